// From text to plain data. js-yaml reads every file (JSON is a subset of YAML); what it refuses goes to the
// slower `yaml`, which finds every mistake with its place. A test proves that both read our files the same.
import { load, YAMLException } from 'js-yaml';
import type { LocatedProblem, Problem } from '../model/problem.ts';
import { MAX_VALUES, measureGrowth } from './growth.ts';
import type { Parsed } from './parsed.ts';
import { ofFile } from './read-text.ts';

/** Deepest nesting read: ten times what a questionnaire needs. */
const MAX_DEPTH = 64;
/** Most aliases read. */
const MAX_ALIASES = 1000;

/** Never throws for what a person wrote: mistakes come back with their places. */
export async function parse(text: string, file: string): Promise<Parsed> {
  let parsed: Parsed;
  try {
    parsed = { kind: 'value', value: parseYaml(text, { aliases: true }), problems: [] };
  } catch (error) {
    parsed = await refused(error, text, file);
  }
  if (parsed.kind === 'failed') return parsed;
  const fault = faultOf(parsed.value);
  if (fault === null) return parsed;
  const { problems } = await failed(fault, text, file);
  return { kind: 'failed', problems: [...parsed.problems, ...problems] };
}

/** Data as the fast reader has it; throws what it throws. */
export function parseYaml(text: string, { aliases }: { readonly aliases: boolean }): unknown {
  return load(text, { maxDepth: MAX_DEPTH, maxAliases: aliases ? MAX_ALIASES : 0 });
}

/** What keeps data from being looked at any further. */
function faultOf(value: unknown): Problem | null {
  if (value === null || value === undefined) return EMPTY;
  const growth = measureGrowth(value);
  switch (growth.kind) {
    case 'fine':
      return null;
    case 'too-many':
      return ofFile('too-many-values', `the file holds more than ${MAX_VALUES} values`, 'is it the right one?');
    case 'circle':
      return {
        ...ofFile(
          'alias-circle',
          'this alias stands for the part that holds it, so the data never ends',
          'write out what is meant',
        ),
        path: growth.path,
      };
    case 'bomb':
      return {
        ...ofFile('alias-bomb', 'aliases make this part grow without limit', 'write repeated parts out, or leave them out'),
        path: growth.path,
      };
    default:
      return growth satisfies never;
  }
}

const EMPTY = ofFile('empty', 'the file is empty', 'fill it in, or name another file');

async function failed(problem: Problem, text: string, file: string): Promise<Parsed> {
  if (problem.path.length === 0) return { kind: 'failed', problems: [{ ...problem, file, line: 0, column: 0 }] };
  const { locate } = await import('./locate.ts');
  return { kind: 'failed', problems: locate([problem], text, file) };
}

async function refused(error: unknown, text: string, file: string): Promise<Parsed> {
  if (!(error instanceof YAMLException)) throw error;
  const limit = limitOf(error, file);
  if (limit !== null) return { kind: 'failed', problems: [limit] };
  if (isBlank(text)) return failed(EMPTY, text, file);
  const { findMistakes } = await import('./locate.ts');
  return (
    findMistakes(text, file) ?? {
      kind: 'failed',
      problems: [at(error, file, 'syntax', error.reason, 'correct the YAML or JSON here')],
    }
  );
}

/** No line holds anything but a comment. */
function isBlank(text: string): boolean {
  return !/^[^\S\n]*[^\s#]/m.test(text);
}

/** Depth and aliases are reported by the fast reader itself: the other one must not be given such a file. */
function limitOf(error: YAMLException, file: string): LocatedProblem | null {
  if (error.reason.includes('maxDepth'))
    return at(error, file, 'too-deep', `nested deeper than ${MAX_DEPTH} levels`, 'close the brackets, or flatten the structure');
  if (error.reason.includes('maxAliases'))
    return at(error, file, 'alias-bomb', `more than ${MAX_ALIASES} aliases`, 'write repeated parts out');
  return null;
}

function at({ mark }: YAMLException, file: string, code: string, message: string, mend: string): LocatedProblem {
  return { ...ofFile(code, message, mend), file, line: (mark?.line ?? -1) + 1, column: (mark?.column ?? -1) + 1 };
}
