// Answers that fell since the baseline, and what it would bring to have one back. Source: scoring specification, B 11.
import type { Score } from '../../model/assessment.ts';
import { OVERALL } from '../../model/questionnaire.ts';
import type { ReportItemChange } from '../../model/report.ts';
import { raised } from '../improvements.ts';
import { pointsText } from '../lenses/says.ts';
import { shown } from '../scoring/numbers.ts';
import { type Rescored, rescorer } from '../scoring/rescore.ts';
import { valueOr } from '../scoring/score.ts';
import { type Answer, bothInShort } from './behind.ts';
import type { Held } from './held.ts';

/** An answer that scores less than it did. */
export interface Fallen {
  readonly change: ReportItemChange;
  /** "level 4". */
  readonly before: string;
  /** "level 1". */
  readonly now: string;
}

/** Those that cost the overall most first; of one part those inside it. */
export function fallenIn(inside: ReadonlySet<string> | null, { report: { comparison }, facts }: Held): Fallen[] {
  if (!('matched' in comparison)) return [];
  return comparison.items
    .filter(({ id, change }) => change < 0 && (inside === null || inside.has(id)))
    .toSorted((left, right) => left.effect - right.effect || left.change - right.change)
    .map((change) => {
      const was = { text: change.answer_before, score: change.before };
      const is = { text: change.answer_after, score: change.after };
      const [before, now] = bothInShort(facts.items.get(change.id)?.item, was, is);
      return { change, before, now };
    });
}

/** "level 4 before, level 1 now; moves the overall by -1.2". */
export function fallenAnswer({ change: { id, title, effect }, before, now }: Fallen): Answer {
  const points = shown(effect) === 0 ? 'less than 0.1' : pointsText(effect);
  const moves = effect === 0 ? '' : `; moves the overall by ${points.replace('-', '−')}`;
  return { item: id, title, says: `${before} before, ${now} now${moves}` };
}

/** "8.4 points are missing; “X” fell from level 4 to level 1 since the baseline, and back at level 4 it brings 2.1 of them." */
export function backAgain(
  { change: { title }, before, now }: Fallen,
  gain: number,
  missing: number,
  lack = `${gained(missing)} are missing`,
): string {
  const fell = `“${title}” fell from ${before} to ${now} since the baseline`;
  return `${lack}; ${fell}, and back at ${before} it brings ${ofThem(gain, missing)}.`;
}

/** Points that a part would gain if an answer scored again what it did, gates and all. */
export function gainOfBack({ change: { id, before } }: Fallen, part: string, { facts }: Held): number {
  const folded = facts.items.get(id);
  if (folded === undefined) return 0;
  const after = rescorer(facts.questionnaire, facts.assessment)(raised(folded, before));
  return valueOr(scoreOf(part, after), 0) - valueOr(scoreOf(part, facts.assessment), 0);
}

function scoreOf(part: string, { pillars, overall }: Rescored): Score {
  if (part === OVERALL) return overall.final;
  const pillar = pillars.find((one) => one.pillar.id === part);
  const capability = pillars.flatMap(({ capabilities }) => capabilities).find((one) => one.capability.id === part);
  return pillar?.final ?? capability?.score ?? overall.final;
}

/** "2.1 of them" where that is not enough, else "9.0 points". */
export function ofThem(gain: number, missing: number): string {
  if (gain <= 0) return 'nothing by itself';
  return shown(gain) > 0 && shown(gain) < shown(missing) ? `${pointsText(gain)} of them` : gained(gain);
}

/** "2.2 points", never 0.0 of what is more than nothing. */
export function gained(points: number): string {
  const text = pointsText(points);
  return text === '0.0' ? 'less than 0.1 points' : `${text} points`;
}
