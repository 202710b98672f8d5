// dxready explain: how one number came about, so that it can be redone with a pencil.
import { STDIN } from '../../io/files.ts';
import type { Report } from '../../model/report.ts';
import { type ExplainableGroup, explainable, meant } from '../../render/explain/contents.ts';
import { explanation } from '../../render/explain/view.ts';
import type { FormatOptions } from '../../render/format-options.ts';
import { soundConfig, underFlags } from '../config/apply.ts';
import { type ExitCode, UserError } from '../exit.ts';
import { printable, shorten } from '../printable.ts';
import { nearest } from '../problems.ts';
import { readScoringOptions, type ScoringOptions } from '../scoring-options.ts';
import { chooseFormat, deliver, type OutputOptions, refuseToOverwrite, screenOf } from '../screen.ts';
import { shellWords } from '../shell-words.ts';
import type { World } from '../world.ts';
import { codeFor, scoreOne } from './score.ts';

export interface ExplainOptions extends ScoringOptions, OutputOptions {
  readonly format: string;
  /** Print every id instead. */
  readonly list?: true;
}

/** One explanation on standard output or in a file; 2 if the answers cannot be scored or there is no such id. */
export async function explain(answers: string, id: string, options: ExplainOptions, world: World): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['terminal', 'markdown', 'json']);
  refuseLater(id);
  const configured = underFlags(options, await soundConfig(answers, options.config ?? null, world));
  const loaded = await scoreOne(answers, readScoringOptions(configured), options.quiet === true, world);
  const { report } = loaded;
  if (report === null) return codeFor([loaded]);
  refuseToOverwrite(loaded.files, options.output, world);
  const again = `${world.called} explain ${shellWords([answers, ...optionsAgain(options)])}`;
  const screen = options.output === '-' ? screenOf(world, options.color) : { colour: 0 as const, width: 80 };
  const text = options.list
    ? await listed(report, format, screen)
    : await explained(report, idMeant(report, id, again), format, screen, {
        again,
        called: world.called,
        place: configured.painPoints ?? answers,
      });
  await deliver(text, options.output, world);
  return codeFor([loaded]);
}

/** The options without which another number would be explained. */
function optionsAgain(options: ExplainOptions): string[] {
  const { config, questionnaire, lenient, strictGates, audit, whatIf = [], painPoints, capacity, maxBig } = options;
  return [
    ...(config === undefined ? [] : config === false ? ['--no-config'] : ['--config', config]),
    ...(questionnaire === undefined ? [] : ['--questionnaire', questionnaire]),
    ...(lenient ? ['--lenient'] : []),
    ...(strictGates ? ['--strict-gates'] : []),
    ...(audit ? ['--audit'] : []),
    ...whatIf.flatMap((change) => ['--what-if', change]),
    ...(painPoints === undefined ? [] : ['--pain-points', painPoints]),
    ...(capacity === undefined ? [] : ['--capacity', capacity]),
    ...(maxBig === undefined ? [] : ['--max-big', maxBig]),
  ];
}

/** Kinds of things that later versions explain. */
const LATER: Readonly<Record<string, string>> = { trend: 'trends' };

function refuseLater(id: string): void {
  const [kind = '', ...rest] = id.split(':');
  if (rest.length > 0 && Object.hasOwn(LATER, kind))
    throw new UserError(`${LATER[kind]} cannot be explained one by one in this version; explain a view or a flag instead`);
}

/** The one id that a word means. */
function idMeant(report: Report, word: string, again: string): string {
  const [found, ...others] = meant(report, word);
  const named = `'${shorten(word, 80)}'`;
  if (found === undefined) throw new UserError(`there is nothing called ${named} to explain; ${mendFor(report, word, again)}`);
  if (others.length > 0) throw new UserError(`${named} can mean ${[found, ...others].join(' or ')}; say which`);
  return found;
}

/** The nearest id, whole or its last part, and where all of them stand. */
function mendFor(report: Report, word: string, again: string): string {
  const ids = explainable(report).flatMap(({ entries }) => entries.map(({ id }) => id));
  const ends = new Map(ids.map((id) => [id.split(/[.:]/).at(-1) ?? id, id]));
  const near = nearest(word, ids) ?? ends.get(nearest(word, [...ends.keys()]) ?? '') ?? null;
  return `${near === null ? '' : `did you mean ${near}? `}${again} --list shows every id`;
}

/** Where to go from an explanation. */
interface Onward {
  /** The command that explains something else, without its id. */
  readonly again: string;
  /** How the program was called. */
  readonly called: string;
  /** Where pain points are kept. */
  readonly place: string;
}

async function explained(report: Report, id: string, format: string, screen: FormatOptions, onward: Onward): Promise<string> {
  if (format === 'json') return (await import('../../render/explain/json.ts')).jsonExplanation(report, id);
  const view = explanation(report, id);
  if (view === null) throw new UserError(`there is nothing called '${printable(id)}' to explain`);
  const { again, called, place } = onward;
  const edit = view.edit === null || place === STDIN ? '' : `${called} ${shellWords(['hits', 'edit', view.edit, place])}`;
  if (format === 'markdown') return (await import('../../render/explain/markdown.ts')).markdownExplanation(view, again, edit);
  return (await import('../../render/explain/terminal.ts')).terminalExplanation(view, screen, again, edit);
}

async function listed(report: Report, format: string, screen: FormatOptions): Promise<string> {
  const groups: ExplainableGroup[] = explainable(report);
  if (format === 'json') return `${JSON.stringify(groups, null, 2)}\n`;
  if (format === 'markdown') return (await import('../../render/explain/markdown.ts')).markdownList(groups);
  return (await import('../../render/explain/terminal.ts')).terminalList(groups, screen);
}
