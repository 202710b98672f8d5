// Several respondents become one answer an item. Source: scoring specification, B 6 and B 7.
import type { AnswerValue } from '../../model/answers.ts';
import type { FoldedItem, ItemState, Score, Share, Tally } from '../../model/assessment.ts';
import type { Item } from '../../model/questionnaire.ts';
import type { Pooling, Settings } from '../../model/settings.ts';
import { mapScore, none, scored } from './score.ts';
import type { Said, Voice } from './voices.ts';

/** What one respondent of a role said; the unit that is folded. */
interface RoleSaid {
  readonly role: string;
  readonly said: Said;
  /** What stands behind it, 0 to 3; null if not stated. */
  readonly evidence: number | null;
}

/** What an answer on an opinion, or on nothing stated, counts at most under audit, in points. Source: scoring specification, B 16. */
export const OPINION_AT_MOST = 50;

/** Puts the voices on one item together. */
export function foldItem(item: Item, voices: readonly Voice[], settings: Settings): FoldedItem {
  const group = voices.map((voice) => saidBy(item, voice));
  const tally = count(group);
  const state = foldState(tally);
  const audited = settings.audit ? group.map(audit) : group;
  const pool = (unanswered: number | null) => foldScore(state, audited, settings.pooling, unanswered);
  return {
    item,
    state,
    score: item.type === 'text' && state === 'answered' ? none('not_scored') : pool(null),
    low: item.type === 'text' ? none('not_scored') : pool(0),
    high: item.type === 'text' ? none('not_scored') : pool(100),
    coverage: coverageOf(state, tally),
    contested: state === 'answered' && tally.na > 0 && tally.na === tally.answered,
    said: audited.flatMap(({ role, said }) =>
      said.state === 'answered' && said.score.kind === 'scored' ? [{ role, points: said.score.value }] : [],
    ),
    evidence: bestEvidence(group),
    unaudited: item.type === 'text' ? none('not_scored') : foldScore(state, group, settings.pooling, null),
    tally,
  };
}

/** An answer that nothing but an opinion stands behind, held down. */
function audit(one: RoleSaid): RoleSaid {
  if ((one.evidence ?? 0) > 0 || one.said.state !== 'answered') return one;
  const score = mapScore(one.said.score, (points) => Math.min(points, OPINION_AT_MOST));
  return { ...one, said: { state: 'answered', score } };
}

/** Only answers that count can bring evidence. Source: scoring specification, B 16. */
function bestEvidence(group: readonly RoleSaid[]): number | null {
  const offered = group.flatMap(({ said, evidence }) => (said.state === 'answered' ? (evidence ?? []) : []));
  return offered.length === 0 ? null : Math.max(...offered);
}

/** Another number taken from the same answers, such as an option ticked, pooled as the score of the item is. */
export function foldAnswers(
  item: Item,
  voices: readonly Voice[],
  settings: Settings,
  read: (value: AnswerValue) => number,
): Score {
  const group = voices.map((voice) => saidBy(item, reread(item, voice, read)));
  return foldScore(foldState(count(group)), group, settings.pooling, null);
}

function reread(item: Item, voice: Voice, read: (value: AnswerValue) => number): Voice {
  const given = voice.sheet.answers.get(item.id)?.given;
  if (voice.said.get(item.id)?.state !== 'answered' || given?.state !== 'answered') return voice;
  return { ...voice, said: new Map([[item.id, { state: 'answered', score: scored(read(given.value)) }]]) };
}

/** An answer may be given for another role than the respondent's own. */
function saidBy(item: Item, { sheet, said }: Voice): RoleSaid {
  const answer = sheet.answers.get(item.id);
  const role = answer?.by ?? sheet.respondent.role;
  return { role, said: said.get(item.id) ?? { state: 'missing' }, evidence: answer?.evidence ?? null };
}

function count(group: readonly RoleSaid[]): Tally {
  const tally = { answered: 0, na: 0, unknown: 0, missing: 0, not_asked: 0 };
  for (const { said } of group) tally[said.state] += 1;
  return tally;
}

/** Does not apply if more say so than give an answer; on a tie the answer stands. */
function foldState({ answered, na, unknown, missing }: Tally): ItemState {
  if (na > answered) return 'na';
  if (answered > 0) return 'answered';
  if (unknown > 0) return 'unknown';
  return missing > 0 ? 'missing' : 'not_asked';
}

function coverageOf(state: ItemState, { answered, unknown, missing }: Tally): Share {
  if (state === 'na' || state === 'not_asked') return { kind: 'none' };
  return { kind: 'share', value: answered / (answered + unknown + missing) };
}

/**
 * The pooled score, with every unknown or missing answer set to `unanswered` inside its role (null leaves it out).
 * Whether the item applies is settled by the answers that were given, so that low <= score <= high.
 */
function foldScore(state: ItemState, group: readonly RoleSaid[], pooling: Pooling, unanswered: number | null): Score {
  if (state === 'na' || state === 'not_asked') return none(state);
  const pooled = poolVoices(
    group.map(({ role, said }) => ({ role, value: pointsOf(said, unanswered) })),
    pooling,
  );
  return pooled.kind === 'none' && state !== 'answered' ? none(state) : pooled;
}

function pointsOf(said: Said, unanswered: number | null): number | null {
  switch (said.state) {
    case 'answered':
      return said.score.kind === 'scored' ? said.score.value : null;
    case 'unknown':
    case 'missing':
      return unanswered;
    case 'na':
    case 'not_asked':
      return null;
    default:
      return said satisfies never;
  }
}

/** What each respondent said, pooled as scores are; `empty` if nobody said anything. */
export function poolVoices(said: readonly { readonly role: string; readonly value: number | null }[], pooling: Pooling): Score {
  const byRole = new Map<string, number[]>();
  for (const { role, value } of said) {
    if (value === null) continue;
    const values = byRole.get(role);
    if (values === undefined) byRole.set(role, [value]);
    else values.push(value);
  }
  return byRole.size === 0 ? none('empty') : scored(pool(byRole, pooling));
}

/** role_balanced: mean of the role means, so that a large role does not drown a small one. */
function pool(byRole: ReadonlyMap<string, readonly number[]>, pooling: Pooling): number {
  switch (pooling) {
    case 'role_balanced':
      return mean([...byRole.values()].map(mean));
    case 'pooled':
      return mean([...byRole.values()].flat());
    case 'median':
      return median([...byRole.values()].flat());
    default:
      return pooling satisfies never;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
