// What is asked, in which order, and which of it is asked now.
import type { Answer, AnswerSheet } from '../../model/answers.ts';
import type { Plan, Stop } from '../../model/interview.ts';
import { NO_MEANS } from '../../model/pain-point.ts';
import type { Pillar, Questionnaire } from '../../model/questionnaire.ts';
import type { Progress } from '../../model/screens.ts';
import { itemsIn } from '../questionnaire/conditions.ts';
import { listen } from '../scoring/voices.ts';
import { minutesFor, minutesForTrends, type Pace } from './pace.ts';
import { isTrend, isTrendAsked, trendStops } from './trends.ts';

/** The name under which an order lists the pain points as a subject of their own. Source: rules as data, section 14. */
const PAIN_POINTS = 'pain_points';

/** `alone` or `workshop`: the orders a questionnaire may state. */
export type OrderName = 'alone' | 'workshop';

/** Every item in the order of the interview; pillars that the order leaves out come last. */
export function makePlan(questionnaire: Questionnaire, order: OrderName, earlier: ReadonlyMap<string, Answer>): Plan {
  const named = questionnaire.rules.orders?.[order] ?? [];
  const { pillars } = questionnaire;
  const first = named.flatMap((id) => pillars.find((pillar) => pillar.id === id) ?? []);
  const ordered = [...first, ...pillars.filter((pillar) => !first.includes(pillar))];
  return {
    questionnaire,
    workshop: order === 'workshop',
    stops: afterTheirCause(ordered.flatMap(stopsOf)),
    trends: trendStops(questionnaire),
    painsBefore: painsBefore(named, ordered),
    earlier,
  };
}

function stopsOf(pillar: Pillar): Stop[] {
  return pillar.capabilities.flatMap((capability) => capability.items.map((item) => ({ item, capability, pillar, trend: null })));
}

/** An item that hangs on later ones is asked right behind the last of them: only then is it known whether it is asked at all. */
function afterTheirCause(stops: readonly Stop[]): readonly Stop[] {
  const open = new Set(stops.map(({ item }) => item.id));
  const waits = ({ item }: Stop) => item.when !== null && itemsIn(item.when).some((id) => open.has(id));
  /** The item, and those among `earlier` that waited for it. */
  const put = (stop: Stop, earlier: readonly Stop[]): Stop[] => {
    open.delete(stop.item.id);
    return [stop, ...earlier.flatMap((other) => (open.has(other.item.id) && !waits(other) ? put(other, earlier) : []))];
  };
  return stops.flatMap((stop, index) => (waits(stop) ? [] : put(stop, stops.slice(0, index))));
}

function painsBefore(named: readonly string[], ordered: readonly Pillar[]): string | null {
  const index = named.indexOf(PAIN_POINTS);
  const following = index === -1 ? undefined : named.slice(index + 1).find((id) => ordered.some((pillar) => pillar.id === id));
  return following ?? null;
}

export type Answers = ReadonlyMap<string, Answer>;

/** A sheet without a word: conditions look at answers only. */
const NOBODY: Omit<AnswerSheet, 'answers'> = {
  name: '',
  subject: {},
  date: null,
  respondent: { id: null, role: '', voices: 1 },
  heard: { painPoints: [], parkingLot: [] },
  painPoints: [],
  means: NO_MEANS,
  trends: new Map(),
};

/** The items whose condition holds, in the order of the interview. */
export function askedStops({ stops }: Plan, answers: Answers): Stop[] {
  const items = new Map(stops.map(({ item }) => [item.id, item]));
  const { asked } = listen({ ...NOBODY, answers }, items);
  return stops.filter(({ item }) => asked.has(item.id));
}

/** All that is asked: the items, and behind them the questions on trends. */
export function allStops(plan: Plan, answers: Answers): Stop[] {
  const items = askedStops(plan, answers);
  if (plan.trends.length === 0) return items;
  const tell = new Set(items.map(({ item }) => item.id).filter((id) => answers.get(id)?.given.state === 'answered'));
  return [...items, ...plan.trends.filter(({ trend }) => trend !== null && isTrendAsked(trend, answers, tell))];
}

/** The item of that id with its pillar, or the question on a trend. */
export function stopAt({ stops, trends }: Plan, id: string): Stop {
  const isIt = ({ item }: Stop) => item.id === id;
  const stop = stops.find(isIt) ?? trends.find(isIt);
  if (stop === undefined) throw new Error(`no item ${id} in the interview`);
  return stop;
}

/** True if it has an answer that need not be looked at again. */
export function isSettled(answers: Answers, id: string): boolean {
  const answer = answers.get(id);
  return answer !== undefined && answer.look === undefined;
}

/** How far the answers have come; `pace` is that of this person. */
export function progressOf(stops: readonly Stop[], answers: Answers, pace: Pace, workshop: boolean): Progress {
  const settled = stops.filter(({ item }) => isSettled(answers, item.id)).length;
  return { asked: stops.length, settled, minutesLeft: minutesFor(stops.length - settled, pace, workshop) };
}

/** How far the trends have come. */
export function trendProgress({ trends, workshop }: Plan, answers: Answers): Progress {
  const counted = trends.filter(isTrend);
  const settled = counted.filter(({ item }) => answers.has(item.id)).length;
  return { asked: counted.length, settled, minutesLeft: minutesForTrends(counted.length - settled, workshop) };
}
