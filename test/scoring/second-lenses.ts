// Lenses, flags and rules once more, from the text of the contract (rules as data, sections 6 to 8) and not from src: on what
// people write, with exact numbers, plain and slow. The random comparison holds the engine against it.
import type {
  WrittenCapability,
  WrittenCondition,
  WrittenFigure,
  WrittenFigures,
  WrittenLens,
  WrittenPillar,
  WrittenQuestionnaire,
} from '../../src/model/written-questionnaire.ts';
import type { WrittenPainPoint, WrittenSheet, WrittenTrendAnswer } from '../../src/model/written-sheet.ts';
import type { WrittenTrendPack } from '../../src/model/written-trends.ts';
import { scoredWeight } from './second-answers.ts';
import {
  compare,
  exact,
  type Fraction,
  highest,
  lowest,
  mean,
  minus,
  per,
  plus,
  rounded,
  sum,
  times,
  toNumber,
} from './second-fractions.ts';
import { meant } from './second-hits.ts';
import { combine, countingItems, itemsIn, negate, type Outcome, Scores, within } from './second-scores.ts';

const HUNDRED = exact(100);

/** A number with what went into it. */
interface Found {
  readonly value: Fraction | null;
  /** Scored items and options, each once. */
  readonly members: ReadonlySet<string>;
  /** Decimals it is shown with, where that is not one. */
  readonly decimals?: number;
}

const NONE: Found = { value: null, members: new Set() };

export interface SecondLens {
  readonly enough: boolean;
  /** Numbers, names of parts, or null. */
  readonly values: ReadonlyMap<string, Fraction | string | null>;
  readonly marks: ReadonlyMap<string, string>;
  readonly thin: readonly string[];
  readonly reading: string | null;
  readonly says: string | null;
  /** Outcome of `reads` for each reading. */
  readonly reads: ReadonlyMap<string, Outcome>;
}

export interface Second {
  readonly lenses: ReadonlyMap<string, SecondLens>;
  readonly consistency: ReadonlyMap<string, Outcome>;
  readonly flags: ReadonlyMap<string, Outcome>;
}

export interface Given {
  readonly written: WrittenQuestionnaire;
  readonly sheets: readonly WrittenSheet[];
  readonly packs: readonly WrittenTrendPack[];
  /** Ids of items and gates that a selection leaves out. */
  readonly dropped?: readonly string[];
}

/** Everything that is judged, in its order. */
export function judgeSecond(given: Given): Second {
  const world = new World(given, given.sheets, null);
  for (const lens of given.written.lenses ?? []) world.judgeLens(lens);
  for (const { id, when } of given.written.consistency ?? []) world.consistency.set(id, world.condition(when, null));
  for (const { id, when } of given.written.flags ?? []) world.flags.set(id, world.condition(when, null));
  return world;
}

/** What is known while a lens is read: its own values. */
type Own = ReadonlyMap<string, Fraction | string | null>;

class World implements Second {
  readonly lenses = new Map<string, SecondLens>();
  readonly consistency = new Map<string, Outcome>();
  readonly flags = new Map<string, Outcome>();
  private readonly given: Given;
  private readonly scores: Scores;
  private readonly role: string | null;
  private readonly points: readonly WrittenPainPoint[];
  private roles: World[] | null = null;

  constructor(given: Given, sheets: readonly WrittenSheet[], role: string | null) {
    this.given = given;
    // A role alone is scored without gates.
    this.scores = new Scores(role === null ? given.written : { ...given.written, gates: [] }, sheets, given.sheets.length > 1);
    this.role = role;
    this.points = given.sheets.flatMap(({ pain_points = [] }) => pain_points);
  }

  // Section 6: figures.

  private figure(written: WrittenFigure, own: Own | null): Found {
    const figure = typeof written === 'string' ? short(written) : written;
    const found = this.source(figure, own);
    const blend = figure.mean ?? figure.lowest ?? figure.highest ?? figure.spread ?? figure.mean_min;
    const knowsMembers =
      figure.lens === undefined && figure.value === undefined && figure.hits === undefined && figure.gap === undefined;
    const least = figure.members ?? (blend === undefined && knowsMembers ? 1 : 0);
    return found.members.size < least ? { ...found, value: null } : found;
  }

  private source(figure: Exclude<WrittenFigure, string>, own: Own | null): Found {
    const { pillars = [] } = this.given.written;
    if (figure.item !== undefined) return named(this.scores.item(figure.item), figure.item);
    if (figure.option !== undefined) {
      const [item = '', option = ''] = figure.option.split('/');
      return named(this.scores.option(item, option), figure.option);
    }
    if (figure.answer !== undefined) return named(this.scores.answer(figure.answer), figure.answer);
    if (figure.tag !== undefined) return this.tag(figure.tag);
    if (figure.capability !== undefined) {
      const found = pillars.flatMap(({ capabilities }) => capabilities).filter(({ id }) => id === figure.capability);
      return this.over(this.scores.capability(figure.capability), found);
    }
    if (figure.pillar !== undefined) {
      if (!this.scores.isRated(figure.pillar)) return NONE;
      const score = figure.stage === 'final' ? this.scores.pillarFinal(figure.pillar) : this.scores.pillar(figure.pillar);
      return this.over(score, counted(pillars.filter(({ id }) => id === figure.pillar)));
    }
    if (figure.overall !== undefined)
      return this.over(this.scores.overall(figure.overall), counted(pillars.filter(({ id }) => this.scores.isRated(id))));
    if (figure.gap !== undefined) return { value: this.gap(figure.gap), members: new Set() };
    if (figure.hits !== undefined) return { value: this.hits(figure), members: new Set() };
    if (figure.value !== undefined) return this.lensValue(figure.lens, figure.value, own);
    return this.blend(figure, own);
  }

  /** A score of many items: those that have one went in. */
  private over(value: Fraction | null, capabilities: readonly WrittenCapability[]): Found {
    const items = capabilities.flatMap((capability) => capability.items).filter(({ weight = 1 }) => weight > 0);
    return { value, members: new Set(items.map(({ id }) => id).filter((id) => this.scores.item(id) !== null)) };
  }

  /** An item counts with its own weight; an option with item weight x option weight / mean option weight. */
  private tag(tag: string): Found {
    const members = this.taggedWith(tag).flatMap(({ name, weight }) => {
      const [item = '', option] = name.split('/');
      const value = option === undefined ? this.scores.item(item) : this.scores.option(item, option);
      return value === null || weight.top === 0n ? [] : [{ name, value, weight }];
    });
    const total = sum(members.map(({ weight }) => weight));
    const value = total.top === 0n ? null : per(sum(members.map((one) => times(one.value, one.weight))), total);
    return { value, members: new Set(members.map(({ name }) => name)) };
  }

  private taggedWith(tag: string): { name: string; weight: Fraction }[] {
    return countingItems(this.given.written).flatMap((item) => {
      const own = exact(item.weight ?? 1);
      const options = item.type === 'checklist' || item.type === 'choice' ? (item.options ?? []) : [];
      const usual = options.length === 0 ? exact(1) : mean(options.map(({ weight = 1 }) => exact(weight)));
      return [
        ...(item.tags?.includes(tag) ? [{ name: item.id, weight: own }] : []),
        ...options
          .filter(({ tags = [] }) => tags.includes(tag))
          .map(({ id, weight = 1 }) => ({ name: `${item.id}/${id}`, weight: per(times(own, exact(weight)), usual) })),
      ];
    });
  }

  /**
   * First gap role minus second; none unless both reach the smallest cell. B 13: each role alone, without gates, "shown only if
   * both roles have min_cell respondents", per item, capability, pillar and overall; B 6: "a role with fewer than min_cell
   * respondents is not shown on its own". Respondents of a number are those who answered something that goes into it.
   */
  private gap(of: string): Fraction | null {
    const [first, second] = this.roleWorlds();
    if (first === undefined || second === undefined) return null;
    const { min_cell = 3 } = this.given.written.settings ?? {};
    if ([first, second].some(({ scores }) => this.answering(of, scores) < min_cell)) return null;
    const [left, right] = [first, second].map(({ scores }) => {
      if (of === 'overall') return scores.overall('raw');
      if (this.given.written.pillars?.some(({ id }) => id === of)) return scores.pillar(of);
      return itemsIn(this.given.written).some(({ id }) => id === of) ? scores.item(of) : scores.capability(of);
    });
    return !left || !right ? null : minus(left, right);
  }

  private answering(of: string, scores: Scores): number {
    const { pillars = [] } = this.given.written;
    const whole = pillars.filter(({ id }) => id === of || (of === 'overall' && scores.isRated(id)));
    const parts = pillars.flatMap(({ capabilities }) => capabilities).filter(({ id }) => id === of);
    const items = [...counted(whole), ...parts].flatMap((part) => part.items).filter((item) => scoredWeight(item) > 0);
    const ids = [...items.map(({ id }) => id), of].filter((id) => scores.item(id) !== null);
    return scores.respondents.filter((one) => ids.some((id) => one.state(id) === 'answered')).length;
  }

  private roleWorlds(): World[] {
    this.roles ??= this.makeRoles();
    return this.roles;
  }

  private makeRoles(): World[] {
    const { gap_roles = [], min_cell = 3 } = this.given.written.settings ?? {};
    const worlds = gap_roles.map((role) => {
      const sheets = this.given.sheets.filter(({ respondent }) => (respondent?.role ?? 'unspecified') === role);
      return { world: new World(this.given, sheets, role), count: sheets.length };
    });
    return worlds.length === 2 && worlds.every(({ count }) => count >= min_cell) ? worlds.map(({ world }) => world) : [];
  }

  private hits({ hits = {}, per_cent_of }: Exclude<WrittenFigure, string>): Fraction | null {
    const all = meant(this.points, hits);
    if (per_cent_of === undefined) return exact(all.length);
    const base = meant(this.points, per_cent_of);
    const both = base.filter((point) => all.includes(point));
    return base.length === 0 ? null : per(times(HUNDRED, exact(both.length)), exact(base.length));
  }

  private lensValue(lens: string | undefined, value: string, own: Own | null): Found {
    const values = lens === undefined ? own : this.lenses.get(lens)?.values;
    const found = values?.get(value) ?? null;
    const isFactor = value === 'factor' && values?.has('risk');
    if (typeof found === 'string') throw new Error(`${value} is a name`);
    return { value: found, members: new Set(), decimals: isFactor ? 2 : 1 };
  }

  private blend({ share = 0.5, figures = 1, ...figure }: Exclude<WrittenFigure, string>, own: Own | null): Found {
    const list = figure.mean ?? figure.lowest ?? figure.highest ?? figure.spread ?? figure.mean_min ?? [];
    const found = Object.values(list).map((one) => this.figure(one, own));
    const there = found.flatMap(({ value }) => (value === null ? [] : [value]));
    const members = new Set(found.flatMap((one) => (one.value === null ? [] : [...one.members])));
    if (there.length < Math.max(1, figures)) return { value: null, members };
    if (figure.mean !== undefined) return { value: mean(there), members };
    if (figure.lowest !== undefined) return { value: lowest(there), members };
    if (figure.highest !== undefined) return { value: highest(there), members };
    if (figure.mean_min !== undefined) return { value: meanMin(there, exact(share)), members };
    return { value: there.length < found.length ? null : minus(highest(there), lowest(there)), members };
  }

  // Section 6: conditions.

  condition(written: WrittenCondition, own: Own | null): Outcome {
    if (written.all !== undefined)
      return combine(
        'all',
        written.all.map((one) => this.condition(one, own)),
      );
    if (written.any !== undefined)
      return combine(
        'any',
        written.any.map((one) => this.condition(one, own)),
      );
    if (written.not !== undefined) return negate(this.condition(written.not, own));
    if (written.gate !== undefined) return this.gateIs(written.gate, written.is);
    if (written.reads !== undefined) return this.lenses.get(written.lens ?? '')?.reads.get(written.reads) ?? 'open';
    if (written.rule !== undefined) return this.consistency.get(written.rule) ?? 'open';
    if (written.flag !== undefined) return this.flags.get(written.flag) ?? 'open';
    const base = written.per_cent_of === undefined ? 0 : meant(this.points, written.per_cent_of).length;
    if (written.of_at_least !== undefined && written.per_cent_of !== undefined && base < written.of_at_least) return 'false';
    const { value, decimals = 1 } = this.figure(written, own);
    if (value === null) return 'open';
    return within(rounded(value, decimals), written) ? 'true' : 'false';
  }

  /** Agreed: a gate that nobody answered, or that a selection dropped, neither fires nor passes. */
  private gateIs(gate: string, is: WrittenCondition['is']): Outcome {
    if (this.given.dropped?.includes(gate)) return 'open';
    const state =
      this.role === null
        ? this.scores.gate(gate)
        : new Scores(this.given.written, this.scores.sheets, this.given.sheets.length > 1).gate(gate);
    if (state === 'unverified' && (is === 'fired' || is === 'passed')) return 'open';
    return state === is ? 'true' : 'false';
  }

  // Section 7: lenses.

  judgeLens(lens: WrittenLens): void {
    this.lenses.set(lens.id, this.readings(lens, this.valuesOf(lens)));
  }

  private readings(lens: WrittenLens, bare: Omit<SecondLens, 'reading' | 'says' | 'reads'>): SecondLens {
    const readings = lens.readings ?? [];
    if (!bare.enough)
      return { ...bare, reading: null, says: null, reads: new Map(readings.map(({ id }) => [id, 'open' as const])) };
    const outcomes = readings.map(({ when }): Outcome => (when === undefined ? 'true' : this.condition(when, bare.values)));
    const holds = outcomes.indexOf('true');
    const reads = readings.map(({ id }, index): [string, Outcome] => {
      if (holds >= 0 && index > holds) return [id, 'false'];
      return [id, outcomes[index] ?? 'false'];
    });
    const { id = null, says = null } = readings[holds] ?? {};
    const lacks = [...(says ?? '').matchAll(/\{([^}]+)\}/g)].some(([, name = '']) => (bare.values.get(name) ?? null) === null);
    const said = says === null || lacks ? null : this.filled(lens, says, bare.values);
    return { ...bare, reading: id, says: said, reads: new Map(reads) };
  }

  /** Numbers as shown; parts by their id, whose title the comparison looks up. */
  private filled({ kind }: WrittenLens, says: string, values: Own): string {
    return says.replace(/\{([^}]+)\}/g, (_, name: string) => {
      const value = values.get(name) ?? '';
      if (typeof value === 'string') return `<${value}>`;
      const decimals = kind === 'load' && name === 'factor' ? 2 : 1;
      const number = toNumber(rounded(value, decimals)) + 0;
      return kind === 'amount' && name !== 'beside' ? String(number) : number.toFixed(decimals);
    });
  }

  private valuesOf(lens: WrittenLens): Omit<SecondLens, 'reading' | 'says' | 'reads'> {
    const parts = new Map(this.partsOf(lens).map(([id, figure]) => [id, this.figure(figure, null)]));
    const found = lens.kind === 'exposure' ? this.exposure(lens) : this.byKind(lens, parts);
    const named = new Map(this.partsOf(lens).flatMap(([, figure]) => this.namedIn(figure)));
    const all = new Map([...named, ...found.values]);
    const values = found.enough ? all : new Map([...all.keys()].map((name) => [name, null]));
    const { marks = [], thin_under = 0 } = lens;
    const isProfile = lens.kind === 'profile' || lens.kind === 'path';
    const borrowed = isProfile ? this.borrowed(lens, parts) : [];
    const thin = [...parts].filter(([id, { members }]) => members.size < thin_under || borrowed.includes(id)).map(([id]) => id);
    const own = [...parts].filter(([id]) => lens.parts !== undefined && Object.hasOwn(lens.parts, id));
    const marked = own.flatMap(([id, { value }]): [string, string][] => {
      const mark = marks.find((one) => value !== null && within(rounded(value, 1), { ...one, item: id }));
      return mark === undefined ? [] : [[id, mark.id]];
    });
    return { enough: found.enough, values, thin, marks: new Map(found.enough ? marked : []) };
  }

  /** The figures of a lens by name. */
  private partsOf(lens: WrittenLens): [string, WrittenFigure][] {
    const { parts = {}, left, right, ease, capacity, history, of, beside, counterweight } = lens;
    const list: [string, WrittenFigure][] = Array.isArray(of) ? of.map((figure, index) => [`of.${index + 1}`, figure]) : [];
    const fixed = { left, right, ease, capacity, history, of: Array.isArray(of) ? undefined : of, beside, counterweight };
    return [...Object.entries({ ...parts, ...fixed }), ...list].flatMap(([id, figure]): [string, WrittenFigure][] =>
      figure === undefined ? [] : [[id, figure]],
    );
  }

  /** "A map in a lens also publishes its members as values." */
  private namedIn(written: WrittenFigure): [string, Fraction | null][] {
    if (typeof written === 'string') return [];
    const list: WrittenFigures = written.mean ?? written.lowest ?? written.highest ?? written.spread ?? written.mean_min ?? [];
    return Object.entries(list).flatMap(([name, figure]): [string, Fraction | null][] => [
      ...(Array.isArray(list) ? [] : [[name, this.figure(figure, null).value] as [string, Fraction | null]]),
      ...this.namedIn(figure),
    ]);
  }

  private byKind(
    lens: WrittenLens,
    parts: ReadonlyMap<string, Found>,
  ): { enough: boolean; values: Map<string, Fraction | string | null> } {
    const get = (name: string) => parts.get(name)?.value ?? null;
    const nothing = (...names: string[]) => ({ enough: false, values: new Map(names.map((name) => [name, null])) });
    switch (lens.kind) {
      case 'balance': {
        const [left, right] = [get('left'), get('right')];
        if (left === null || right === null) return nothing('left', 'right', 'tilt', 'lesser', 'combined', 'evenness');
        const tilt = minus(left, right);
        const away = highest([tilt, minus(right, left)]);
        const combined = root(times(left, right));
        const evenness = minus(HUNDRED, away);
        return {
          enough: true,
          values: new Map(Object.entries({ left, right, tilt, lesser: lowest([left, right]), combined, evenness })),
        };
      }
      case 'load': {
        const [ease, capacity, history] = [get('ease'), get('capacity'), get('history')];
        const written: { history?: Fraction | null } = lens.history === undefined ? {} : { history };
        if (ease === null || capacity === null) return nothing('load', 'capacity', ...Object.keys(written), 'risk', 'factor');
        const load = minus(HUNDRED, ease);
        const strain = times(load, minus(exact(1), per(capacity, HUNDRED)));
        const risk = history === null ? strain : plus(times(exact(0.75), strain), times(exact(0.25), minus(HUNDRED, history)));
        const factor = minus(exact(1), per(risk, exact(200)));
        return { enough: true, values: new Map(Object.entries({ load, capacity, ...written, risk, factor })) };
      }
      case 'dial': {
        const found = [...parts.values()].map(({ value }) => value);
        const there = found.filter((value) => value !== null);
        if (there.length < found.length) return nothing('value');
        return { enough: true, values: new Map([['value', per(times(exact(lens.top ?? 100), mean(there)), HUNDRED)]]) };
      }
      case 'amount': {
        const [amount, beside] = [get('of'), get('beside')];
        const written: { beside?: Fraction | null } = lens.beside === undefined ? {} : { beside };
        if (amount === null) return nothing('amount', 'worth', ...Object.keys(written));
        const worth = times(amount, exact(lens.each_worth ?? 1));
        return { enough: true, values: new Map(Object.entries({ amount, worth, ...written })) };
      }
      default:
        return this.profile(lens, parts);
    }
  }

  /** Parts each of whose scored members also stands in some other part of the lens. */
  private borrowed(lens: WrittenLens, parts: ReadonlyMap<string, Found>): string[] {
    const ids = Object.keys(lens.parts ?? {}).filter((id) => parts.get(id)?.value !== null);
    return ids.filter((id) => {
      const own = [...(parts.get(id)?.members ?? [])];
      return own.length > 0 && own.every((member) => ids.some((other) => other !== id && parts.get(other)?.members.has(member)));
    });
  }

  private profile(
    lens: WrittenLens,
    parts: ReadonlyMap<string, Found>,
  ): { enough: boolean; values: Map<string, Fraction | string | null> } {
    const values = new Map<string, Fraction | string | null>();
    const ids = Object.keys(lens.parts ?? {});
    for (const id of ids) values.set(id, parts.get(id)?.value ?? null);
    const there = ids.filter((id) => parts.get(id)?.value !== null);
    const groups = Object.entries(lens.groups ?? {});
    const summed = lens.by_group ? groups : [['', ids] as const];
    for (const [group, some] of summed) this.summary(lens, group === '' ? '' : `.${group}`, some, parts, values);
    const counterweight = lens.counterweight === undefined ? null : (parts.get('counterweight')?.value ?? null);
    if (lens.counterweight !== undefined) {
      values.set('counterweight', counterweight);
      const score = values.get('score') ?? null;
      if (!lens.by_group)
        values.set('index', isNumber(score) && counterweight ? per(plus(score, counterweight), exact(2)) : null);
    }
    if (lens.kind === 'path') this.leak(ids, parts, values);
    if (lens.role_gap) values.set('role_gap', this.roleGap(lens));
    const needs = typeof lens.needs === 'object' ? lens.needs : { '': lens.needs ?? (lens.kind === 'path' ? 2 : 1) };
    const enoughParts = Object.entries(needs).every(([group, least]) => {
      const among = group === '' ? ids : (lens.groups?.[group] ?? []);
      return among.filter((id) => there.includes(id)).length >= least;
    });
    const weighed = lens.counterweight === undefined || lens.counterweight_optional === true || counterweight !== null;
    return { enough: enoughParts && weighed, values };
  }

  /** score, lowest and highest of some parts. */
  private summary(
    lens: WrittenLens,
    ending: string,
    ids: readonly string[],
    parts: ReadonlyMap<string, Found>,
    values: Map<string, Fraction | string | null>,
  ): void {
    const there = ids.flatMap((id) => {
      const value = parts.get(id)?.value ?? null;
      return value === null ? [] : [{ id, value }];
    });
    const numbers = there.map(({ value }) => value);
    const way = lens.kind === 'path' ? 'mean_min' : (lens.score ?? 'mean');
    const share = exact(lens.kind === 'path' ? 0.5 : (lens.share ?? 0.5));
    const least = there.length === 0 ? null : lowest(numbers);
    const score = way === 'lowest' || least === null ? least : way === 'mean' ? mean(numbers) : meanMin(numbers, share);
    const borrowed = this.borrowed(lens, parts);
    const own = there.filter(({ id }) => !borrowed.includes(id));
    const bottom = own.length === 0 ? null : lowest(own.map(({ value }) => value));
    const equal = own.filter(({ value }) => bottom !== null && compare(value, bottom) === 0);
    const top = there.length === 0 ? null : highest(numbers);
    values.set(`score${ending}`, score);
    values.set(`lowest${ending}`, equal.at(lens.ties === 'last' ? -1 : 0)?.id ?? null);
    values.set(`lowest_score${ending}`, bottom);
    values.set(`highest${ending}`, there.find(({ value }) => top !== null && compare(value, top) === 0)?.id ?? null);
    values.set(`highest_score${ending}`, top);
  }

  /** The largest fall from a part to the next one that has a value. */
  private leak(ids: readonly string[], parts: ReadonlyMap<string, Found>, values: Map<string, Fraction | string | null>): void {
    const there = ids.flatMap((id) => {
      const value = parts.get(id)?.value ?? null;
      return value === null ? [] : [{ id, value }];
    });
    let [leak, from, to]: [Fraction, string | null, string | null] = [exact(0), null, null];
    for (const [index, part] of there.entries()) {
      const next = there[index + 1];
      if (next === undefined || compare(minus(part.value, next.value), leak) <= 0) continue;
      [leak, from, to] = [minus(part.value, next.value), part.id, next.id];
    }
    values.set('leak', leak);
    values.set('leak_from', from);
    values.set('leak_to', to);
  }

  /** This lens worked out for each of the two roles alone. */
  private roleGap(lens: WrittenLens): Fraction | null {
    if (this.role !== null) return null;
    const [left, right] = this.roleWorlds().map((world) => {
      for (const one of this.given.written.lenses ?? []) if (!world.lenses.has(lens.id)) world.judgeLens(one);
      return world.lenses.get(lens.id)?.values.get('score') ?? null;
    });
    return isNumber(left) && isNumber(right) ? minus(left, right) : null;
  }

  // Section 7 and 9: trends.

  private exposure({ packs = [], needs = 1 }: WrittenLens): { enough: boolean; values: Map<string, Fraction | string | null> } {
    const chosen = this.given.packs.filter(({ id }) => packs.includes(id));
    const trends = chosen.flatMap((pack) =>
      pack.entries.map(({ id, from }) => {
        const relevance = this.said(pack.id, id, 'relevance', exact);
        const form = this.said(pack.id, id, 'readiness', (step) => exact(pack.readiness[step] ?? 0));
        const readiness = (from === undefined ? null : this.figure(from, null).value) ?? form;
        const missing = readiness && minus(HUNDRED, readiness);
        const exposed = relevance && missing && times(per(relevance, exact(4)), missing);
        return { id, relevance, missing, exposed };
      }),
    );
    const there = trends.flatMap(({ id, relevance, missing, exposed }) =>
      relevance && missing && exposed ? [{ id, relevance, missing, exposed }] : [],
    );
    const total = sum(there.map(({ relevance }) => relevance));
    const score = total.top === 0n ? null : per(sum(there.map(({ relevance, missing }) => times(relevance, missing))), total);
    const top = there.length === 0 ? null : highest(there.map(({ exposed }) => exposed));
    // Agreed: where nothing is relevant there is no overall, and nothing to name.
    const first = score && (there.find(({ exposed }) => top !== null && compare(exposed, top) === 0)?.id ?? null);
    const values = new Map<string, Fraction | string | null>(trends.map(({ id, exposed }) => [id, exposed]));
    values.set('score', score);
    values.set('highest', first);
    return { enough: there.length >= Number(needs), values };
  }

  /** What respondents said of a trend, folded like a score. */
  private said<Said extends 'relevance' | 'readiness'>(
    pack: string,
    trend: string,
    what: Said,
    worth: (step: never) => Fraction,
  ): Fraction | null {
    return this.scores.pool(
      this.scores.sheets.flatMap(({ respondent, trends }) => {
        const given = longTrend(trends?.[pack]?.[trend])[what];
        if (given === undefined || given === 'unknown') return [];
        return [{ role: respondent?.role ?? 'unspecified', value: worth(given as never) }];
      }),
    );
  }
}

/** An item or option that is named goes in if it has a number. */
function named(value: Fraction | null, name: string): Found {
  return { value, members: new Set(value === null ? [] : [name]) };
}

/** Capabilities that count for their pillars. */
function counted(pillars: readonly WrittenPillar[]): WrittenCapability[] {
  return pillars.flatMap(({ capabilities }) => capabilities.filter(({ weight = 1 }) => weight > 0));
}

/** A bare string with a colon is a tag, with a slash an option, otherwise an item. */
function short(figure: string): Exclude<WrittenFigure, string> {
  if (figure.includes(':')) return { tag: figure };
  return figure.includes('/') ? { option: figure } : { item: figure };
}

function longTrend(answer: WrittenTrendAnswer | undefined): { relevance?: number | string; readiness?: string } {
  if (answer === undefined) return {};
  return typeof answer === 'object' ? answer : { relevance: answer };
}

/** (1 - share) x mean + share x lowest. */
function meanMin(values: readonly Fraction[], share: Fraction): Fraction {
  return plus(times(minus(exact(1), share), mean(values)), times(share, lowest(values)));
}

function isNumber(value: Fraction | string | null | undefined): value is Fraction {
  return value !== null && typeof value === 'object';
}

/** Exact where it can be, else as near as it matters; none of a product under 0. */
function root(value: Fraction): Fraction | null {
  if (value.top < 0n) return null;
  const [top, bottom] = [wholeRoot(value.top), wholeRoot(value.bottom)];
  if (top * top === value.top && bottom * bottom === value.bottom) return { top, bottom };
  return exact(Number(Math.sqrt(toNumber(value)).toFixed(10)));
}

/** The largest whole number whose square is not over `value`. */
function wholeRoot(value: bigint): bigint {
  let root = BigInt(Math.floor(Math.sqrt(Number(value))));
  while (root * root > value) root -= 1n;
  while ((root + 1n) * (root + 1n) <= value) root += 1n;
  return root;
}
