// What lenses, flags and rules may refer to, and from where: each may look at what is judged before it.
// Source: rules as data, section 6 (evaluation order).
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import { UNCLEAR } from '../hits/classify.ts';
import { limitsOf } from '../hits/limits.ts';
import { problem, unknownReference } from '../problems.ts';

/** A lens as others may refer to it. */
export interface KnownLens {
  readonly values: readonly string[];
  readonly readings: readonly string[];
}

/** What is judged further down, in the order of judging: names of kinds in words. */
const LATER = { lens: 'lenses', hits: 'pain points', rule: 'consistency rules', flag: 'flags' } as const;

export type Judged = keyof typeof LATER;

/** Grows while rules are read, from the top of the file down. */
export interface Known {
  readonly items: ReadonlyMap<string, Item>;
  readonly capabilities: readonly string[];
  readonly pillars: readonly string[];
  readonly gates: readonly string[];
  /** Of pain points: ids of the horizons, and of the ambitions with `unclear`. */
  readonly horizons: readonly string[];
  readonly ambitions: readonly string[];
  readonly lenses: Map<string, KnownLens>;
  readonly rules: Set<string>;
  readonly flags: Set<string>;
  /** Every lens, rule and flag of the file, read or not. */
  readonly written: Readonly<Record<'lens' | 'rule' | 'flag', readonly string[]>>;
  /** What is being read. */
  readonly reading: 'lens' | 'rule' | 'flag';
  /** Values of the lens that is being read; null outside a reading. */
  readonly own: readonly string[] | null;
}

/** A place in the file, with what may be named there and where problems go. */
export interface Spot {
  readonly known: Known;
  readonly path: Path;
  readonly problems: Problem[];
}

/** The same, one key further down. */
export function below({ known, path, problems }: Spot, ...keys: (string | number)[]): Spot {
  return { known, path: [...path, ...keys], problems };
}

/** What a questionnaire offers before any of its rules is read. */
export function knownIn({ pillars, gates, rules }: Questionnaire, written: Known['written']): Known {
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  const limits = limitsOf(rules.pain_points);
  const items = capabilities.flatMap((capability) => capability.items);
  return {
    items: new Map(items.map((item) => [item.id, item])),
    capabilities: capabilities.map(({ id }) => id),
    pillars: pillars.map(({ id }) => id),
    gates: gates.map(({ id }) => id),
    horizons: limits.horizons.map(({ id }) => id),
    ambitions: [...limits.ambition.map(({ id }) => id), UNCLEAR],
    lenses: new Map(),
    rules: new Set(),
    flags: new Set(),
    written,
    reading: 'lens',
    own: null,
  };
}

/** An item that is scored. */
export function checkItemReference(id: string, spot: Spot): Item | null {
  const item = spot.known.items.get(id);
  if (item === undefined) spot.problems.push(unknownReference(spot.path, 'item', id, [...spot.known.items.keys()]));
  else if (item.type === 'text')
    spot.problems.push(problem('rule-text', spot.path, `'${id}' is free text and has no score`, 'use an item that is scored'));
  return item ?? null;
}

/** Something with an id that stands among others; `whose` follows it in the message. */
export function checkAmong(kind: string, id: string, among: readonly string[], spot: Spot, whose = ''): void {
  if (among.includes(id)) return;
  const found = unknownReference(spot.path, kind, id, among);
  spot.problems.push({ ...found, message: `${found.message}${whose}` });
}

/** A lens, rule or flag: it must stand further up, and be judged before what is being read. */
export function checkJudged(kind: 'lens' | 'rule' | 'flag', id: string, spot: Spot): void {
  const { known, path, problems } = spot;
  const names = { lens: 'lens', rule: 'consistency rule', flag: 'flag' } as const;
  if (checkOrder(kind, spot)) return;
  const above = kind === 'lens' ? [...known.lenses.keys()] : [...(kind === 'rule' ? known.rules : known.flags)];
  if (above.includes(id)) return;
  if (!known.written[kind].includes(id)) {
    problems.push(unknownReference(path, names[kind], id, known.written[kind]));
    return;
  }
  const isItself = known.written[kind][Number(path[1])] === id;
  const where = isItself ? `this ${names[kind]} itself` : `a ${names[kind]} further down`;
  const mend = isItself ? 'name one further up' : `name one further up, or move '${id}' up`;
  problems.push(problem('rule-order', path, `'${id}' is ${where}`, mend));
}

/** True, and a problem, if that kind is judged only after what is being read. */
export function checkOrder(kind: Judged, { known: { reading }, path, problems }: Spot): boolean {
  const order: readonly Judged[] = ['lens', 'hits', 'rule', 'flag'];
  if (order.indexOf(kind) <= order.indexOf(reading)) return false;
  problems.push(
    problem(
      'rule-order',
      path,
      `${LATER[kind]} are judged after ${LATER[reading]}`,
      `let a ${reading === 'lens' && kind !== 'flag' ? 'rule or flag' : 'flag'} look at them instead`,
      { over: path },
    ),
  );
  return true;
}
