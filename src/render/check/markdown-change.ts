// What changed since the baseline, in short: whether it is more than answers waver by, and where it comes from.
import type { ReportComparison, ReportItemChange } from '../../model/report.ts';
import { list, signed } from '../figures.ts';
import { finalSentence, verdictSentence } from '../wording/change.ts';
import { baselineName } from './change-words.ts';
import { cell } from './markdown-text.ts';

/** Items named in each direction, and cautions. */
const NAMED = 3;

/** A list under a line that says what it is; nothing without a baseline. */
export function changeBlocks(comparison: ReportComparison | null): string[] {
  if (comparison === null) return [];
  const { items, cautions } = comparison;
  const rose = items.filter(({ change }) => change > 0);
  const fell = items.filter(({ change }) => change < 0);
  const final = finalSentence(comparison);
  const lines = [
    cell(verdictSentence(comparison)),
    ...(final === null ? [] : [cell(final)]),
    ...itemsLine('Up', rose),
    ...itemsLine('Down', fell),
    ...gatesLine(comparison),
    ...cautions.slice(0, NAMED).map(cell),
  ];
  return [`**Change since ${cell(baselineName(comparison))}**`, lines.map((line) => `- ${line}`).join('\n')];
}

function itemsLine(label: string, items: readonly ReportItemChange[]): string[] {
  if (items.length === 0) return [];
  const named = items
    .toSorted((left, right) => Math.abs(right.effect) - Math.abs(left.effect))
    .slice(0, NAMED)
    .map(({ title, change }) => `${cell(title)} (${signed(change)})`);
  const rest = items.length > NAMED ? [`${items.length - NAMED} more`] : [];
  return [`${label}: ${list([...named, ...rest])}.`];
}

/** Those that hold a score down on one side only. */
function gatesLine({ gates }: ReportComparison): string[] {
  const named = (way: 'opened' | 'closed') =>
    gates.filter(({ moved }) => moved === way).map(({ id, title }) => cell(`${id} ${title}`));
  const parts = [
    ...holding(named('opened'), 'no longer holds', 'no longer hold'),
    ...holding(named('closed'), 'holds now', 'hold now'),
  ];
  return parts.length === 0 ? [] : [`Gates: ${parts.join('; ')}.`];
}

function holding(titles: readonly string[], one: string, several: string): string[] {
  return titles.length === 0 ? [] : [`${list(titles)} ${titles.length === 1 ? one : several}`];
}
