// The roadmap, what low answers suggest, and what became of the pain points, as a template shows them.
import type { HitReport } from '../../model/hit-report.ts';
import type { ReportFollowed, ReportPlanned, ReportSlot } from '../../model/report.ts';
import { count, longDate, lowerTitle, plain, points, shortDate, signed } from '../figures.ts';
import { planSentences, reasonSentence, slotTitle } from '../wording/hits.ts';
import { personDays } from '../wording.ts';
import { indexOf } from './hit-index.ts';
import { hitView, plannedWords } from './hits.ts';
import type {
  FollowedView,
  FollowUpView,
  HitView,
  OwnerView,
  PlanLineView,
  PlanView,
  SlotView,
  SuggestionsView,
} from './hits-view.ts';

/** Null if nothing is left to plan. */
export function planView(report: HitReport): PlanView | null {
  const { roadmap, plan } = report;
  if (roadmap.length === 0) return null;
  const lines = roadmap.filter(({ start }) => start !== null);
  const numbers = new Map(report.hits.filter(({ live }) => live).map(({ id }, index) => [id, index + 1]));
  const views = lines.map((line) => lineView(report, line, numbers.get(line.id) ?? 0));
  return {
    lead: [...planSentences(plan), ...assumedSentence(lines, report)],
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
    share: days === null ? null : days === 0 ? 0 : Math.min(1, used / days),
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
    when: whenWords(report, line, view),
    reason: reasonSentence(line, hit.hit, titleOf),
    waitsFor: others.map((other) => ({ title: other.title, anchor: `hit-${other.id}` })),
    felt: feltWords(line.felt_on, hit.hit),
    booked: line.booked.map(({ slot, days }) => `${lowerTitle(slotTitle(plan, slot))}: ${plain(days)}`).join(', '),
    isLate: line.late,
  };
}

/** What the plan takes on trust: work that nobody has estimated. */
function assumedSentence(lines: readonly ReportPlanned[], report: HitReport): string[] {
  const { hits } = indexOf(report);
  const assumed = lines.filter(({ id }) => hits.get(id)?.effort_from === 'horizon');
  if (assumed.length === 0) return [];
  const days = assumed.reduce((sum, line) => sum + line.days, 0);
  const them = assumed.length === 1 ? '1 pain point that has' : `${assumed.length} pain points that have`;
  return [`${personDays(days)} of all that is booked ${days === 1 ? 'is' : 'are'} assumed, for ${them} no effort given.`];
}

/** Where it is done at another time than its class says, that too. */
function whenWords(report: HitReport, { id, start }: ReportPlanned, { horizon }: HitView): string {
  const when = plannedWords(report, id);
  if (when === null) return 'Not scheduled';
  return start === indexOf(report).hits.get(id)?.horizon ? when : `${when} (by its class ${lowerTitle(horizon)})`;
}

/** Of a Big Hit the month: nobody can know the day. */
function feltWords(date: string | null, hit: 'quick' | 'big'): string | null {
  if (date === null) return null;
  const short = shortDate(date);
  return hit === 'quick' ? short : short.replace(/^\d+ /, '');
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
  return days === 0 ? [] : [`${lowerTitle(title)}: ${plain(days)}`];
}

function lateSentence(report: HitReport, { id, felt_after, finish }: ReportPlanned): string {
  const title = indexOf(report).titleOf(id);
  const slot = lowerTitle(slotTitle(report.plan, finish ?? ''));
  return `“${title}” is worked on ${slot}, but customers feel it ${count(felt_after ?? 0, 'day')} from now at the earliest, counting the days of what it waits for.`;
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
export function followUpView(report: HitReport): FollowUpView | null {
  const { baseline, hits, fresh } = report.follow_up;
  if (hits.length === 0 && fresh.length === 0) return null;
  const known = indexOf(report).hits;
  const told = baseline === null ? hits : hits.filter(isNews);
  return {
    lead: leadSentence(report),
    rows: told
      .toSorted((left, right) => ORDER.indexOf(left.status) - ORDER.indexOf(right.status))
      .map((followed): FollowedView => {
        const { id, title, status, was, owner, why, result, items } = followed;
        return {
          link: { title, anchor: known.has(id) ? `hit-${id}` : null },
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

/** What is over comes first. */
const ORDER: readonly ReportFollowed['status'][] = ['done', 'stopped', 'doing', 'gone', 'open'];

/** Something has happened to it, or to an item it hangs on. */
function isNews({ status, was, items }: ReportFollowed): boolean {
  return status !== was || status !== 'open' || items.some(({ moved }) => moved !== null && points(moved) !== '0.0');
}

/** "Since 18 November 2026: 2 done, 1 stopped, 3 new; 7 stand as they stood." */
function leadSentence({ follow_up: { baseline, hits, fresh } }: HitReport): string {
  const counted = (some: readonly ReportFollowed[]) =>
    ORDER.map((status) => ({ status, amount: some.filter((hit) => hit.status === status).length }))
      .filter(({ amount }) => amount > 0)
      .map(({ status, amount }) => `${amount} ${STATUS[status]}`);
  if (baseline === null) return `${counted(hits).join(', ')}. Whether the answers have moved will show beside an earlier report.`;
  const changed = hits.filter(({ status, was }) => status !== was && was !== null);
  const same = hits.filter(({ status, was }) => status === was).length;
  const news = [...counted(changed), ...(fresh.length > 0 ? [`${fresh.length} new`] : [])];
  const since = baseline.date === null ? 'the earlier result' : longDate(baseline.date);
  const rest = same === 0 ? '' : ` ${same} ${same === 1 ? 'stands as it stood' : 'stand as they stood'}.`;
  return `Since ${since}: ${news.length === 0 ? 'nothing has changed' : news.join(', ')}.${rest}`;
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
  if (moved !== null && points(moved) === '0.0') return `${title ?? id}: still ${points(now ?? 0)} of 100`;
  if (now === null && before === null) return `${title ?? id}: no score, then and now`;
  if (now === null) return `${title ?? id}: ${score(before)} of 100 then, no score now`;
  const change = moved === null ? '' : ` (${signed(moved)})`;
  return `${title ?? id}: from ${score(before)} to ${score(now)} of 100${change}`;
}
