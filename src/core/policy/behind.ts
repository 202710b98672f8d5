// The answers behind a rule that is not met, in a few words each.
import type { Item, LevelItem } from '../../model/questionnaire.ts';
import type { Report, ReportBreachAnswer, ReportItem } from '../../model/report.ts';
import { pointsText } from '../lenses/says.ts';
import { stored } from '../scoring/numbers.ts';
import { valueOr } from '../scoring/score.ts';
import { scoreAnswer } from '../scoring/score-answer.ts';
import type { Held } from './held.ts';

/** Before it is known where it stands. */
export type Answer = Omit<ReportBreachAnswer, 'file' | 'line'>;

/** Those that hold a number down most: so many are named where nothing fell. */
export const HEAVIEST = 3;

/** "level 4", "yes", "12 days"; in points where no short answer says it. `text` is null for several respondents. */
export function inShort(item: Item | undefined, text: string | null, score: number): string {
  if (text !== null && item?.type === 'level') return levelOf(item, text, score);
  if (text !== null && item?.type === 'yes_no') return text.toLowerCase();
  if (text !== null && item?.type === 'number') return text;
  return asPoints(score);
}

/** "75.0 points". */
export function asPoints(score: number): string {
  return `${pointsText(score)} points`;
}

/** Before and now in the same words: in points unless both have an answer that tells them apart. */
export function bothInShort(
  item: Item | undefined,
  before: { readonly text: string | null; readonly score: number },
  now: { readonly text: string | null; readonly score: number },
): readonly [before: string, now: string] {
  const [one, other] = [inShort(item, before.text, before.score), inShort(item, now.text, now.score)];
  const arePoints = one === asPoints(before.score) || other === asPoints(now.score) || one === other;
  return arePoints ? [asPoints(before.score), asPoints(now.score)] : [one, other];
}

/** What was answered, told from its score alone: the level that earns it, else the points. */
export function fromScore(item: Item | undefined, score: number): string {
  const at = item?.type === 'level' ? levelEarning(item, score) : 0;
  return at === 0 ? asPoints(score) : `level ${at}`;
}

/** By its text, where only one level has it: an audit may have taken points away. */
function levelOf(item: LevelItem, text: string, score: number): string {
  const first = item.levels.indexOf(text);
  const isOnly = first >= 0 && item.levels.lastIndexOf(text) === first;
  return isOnly ? `level ${first + 1}` : fromScore(item, score);
}

/** From 1; 0 for none. */
function levelEarning(item: LevelItem, score: number): number {
  const at = item.levels.findIndex((_, index) => {
    const points = valueOr(scoreAnswer(item, { kind: 'level', level: index + 1 }), null);
    return points !== null && stored(points) === score;
  });
  return at + 1;
}

/** How the answer to an item stands now: "level 2", "no answer", "2 of 3 answered it". */
export function standsAt({ id, state, score, answer_text, coverage, tally }: ReportItem, { facts }: Held): string {
  switch (state) {
    case 'answered': {
      const asked = tally.answered + tally.unknown + tally.missing;
      if (coverage !== null && coverage < 1) return `${tally.answered} of ${asked} answered it`;
      return score === null ? 'answered' : inShort(facts.items.get(id)?.item, answer_text, score);
    }
    case 'unknown':
      return 'not known';
    case 'missing':
      return 'no answer';
    case 'na':
      return 'does not apply';
    case 'not_asked':
      return 'not asked';
    default:
      return state satisfies never;
  }
}

/** Undefined if it is left out. */
export function itemIn(id: string, { pillars }: Report): ReportItem | undefined {
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  return capabilities.flatMap(({ items }) => items).find((item) => item.id === id);
}
