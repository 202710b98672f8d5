// Whether a condition can come true at all: a search for answers that make it so. What cannot be settled in bounded time,
// or is wrong in itself, counts as possible.
import type { Comparison, Condition } from '../../model/condition.ts';
import type { Item } from '../../model/questionnaire.ts';
import { judge } from './conditions.ts';
import type { PlacedItem } from './placed-items.ts';
import { comparisonsIn, type PossibleAnswer, possibleAnswers } from './possible-answers.ts';

/** What is known of the items of a questionnaire before anybody answers. */
export interface Reach {
  readonly items: ReadonlyMap<string, Item>;
  /** By id of an item that something looks at; null where there are too many to go through. */
  readonly answers: ReadonlyMap<string, readonly PossibleAnswer[] | null>;
}

/** `others` are items that something besides a condition looks at. */
export function reachOf(placed: readonly PlacedItem[], others: readonly string[]): Reach {
  const looked = new Map<string, Comparison[]>(others.map((id) => [id, []]));
  for (const comparison of placed.flatMap(({ item }) => comparisonsIn(item.when))) {
    const { item: id } = comparison.figure;
    looked.set(id, [...(looked.get(id) ?? []), comparison]);
  }
  const items = new Map(placed.map(({ item }) => [item.id, item]));
  const answers = [...looked].flatMap(([id, comparisons]) => {
    const item = items.get(id);
    return item === undefined ? [] : [[id, possibleAnswers(item, comparisons)] as const];
  });
  return { items, answers: new Map(answers) };
}

interface Goal {
  readonly condition: Condition;
  readonly wanted: boolean;
}

/** What an item was taken to say: one of these answers, or that it does not apply. */
interface Asked {
  readonly answers: readonly PossibleAnswer[];
  readonly na: boolean;
}

/** One way to go on: what is still to be met, and what was taken for granted on the way. */
interface Way {
  readonly goals: readonly Goal[];
  readonly taken: ReadonlyMap<string, Asked | 'not_asked'>;
}

/** Most steps of a search. */
const MOST_STEPS = 2000;

/** True unless no respondent whatever could make it true. */
export function canHold(condition: Condition, reach: Reach): boolean {
  const ways: Way[] = [{ goals: [{ condition, wanted: true }], taken: new Map() }];
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const way = ways.pop();
    if (way === undefined) return false;
    const goal = way.goals.at(-1);
    if (goal === undefined) return true;
    ways.push(...follow(goal, { ...way, goals: way.goals.slice(0, -1) }, reach));
  }
  return true;
}

/** The ways that meet the goal. An item that is not known makes no condition true: it need not be followed. */
function follow({ condition, wanted }: Goal, way: Way, reach: Reach): Way[] {
  switch (condition.kind) {
    case 'not':
      return [withGoals(way, [{ condition: condition.of, wanted: !wanted }])];
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => ({ condition: part, wanted }));
      return (condition.kind === 'all') === wanted ? [withGoals(way, parts)] : parts.map((part) => withGoals(way, [part]));
    }
    case 'compare':
      return compare(condition, wanted, way, reach);
    default:
      return condition satisfies never;
  }
}

/** A comparison is false as well where its item does not apply or is not asked. */
function compare(comparison: Comparison, wanted: boolean, way: Way, { items, answers }: Reach): Way[] {
  const item = items.get(comparison.figure.item);
  const possible = answers.get(comparison.figure.item) ?? null;
  if (item === undefined || possible === null || !fits(comparison, item)) return [way];
  const before = way.taken.get(item.id) ?? { answers: possible, na: item.na };
  if (before === 'not_asked') return wanted ? [] : [way];
  const now = {
    answers: before.answers.filter((answer) => holds(comparison, answer) === wanted),
    na: before.na && !wanted,
  };
  const asked = now.na || now.answers.length > 0 ? [take(way, item, now)] : [];
  const open = !way.taken.has(item.id) && item.when !== null;
  return open && !wanted ? [...asked, take(way, item, 'not_asked')] : asked;
}

/** Takes an item to have said something, or not to be asked; its own condition follows from that. */
function take(way: Way, { id, when }: Item, said: Asked | 'not_asked'): Way {
  const goals = way.taken.has(id) || when === null ? [] : [{ condition: when, wanted: said !== 'not_asked' }];
  return withGoals({ ...way, taken: new Map(way.taken).set(id, said) }, goals);
}

function withGoals(way: Way, goals: readonly Goal[]): Way {
  return goals.length === 0 ? way : { ...way, goals: [...way.goals, ...goals] };
}

/** False for an option or a typed number of an item that has none: that is told elsewhere. */
function fits({ figure }: Comparison, item: Item): boolean {
  if (figure.kind === 'item') return item.type !== 'text';
  if (figure.kind === 'answer') return item.type === 'number';
  return item.type === 'checklist' && item.options.some(({ id }) => id === figure.option);
}

function holds(comparison: Comparison, answer: PossibleAnswer): boolean {
  return judge(comparison, (figure) => ({ kind: 'number', value: figureOf(figure, answer) })) === 'true';
}

function figureOf(figure: Comparison['figure'], { value, score }: PossibleAnswer): number {
  if (figure.kind === 'answer' && value.kind === 'number') return value.value;
  if (figure.kind === 'option' && value.kind === 'options') return value.options.includes(figure.option) ? 100 : 0;
  return score;
}
