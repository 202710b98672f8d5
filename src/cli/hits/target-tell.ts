// What is said after pain points were written, or were not: their classes, what is wrong, how to go on.
import { type Fields, writeField } from '../../core/hits/entry-fields.ts';
import { gather } from '../../core/hits/gather.ts';
import type { Placed } from '../../core/hits/import.ts';
import { nameOf } from '../../io/files.ts';
import type { ReportHit } from '../../model/report.ts';
import { count } from '../../render/figures.ts';
import { classLine } from '../../render/hits/form.ts';
import { paragraph } from '../../render/paragraph.ts';
import { ambitionTitle, classSentence, FLAG_WORDS, worthSentence } from '../../render/wording/hits.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { printable, shorten } from '../printable.ts';
import { nearest, printProblems } from '../problems.ts';
import { shellWords } from '../shell-words.ts';
import type { Out, World } from '../world.ts';
import { judge, type Place, withPoints } from './target.ts';
import type { Wrote } from './target-write.ts';

const LONGEST = 300;

/** Problems of a file by line and column, of what was typed by its field; `from` is the file, or the words that were typed. */
export function tellPlaced(problems: readonly Placed[], from: string, { stderr }: World): void {
  const inFile = problems.flatMap(({ problem, spot }) => (spot === null ? [] : [{ ...problem, ...spot, file: nameOf(from) }]));
  printProblems(inFile, stderr);
  for (const { problem, spot } of problems) {
    if (spot !== null) continue;
    const { message, mend, suggest, path } = problem;
    const field = path.filter((key) => typeof key === 'string').join('.');
    const near = suggest === null ? null : nearest(suggest.given, suggest.among);
    const told = near === null ? mend : `did you mean ${near}?`;
    stderr.write(`dxready: ${printable(shorten(`${field === '' ? '' : `${field}: `}${message}; ${told}`, LONGEST))}\n`);
  }
}

/** A pain point as it stands now, with its id here and what it is judged by. */
function hitsNow(place: Place, { file, draft, points }: Wrote, isNews = false) {
  const sources = withPoints(place, file, points);
  const judged = judge(sources, place.limits);
  const { points: all, origins } = gather(sources);
  const source = sources.findIndex((one) => one.file === file);
  // A pain point of a sheet may be called otherwise among all.
  const ids = new Map(origins.flatMap((origin, at) => (origin.source === source ? [[origin.index, all[at]?.id]] : [])));
  const byId = new Map(judged.hits.map((hit) => [hit.id, hit]));
  const own = (draft?.own ?? []).filter(({ isChanged }) => isChanged || !isNews);
  const hits = own.flatMap(({ index, id }) => byId.get(ids.get(index) ?? id) ?? []);
  return { judged, hits };
}

/** One line for each pain point that was written and says something new, to standard output. */
export function tellClasses(place: Place, wrote: Wrote, { stdout }: World): void {
  const { judged, hits } = hitsNow(place, wrote, true);
  for (const hit of hits) {
    // Without an estimate the class says nothing of it yet.
    const line = hit.flags.includes('needs_estimate') ? 'not estimated yet' : classLine(hit, judged);
    stdout.write(`${printable(`${hit.id}: ${line}`)}\n`);
  }
}

/** One pain point in whole sentences: its class, its ambition, how its priority comes about, what is missing. */
export function tellSentences(place: Place, wrote: Wrote, { stdout }: World): void {
  const { judged, hits } = hitsNow(place, wrote);
  for (const hit of hits) {
    const lines = hit.live
      ? [`${classSentence(hit, judged.plan)}${ambitionOf(hit, judged)}`, worthSentence(hit)]
      : [classLine(hit, judged)];
    const missing = hit.flags.filter((flag) => flag !== 'needs_value').map((flag) => FLAG_WORDS[flag]);
    for (const line of [`${hit.id}: ${lines.join(' ')}`, ...missing]) stdout.write(`${onScreen(printable(line), stdout)}\n`);
  }
}

/** Broken into lines for a person only: a program takes one line each. */
function onScreen(text: string, { isTTY, columns }: Out): string {
  return isTTY ? paragraph(text, Math.max(40, columns - 1)) : text;
}

function ambitionOf(hit: ReportHit, judged: ReturnType<typeof judge>): string {
  return hit.rung === null ? '' : ` ${ambitionTitle(judged, hit.ambition)}.`;
}

/** How many were written, and where. */
export function tellCounts({ draft, file }: Wrote, { stdout }: World): void {
  const own = draft?.own ?? [];
  const added = own.filter(({ isNew }) => isNew).length;
  const changed = own.filter(({ isNew, isChanged }) => isChanged && !isNew).length;
  const there = own.length - added - changed + (draft?.left.length ?? 0);
  const parts = [
    ...(added > 0 || changed + there === 0 ? [`${count(added, 'pain point')} added`] : []),
    ...(changed > 0 ? [`${count(changed, 'pain point')} changed`] : []),
    ...(there > 0 ? [`${count(there, 'pain point')} there already, left as ${there === 1 ? 'it is' : 'they are'}`] : []),
  ];
  stdout.write(`${printable(`${parts.join(', ')}: ${file}`)}\n`);
  const ids = own.filter(({ isNew, isChanged }) => isChanged && !isNew).map(({ id }) => id);
  if (ids.length > 0) stdout.write(`${printable(`${ids.length} changed: ${ids.join(', ')}`)}\n`);
}

/** What belongs to the end of a pain point and has not been said, with the command that says it. */
export function tellOpenEnds(place: Place, wrote: Wrote, world: World): void {
  for (const { id, status, flags, status_why } of hitsNow(place, wrote).hits) {
    const lines = [
      ...(status === 'stopped' && status_why === null ? [['Say why', 'status_why']] : []),
      ...(flags.includes('unconfirmed') ? [['When customers have confirmed it', 'customer_check.result']] : []),
    ];
    for (const [why, field] of lines)
      world.stdout.write(`${printable(`${why}: ${commandOn(place.place, ['edit', id, '--set', `${field}=...`], world)}`)}\n`);
  }
}

/** A command on this place, as it must be typed. */
export function commandOn(place: string, words: readonly string[], { called }: World): string {
  return `${called} ${shellWords(['hits', ...words, ...(place === '.' ? [] : [place])])}`;
}

/** The person left in the middle of a form; `words` would write what was said so far, null if nothing was. */
export function tellLeft(words: readonly string[] | null, place: Place, world: World): void {
  const again = words === null ? '' : ` This writes what was said so far:\n  ${printable(commandOn(place.place, words, world))}`;
  world.stdout.write(`\nNothing was written.${again}\n`);
}

/** Fields as they are set on the command line. */
export function setWords(fields: Fields): string[] {
  return [...fields].flatMap(([name, value]) => ['--set', `${name}=${writeField(value)}`]);
}

/** What may be done next, one line each. */
export function tellNext(steps: readonly (readonly [command: string, does: string])[], { stdout }: World): void {
  const width = Math.max(...steps.map(([command]) => command.length));
  stdout.write('Next:\n');
  for (const [command, does] of steps) stdout.write(`  ${printable(command).padEnd(width)}   ${does}\n`);
}

/** Nothing could be written. */
export function refused(problems: readonly Placed[], from: string, world: World): ExitCode {
  tellPlaced(problems, from, world);
  return EXIT.badInput;
}
