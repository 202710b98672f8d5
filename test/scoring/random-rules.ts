// Random questionnaires with lenses, flags and rules of every kind, and random sheets for them, as people write them. Everything
// a figure or condition names exists and stands further up, so that all of it is accepted.
import type {
  WrittenCondition,
  WrittenFigure,
  WrittenFigures,
  WrittenItem,
  WrittenLens,
  WrittenQuestionnaire,
  WrittenReading,
  WrittenWhere,
} from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenPainPoint, WrittenSheet } from '../../src/model/written-sheet.ts';
import type { WrittenTrendPack } from '../../src/model/written-trends.ts';

/** A throw of dice at a time. */
export class Dice {
  private readonly throwOne: (least: number, most: number) => number;

  constructor(throwOne: (least: number, most: number) => number) {
    this.throwOne = throwOne;
  }

  int(least: number, most: number): number {
    return this.throwOne(least, most);
  }

  pick<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new Error('there is nothing to pick');
    return values[this.int(0, values.length - 1)] as Value;
  }

  /** True in so many of ten cases. */
  in10(cases: number): boolean {
    return this.int(1, 10) > 10 - cases;
  }

  list<Value>(least: number, most: number, make: (index: number) => Value): Value[] {
    return Array.from({ length: this.int(least, most) }, (_, index) => make(index));
  }

  some<Value>(values: readonly Value[], cases: number): Value[] {
    return values.filter(() => this.in10(cases));
  }
}

export interface RandomCase {
  readonly written: WrittenQuestionnaire;
  readonly sheets: readonly WrittenSheet[];
  readonly packs: readonly WrittenTrendPack[];
  /** Ids of the items that a selection keeps; null: nothing is selected. */
  readonly only: readonly string[] | null;
}

const TAGS = ['t:a', 't:b', 't:c', 't:d', 't:e'];
const ROLES = ['a', 'b', 'c'];
const WEIGHTS = [1, 1, 1, 1, 2, 3, 0.3, 0];

export function randomCase(dice: Dice): RandomCase {
  const items = dice.list(2, 9, (index) => randomItem(dice, index));
  const kept = dice.in10(2) ? dice.some(items, 6).map(({ id }) => id) : [];
  const only = kept.length > 0 ? [...new Set(['i.0', ...kept])] : null;
  for (const [index, item] of items.entries()) {
    const before = items[dice.int(0, Math.max(0, index - 1))];
    if (index > 0 && before !== undefined && only === null && dice.in10(1))
      items[index] = { ...item, when: { item: before.id, at_least: dice.pick([25, 50, 100]) } };
  }
  const pillars = placed(dice, items);
  const gates = dice.list(0, 2, (index) => ({
    id: `G${index}`,
    item: dice.pick(items).id,
    below: dice.pick([25, 50, 75]),
    cap: dice.pick([19.9, 39.9, 59.9]),
    scope: dice.pick(['overall', ...pillars.map(({ id }) => id)]),
  }));
  const packs = dice.list(0, 2, (index) => randomPack(dice, index, items));
  const base: WrittenQuestionnaire = {
    dxready: 1,
    id: 'random',
    version: '1.0.0',
    title: 'Random',
    bands: [{ id: 'all', from: 0, title: 'All' }],
    pillars,
    gates,
    trends: packs.map(({ id }) => id),
    settings: {
      pooling: dice.pick(['role_balanced', 'role_balanced', 'pooled', 'median']),
      min_cell: dice.pick([1, 1, 2, 3]),
      asked: dice.pick(['by_role', 'everyone']),
      lambda: dice.pick([0.25, 0, 1]),
      pillar_min_coverage: dice.pick([0.5, 0.5, 0, 1]),
      gap_roles: ['a', 'b'],
      strict_gates: dice.in10(1),
    },
  };
  const rules = new RuleDice(dice, base, packs);
  const written = { ...base, ...rules.all() };
  return { written, packs, only, sheets: dice.list(1, 5, (index) => randomSheet(dice, index, items, packs)) };
}

function randomItem(dice: Dice, index: number): WrittenItem {
  const id = `i.${index}`;
  const tags = dice.some(TAGS, 3);
  const common = {
    id,
    ask: `How about ${id}?`,
    weight: dice.pick(WEIGHTS),
    tags,
    ...(dice.in10(1) && { reverse: true }),
    ...(dice.in10(2) && { who: [dice.pick(ROLES)] }),
  };
  const free = TAGS.filter((tag) => !tags.includes(tag));
  const options = ['x', 'y', 'z', 'w'].slice(0, dice.int(1, 4));
  switch (dice.pick(['level', 'level', 'checklist', 'checklist', 'number', 'yes_no', 'choice'] as const)) {
    case 'level':
      return { ...common, type: 'level', levels: ['one', 'two', 'three', 'four', 'five'].slice(0, dice.int(2, 5)) };
    case 'checklist': {
      const list = options.map((option, place) => ({
        id: option,
        text: option,
        weight: place === 0 ? 1 : dice.pick([1, 1, 2, 0.5, 0]),
        tags: dice.some(free, 2),
      }));
      return { ...common, type: 'checklist', options: list, ...(dice.in10(2) && { full_marks_at: 1 }) };
    }
    case 'number': {
      const bands = [
        { below: 5, score: dice.pick([0, 20]) },
        { from: 5, below: 8, score: 100 },
        { from: 8, score: dice.pick([60, 33.3]) },
      ];
      return { ...common, type: 'number', min: 0, max: 12, bands };
    }
    case 'choice':
      return {
        ...common,
        type: 'choice',
        options: options.map((option) => ({
          id: option,
          text: option,
          score: dice.pick([0, 12.5, 40, 66.65, 100]),
          tags: dice.some(free, 1),
        })),
      };
    default:
      return { ...common, type: 'yes_no' };
  }
}

/** The items in one to three pillars of one or two capabilities. */
function placed(dice: Dice, items: readonly WrittenItem[]): NonNullable<WrittenQuestionnaire['pillars']> {
  const pillars: NonNullable<WrittenQuestionnaire['pillars']> = [];
  let rest = [...items];
  while (rest.length > 0) {
    const count = pillars.length === 2 ? rest.length : dice.int(1, rest.length);
    const mine = rest.slice(0, count);
    rest = rest.slice(count);
    const first = dice.int(1, count);
    const id = `p${pillars.length}`;
    const capabilities = [mine.slice(0, first), mine.slice(first)]
      .filter((some) => some.length > 0)
      .map((some, index) => ({ id: `${id}c${index}`, title: `C${index}`, weight: dice.pick([1, 1, 2, 0.3, 0]), items: some }));
    pillars.push({ id, title: id, weight: pillars.length === 0 ? 1 : dice.pick([1, 1, 2, 0]), capabilities });
  }
  return pillars;
}

function randomPack(dice: Dice, index: number, items: readonly WrittenItem[]): WrittenTrendPack {
  return {
    dxready: 1,
    id: `pack${index}`,
    kind: 'trends',
    title: 'Pack',
    dated: '2026',
    source: 'Nobody',
    relevance: { 0: 'none', 1: 'minor', 2: 'useful', 3: 'important', 4: 'decisive' },
    readiness: { unaware: 0, aware: 25, assessing: 50, piloting: 75, in_use: 100 },
    entries: dice.list(1, 4, (place) => ({
      id: `trend${index}_${place}`,
      says: 'A trend',
      ...(dice.in10(5) && { from: dice.pick([dice.pick(items).id, dice.pick(TAGS), 'nobody.knows', 'n:one']) }),
    })),
  };
}

function randomAnswer(dice: Dice, item: WrittenItem): WrittenAnswer | undefined {
  if (dice.in10(2)) return dice.pick<WrittenAnswer | undefined>([undefined, undefined, 'unknown', { na: 'Not here.' }]);
  switch (item.type) {
    case 'level':
      return dice.int(1, item.levels?.length ?? 2);
    case 'checklist':
      return dice.some(item.options?.map(({ id }) => id) ?? [], 5);
    case 'number':
      return dice.pick([0, 1, 4.5, 5, 7.25, 8, 12]);
    case 'choice':
      return dice.pick(item.options ?? []).id;
    default:
      return dice.in10(5);
  }
}

function randomSheet(dice: Dice, index: number, items: readonly WrittenItem[], packs: readonly WrittenTrendPack[]): WrittenSheet {
  const answers = items.flatMap((item) => {
    const answer = randomAnswer(dice, item);
    return answer === undefined ? [] : [[item.id, answer]];
  });
  const trends = packs.map(({ id, entries, readiness }) => {
    const said = dice.some(entries, 8).map((entry) => {
      const relevance = dice.pick([0, 1, 2, 3, 4, 'unknown']);
      const step = dice.pick(['unknown', ...Object.keys(readiness)]);
      return [entry.id, dice.in10(3) ? relevance : { relevance, ...(dice.in10(8) && { readiness: step }) }];
    });
    return [id, Object.fromEntries(said)];
  });
  return {
    dxready: 1,
    questionnaire: { id: 'random', version: '1.0.0' },
    respondent: { id: `r${index}`, role: dice.pick(ROLES) },
    answers: Object.fromEntries(answers),
    trends: Object.fromEntries(trends),
    pain_points: dice.list(0, 2, (place) => randomPoint(dice, `h${index}-${place}`)),
  };
}

const KINDS = [
  'saves_cost',
  'saves_time',
  'removes_irritation',
  'beats_best_rival',
  'new_offer',
  'breaks_sector_rule',
  'reaches_noncustomers',
] as const;

function randomPoint(dice: Dice, id: string): WrittenPainPoint {
  return {
    id,
    title: id,
    ...(dice.in10(6) && { raised_by: dice.pick(['customer', 'manager', 'leader', 'unknown'] as const) }),
    ...(dice.in10(6) && { cx_test: dice.pick(['yes', 'no', 'unclear', true, false] as const) }),
    ...(dice.in10(6) && { value: dice.some(KINDS, 2) }),
    // A size beside days may contradict them, which is refused.
    ...(dice.in10(5)
      ? dice.in10(8) && { effort_days: dice.pick([1, 3, 4, 15, 250, 251, 750, 751]) }
      : dice.in10(8) && { size: dice.pick(['XS', 'S', 'M', 'L', 'XL'] as const) }),
    ...(dice.in10(4) && { calendar_days: dice.pick([7, 8, 31, 32, 365, 730, 731]) }),
    ...(dice.in10(2) && { people_changing: dice.pick([10, 11, 50, 500, 501]) }),
    ...(dice.in10(4) && { needs: dice.pick(['none', 'team', 'supplier', 'structural'] as const) }),
    ...(dice.in10(3) && { node: dice.pick<string | string[]>(['core', ['front', 'core'], 'ops']) }),
    ...(dice.in10(5) && { copies_existing: dice.in10(5) }),
    ...(dice.in10(5) && { owner_released: dice.in10(5) }),
    ...(dice.in10(3) && { impact: dice.int(0, 4) }),
    ...(dice.in10(3) && { status: dice.pick(['open', 'doing', 'done', 'stopped'] as const) }),
  };
}

const WHERES: readonly WrittenWhere[] = [
  {},
  { ambition: 'cost_down' },
  { classified: true },
  { planned: true },
  { hit: 'quick' },
  { hit: 'big', planned: true },
  { hit: 'big', planned: true, owner_released: false },
  { copies_existing: true },
  { raised_by: ['manager', 'leader'], cx_test: ['unclear', 'no'] },
  { cx_test: [true, 'unclear'] },
  { raised_by: 'unknown' },
  { node: ['core', 'ops'] },
  { horizon: ['this_week', 'year_3'] },
  { rung: [1, 5] },
  { impact: [3, 4] },
  { status: 'done' },
  { status: ['open', 'done', 'stopped'], classified: false },
  { status: ['done', 'stopped'], hit: 'quick' },
  { value: ['saves_cost', 'new_offer'] },
  { needs: 'none' },
];

type Cuts = Pick<WrittenCondition, 'at_least' | 'over' | 'at_most' | 'below'>;

/** Lenses, rules and flags over what stands above them. */
class RuleDice {
  private readonly dice: Dice;
  private readonly written: WrittenQuestionnaire;
  private readonly items: readonly WrittenItem[];
  private readonly packs: readonly WrittenTrendPack[];
  /** Lenses so far, with their values that are numbers. */
  private readonly lenses = new Map<string, { numbers: readonly string[]; readings: readonly string[] }>();
  private readonly rules: string[] = [];
  private readonly flags: string[] = [];
  private names = 0;
  /** A lens for single roles looks at nothing that is of the whole group only. */
  private plain = false;

  constructor(dice: Dice, written: WrittenQuestionnaire, packs: readonly WrittenTrendPack[]) {
    this.dice = dice;
    this.written = written;
    this.packs = packs;
    this.items = (written.pillars ?? []).flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
  }

  all(): Pick<WrittenQuestionnaire, 'lenses' | 'consistency' | 'flags'> {
    const { dice } = this;
    const lenses = dice.list(1, 5, (index) => this.lens(index));
    const consistency = dice.list(0, 2, (index) => {
      const when = this.condition('rule', 2, null);
      this.rules.push(`R${index}`);
      return { id: `R${index}`, kind: 'tension' as const, says: 'It does not fit.', when };
    });
    const flags = dice.list(1, 4, (index) => {
      const when = this.condition('flag', 2, null);
      this.flags.push(`F${index}`);
      return { id: `F${index}`, title: 'A flag', when };
    });
    return { lenses, consistency, flags };
  }

  private name(): string {
    this.names += 1;
    return `n${this.names}`;
  }

  private figure(where: 'lens' | 'rule' | 'flag', depth: number, own: readonly string[] | null): Exclude<WrittenFigure, string> {
    const { dice } = this;
    const checklists = this.items.filter(({ type }) => type === 'checklist');
    const numbers = this.items.filter(({ type }) => type === 'number');
    const pillars = this.written.pillars ?? [];
    const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
    const floor = dice.in10(2) ? { members: dice.int(1, 3) } : {};
    const pillar = dice.pick(pillars).id;
    const ways: (() => Exclude<WrittenFigure, string>)[] = [
      () => ({ item: dice.pick(this.items).id, ...floor }),
      () => ({ tag: dice.pick(TAGS), ...floor }),
      () => ({ tag: dice.pick(TAGS), ...floor }),
      () => ({ tag: dice.pick(TAGS), ...floor }),
      () => ({ capability: dice.pick(capabilities).id, ...floor }),
      () => ({ pillar, ...(!this.plain && dice.in10(5) && { stage: 'final' as const }), ...floor }),
      () => ({ overall: this.plain ? 'raw' : dice.pick(['raw', 'final'] as const), ...floor }),
    ];
    if (checklists.length > 0) {
      const item = dice.pick(checklists);
      const option = `${item.id}/${dice.pick(item.options ?? []).id}`;
      ways.push(() => ({ option, ...floor }));
    }
    if (numbers.length > 0) ways.push(() => ({ answer: dice.pick(numbers).id, ...floor }));
    if (!this.plain)
      ways.push(() => ({ gap: dice.pick(['overall', pillar, dice.pick(capabilities).id, dice.pick(this.items).id]) }));
    const withNumbers = [...this.lenses].filter(([, { numbers: some }]) => some.length > 0);
    if (withNumbers.length > 0 && !this.plain) {
      const [lens, { numbers: some }] = dice.pick(withNumbers);
      for (let count = 0; count < 3; count += 1) ways.push(() => ({ lens, value: dice.pick(some) }));
    }
    if (own !== null && own.length > 0) for (let count = 0; count < 6; count += 1) ways.push(() => ({ value: dice.pick(own) }));
    if (where !== 'lens') {
      const share = dice.in10(6) ? { per_cent_of: dice.pick(WHERES) } : {};
      for (let count = 0; count < 3; count += 1) ways.push(() => ({ hits: dice.pick(WHERES), ...share }));
    }
    if (depth > 0)
      ways.push(
        () => this.blend(where, depth, own),
        () => this.blend(where, depth, own),
      );
    return dice.pick(ways)();
  }

  private blend(where: 'lens' | 'rule' | 'flag', depth: number, own: readonly string[] | null): Exclude<WrittenFigure, string> {
    const { dice } = this;
    const list = dice.list(1, 4, () => this.shortened(this.figure(where, depth - 1, own)));
    const figures: WrittenFigures = dice.in10(4) ? Object.fromEntries(list.map((one) => [this.name(), one])) : list;
    const kind = dice.pick(['mean', 'lowest', 'highest', 'spread', 'mean_min'] as const);
    return {
      [kind]: figures,
      ...(kind === 'mean_min' && dice.in10(5) && { share: dice.pick([0, 0.2, 1]) }),
      ...(dice.in10(3) && { figures: dice.int(1, 3) }),
      ...(dice.in10(2) && { members: dice.int(1, 3) }),
    };
  }

  /** The short form where there is one. */
  private shortened(figure: Exclude<WrittenFigure, string>): WrittenFigure {
    if (Object.keys(figure).length > 1) return figure;
    return figure.tag ?? figure.item ?? figure.option ?? figure;
  }

  private condition(where: 'lens' | 'rule' | 'flag', depth: number, own: readonly string[] | null): WrittenCondition {
    const { dice } = this;
    const ways: (() => WrittenCondition)[] = [
      () => this.comparison(where, own),
      () => this.comparison(where, own),
      () => this.comparison(where, own),
      () => this.comparison(where, own),
    ];
    const gates = this.written.gates ?? [];
    const states = ['fired', 'passed', 'unverified', 'not_applicable'] as const;
    if (gates.length > 0) ways.push(() => ({ gate: dice.pick(gates).id, is: dice.pick(states) }));
    const read = [...this.lenses].filter(([, { readings }]) => readings.length > 0);
    if (read.length > 0) {
      const [lens, { readings }] = dice.pick(read);
      for (let count = 0; count < 3; count += 1) ways.push(() => ({ lens, reads: dice.pick(readings) }));
    }
    if (where !== 'lens' && this.rules.length > 0) ways.push(() => ({ rule: dice.pick(this.rules) }));
    if (where === 'flag' && this.flags.length > 0) ways.push(() => ({ flag: dice.pick(this.flags) }));
    if (depth > 0) {
      const some = () => dice.list(1, 3, () => this.condition(where, depth - 1, own));
      ways.push(
        () => ({ all: some() }),
        () => ({ any: some() }),
        () => ({ not: this.condition(where, depth - 1, own) }),
      );
    }
    return dice.pick(ways)();
  }

  private comparison(where: 'lens' | 'rule' | 'flag', own: readonly string[] | null): WrittenCondition {
    const { dice } = this;
    const figure = this.figure(where, 1, own);
    const cut = dice.pick([-20, 0, 0, 0.85, 0.96, 1, 2, 5, 12.5, 20, 25, 33.3, 33.4, 40, 50, 50, 60, 66.7, 75, 80, 100]);
    const cuts: Cuts = dice.pick<Cuts>([
      { at_least: cut },
      { over: cut },
      { at_most: cut },
      { below: cut },
      { over: cut, at_most: cut + 25 },
    ]);
    const least = figure.per_cent_of !== undefined && dice.in10(5) ? { of_at_least: dice.int(1, 3) } : {};
    return { ...figure, ...cuts, ...least };
  }

  private lens(index: number): WrittenLens {
    const { dice } = this;
    const kinds = ['profile', 'profile', 'path', 'balance', 'balance', 'load', 'dial'] as const;
    const hasNumber = this.items.some(({ type }) => type === 'number');
    const kind = dice.pick([
      ...kinds,
      ...(hasNumber ? (['amount'] as const) : []),
      ...(this.packs.length > 0 ? (['exposure', 'exposure'] as const) : []),
    ]);
    const id = `l${index}`;
    this.plain = kind === 'profile' && dice.in10(3);
    const lens: WrittenLens = { id, title: id, kind, ...this.body(kind) };
    const numbers = [...numbersOf(lens, this.packs), ...Object.keys(lens).flatMap((key) => namesIn(Reflect.get(lens, key)))];
    const readings = this.readings(lens, numbers);
    this.plain = false;
    this.lenses.set(id, { numbers, readings: readings.map((reading) => reading.id) });
    return { ...lens, readings };
  }

  private readings(lens: WrittenLens, numbers: readonly string[]): WrittenReading[] {
    const { dice } = this;
    const slots = [...numbers, ...partNames(lens)];
    const says = () => (slots.length > 0 && dice.in10(5) ? `It is {${dice.pick(slots)}}, or {${dice.pick(slots)}}.` : 'So.');
    const list = dice.list(
      0,
      3,
      (place): WrittenReading => ({ id: `r${place}`, when: this.condition('lens', 1, numbers), says: says() }),
    );
    return dice.in10(5) ? [...list, { id: 'last', says: says() }] : list;
  }

  private part(): WrittenFigure {
    return this.shortened(this.dice.in10(6) ? { tag: this.dice.pick(TAGS) } : this.figure('lens', 2, null));
  }

  private body(kind: WrittenLens['kind']): Partial<WrittenLens> {
    const { dice } = this;
    const thin = dice.in10(5) && kind !== 'exposure' ? { thin_under: dice.int(1, 3) } : {};
    switch (kind) {
      case 'balance':
        return { left: this.part(), right: this.part(), ...thin };
      case 'load':
        return { ease: this.part(), capacity: this.part(), ...(dice.in10(5) && { history: this.part() }), ...thin };
      case 'dial':
        return { of: dice.list(1, 3, () => this.part()), top: dice.pick([12, 100, 0.5]), ...thin };
      case 'amount': {
        const answer = dice.pick(this.items.filter(({ type }) => type === 'number')).id;
        return { of: { answer }, each_worth: dice.pick([1, 2.5, 0]), ...(dice.in10(5) && { beside: this.part() }), ...thin };
      }
      case 'exposure':
        return { packs: dice.in10(5) ? this.packs.map(({ id }) => id) : [dice.pick(this.packs).id], needs: dice.int(1, 3) };
      default:
        return { ...this.profile(kind), ...thin };
    }
  }

  private profile(kind: 'profile' | 'path'): Partial<WrittenLens> {
    const { dice } = this;
    const parts = Object.fromEntries(dice.list(1, 5, () => [this.name(), this.part()]));
    const ids = Object.keys(parts);
    const half = dice.int(0, ids.length);
    const groups = dice.in10(4) ? { g: ids.slice(0, half), h: ids.slice(half, dice.int(half, ids.length)) } : undefined;
    const score = dice.pick(['mean', 'mean_min', 'lowest'] as const);
    const byGroup = groups !== undefined && dice.in10(5);
    const needs = groups !== undefined && dice.in10(5) ? { g: 1, ...(dice.in10(5) && { h: 1 }) } : dice.int(1, 3);
    return {
      parts,
      ...(groups && { groups }),
      ...(byGroup && { by_group: true }),
      ...(dice.in10(7) && { needs }),
      ...(dice.in10(5) && { ties: dice.pick(['first', 'last'] as const) }),
      ...(kind === 'profile' &&
        dice.in10(7) && { score, ...(score === 'mean_min' && dice.in10(5) && { share: dice.pick([0, 0.3, 1]) }) }),
      ...(dice.in10(4) && { counterweight: this.part(), ...(dice.in10(5) && { counterweight_optional: true }) }),
      ...(dice.in10(5) && {
        marks: [
          { id: 'high', at_least: dice.pick([50, 60]), title: 'High' },
          { id: 'low', below: dice.pick([40, 50, 70]), title: 'Low' },
        ],
      }),
      ...(this.plain && !byGroup && { role_gap: true }),
    };
  }
}

/** Values of a lens that are numbers, from the table of section 7. */
function numbersOf(lens: WrittenLens, packs: readonly WrittenTrendPack[]): string[] {
  switch (lens.kind) {
    case 'balance':
      return ['left', 'right', 'tilt', 'lesser', 'combined', 'evenness'];
    case 'load':
      return ['load', 'capacity', 'risk', 'factor', ...(lens.history === undefined ? [] : ['history'])];
    case 'dial':
      return ['value'];
    case 'amount':
      return ['amount', 'worth', ...(lens.beside === undefined ? [] : ['beside'])];
    case 'exposure':
      return [
        'score',
        ...packs.filter(({ id }) => lens.packs?.includes(id)).flatMap(({ entries }) => entries.map(({ id }) => id)),
      ];
    default: {
      const sums = ['score', 'lowest_score', 'highest_score'];
      const groups = Object.keys(lens.groups ?? {});
      return [
        ...Object.keys(lens.parts ?? {}),
        ...(lens.by_group ? groups.flatMap((group) => sums.map((name) => `${name}.${group}`)) : sums),
        ...(lens.counterweight === undefined ? [] : ['counterweight', ...(lens.by_group ? [] : ['index'])]),
        ...(lens.kind === 'path' ? ['leak'] : []),
        ...(lens.role_gap ? ['role_gap'] : []),
      ];
    }
  }
}

/** Values of a lens that are names of parts. */
function partNames(lens: WrittenLens): string[] {
  if (lens.kind === 'exposure') return ['highest'];
  if (lens.kind !== 'profile' && lens.kind !== 'path') return [];
  const groups = lens.by_group ? Object.keys(lens.groups ?? {}).map((group) => `.${group}`) : [''];
  return [
    ...groups.flatMap((group) => [`lowest${group}`, `highest${group}`]),
    ...(lens.kind === 'path' ? ['leak_from', 'leak_to'] : []),
  ];
}

/** Names in maps of figures, however deep. */
function namesIn(part: unknown): string[] {
  if (part === null || typeof part !== 'object' || Array.isArray(part)) return Array.isArray(part) ? part.flatMap(namesIn) : [];
  return Object.entries(part).flatMap(([key, value]) => [...(/^n\d+$/.test(key) ? [key] : []), ...namesIn(value)]);
}
