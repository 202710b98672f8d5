// How far a score hangs on who was asked: each respondent is left out once. It describes these people, not a population.
// Source: scoring specification, B 14.
import type { FoldedItem } from '../../model/assessment.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import type { Settings } from '../../model/settings.ts';
import { itemsOf, scoreFolded } from '../assess.ts';
import { foldItem } from '../scoring/fold.ts';
import { valueOr } from '../scoring/score.ts';
import type { Voice } from '../scoring/voices.ts';
import { mean } from './dispersion.ts';

export interface Jackknife {
  /** Standard error, in points; null if every role has one respondent. */
  readonly error: number | null;
  /** Respondents less roles. */
  readonly freedom: number;
  /** Where the score lies with 95 per cent confidence, cut to 0 and 100; null without an error. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Lowest and highest score when any one person is left out; null for one person. */
  readonly range: readonly [low: number, high: number] | null;
  /** Roles of one respondent: they add nothing to the error. */
  readonly frozen: readonly string[];
}

/** Leaves out each of the people in turn, role by role; `score` is that of all but one (null: of all), null where there is none. */
export function jackknife<Person>(
  people: readonly Person[],
  roleOf: (person: Person) => string,
  score: (without: Person | null) => number | null,
): Jackknife {
  const left = people.length < 2 ? [] : people.map((person) => ({ role: roleOf(person), score: score(person) }));
  const roles = [...new Set(people.map(roleOf))];
  const strata = roles
    .map((role) => left.flatMap((one) => (one.role === role ? (one.score ?? []) : [])))
    .filter(({ length }) => length > 1);
  const error = strata.length === 0 ? null : Math.sqrt(strata.reduce((sum, scores) => sum + varianceOf(scores), 0));
  const freedom = people.length - roles.length;
  const whole = error === null ? null : score(null);
  const scores = left.flatMap((one) => one.score ?? []);
  return {
    error,
    freedom,
    interval: error === null || whole === null ? null : around(whole, quantile(freedom) * error),
    range: scores.length === 0 ? null : [Math.min(...scores), Math.max(...scores)],
    frozen: roles.filter((role) => people.filter((person) => roleOf(person) === role).length === 1),
  };
}

/** What the people of one role add to the squared error. */
function varianceOf(scores: readonly number[]): number {
  const middle = mean(scores);
  return ((scores.length - 1) / scores.length) * scores.reduce((sum, score) => sum + (score - middle) ** 2, 0);
}

function around(score: number, reach: number): [number, number] {
  return [Math.max(0, score - reach), Math.min(100, score + reach)];
}

/** Student's t at 97.5 per cent, from one degree of freedom to thirty. */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101,
  2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

function quantile(freedom: number): number {
  return T[freedom - 1] ?? (freedom <= 40 ? 2.021 : freedom <= 60 ? 2 : 1.98);
}

/** Standard error of the raw overall; null for one respondent, and if every role has one. */
export function spreadOf(questionnaire: Questionnaire, voices: readonly Voice[]): number | null {
  if (voices.length < 2) return null;
  const folds = [...itemsOf(questionnaire).values()].map((item) => folder(item, voices, questionnaire.settings));
  const rawOf = (without: Voice | null) => {
    const folded = folds.map((fold) => fold(without));
    return valueOr(scoreFolded(questionnaire, new Map(folded.map((one) => [one.item.id, one]))).overall.raw, null);
  };
  return jackknife(voices, ({ sheet }) => sheet.respondent.role, rawOf).error;
}

/** Folds an item without one of the voices. Leaving out any who said the same comes to the same: of hundreds few are folded. */
function folder(item: Item, voices: readonly Voice[], settings: Settings): (without: Voice | null) => FoldedItem {
  const known = new Map<string, FoldedItem>();
  return (without) => {
    const key = without === null ? '' : saidOn(item, without);
    const folded =
      known.get(key) ??
      foldItem(
        item,
        voices.filter((voice) => voice !== without),
        settings,
      );
    known.set(key, folded);
    return folded;
  };
}

/** All that one respondent brings to an item. */
function saidOn({ id }: Item, { sheet: { answers, respondent }, said }: Voice): string {
  const { by, evidence } = answers.get(id) ?? {};
  return JSON.stringify([by ?? respondent.role, said.get(id), evidence]);
}
