// What answers earn. Source: scoring specification, B 2; the core scores answers, this page only prints what they would earn.
import type { ChecklistItem, Item, NumberBand, NumberItem } from '../../model/questionnaire.ts';
import { plain, points } from '../figures.ts';

/** One thing that can be answered. */
export interface Earning {
  /** As it stands in the list of answers. */
  readonly text: string;
  /** 0 to 100. */
  readonly score: number;
}

/** Answers that exclude each other, in the order of the questionnaire; none for checklists and text. */
export function earnings(item: Item): Earning[] {
  const turned = (score: number) => (item.reverse ? 100 - score : score);
  switch (item.type) {
    case 'level':
      return item.levels.map((text, index) => ({ text, score: turned((100 * index) / (item.levels.length - 1)) }));
    case 'choice':
      return item.options.map(({ text, score }) => ({ text, score: turned(score) }));
    case 'number':
      return item.bands.map((band) => ({ text: rangeOf(band, item), score: turned(band.score) }));
    case 'yes_no':
      return [
        { text: 'Yes', score: turned(100) },
        { text: 'No', score: turned(0) },
      ];
    case 'checklist':
    case 'text':
      return [];
    default:
      return item satisfies never;
  }
}

/** The score of a checklist with that much weight ticked. */
export function scoreOfTicks({ full_marks_at, reverse }: ChecklistItem, weight: number): number {
  const score = full_marks_at === 0 ? 0 : Math.min(100, (100 * weight) / full_marks_at);
  return reverse ? 100 - score : score;
}

/** What one tick of that weight adds, or takes away where the score is turned round: "adds 16.7 points". */
export function tickWords({ full_marks_at, reverse }: ChecklistItem, weight: number): string {
  const share = full_marks_at === 0 ? 0 : Math.min(100, (100 * weight) / full_marks_at);
  return `${reverse ? 'takes away' : 'adds'} ${pointWords(share)}`;
}

/** "25 points"; a decimal only where there is one. */
export function pointWords(score: number): string {
  const figure = points(score).replace(/\.0$/, '');
  return `${figure} ${figure === '1' ? 'point' : 'points'}`;
}

/** The values of a band in words: "3 to under 6 minutes"; whole numbers are named as such: "3 to 5 minutes". */
export function rangeOf({ from, below }: Omit<NumberBand, 'score'>, { unit, whole, min, max }: NumberItem): string {
  const lowest = from ?? min;
  if (whole && lowest !== null) {
    const first = Math.ceil(Math.max(lowest, min ?? lowest));
    if (below === null) return `${amount(first, unit)} or more`;
    const last = Math.min(Math.ceil(below) - 1, Math.floor(max ?? below));
    return last <= first ? amount(first, unit) : `${plain(first)} to ${amount(last, unit)}`;
  }
  if (from === null) return below === null ? 'any number' : `under ${amount(below, unit)}`;
  return below === null ? `${amount(from, unit)} or more` : `${plain(from)} to under ${amount(below, unit)}`;
}

/** A number with its unit, if it has one. */
export function amount(value: number, unit: string): string {
  return `${plain(value)} ${unit}`.trim();
}
