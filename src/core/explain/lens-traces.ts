// The parts of a lens, and its values as made from them by the formula of its kind. Source: rules as data, section 7.
import type { Figure } from '../../model/figure.ts';
import type { DialLens, LoadLens, ProfileLens } from '../../model/lens.ts';
import { gapRoles } from '../lenses/figure-name.ts';
import { roleScores } from '../lenses/judge-lens.ts';
import type { JudgedLens, JudgedPart } from '../lenses/judged.ts';
import { partsOf } from '../lenses/value-names.ts';
import { exposureTrace, readinessTrace, trendTrace } from './exposure.ts';
import { trace } from './figures.ts';
import { addItems } from './retrace.ts';
import type { Scene } from './scene.ts';
import { as, reverse, step, type Trace } from './trace.ts';

type Traces = readonly (readonly [name: string, trace: Trace])[];

/** Parts by id, members of maps and other numbers by name, in this order. A lens without enough has parts but no values. */
export function lensTraces(judged: JudgedLens, scene: Scene): ReadonlyMap<string, Trace> {
  const { lens, trends } = judged;
  const readiness = trends.map((trend) => readinessTrace(trend, scene));
  const parts: Traces = [
    ...trends.map(
      (one, index) => [one.trend.id, trendTrace(one, readiness[index] ?? { op: 'given', value: null }, scene)] as const,
    ),
    ...partsOf(lens).map(({ id, figure }, index) => [id, trace(figure, scene, judged.parts[index])] as const),
    ...partsOf(lens).flatMap(({ figure }) => membersOf(figure, scene)),
  ];
  const traces = new Map(parts);
  for (const [name, made] of valueTraces(judged, readiness, leafOf(judged, traces), scene)) {
    const value = numberOr(judged.values.get(name));
    traces.set(name, judged.enough ? { ...made, value } : { ...made, value, held: true });
  }
  return traces;
}

/** Members of maps of figures, which are values too. */
function membersOf(figure: Figure, scene: Scene): Traces {
  if (!('of' in figure) || typeof figure.of === 'string') return [];
  return figure.of.flatMap(({ name, figure: member }) => [
    ...(name === null ? [] : [[name, trace(member, scene)] as const]),
    ...membersOf(member, scene),
  ]);
}

function numberOr(value: number | string | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** A part, or another value, where it goes into a value: it is found under the lens. */
type Leaf = (id: string) => Trace;

function leafOf({ lens, parts, values }: JudgedLens, traces: ReadonlyMap<string, Trace>): Leaf {
  return (id) => {
    const part = parts.find((one) => one.id === id);
    const behind = traces.get(id);
    const value = part === undefined ? numberOr(values.get(id)) : part.value;
    return { op: 'score', value, id: `${lens.id}.${id}`, title: part?.title ?? id, ...(behind && { behind }) };
  };
}

/** One after the other, since a value may be made from those before it. */
function* valueTraces(
  { lens, parts, trends }: JudgedLens,
  readiness: readonly Trace[],
  leaf: Leaf,
  scene: Scene,
): Generator<readonly [name: string, trace: Trace]> {
  switch (lens.kind) {
    case 'profile':
    case 'path':
      return yield* ofProfile(lens, parts, leaf, scene);
    case 'balance':
      return yield* ofBalance([leaf('left'), leaf('right')]);
    case 'load':
      return yield* ofLoad(lens, leaf);
    case 'dial':
      return yield ['value', step('scale', [step('mean', everyPart(lens, leaf))], lens.top / 100)];
    case 'amount':
      yield ['amount', leaf('of')];
      return yield ['worth', step('scale', [leaf('of')], lens.each_worth)];
    case 'exposure':
      return yield ['score', exposureTrace(lens.id, trends, readiness, scene)];
    default:
      return lens satisfies never;
  }
}

function everyPart({ of }: DialLens, leaf: Leaf): Trace[] {
  return of.map(({ id }) => leaf(id));
}

function* ofBalance(sides: readonly Trace[]) {
  yield ['tilt', step('minus', sides)] as const;
  yield ['lesser', step('lowest', sides)] as const;
  yield ['combined', step('root', sides)] as const;
  yield ['evenness', reverse(step('spread', sides))] as const;
}

/** Without a record of past changes the other side counts alone. */
function* ofLoad({ history }: LoadLens, leaf: Leaf) {
  yield ['load', reverse(leaf('ease'))] as const;
  const beyond = step('product', [leaf('load'), reverse(leaf('capacity'))], 100);
  const past = () => as(reverse(leaf('history')), { weight: 0.25 });
  yield ['risk', history === null ? beyond : step('mean', [as(beyond, { weight: 0.75 }), past()])] as const;
  yield ['factor', step('scale', [reverse(step('scale', [leaf('risk')], 1 / 2))], 1 / 100)] as const;
}

function* ofProfile(lens: ProfileLens, all: readonly JudgedPart[], leaf: Leaf, scene: Scene) {
  const parts = all.slice(0, lens.parts.length);
  if (lens.by_group)
    for (const group of lens.groups) {
      const some = parts.filter((part) => part.group === group);
      yield* ofWhole(lens, some, `.${group}`, leaf);
    }
  else yield* ofWhole(lens, parts, '', leaf);
  if (lens.kind === 'path') yield ['leak', largestFall(parts, leaf)] as const;
  if (lens.counterweight !== null && !lens.by_group) yield ['index', halfOfEach(leaf('score'), leaf('counterweight'))] as const;
  if (lens.role_gap) yield ['role_gap', betweenRoles(lens, leaf('score'), scene)] as const;
}

/** A part that borrows all it says is never the lowest. */
function* ofWhole(lens: ProfileLens, parts: readonly JudgedPart[], suffix: string, leaf: Leaf) {
  const leaves = parts.map(({ id }) => leaf(id));
  const own = parts.filter(({ borrowed }) => !borrowed).map(({ id }) => leaf(id));
  yield [`score${suffix}`, step(lens.score, leaves, lens.score === 'mean_min' ? lens.share : undefined)] as const;
  yield [`lowest_score${suffix}`, step('lowest', own)] as const;
  yield [`highest_score${suffix}`, step('highest', leaves)] as const;
}

/** From each part with a value to the next one; 0 if none falls. */
function largestFall(parts: readonly JudgedPart[], leaf: Leaf): Trace {
  const leaves = parts.filter(({ value }) => value !== null).map(({ id }) => leaf(id));
  const falls = leaves.slice(1).map((to, index) => step('minus', [leaves[index] ?? to, to]));
  return falls.length === 0 ? step('sum', []) : step('at_least', [step('highest', falls)], 0);
}

function halfOfEach(score: Trace, counterweight: Trace): Trace {
  return step('sum', [as(score, { weight: 0.5 }), as(counterweight, { weight: 0.5 })]);
}

/** What each role comes to is told only if enough of both answered something that goes into the score. */
function betweenRoles(lens: ProfileLens, score: Trace, scene: Scene): Trace {
  const members = new Set<string>();
  addItems(score, members);
  const items = [...members].map((member) => member.split('/')[0] ?? member);
  const { gap_roles, min_cell } = scene.questionnaire.settings;
  const few = gap_roles.some((role) => (scene.ofRole(role)?.answering(items) ?? 0) < min_cell);
  const values = roleScores(lens, scene);
  const sides = gapRoles(scene).map((role, index): Trace => {
    const value = values[index] ?? null;
    return { op: 'hidden', value, title: `${role} alone: score`, ...(few && value !== null && { covered: true }) };
  });
  return step('minus', sides);
}
