// From text to plain data. js-yaml reads every file (JSON is a subset of YAML); what it refuses goes to the
// slower `yaml`, which finds every mistake with its place. A test proves that both read our files the same.
import { load, YAMLException } from 'js-yaml';
import type { LocatedProblem } from '../model/problem.ts';
import type { Parsed } from './parsed.ts';
import { ofFile } from './read-text.ts';

/** Deepest nesting read: ten times what a questionnaire needs. */
const MAX_DEPTH = 64;
/** Most aliases read, and most values they may stand for when written out: no small file may grow without limit. */
const MAX_ALIASES = 1000;
const MAX_VALUES = 200_000;

export async function parse(text: string, file: string): Promise<Parsed> {
  try {
    const value = load(text, { maxDepth: MAX_DEPTH, maxAliases: MAX_ALIASES });
    if (countValues(value, new Map()) > MAX_VALUES) return failed(file, 'alias-bomb', 'aliases make the file grow without limit', 'write repeated parts out, or leave them out');
    return { kind: 'value', value, problems: [] };
  } catch (error) {
    return refused(error, text, file);
  }
}

async function refused(error: unknown, text: string, file: string): Promise<Parsed> {
  const limit = limitOf(error, file);
  if (limit !== null) return { kind: 'failed', problems: [limit] };
  if (text.replace(/^\s*(#.*)?$/gm, '') === '') return failed(file, 'empty', 'the file is empty', 'see `dxready --help` for how to start one');
  const { findMistakes } = await import('./locate.ts');
  return findMistakes(text, file) ?? { kind: 'failed', problems: [plainMistake(error, file)] };
}

/** Depth and aliases are reported by the fast reader itself: the other one must not be given such a file. */
function limitOf(error: unknown, file: string): LocatedProblem | null {
  if (!(error instanceof YAMLException)) return null;
  if (error.reason.includes('maxDepth')) return at(error, file, 'too-deep', `nested deeper than ${MAX_DEPTH} levels`, 'close the brackets, or flatten the structure');
  if (error.reason.includes('maxAliases')) return at(error, file, 'alias-bomb', `more than ${MAX_ALIASES} aliases`, 'write repeated parts out');
  return null;
}

function plainMistake(error: unknown, file: string): LocatedProblem {
  if (!(error instanceof YAMLException)) throw error;
  return at(error, file, 'syntax', error.reason, 'correct the YAML or JSON here');
}

function at({ mark }: YAMLException, file: string, code: string, message: string, mend: string): LocatedProblem {
  return { ...ofFile(code, message, mend), file, line: (mark?.line ?? -1) + 1, column: (mark?.column ?? -1) + 1 };
}

function failed(file: string, code: string, message: string, mend: string): Parsed {
  return { kind: 'failed', problems: [{ ...ofFile(code, message, mend), file, line: 0, column: 0 }] };
}

/** Values in the tree if every alias were written out; each shared part is counted once and remembered. */
function countValues(value: unknown, known: Map<object, number>): number {
  if (value === null || typeof value !== 'object') return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, 1);
  const count = Object.values(value).reduce<number>((sum, part) => sum + countValues(part, known), 1);
  known.set(value, count);
  return count;
}
