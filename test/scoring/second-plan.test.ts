// The classes and the roadmap of random pain points against a second implementation that was written from the text alone, and
// circles against a naive search. `npm run test:long` makes it longer; DXREADY_SEED tries the same cases again.

import { describe, expect, it, vi } from 'vitest';
import { checkGraph } from '../../src/core/hits/check.ts';
import { gather } from '../../src/core/hits/gather.ts';
import type { HitParts } from '../../src/core/hits/report-hits.ts';
import { shape } from '../../src/io/shape.ts';
import type { WrittenPainPoint } from '../../src/model/written-sheet.ts';
import { fc } from '../support/random.ts';
import { planned } from './build-plan.ts';
import { type RandomPlan, randomPlan } from './random-plans.ts';
import type { Dice } from './random-rules.ts';
import { diceOf } from './random-sheets.ts';
import { type SecondPlan, secondPlan } from './second-plan.ts';

/** So many cases see every rare state; the long run tries ten thousand. */
const numRuns = Math.max(1000, Math.ceil(Number(process.env.DXREADY_RUNS ?? 0) / 10));
vi.setConfig({ testTimeout: 60_000 + 20 * numRuns });

function forAny<One>(make: (dice: Dice) => One, holds: (one: One) => void, runs = numRuns): void {
  fc.assert(
    fc.property(fc.gen(), (next) => holds(make(diceOf(next)))),
    { numRuns: runs },
  );
}

it('the lists are such as a person may write', async () => {
  const lists: unknown[] = [];
  forAny(randomPlan, ({ points }) => void lists.push({ dxready: 1, pain_points: points }), 200);
  for (const list of lists) expect((await shape('pain-points', structuredClone(list))).kind).toBe('whole');
});

describe('two implementations', () => {
  const seen = new Map<string, number>();

  it('say the same of every class, place and reason', () => {
    forAny(randomPlan, (one) => {
      const [said, second] = [planned(one), secondPlan(one.points, one.means)];
      const classes = said.hits.filter(({ live }) => live).map(classesIn);
      const left = said.plan.capacity_given ? said.plan.slots.map((slot) => slot.left) : null;
      expectSame({ classes, lines: said.roadmap.map(linesIn), left }, second);
      for (const state of statesIn(one, said, second)) seen.set(state, (seen.get(state) ?? 0) + 1);
    });
    if (process.env.DXREADY_RUNS) console.log([...seen].map(([state, count]) => `${state}: ${count}`).join('\n'));
  });

  it('meet every rare state', () => {
    expect(RARE.filter((state) => (seen.get(state) ?? 0) < 5)).toEqual([]);
  });
});

function classesIn(hit: HitParts['hits'][number]): SecondPlan['classes'][number] {
  const { id, horizon, hit: kind, decided_by, flags, ambition, rung, value, priority } = hit;
  return { id, horizon, hit: kind, decided_by, flags, ambition, rung, value, priority: exactly(priority) };
}

/** Priorities are whole parts of 960; what the report rounds to six decimals is told from them again. */
function exactly(priority: number | null): number | null {
  if (priority === null) return null;
  const whole = Math.round(priority * 960) / 960;
  return Math.abs(whole - priority) < 1e-6 ? whole : priority;
}

/** Compared as text first: that is much faster, and they are nearly always the same. */
function expectSame(said: unknown, expected: unknown): void {
  if (JSON.stringify(said) !== JSON.stringify(expected)) expect(said).toEqual(expected);
}

function linesIn({ id, start, finish, reason, booked }: HitParts['roadmap'][number]): SecondPlan['lines'][number] {
  return { id, start, finish, reason, booked };
}

const RARE = [
  ...['own horizon', 'waits for a prerequisite', 'no capacity left by year 3', 'a prerequisite was stopped'],
  'no room left by year 3: too many big hits at once',
  ...['a prerequisite is not scheduled', 'moved later: capacity', 'moved later: too many big hits at once'],
  ...['this_week', 'this_month', 'this_year', 'year_2', 'year_3'].map((id) => `horizon ${id}`),
  ...['effort', 'needs', 'people', 'time', 'no_estimate'].map((id) => `decided by ${id} alone`),
  ...['blue_ocean', 'new_value', 'better_experience', 'fix_experience', 'cost_down', 'unclear'].map((id) => `ambition ${id}`),
  ...['needs_estimate', 'effort_missing', 'needs_value'].map((flag) => `flag ${flag}`),
  ...['no capacity given', 'fatigue', 'a tie in priority', 'value 100', 'no effort at all', 'a prerequisite that is done'],
  ...['over several slots', 'a slot left out between', 'waits for two', 'an empty slot', 'the order is not that of the list'],
];

function* statesIn({ points, means }: RandomPlan, said: HitParts, { classes, lines }: SecondPlan): Generator<string> {
  if (means.capacity === null) yield 'no capacity given';
  if (means.fatigue !== null && means.capacity !== null) yield 'fatigue';
  if (means.capacity?.includes(0)) yield 'an empty slot';
  if (classes.some(({ id }, index) => lines[index]?.id !== id)) yield 'the order is not that of the list';
  for (const [index, one] of classes.entries()) {
    yield `horizon ${one.horizon}`;
    if (one.decided_by.length === 1) yield `decided by ${one.decided_by[0]} alone`;
    yield `ambition ${one.ambition}`;
    for (const flag of one.flags) yield `flag ${flag}`;
    if (one.value === 100) yield 'value 100';
    const next = classes[index + 1];
    if (one.priority !== null && next?.horizon === one.horizon && next.priority === one.priority) yield 'a tie in priority';
  }
  const slots = said.plan.slots.map(({ id }) => id);
  for (const { id, reason, booked } of lines) {
    yield reason;
    const at = booked.map(({ slot }) => slots.indexOf(slot));
    if (at.length > 1) yield 'over several slots';
    if ((at.at(-1) ?? 0) - (at[0] ?? 0) >= at.length && at.length > 1) yield 'a slot left out between';
    const { depends_on = [], effort_days } = points.find((point) => point.id === id) ?? {};
    if (depends_on.length > 1) yield 'waits for two';
    if (effort_days === 0) yield 'no effort at all';
    if (points.some((point) => depends_on.includes(point.id) && point.status === 'done')) yield 'a prerequisite that is done';
  }
}

/** Any links, most of them to what exists. */
function randomGraph(dice: Dice): WrittenPainPoint[] {
  const ids = ['b', 'a', 'd', 'c', 'f', 'e'].slice(0, dice.int(1, 6));
  return ids.map((id) => ({ id, title: id, depends_on: dice.some([...ids, 'zzz'], dice.pick([1, 1, 3])) }));
}

describe('circles', () => {
  const found = (points: readonly WrittenPainPoint[]) => checkGraph(gather([{ points }]), false);

  it('are told where there are any, each of them true and from its smallest id; without the links that are told there are none', () => {
    let circles = 0;
    forAny(randomGraph, (points) => {
      const { points: mended, problems } = found(points);
      const messages = problems.map(({ problem }) => problem.message);
      const paths = messages.flatMap((message) => (/^dependency cycle: (.*)$/.exec(message) ?? []).slice(1));
      circles += paths.length;
      expectSame(
        {
          any: paths.length > 0,
          wrong: paths.filter((path) => !isCircle(path.split(' -> '), points)),
          after: [hasCircle(mended), found(mended).problems],
          mixed: messagesOf(found(points.toReversed())),
        },
        { any: hasCircle(points), wrong: [], after: [false, []], mixed: messages.toSorted() },
      );
    });
    expect(circles).toBeGreaterThan(numRuns / 10);
  });
});

function messagesOf({ problems }: ReturnType<typeof checkGraph>): string[] {
  return problems.map(({ problem }) => problem.message).toSorted();
}

/** From its smallest id and back to it, over links that are written, through no other twice. */
function isCircle(path: readonly string[], points: readonly WrittenPainPoint[]): boolean {
  const [first, ...others] = path;
  const waits = (from: string, to: string) => points.find(({ id }) => id === from)?.depends_on?.includes(to);
  return (
    path.at(-1) === first &&
    new Set(others).size === others.length &&
    path.toSorted()[0] === first &&
    others.every((id, index) => waits(path[index] ?? '', id))
  );
}

/** Warshall: who waits for whom, over however many others. */
function hasCircle(points: readonly WrittenPainPoint[]): boolean {
  const ids = points.map(({ id }) => id);
  const waits = new Set(points.flatMap(({ id, depends_on = [] }) => depends_on.map((other) => `${id} ${other}`)));
  for (const over of ids)
    for (const from of ids)
      for (const to of ids) if (waits.has(`${from} ${over}`) && waits.has(`${over} ${to}`)) waits.add(`${from} ${to}`);
  return ids.some((id) => waits.has(`${id} ${id}`));
}
