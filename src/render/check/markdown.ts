// What was checked as Markdown for a comment on a merge request, and for the summary of a step: the headline as a table, then a
// section for each argument that a reviewer should read. Cut at a whole section, so that nothing is dropped in silence.
import type { Checked, CheckResult } from '../../model/checked.ts';
import { points } from '../figures.ts';
import { table } from '../hits/markdown-table.ts';
import { overallBounds } from './amounts.ts';
import { changeWords } from './change-words.ts';
import { bytes, characters, fitting, type Measure } from './fitting.ts';
import { heldWords } from './held-words.ts';
import { isTold, sectionOf } from './markdown-section.ts';
import { cell } from './markdown-text.ts';
import { breachesOf, fineAmong, STANDING_WORDS, type Standing, standingOf, summaryOf, tallyOf } from './standing.ts';
import { fullName } from './whose.ts';

/** First line of the comment: a bot finds its earlier comment by it and puts the new one in its place. */
export const MARKER = '<!-- dxready:check -->';

/** GitHub takes 65,536 characters for a comment; GitLab takes more. */
const COMMENT = 65_000;
/** GitHub drops the summary of a step that is longer than 1 MiB. */
const SUMMARY = 1_040_000;
/** Above this many, those that passed are not listed but counted. */
const LISTED = 20;
/** Most of the room that the headline takes. */
const HEADLINE = 0.4;

/** A comment on a merge request. */
export function markdown(checked: readonly Checked[]): string {
  return documentOf(checked, COMMENT, characters);
}

/** What is appended to the summary of a step on GitHub. */
export function stepSummary(checked: readonly Checked[]): string {
  return documentOf(checked, SUMMARY, bytes);
}

function documentOf(checked: readonly Checked[], limit: number, measure: Measure): string {
  const held = heldWords(checked, cell);
  const totals = [`${summaryOf(checked)}.`, ...(held === null ? [] : [held])];
  const head = [MARKER, `## Readiness check: ${verdictWords(checked)}`, ...totals].join('\n\n');
  const headline = headlineOf(checked, limit * HEADLINE, measure);
  const start = headline === '' ? head : `${head}\n\n${headline}`;
  const told = checked.filter((one) => isTold(one, checked.length === 1)).toSorted(passedLast);
  const room = limit - measure(start) - measure(leftWords(told.length)) - 4;
  const { taken, left } = fitting(told, sectionOf, room, measure, 2);
  return `${[start, ...taken, ...(left === 0 ? [] : [leftWords(left)])].join('\n\n')}\n`;
}

function passedLast(left: Checked, right: Checked): number {
  return Number(standingOf(left) === 'passed') - Number(standingOf(right) === 'passed');
}

function leftWords(left: number): string {
  const sections = left === 1 ? 'One more section is' : `${left} more sections are`;
  return `*${sections} left out, because a page like this has a limit. The formats text and json show everything.*`;
}

/** unheld is not among them: where one passed and none is worse, it is told beside that. */
const WORST: readonly Standing[] = ['failed', 'undecided', 'unchecked', 'passed'];

function verdictWords(checked: readonly Checked[]): string {
  const standings = checked.map(standingOf);
  const worst = WORST.find((standing) => standings.includes(standing));
  const bare = standings.filter((standing) => standing === 'unheld').length;
  if (worst === undefined) return STANDING_WORDS[bare === 0 ? 'passed' : 'unheld'];
  return `${STANDING_WORDS[worst]}${worst === 'passed' && bare > 0 ? `, no bar set for ${bare}` : ''}`;
}

function headlineOf(checked: readonly Checked[], room: number, measure: Measure): string {
  const isFine = fineAmong(checked);
  const listed = checked.length > LISTED ? checked.filter((one) => !isFine(one)) : checked;
  const hasChange = listed.some(({ result }) => result !== null && result.comparison !== null);
  const start = table(['Sheet', 'Overall', 'Band', ...(hasChange ? ['Change'] : []), 'Verdict'], []);
  const { taken } = fitting(listed, (one) => `| ${cellsOf(one, hasChange).join(' | ')} |`, room - measure(start), measure, 1);
  const inTable = new Set(listed.slice(0, taken.length));
  const tally = tallyOf(checked.filter((one) => !inTable.has(one)));
  const shown = taken.length === 0 ? [] : [[start, ...taken].join('\n')];
  return [...shown, ...(tally.length === 0 ? [] : [`Not listed: ${tally.join(', ')}.`])].join('\n\n');
}

function cellsOf(checked: Checked, hasChange: boolean): string[] {
  const { result } = checked;
  const change = hasChange ? [result === null ? '' : changeWords(result.comparison)] : [];
  return [
    cell(fullName(checked)),
    ...(result === null ? ['', ''] : [overallCell(result), cell(result.band ?? '–')]),
    ...change,
    verdictCell(checked),
  ];
}

function overallCell(result: CheckResult): string {
  const { shown, provisional } = result.overall;
  if (shown === null) return '–';
  const bounds = overallBounds(result);
  return [points(shown), ...(bounds === null ? [] : [bounds]), ...(provisional ? ['provisional'] : [])].join(', ');
}

function verdictCell(checked: Checked): string {
  const standing = standingOf(checked);
  const warnings = breachesOf(checked).filter(({ severity }) => severity === 'warn').length;
  const words = standing === 'passed' ? STANDING_WORDS[standing] : `**${STANDING_WORDS[standing]}**`;
  return warnings === 0 ? words : `${words}, ${warnings === 1 ? '1 warning' : `${warnings} warnings`}`;
}
