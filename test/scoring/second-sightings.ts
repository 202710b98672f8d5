// Rare states, by name: how often random cases reach them, so that a comparison that never sees one is noticed.
import { HUNDRED } from './second-answers.ts';
import { compare, exact, type Fraction, mean, rounded, times } from './second-fractions.ts';
import { weakest } from './second-results.ts';
import type { Scores } from './second-scores.ts';

const ZERO = exact(0);

/** True where a case shows the state. */
const STATES: Readonly<Record<string, (scores: Scores) => boolean>> = {
  'item: "does not apply" by majority over an answer': (scores) =>
    anyItem(scores, (id) => scores.itemState(id) === 'na' && scores.count(id, 'answered') > 0),
  'item: "does not apply" in a tie with answers': (scores) => anyItem(scores, (id) => scores.isContested(id)),
  'item: unknown to some, answered by others': (scores) =>
    anyItem(scores, (id) => scores.count(id, 'unknown') > 0 && scores.count(id, 'answered') > 0),
  'item: asked of some by the condition, not of others': (scores) =>
    anyItem(scores, (id) => scores.applies(id) && scores.count(id, 'not_asked') > 0),
  'item: condition open': (scores) => anyCondition(scores, 'open'),
  'item: condition false': (scores) => anyCondition(scores, 'false'),
  'item: condition open, answered all the same': (scores) =>
    scores.respondents.some((one) =>
      scores.list.some(
        (item) => one.condition(item) === 'open' && one.state(item.id) === 'missing' && one.answer(item.id) !== '',
      ),
    ),
  'item: left to other roles': (scores) =>
    scores.respondents.some((one) =>
      scores.list.some((item) => one.condition(item) !== 'false' && one.state(item.id) === 'not_asked'),
    ),
  'item: condition on an item left to other roles': (scores) =>
    scores.respondents.some((one) =>
      scores.list.some(({ id, when }) => when?.item !== undefined && one.isLeftOut(when.item) && one.state(id) !== 'answered'),
    ),
  'item: role means differ from the plain mean': (scores) =>
    anyItem(scores, (id) => {
      const folded = scores.item(id);
      return folded !== null && compare(folded, mean(scores.singleScores(id))) !== 0;
    }),
  'item: score rounded from a five': (scores) => anyItem(scores, (id) => isHalf(scores.item(id))),
  'capability: only weights of 0': (scores) =>
    anyPillar(scores, (pillar) =>
      pillar.capabilities.some(
        ({ id, items }) => scores.capabilityCoverage(id) === null && items.some((item) => scores.item(item.id) !== null),
      ),
    ),
  'pillar: out of scope, nothing applies': (scores) =>
    anyPillar(scores, ({ id, weight = 1 }) => weight > 0 && scores.pillarCoverage(id) === null),
  'pillar: weight 0, yet scored': (scores) =>
    anyPillar(scores, ({ id, weight = 1 }) => weight === 0 && scores.pillar(id) !== null),
  'pillar: not rated, yet scored': (scores) => scores.scope.some((id) => !scores.isRated(id) && scores.pillar(id) !== null),
  'pillar: not rated, no score': (scores) => scores.scope.some((id) => scores.pillar(id) === null),
  'pillar: coverage just enough, and not full': (scores) =>
    scores.rated.some((id) => {
      const coverage = scores.pillarCoverage(id) ?? ZERO;
      const least = exact(scores.written.settings?.pillar_min_coverage ?? 0.5);
      return compare(coverage, least) === 0 && compare(coverage, exact(1)) < 0;
    }),
  'pillar: held by a gate': (scores) =>
    scores.rated.some((id) => compare(scores.pillarFinal(id) ?? ZERO, scores.pillar(id) ?? ZERO) < 0),
  'pillar: two gates fired': (scores) => anyPillar(scores, ({ id }) => scores.gatesOn(id, 'fired').length > 1),
  'pillar: a gate lets its high bound fall short of its raw score': (scores) =>
    scores.scope.some((id) => compare(scores.pillarFinal(id, HUNDRED) ?? HUNDRED, scores.pillar(id, HUNDRED) ?? HUNDRED) < 0),
  'gate: passed': (scores) => anyGate(scores, (id) => scores.gate(id) === 'passed'),
  'gate: unverified': (scores) => anyGate(scores, (id) => scores.gate(id) === 'unverified'),
  'gate: not applicable': (scores) => anyGate(scores, (id) => scores.gate(id) === 'not_applicable'),
  'gate: strict, fired without an answer': (scores) =>
    anyGate(scores, (id, item) => scores.gate(id) === 'fired' && scores.item(item) === null),
  'gate: contested': (scores) => anyGate(scores, (id) => scores.isGateContested(id)),
  'gate: shown score on its threshold': (scores) =>
    anyGate(scores, (_, item, below) => {
      const score = scores.item(item);
      return score !== null && compare(score, exact(below)) !== 0 && compare(rounded(score, 1), exact(below)) === 0;
    }),
  'overall: full, with open questions': (scores) =>
    scores.overallState() === 'full' && compare(scores.bound(ZERO) ?? ZERO, scores.bound(HUNDRED) ?? ZERO) < 0,
  'overall: partial': (scores) => scores.overallState() === 'partial',
  'overall: partial, the weight just enough': (scores) => {
    const least = times(exact(scores.written.settings?.partial_min_weight ?? 0.6), scores.weightOf(scores.scope));
    return scores.overallState() === 'partial' && compare(scores.weightOf(scores.rated), least) === 0;
  },
  'overall: partial, cut to the low bound': (scores) => cut(scores) > 0,
  'overall: partial, cut to the high bound': (scores) => cut(scores) < 0,
  'overall: not rated, bounds only': (scores) => scores.overallState() === 'not_rated' && scores.scope.length > 0,
  'overall: nothing applies': (scores) => scores.scope.length === 0,
  'overall: several pillars, one rated': (scores) => scores.scope.length > 1 && scores.rated.length === 1,
  'overall: held by a gate': (scores) =>
    compare(scores.overall('before_caps') ?? ZERO, scores.capped('overall', scores.overall('before_caps') ?? ZERO, null)) > 0,
  'overall: two gates fired': (scores) => scores.gatesOn('overall', 'fired').length > 1,
  'overall: two pillars tie for the weakest, not all': (scores) => {
    const first = weakest(scores, (id) => scores.pillarFinal(id));
    const least = first === null ? ZERO : (scores.pillarFinal(first) ?? ZERO);
    const ties = scores.rated.filter((id) => compare(scores.pillarFinal(id) ?? ZERO, least) === 0);
    return first !== null && ties.length > 1 && ties.length < scores.rated.length;
  },
  'overall: the gates make another pillar the weakest': (scores) =>
    weakest(scores, (id) => scores.pillarFinal(id)) !== weakest(scores, (id) => scores.pillar(id)),
  'overall: score rounded from a five': (scores) => isHalf(scores.overall('final')),
  'overall: rounded up into a band': (scores) => {
    const score = scores.overall('final');
    return score !== null && (scores.written.bands ?? []).some(({ from }) => from > 0 && isJustUnder(score, exact(from)));
  },
};

export type Sightings = Map<string, number>;

export function noSightings(): Sightings {
  return new Map(Object.keys(STATES).map((name) => [name, 0]));
}

export function watch(sightings: Sightings, scores: Scores): void {
  for (const [name, shows] of Object.entries(STATES)) if (shows(scores)) sightings.set(name, (sightings.get(name) ?? 0) + 1);
}

function anyItem(scores: Scores, shows: (id: string) => boolean): boolean {
  return scores.list.some(({ id }) => shows(id));
}

function anyCondition(scores: Scores, outcome: 'open' | 'false'): boolean {
  return scores.respondents.some((one) => scores.list.some((item) => one.condition(item) === outcome));
}

type Pillar = NonNullable<Scores['written']['pillars']>[number];

function anyPillar({ written: { pillars = [] } }: Scores, shows: (pillar: Pillar) => boolean): boolean {
  return pillars.some(shows);
}

function anyGate({ written: { gates = [] } }: Scores, shows: (id: string, item: string, below: number) => boolean): boolean {
  return gates.some(({ id, item, below }) => shows(id, item, below));
}

/** Over 0 if the figure was raised to its low bound, under 0 if it was cut to its high one. */
function cut(scores: Scores): number {
  const before = scores.overall('before_caps');
  return before === null ? 0 : compare(scores.overall('final') ?? ZERO, scores.capped('overall', before, null));
}

/** Whether the second decimal is a five and nothing comes after it. */
function isHalf(score: Fraction | null): boolean {
  return score !== null && compare(rounded(score, 2), score) === 0 && ((score.top * 100n) / score.bottom) % 10n === 5n;
}

function isJustUnder(score: Fraction, edge: Fraction): boolean {
  return compare(score, edge) < 0 && compare(rounded(score, 1), edge) >= 0;
}
