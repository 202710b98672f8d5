// Random lists of pain points with random means, made so that rare states come often: little capacity, many Big Hits at once,
// long chains, prerequisites that are done or stopped, ties.
import { FIELD_WORDS } from '../../src/model/pain-point.ts';
import type { WrittenPainPointLimits } from '../../src/model/written-questionnaire.ts';
import type { WrittenPainPoint } from '../../src/model/written-sheet.ts';
import type { Dice } from './random-rules.ts';
import type { SecondMeans } from './second-plan.ts';

export interface RandomPlan {
  readonly points: readonly WrittenPainPoint[];
  readonly means: SecondMeans;
  /** Of the questionnaire; empty for the usual ones. */
  readonly limits: WrittenPainPointLimits;
}

/** Cuts of the specification, and a little beside them. */
const EFFORTS = [0, 0.1, 0.3, 1, 1.1, 2, 3, 3.1, 5, 5.5, 12.7, 15, 20, 20.1, 60, 100, 100.1, 250, 251, 400, 750, 751, 900];
const TIMES = [0, 3, 7, 8, 31, 32, 200, 365, 366, 730, 731, 1000];
const PEOPLE = [0, 10, 11, 50, 51, 500, 501];
const REACHES = [0, 0.9, 1, 4.9, 5, 24, 25, 49, 50, 100];

/** Under the usual limits. */
export function randomPlan(dice: Dice): RandomPlan {
  return { points: randomPoints(dice), means: randomMeans(dice, 5), limits: {} };
}

/** Under limits of its own, often. */
export function randomPlanOfItsOwn(dice: Dice): RandomPlan {
  const plan = randomPlan(dice);
  if (dice.in10(4)) return plan;
  const horizons = dice.list(1, 4, (index) => ({
    id: `h${index}`,
    hit: dice.pick(['quick', 'big'] as const),
    assume_days: dice.pick([0, 1, 8, 40]),
    up_to: {
      ...(dice.in10(8) && { effort_days: dice.pick([2, 10, 80]) * (index + 1) }),
      ...(dice.in10(8) && { calendar_days: dice.pick([5, 30, 300]) * (index + 1) }),
    },
    needs: index === 0 ? [...FIELD_WORDS.needs] : [],
  }));
  const limits = { horizons, no_estimate: dice.pick(horizons).id };
  return { points: plan.points, means: randomMeans(dice, horizons.length), limits };
}

function randomPoints(dice: Dice): WrittenPainPoint[] {
  const count = dice.pick([1, 3, 8, 14]);
  const ids = Array.from({ length: count }, (_, index) => `${'cxbAya'.charAt(index % 6)}${dice.int(0, 9)}-${index}`);
  const isChained = dice.in10(3);
  const isSmall = dice.in10(3);
  return ids.map((id, index) => {
    const before = ids.slice(0, index);
    const wanted = isChained ? before.slice(-1) : dice.in10(5) ? dice.some(before.slice(-4), 3) : [];
    return randomPoint(dice, id, wanted, isSmall);
  });
}

function randomPoint(dice: Dice, id: string, depends: readonly string[], isSmall: boolean): WrittenPainPoint {
  const maybe = <Value>(cases: number, values: readonly Value[]) => (dice.in10(cases) ? dice.pick(values) : undefined);
  const efforts = isSmall ? EFFORTS.slice(0, 11) : EFFORTS;
  const value = dice.some(FIELD_WORDS.value, 2);
  const given = {
    effort_days: maybe(7, efforts),
    size: maybe(3, FIELD_WORDS.size),
    calendar_days: maybe(6, isSmall ? TIMES.slice(0, 5) : TIMES),
    people_changing: maybe(3, isSmall ? PEOPLE.slice(0, 4) : PEOPLE),
    needs: maybe(5, isSmall ? FIELD_WORDS.needs.slice(0, 2) : FIELD_WORDS.needs),
    impact: maybe(9, [0, 1, 2, 3, 4, 4]),
    reach_pct: maybe(9, REACHES),
    raised_by: maybe(8, FIELD_WORDS.raised_by),
    cx_test: maybe(8, FIELD_WORDS.cx_test),
    confidence: maybe(7, FIELD_WORDS.confidence),
    must_fix: maybe(3, [true, false]),
    status: maybe(3, FIELD_WORDS.status),
    value: value.length > 0 ? value : undefined,
    depends_on: depends.length > 0 ? depends : undefined,
  };
  const kept = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined));
  return { id, title: `Title of ${id}`, ...kept };
}

function randomMeans(dice: Dice, slots: number): SecondMeans {
  const days = dice.pick([
    [0, 5, 60],
    [0, 1, 4, 15, 150],
    [10, 100, 250, 1200],
    [0.3, 12.7, 100.1],
  ]);
  return {
    capacity: dice.in10(9) ? Array.from({ length: slots }, () => dice.pick(days)) : null,
    maxBig: dice.pick([1, 1, 2, 3, 50]),
    fatigue: dice.in10(3) ? dice.int(0, 100) : null,
  };
}

/** The same list in another order, that of every mapping and list inside included. */
export function mixedUp({ points, means, limits }: RandomPlan, dice: Dice): RandomPlan {
  const mix = <Value>(list: readonly Value[]): Value[] => {
    const rest = [...list];
    return list.map(() => rest.splice(dice.int(0, rest.length - 1), 1)[0] as Value);
  };
  const mixed = mix(points).map((point): WrittenPainPoint => {
    const depends = point.depends_on && { depends_on: mix(point.depends_on) };
    return Object.fromEntries(mix(Object.entries({ ...point, ...depends }))) as unknown as WrittenPainPoint;
  });
  return { points: mixed, means, limits };
}
