// A pain point explained: its class, its ambition, its place in the list and in the plan, and what is missing of it. How its
// priority is worked out is told as for any other number.
import type { Report, ReportClause, ReportFactor, ReportHit, ReportPlanned, ReportWorking } from '../../model/report.ts';
import { count, list, longDate, lowerTitle, plain, points } from '../figures.ts';
import { indexOf } from '../view/hit-index.ts';
import {
  ambitionTitle,
  classSentence,
  FLAG_WORDS,
  factorWords,
  hitName,
  KIND_WORDS,
  reasonSentence,
  slotTitle,
  worthSentence,
} from '../wording/hits.ts';
import { personDays } from '../wording.ts';
import { block, type ConditionView, type ExplainedView } from './explanation-view.ts';

/** What ids of pain points begin with in an explanation. */
const HIT = 'hit:';

/** The pain point of an explanation; null for anything else. */
export function hitOf({ hits }: Report, id: string): ReportHit | null {
  return id.startsWith(HIT) ? (hits.find((hit) => `${HIT}${hit.id}` === id) ?? null) : null;
}

/** The id of the explanation of a pain point. */
export function hitId(id: string): string {
  return `${HIT}${id}`;
}

/** "Big Hit, this year, priority 10.6"; of one that is over its state. */
export function hitResult(report: Report, id: string): string {
  const hit = hitOf(report, id);
  if (hit === null) return '';
  if (!hit.live) return hit.status;
  const priority = hit.priority === null ? 'no priority yet' : `priority ${points(hit.priority)}`;
  return `${hitName(hit.hit)}, ${lowerTitle(slotTitle(report.plan, hit.horizon))}, ${priority}`;
}

/** What it comes to, in the sentences of every list. */
export function hitWords(report: Report, id: string): string[] {
  const hit = hitOf(report, id);
  if (hit === null) return [];
  if (!hit.live) return overWords(hit);
  const fixed = hit.fix === null ? [] : [ended(`To be done: ${hit.fix}`)];
  return [...fixed, `${classSentence(hit, report.plan)} ${ambitionTitle(report, hit.ambition)}. ${worthSentence(hit)}`];
}

/** What has become of it. */
function overWords({ status, status_why, customer_check }: ReportHit): string[] {
  const result = customer_check?.result ?? null;
  return [
    `It is ${status}, so it has no class, no priority and no place in the plan.`,
    ...(status_why === null ? [] : [ended(`Reason given: ${status_why}`)]),
    ...(result === null ? [] : [ended(`What customers said of it: ${result}`)]),
  ];
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What stands above the sum: what decides its horizon, and its ambition. */
export function classBlocks(report: Report, id: string, { clause }: ReportWorking): ExplainedView[] {
  const hit = hitOf(report, id);
  if (hit === null || !hit.live) return [];
  return [
    block('What decides how soon', { conditions: hit.factors.map((one) => factorLine(report, one)), says: slowestWords(hit) }),
    block('What it aims at', { says: ambitionWords(report, hit, clause) }),
  ];
}

/** "effort 140 days: up to 250 is this year". */
function factorLine({ plan }: Report, factor: ReportFactor): ConditionView {
  const horizon = lowerTitle(slotTitle(plan, factor.horizon));
  const word = factor.decides ? 'decides' : '';
  const says = `${factorWords(factor)}: ${limitWords(factor, horizon)}`;
  return { depth: 0, word, says };
}

function limitWords({ factor, amount, up_to }: ReportFactor, horizon: string): string {
  if (factor === 'no_estimate') return `without effort and time it counts as ${horizon} at least`;
  if (amount === null) return `${horizon} at the soonest`;
  return up_to === null ? `more than any horizon before it allows, so ${horizon}` : `up to ${plain(up_to)} is ${horizon}`;
}

const FACTORS: Readonly<Partial<Record<ReportFactor['factor'], string>>> = {
  effort: 'effort',
  needs: 'what it needs',
  people: 'people who must work differently',
  time: 'time until customers feel it',
};

/** Said of every pain point. */
export const SLOWEST = 'The slowest decides; what stands in the same column decides with it.';

/** How the lines above lead to the horizon, and what had no say. */
function slowestWords({ factors, effort_from, effort_days }: ReportHit): string[] {
  const given = new Set<string>(factors.map(({ factor }) => factor));
  const missing = Object.entries(FACTORS).flatMap(([factor, words]) => (given.has(factor) ? [] : [words]));
  return [
    SLOWEST,
    ...(missing.length === 0 ? [] : [`Not given, so it decides nothing: ${list(missing)}.`]),
    ...(effort_from === 'size' ? [`Its size stands for ${personDays(effort_days)}.`] : []),
    ...(effort_from === 'horizon' ? [`For the plan ${personDays(effort_days)} are assumed, as is usual for its horizon.`] : []),
  ];
}

/** The kinds of value that are given, and the rule of the class that holds. */
function ambitionWords(report: Report, { ambition, rung, kinds }: ReportHit, clause: ReportClause | null): string[] {
  const given = kinds.length === 0 ? 'No kind of value is given' : `Given: ${kinds.map(kindWords).join(', ')}`;
  if (rung === null) return [`${given}${kinds.length === 0 ? '' : ', which no class asks for'}, so its ambition is unclear.`];
  const rungs = report.portfolio.ambitions.flatMap((one) => one.rung ?? []);
  const where = `rung ${rung} of ${Math.max(rung, ...rungs)}`;
  const rule = clause === null ? '' : `, which asks for ${ruleWords(clause)}`;
  return [
    `${given}.`,
    `The highest class that holds is “${ambitionTitle(report, ambition)}”, ${where}${rule}.`,
    'Ambition raises no priority.',
  ];
}

function kindWords(kind: string): string {
  return KIND_WORDS[kind] ?? kind.replaceAll('_', ' ');
}

/** "one of: new revenue, a new offer", "all of: ...". */
function ruleWords({ op, title = '', of = [] }: ReportClause): string {
  if (op === 'compare') return `“${kindWords(title)}”`;
  const [only] = of;
  if (of.length === 1 && only !== undefined) return ruleWords(only);
  const parts = of.map(ruleWords);
  return op === 'any' ? `one of ${parts.join(', ')}` : list(parts);
}

/** What stands below the sum: where it stands among the others, when it is done, what is missing. */
export function placeBlocks(report: Report, id: string): ExplainedView[] {
  const hit = hitOf(report, id);
  if (hit === null) return [];
  return [
    ...(hit.live ? [block('Its place in the list', { says: listWords(report, hit) })] : []),
    ...report.roadmap
      .filter((one) => one.id === hit.id)
      .map((one) => block('Its place in the plan', { says: planWords(report, one) })),
    ...(hit.flags.length === 0 ? [] : [block('What is missing', { says: hit.flags.map(flagWords) })]),
  ];
}

/** "Number 12 of 13 ...", and its neighbours. */
function listWords({ hits, plan }: Report, hit: ReportHit): string[] {
  const live = hits.filter((one) => one.live);
  const index = live.indexOf(hit);
  const neighbour = (one: ReportHit | undefined, word: string) =>
    one === undefined
      ? []
      : [`${word} it stands “${one.title}” (${[lowerTitle(slotTitle(plan, one.horizon)), ...rankWords(one)].join(', ')}).`];
  const must = hit.must_fix ? ' It must be fixed, whatever its priority.' : '';
  return [
    `Number ${index + 1} of ${live.length}: by horizon, then what must be fixed, then priority, then id.${must}`,
    ...neighbour(live[index - 1], 'Before'),
    ...neighbour(live[index + 1], 'After'),
  ];
}

function rankWords({ must_fix, priority }: ReportHit): string[] {
  return [...(must_fix ? ['must be fixed'] : []), priority === null ? 'no priority' : `priority ${points(priority)}`];
}

/** When, why there, what it takes from which slot, and when customers feel it. */
function planWords(report: Report, planned: ReportPlanned): string[] {
  const { plan, roadmap } = report;
  const { hits, titleOf } = indexOf(report);
  const reason = reasonSentence(planned, hits.get(planned.id)?.hit ?? 'big', titleOf);
  const { start, finish, by, days, booked } = planned;
  if (start === null || finish === null)
    return [`Not scheduled. ${reason}`, ...leftWords(report, planned), ...waitingWords(report, planned.id)];
  const slot = (id: string) => lowerTitle(slotTitle(plan, id));
  const begins = `Start: ${slot(start)}.`;
  const ends = `Finish: ${slot(finish)}${by === null ? '' : `, by ${longDate(by)}`}.`;
  const spread = booked.length > 1 ? `: ${list(booked.map((one) => `${plain(one.days)} ${slot(one.slot)}`))}` : '';
  return [
    `Number ${roadmap.indexOf(planned) + 1} of ${roadmap.length} in working order. ${begins} ${ends}`,
    reason,
    `It takes ${personDays(days)}${spread}.${plan.capacity_given ? '' : ' No capacity is given, so nothing is squeezed.'}`,
    ...feltWords(planned, hits.get(planned.id)?.calendar_days ?? 0),
    ...waitingWords(report, planned.id),
  ];
}

/** Where there was no room: what it would take, and what is left from its own horizon on. */
function leftWords({ plan, hits }: Report, { id, days, blocked_by }: ReportPlanned): string[] {
  const own = plan.slots.findIndex((slot) => slot.id === hits.find((hit) => hit.id === id)?.horizon);
  const slots = plan.slots.slice(Math.max(0, own));
  if (blocked_by.length > 0 || !plan.capacity_given) return [];
  const left = slots.map(
    ({ title, left: free, big }) => `${lowerTitle(title)} ${plain(free ?? 0)} with ${count(big, 'Big Hit')}`,
  );
  return [`It would take ${personDays(days)}. All others placed, person-days left: ${left.join(', ')}.`];
}

/** Its own time behind what must come first. */
function feltWords({ felt_after, felt_on, late }: ReportPlanned, own: number): string[] {
  if (felt_after === null)
    return ['When customers feel it is not known: its time, or that of something it waits for, is not given.'];
  const day = felt_on === null ? '' : `, on ${longDate(felt_on)}`;
  const before = felt_after - own;
  const sum =
    before === 0
      ? ''
      : `: its own ${plain(own)}, and ${plain(before)} of waiting for what comes before it or for the slot of its last work`;
  const over = late ? ' That is late: after the end of the slot in which its work is finished.' : '';
  return [`At the earliest customers feel it ${count(felt_after, 'day')} from the first day of the plan${day}${sum}.${over}`];
}

/** Those that cannot begin before it is finished. */
function waitingWords({ hits }: Report, id: string): string[] {
  const waiting = hits.filter((hit) => hit.live && hit.depends_on.includes(id)).map(({ title }) => `“${title}”`);
  return waiting.length === 0 ? [] : [`For it ${waiting.length === 1 ? 'waits' : 'wait'} ${list(waiting)}.`];
}

/** Fields that would mend a flag. */
const MENDS: Readonly<Record<ReportHit['flags'][number], string>> = {
  needs_estimate: 'effort_days or size, and calendar_days',
  effort_missing: 'effort_days or size',
  needs_value: 'impact and reach_pct',
  unconfirmed: 'what came out, as result under customer_check',
};

function flagWords(flag: ReportHit['flags'][number]): string {
  return `${FLAG_WORDS[flag]} Write down ${MENDS[flag]}.`;
}

/** What to look at next: what it waits for, a question it hangs on, what waits for it. */
export function hitNext(report: Report, id: string): string[] {
  const hit = hitOf(report, id);
  if (hit === null) return [];
  return [...hit.depends_on.map(hitId), ...hit.items.map((item) => item.id), ...hit.unlocks.map(hitId)];
}

/** Id of the pain point that should be edited: something is missing of it, or nothing else is to be explained. */
export function hitToEdit(report: Report, id: string, next: string | null): string | null {
  const hit = hitOf(report, id);
  return hit !== null && (next === null || hit.flags.length > 0) ? hit.id : null;
}
