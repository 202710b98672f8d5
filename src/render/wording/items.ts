// What is said about one question: its state, its answer, the evidence, the answers of a group.
// Knows nothing of pillars or of the overall.
import type { ReportItem } from '../../model/report.ts';
import { list, points } from '../figures.ts';

/** What stands behind an answer; null if nobody said. */
export function evidenceWord(evidence: number | null): string | null {
  return evidence === null ? null : (['opinion', 'example', 'dated document', 'measured'][evidence] ?? null);
}

/** The answer in words, or the state in words where there is no answer. */
export function answerWords(item: ReportItem, group: boolean): string {
  if (group) return groupWords(item);
  switch (item.state) {
    case 'answered':
      return answeredWords(item);
    case 'na':
      return 'Does not apply.';
    case 'unknown':
      return 'Not known.';
    case 'missing':
      return 'Not answered.';
    case 'not_asked':
      return 'Not asked.';
    default:
      return item.state satisfies never;
  }
}

/** "Level 2 of 5", null for anything but one chosen level. */
export function levelWords(item: ReportItem): string | null {
  if (item.type !== 'level' || typeof item.answer !== 'number') return null;
  return `Level ${item.answer} of ${item.anchors.length}`;
}

function answeredWords(item: ReportItem): string {
  const level = item.type === 'level' && typeof item.answer === 'number' ? item.answer : null;
  if (level !== null) return spelledOut(item.anchors, level);
  return `${ticked(item)}${item.answer_text ?? 'Answered.'}`;
}

/** "3 of 6: " before what was ticked. */
function ticked({ type, answer, anchors }: ReportItem): string {
  return type === 'checklist' && Array.isArray(answer) && answer.length > 0 ? `${answer.length} of ${anchors.length}: ` : '';
}

/** What else could have been answered: options not ticked, ranges of a number. Null where the level says it. */
export function otherwise(item: ReportItem): { readonly label: string; readonly says: string } | null {
  if (item.type === 'number') return { label: 'Points', says: item.anchors.join('; ') };
  const { answer, option_ids } = item;
  if (item.type !== 'checklist' || !Array.isArray(answer)) return null;
  const left = item.anchors.filter((_, index) => !answer.includes(option_ids[index] ?? ''));
  return left.length === 0 ? null : { label: 'Not ticked', says: left.join('; ') };
}

/** "4 of 5 answered; 1 does not know." */
function groupWords(item: ReportItem): string {
  const { answered, na, unknown, missing } = item.tally;
  const says = (amount: number, one: string, many: string) => (amount === 0 ? [] : [`${amount} ${amount === 1 ? one : many}`]);
  const parts = [
    ...says(unknown, 'does not know', 'do not know'),
    ...says(missing, 'left it open', 'left it open'),
    ...says(na, 'says it does not apply', 'say it does not apply'),
  ];
  const asked = answered + na + unknown + missing;
  if (asked === 0) return 'Not asked.';
  const verdict = item.state === 'na' ? ' It counts as not applicable.' : '';
  return `${[`${answered} of ${asked} answered`, list(parts)].filter((part) => part !== '').join('; ')}.${verdict}`;
}

/** How an item without a score is marked where a number would stand. */
export function scoreMark(item: ReportItem): string {
  if (item.score !== null) return points(item.score);
  if (item.state === 'na') return 'n/a';
  return item.type === 'text' && item.state === 'answered' ? 'text' : '–';
}

/**
 * The text of a level (from 1) as it can be read alone. Ladders are cumulative and may say "As level 3, and …": then
 * the level they point to stands in front.
 */
export function spelledOut(anchors: readonly string[], level: number): string {
  const text = anchors[level - 1] ?? '';
  return resolved(anchors, text, level);
}

/** The text of some level of the ladder, read alone; other texts stay as they are. */
export function readAlone(anchors: readonly string[], text: string): string {
  const index = anchors.indexOf(text);
  return index < 0 ? text : resolved(anchors, text, index + 1);
}

function resolved(anchors: readonly string[], text: string, level: number): string {
  const reference = /^As level (\d+)(?=[,;: ])/.exec(text);
  const lower = Number(reference?.[1]);
  if (reference === null || lower < 1 || lower >= level) return text;
  return spelledOut(anchors, lower).replace(/[.;,]\s*$/, '') + text.slice(reference[0].length);
}
