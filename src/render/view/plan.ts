// The roadmap, what low answers suggest, and what became of the pain points, as a template shows them.
import type { HitReport } from '../../model/hit-report.ts';
import type { ReportFollowed, ReportPlanned, ReportSlot } from '../../model/report.ts';
import { count, longDate, lowerTitle, plain, points, signed } from '../figures.ts';
import { planSentences, reasonSentence, slotTitle } from '../wording/hits.ts';
import { personDays } from '../wording.ts';
import { indexOf } from './hit-index.ts';
import { hitView, plannedWords } from './hits.ts';
import type { FollowedView, FollowUpView, OwnerView, PlanLineView, PlanView, SlotView, SuggestionsView } from './hits-view.ts';

/** Null if nothing is left to plan. */
export function planView(report: HitReport): PlanView | null {
  const { roadmap, plan } = report;
  if (roadmap.length === 0) return null;
  const lines = roadmap.filter(({ start }) => start !== null);
  const numbers = new Map(report.hits.filter(({ live }) => live).map(({ id }, index) => [id, index + 1]));
  const views = lines.map((line) => lineView(report, line, numbers.get(line.id) ?? 0));
  return {
    lead: planSentences(plan),
    slots: plan.slots.map(slotView),
    lines: views,
    unscheduled: roadmap.filter(({ start }) => start === null).map((line) => lineView(report, line, numbers.get(line.id) ?? 0)),
    owners: ownersOf(lines, report),
    warnings: lines.filter(({ late }) => late).map((line) => lateSentence(report, line)),
  };
}

function slotView({ title, from, to, used, days, big }: ReportSlot): SlotView {
  const end = to === null ? null : longDate(to);
  const dates = from === null ? null : end === null ? `from ${longDate(from)}` : `to ${end}`;
  return {
    title,
    dates,
    load: days === null ? personDays(used) : `${plain(used)} of ${personDays(days)}`,
    share: days === null ? null : days === 0 ? 1 : Math.min(1, used / days),
    big,
  };
}

function lineView(report: HitReport, line: ReportPlanned, number: number): PlanLineView {
  const { plan } = report;
  const { hits, titleOf } = indexOf(report);
  const hit = hits.get(line.id);
  if (hit === undefined) throw new Error(`the plan has ${line.id}, the list has not`);
  const slotOf = (id: string | null) => plan.slots.findIndex((slot) => slot.id === id);
  const view = hitView(report, hit);
  const others = line.waits_for.flatMap((id) => hits.get(id) ?? []);
  return {
    number,
    hit: view,
    start: slotOf(line.start),
    finish: slotOf(line.finish),
    when: plannedWords(report, line.id) ?? 'Not scheduled',
    reason: reasonSentence(line, hit.hit, titleOf),
    waitsFor: others.map((other) => ({ title: other.title, anchor: `hit-${other.id}` })),
    felt: feltWords(line.felt_on, hit.hit),
    booked: line.booked.map(({ slot, days }) => `${lowerTitle(slotTitle(plan, slot))} ${plain(days)}`).join(', '),
    isLate: line.late,
  };
}

/** Of a Big Hit the month: nobody can know the day. */
function feltWords(date: string | null, hit: 'quick' | 'big'): string | null {
  if (date === null) return null;
  return hit === 'quick' ? longDate(date) : longDate(date).replace(/^\d+ /, '');
}

/** Of what has a place in the plan. */
function ownersOf(lines: readonly ReportPlanned[], report: HitReport): OwnerView[] {
  const { hits } = indexOf(report);
  const owners = new Map<string, ReportPlanned[]>();
  for (const line of lines) {
    const owner = hits.get(line.id)?.owner ?? 'No owner';
    owners.set(owner, [...(owners.get(owner) ?? []), line]);
  }
  const total = (some: readonly ReportPlanned[]) => some.reduce((sum, { days }) => sum + days, 0);
  return [...owners]
    .toSorted(([left, some], [right, others]) => total(others) - total(some) || (left < right ? -1 : 1))
    .map(([owner, some]) => ({
      owner,
      hits: count(some.length, 'pain point'),
      days: personDays(total(some)),
      booked: report.plan.slots.flatMap((slot) => bookedIn(slot, some)).join(', '),
    }));
}

function bookedIn({ id, title }: ReportSlot, lines: readonly ReportPlanned[]): string[] {
  const days = lines.flatMap(({ booked }) => booked).reduce((sum, one) => sum + (one.slot === id ? one.days : 0), 0);
  return days === 0 ? [] : [`${lowerTitle(title)} ${plain(days)}`];
}

function lateSentence(report: HitReport, { id, felt_after, finish }: ReportPlanned): string {
  const title = indexOf(report).titleOf(id);
  const slot = lowerTitle(slotTitle(report.plan, finish ?? ''));
  return `“${title}” has its work in ${slot}, but customers feel it only after ${count(felt_after ?? 0, 'day')}, with the days of what it waits for.`;
}

const MOST_SUGGESTIONS = 5;

/** Null if nothing is low, or if a pain point hangs on all that is. */
export function suggestionsView({ suggestions, plan }: HitReport, most = MOST_SUGGESTIONS): SuggestionsView | null {
  if (suggestions.length === 0) return null;
  return {
    lead: 'Suggested by low answers; nobody has named these, so they count nowhere until somebody takes them.',
    rows: suggestions.slice(0, most).map(({ item, code, title, score, says, horizon }) => ({
      item: { title: code === '' ? title : `${code} ${title}`, anchor: `item-${item}` },
      id: item,
      score: points(score),
      says,
      when: horizon === null ? null : slotTitle(plan, horizon),
    })),
    more: Math.max(0, suggestions.length - most),
  };
}

/** Null while nothing is at work, done or stopped, and there is no earlier result. */
export function followUpView({ follow_up, hits }: HitReport): FollowUpView | null {
  const { baseline } = follow_up;
  if (follow_up.hits.length === 0) return null;
  const state = (status: ReportFollowed['status']) => follow_up.hits.filter((hit) => hit.status === status).length;
  const counts = (['done', 'doing', 'stopped', 'open', 'gone'] as const)
    .filter((status) => state(status) > 0)
    .map((status) => `${state(status)} ${STATUS[status]}`);
  const since =
    baseline === null ? '' : baseline.date === null ? ', since the earlier result' : `, since ${longDate(baseline.date)}`;
  const how = baseline === null ? ' Whether the answers have moved shows with --baseline and an earlier report.' : '';
  const known = new Map(hits.map((hit) => [hit.id, hit]));
  return {
    lead: `${counts.join(', ')}${since}.${how}`,
    rows: follow_up.hits.map((followed): FollowedView => {
      const { id, title, status, was, owner, why, result, items } = followed;
      return {
        link: known.has(id) ? { title, anchor: `hit-${id}` } : { title, anchor: null },
        status: STATUS[status],
        was: was === null || was === status ? null : `was ${STATUS[was]}`,
        owner,
        why,
        result: result ?? (status === 'done' ? 'No customer has confirmed it yet.' : null),
        items: items.map((item) => movedWords(item, baseline !== null)),
      };
    }),
  };
}

const STATUS: Readonly<Record<ReportFollowed['status'], string>> = {
  open: 'open',
  doing: 'at work',
  done: 'done',
  stopped: 'stopped',
  gone: 'no longer in the file',
};

/** "The critical few: 25.0 before, 50.0 now (+25.0)". */
function movedWords({ id, title, before, now, moved }: ReportFollowed['items'][number], isCompared: boolean): string {
  const score = (value: number | null) => (value === null ? 'no score' : points(value));
  if (!isCompared) return now === null ? `${title ?? id} has no score` : `${title ?? id} now scores ${points(now)} of 100`;
  const change = moved === null ? '' : ` (${points(moved) === '0.0' ? 'has not moved' : signed(moved)})`;
  return `${title ?? id}: from ${score(before)} to ${score(now)} of 100${change}`;
}
