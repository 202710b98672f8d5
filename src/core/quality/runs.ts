// The levels one respondent chose, in the order of the questionnaire.
import type { AnswerSheet } from '../../model/answers.ts';
import type { FoldedItem } from '../../model/assessment.ts';

export interface GivenLevel {
  /** From 1. */
  readonly level: number;
  /** Levels to choose from. */
  readonly of: number;
  /** The same place on a scale of five, 1 to 5: what is compared. */
  readonly ofFive: number;
}

/** One level on its scale. Equal places are equal numbers: both are one exact fraction, rounded once. */
export function givenLevel(level: number, of: number): GivenLevel {
  return { level, of, ofFive: 1 + (4 * (level - 1)) / (of - 1) };
}

/** `items` are those of the sheet alone: only answers that count are taken. */
export function levelsGiven(items: Iterable<FoldedItem>, { answers }: AnswerSheet): GivenLevel[] {
  return [...items].flatMap(({ item, state }) => {
    const given = answers.get(item.id)?.given;
    if (state !== 'answered' || item.type !== 'level' || given?.state !== 'answered' || given.value.kind !== 'level') return [];
    return [givenLevel(given.value.level, item.levels.length)];
  });
}

/** The longest stretch at one place of the scale, the first of those alike. */
export function longestRun(levels: readonly GivenLevel[]): GivenLevel[] {
  let longest: GivenLevel[] = [];
  let now: GivenLevel[] = [];
  for (const one of levels) {
    now = now[0]?.ofFive === one.ofFive ? [...now, one] : [one];
    if (now.length > longest.length) longest = now;
  }
  return longest;
}
