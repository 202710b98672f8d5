// Where the interview goes next. Every way leads to an item that is asked, to a pause, or to the overview.
import type { Flow, Place, Plan, Stop } from '../../model/interview.ts';
import { allStops, askedStops, isSettled, stopAt } from './plan.ts';
import { isPutOff } from './trends.ts';

/** The place of an item. */
export function atItem(item: string): Place {
  return { kind: 'item', item };
}

/** Where a fresh interview, or one whose place is gone, begins. */
export function firstPlace(flow: Flow): Place {
  const open = toLookAt(flow)[0] ?? openStops(flow)[0];
  if (open === undefined) return trendsOffered(flow) ?? { kind: 'overview', from: null };
  const untouched = flow.answers.size === 0 && flow.pains.length === 0;
  return untouched && flow.plan.painsBefore === open.pillar.id ? { kind: 'pains', to: open.item.id } : atItem(open.item.id);
}

/** The trends, where any is open and not left out. */
function trendsOffered(flow: Flow): Place | null {
  const open = allStops(flow.plan, flow.answers).find((stop) => stop.trend !== null && isWaiting(flow, stop));
  return open === undefined ? null : { kind: 'trends', to: open.item.id };
}

function isWaiting(flow: Flow, stop: Stop): boolean {
  return !isSettled(flow.answers, stop.item.id) && !isPutOff(flow, stop);
}

/** Answers that were carried over and wait to be confirmed: they come before everything else. */
export function toLookAt(flow: Flow): Stop[] {
  return askedStops(flow.plan, flow.answers).filter((stop) => isWaiting(flow, stop) && flow.answers.has(stop.item.id));
}

/**
 * After an answer: one that needs a look, else the next open item, round the corner too, and when all items are answered or put off the trends;
 * among these the next open trend. The overview when nothing is left.
 */
export function nextOpen(flow: Flow, from: string): Place {
  const stops = allStops(flow.plan, flow.answers);
  const here = indexOf(flow, from, stops);
  const looks = toLookAt(flow).filter(({ item }) => item.id !== from);
  const look = looks.find((stop) => stops.indexOf(stop) > here) ?? looks[0];
  if (look !== undefined) return atItem(look.item.id);
  const { pillar, trend } = stopAt(flow.plan, from);
  const isLike = (stop: Stop) => (stop.trend === null) === (trend === null);
  const open = (part: readonly Stop[]) => part.filter((stop) => stop.item.id !== from && isWaiting(flow, stop));
  const [ahead, behind] = [open(stops.slice(here + 1)), open(stops.slice(0, Math.max(0, here)))];
  const next = ahead.find(isLike) ?? behind.find(isLike) ?? [...ahead, ...behind][0];
  if (next === undefined) return { kind: 'overview', from: null };
  if (next.trend !== null) return next.pillar === pillar ? atItem(next.item.id) : { kind: 'trends', to: next.item.id };
  return ahead.includes(next) ? across(flow, from, next) : atItem(next.item.id);
}

/** From one pillar to the next there is a pause, or the question for pain points. */
function across({ plan, pains }: Flow, from: string, to: Stop): Place {
  const pillar = reached(plan, from);
  const order = pillarsOf(plan);
  if (order.indexOf(to.pillar.id) <= order.indexOf(pillar)) return atItem(to.item.id);
  const passed = order.slice(order.indexOf(pillar) + 1, order.indexOf(to.pillar.id) + 1);
  if (plan.painsBefore !== null && passed.includes(plan.painsBefore) && pains.length === 0)
    return { kind: 'pains', to: to.item.id };
  return { kind: 'pause', from: pillar, to: to.item.id };
}

/** The last pillar that was begun by an item: some items are asked behind those of a later pillar. */
function reached(plan: Plan, item: string): string {
  const order = pillarsOf(plan);
  const upTo = plan.stops.slice(0, plan.stops.indexOf(stopAt(plan, item)) + 1);
  return upTo.reduce((last, { pillar }) => (order.indexOf(pillar.id) > order.indexOf(last) ? pillar.id : last), '');
}

/** Ids of the pillars in the order in which they are begun. */
function pillarsOf({ stops }: Plan): string[] {
  return [...new Set(stops.map(({ pillar }) => pillar.id))];
}

/** The question before or after in order, answered or not; null at either end. Into the trends it leads by their offer. */
export function neighbour(flow: Flow, from: string, step: -1 | 1): Place | null {
  const stops = allStops(flow.plan, flow.answers);
  const here = indexOf(flow, from, stops);
  const index = Number.isInteger(here) ? here + step : step === 1 ? Math.ceil(here) : Math.floor(here);
  const stop = stops[index];
  if (stop === undefined) return null;
  const isEntered = stop.trend !== null && stopAt(flow.plan, from).trend === null;
  if (!isEntered) return atItem(stop.item.id);
  return isPutOff(flow, stop) ? null : { kind: 'trends', to: stop.item.id };
}

/** Items that are asked and have no answer, or one that needs a look. */
export function openStops(flow: Flow): Stop[] {
  return askedStops(flow.plan, flow.answers).filter(({ item }) => !isSettled(flow.answers, item.id));
}

/** The same place, or the next best if its item is no longer asked. */
export function stillThere(flow: Flow): Place {
  const { place } = flow;
  const item = place.kind === 'item' ? place.item : place.kind === 'overview' ? place.from : place.to;
  if (item === null || allStops(flow.plan, flow.answers).some((stop) => stop.item.id === item)) return place;
  if (place.kind === 'overview') return { kind: 'overview', from: null };
  return withoutPause(nextOpen(flow, item));
}

/** The item behind a pause: who corrects an answer has had that pause already. */
export function withoutPause(place: Place): Place {
  return place.kind === 'pause' || place.kind === 'pains' ? atItem(place.to) : place;
}

/** Index among the asked items; half-way between two for an item that is not asked any more. */
function indexOf({ plan }: Flow, id: string, stops: readonly Stop[]): number {
  const index = stops.findIndex(({ item }) => item.id === id);
  if (index !== -1) return index;
  const order = new Map([...plan.stops, ...plan.trends].map(({ item }, place) => [item.id, place]));
  const here = order.get(id) ?? -1;
  return stops.filter(({ item }) => (order.get(item.id) ?? 0) < here).length - 0.5;
}
