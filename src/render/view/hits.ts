// Pain points as a template shows them: the list, the board, the ambition scale, impact against effort, their places.
import type { HitReport } from '../../model/hit-report.ts';
import { RAISERS } from '../../model/pain-point.ts';
import type { ReportHit, ReportPlaces } from '../../model/report.ts';
import { count, list, longDate, lowerTitle, plain, points, upperFirst } from '../figures.ts';
import {
  ambitionTitle,
  classSentence,
  decidingWords,
  effortWords,
  FLAG_WORDS,
  hitName,
  KIND_WORDS,
  NEEDS,
  noteSentence,
  shareSentence,
  slotTitle,
  worthSentence,
} from '../wording/hits.ts';
import { indexOf } from './hit-index.ts';
import type { HitsView, HitView, PlacesView } from './hits-view.ts';
import type { LinkView, PairView } from './parts.ts';

const STATUS: Readonly<Record<ReportHit['status'], string>> = {
  open: 'open',
  doing: 'at work',
  done: 'done',
  stopped: 'stopped',
};

/** Null if nobody has named a pain point. */
export function hitsView(report: HitReport): HitsView | null {
  const { hits, portfolio } = report;
  if (hits.length === 0) return null;
  const views = new Map(hits.map((hit) => [hit.id, hitView(report, hit)]));
  const of = (ids: readonly string[]) => ids.flatMap((id) => views.get(id) ?? []);
  const live = hits.filter((hit) => hit.live);
  const valued = live.filter(({ value }) => value !== null).toSorted((left, right) => (right.value ?? 0) - (left.value ?? 0));
  const numbers = new Map(live.map(({ id }, index) => [id, index + 1]));
  return {
    lead: leadSentence(report),
    rows: of(live.map(({ id }) => id)),
    over: of(hits.filter((hit) => !hit.live).map(({ id }) => id)),
    horizons: portfolio.horizons.map(({ id, title, hits: ids }) => ({
      title,
      isQuick: report.plan.slots.find((slot) => slot.id === id)?.hit === 'quick',
      hits: of(ids),
    })),
    ambitions: portfolio.ambitions.map(({ title, rung, hits: ids }) => ({
      title,
      rung: rung === null ? '–' : String(rung),
      count: ids.length,
      hits: of(ids).map(linkTo),
    })),
    matrix: valued.flatMap(({ id, effort_days, value }) =>
      of([id]).map((hit) => ({ number: numbers.get(id) ?? 0, hit, days: effort_days, points: value ?? 0 })),
    ),
    places: portfolio.places.map((places) => placesView(places, of)),
    notes: portfolio.notes.map((note) => noteSentence(note, indexOf(report).titleOf)),
    shares: portfolio.shares.flatMap((share) => shareSentence(share) ?? []),
  };
}

export function linkTo({ title, anchor }: HitView): LinkView {
  return { title, anchor };
}

/** "11 open: 6 Quick Hits, 5 Big Hits. 1 done, 1 stopped." */
function leadSentence({ portfolio }: HitReport): string {
  const { live, quick, big, doing, done, stopped } = portfolio;
  const over = [done > 0 ? `${done} done` : '', stopped > 0 ? `${stopped} stopped` : ''].filter((part) => part !== '');
  const kinds = [...(quick > 0 ? [count(quick, 'Quick Hit')] : []), ...(big > 0 ? [count(big, 'Big Hit')] : [])];
  const work = doing === 0 ? '' : `, ${doing} of them at work`;
  const open = live === 0 ? 'Nothing is open.' : `${live} to mend: ${kinds.join(' and ')}${work}.`;
  return over.length === 0 ? open : `${open} ${upperFirst(over.join(', '))}.`;
}

/** One pain point. */
export function hitView(report: HitReport, hit: ReportHit): HitView {
  const { plan } = report;
  const ambition = hit.rung === null ? 'Ambition unclear' : ambitionTitle(report, hit.ambition);
  const worth = worthSentence(hit);
  return {
    id: hit.id,
    anchor: `hit-${hit.id}`,
    title: hit.title,
    fix: hit.fix,
    kind: hitName(hit.hit),
    isQuick: hit.hit === 'quick',
    horizon: slotTitle(plan, hit.horizon),
    decidedBy: decidingWords(hit),
    says: [classSentence(hit, plan), `${ambition}.`, worth].filter((part) => part !== '').join(' '),
    ambition,
    rung: hit.rung === null ? '–' : String(hit.rung),
    value: hit.value === null ? '–' : points(hit.value),
    priority: hit.priority === null ? '–' : points(hit.priority),
    mustFix: hit.must_fix,
    effort: effortWords(hit),
    time: hit.calendar_days === null ? null : count(hit.calendar_days, 'day'),
    owner: ownerWords(hit),
    unsure: hit.confidence === 'low' ? 'low confidence' : null,
    firstStep: hit.offline_first_step,
    status: STATUS[hit.status],
    statusWhy: hit.status_why,
    quote: quoteWords(hit),
    flags: [...flagSentences(hit), ...laterThanItCould(report, hit)],
    ...bothFacts(factsOf(report, hit)),
    items: hit.items.map(({ id, title }) => ({ title: title ?? id, anchor: title === null ? null : `item-${id}` })),
    planned: plannedWords(report, hit.id),
  };
}

/** "Head of service (not freed for it)"; null if nobody owns it. */
export function ownerWords({ owner, owner_released }: ReportHit): string | null {
  return owner === null ? null : `${owner}${owner_released === false ? ' (not freed for it)' : ''}`;
}

/** Its class says how soon it can be gone, the plan when it is. */
function laterThanItCould(report: HitReport, { id, horizon }: ReportHit): string[] {
  const planned = plannedWords(report, id);
  const start = indexOf(report).lines.get(id)?.start ?? horizon;
  return planned === null || start === horizon ? [] : [`Planned for ${lowerTitle(planned)}, later than it could be gone.`];
}

/** "This week", "This year to year 2"; null while it has no place. */
export function plannedWords(report: HitReport, id: string): string | null {
  const { plan } = report;
  const line = indexOf(report).lines.get(id);
  if (line === undefined || line.start === null || line.finish === null) return null;
  const [start, finish] = [slotTitle(plan, line.start), slotTitle(plan, line.finish)];
  return start === finish ? start : `${start} to ${lowerTitle(finish)}`;
}

function quoteWords({ quote }: ReportHit): string | null {
  if (quote === null) return null;
  const beside = [
    quote.date === null ? '' : longDate(quote.date),
    quote.count === null ? '' : `said by ${count(quote.count, 'customer')}`,
  ].filter((part) => part !== '');
  return `“${quote.text}”${beside.length === 0 ? '' : ` (${beside.join(', ')})`}`;
}

/** What stands in the line of a list or goes into the sum of its priority. */
const IN_THE_SUM: ReadonlySet<string> = new Set([
  'Raised by',
  'Impact',
  'Reach',
  'Needs',
  'People who must work differently',
  'Confidence',
  'Owner',
  'Owner freed from daily work',
]);

function bothFacts(facts: readonly PairView[]): Pick<HitView, 'facts' | 'besides'> {
  return { facts, besides: facts.filter(({ label }) => !IN_THE_SUM.has(label)) };
}

/** What else was said, each where it was. */
function factsOf(report: HitReport, hit: ReportHit): PairView[] {
  const { titleOf } = indexOf(report);
  const { time_lost: lost, customer_check: check } = hit;
  const titles = (ids: readonly string[]) => list(ids.map((id) => `“${titleOf(id)}”`));
  const raiser = RAISERS.find(({ id }) => id === hit.raised_by)?.text ?? null;
  const pair = (label: string, value: string | null) => (value === null || value === '' ? [] : [{ label, value }]);
  return [
    ...pair('Raised by', raiser),
    ...pair('Impact', hit.impact === null ? null : `${plain(hit.impact)} of 4`),
    ...pair('Reach', hit.reach_pct === null ? null : `${plain(hit.reach_pct)} per cent of customers`),
    ...pair('Needs', NEEDS[hit.needs] ?? null),
    ...pair('People who must work differently', hit.people_changing === null ? null : plain(hit.people_changing)),
    ...pair('Value', list(hit.kinds.map((kind) => KIND_WORDS[kind] ?? kind))),
    ...pair('Customer test', `${hit.cx_test}${hit.cx_why === null ? '' : `: ${hit.cx_why}`}`),
    ...pair('Confidence', hit.confidence),
    ...pair('Trouble', hit.kind),
    ...pair('The person in the fixed version', hit.human_touch),
    ...pair('First step without software', hit.offline_first_step),
    ...pair('Work pushed to customers', yesNo(hit.work_pushed_to_customer)),
    ...pair('Minutes lost in each case', lost === null ? null : minutes(lost)),
    ...pair("Only digitises today's step", yesNo(hit.copies_existing)),
    ...pair('Owner', hit.owner),
    ...pair('Owner freed from daily work', yesNo(hit.owner_released)),
    ...pair('Rivals could copy it in', hit.copyable_within_months === null ? null : count(hit.copyable_within_months, 'month')),
    ...pair('Leaves out', hit.eliminate),
    ...pair('Cuts', hit.reduce),
    ...pair('Raises', hit.raise),
    ...pair('Creates', hit.create),
    ...pair('Waits for', titles(hit.depends_on)),
    ...pair('Others wait for it', titles(hit.unlocks)),
    ...pair('Customers confirm it', check === null ? null : [check.how, check.when].filter((part) => part !== null).join(', ')),
    ...pair('What customers said', check?.result ?? null),
  ];
}

/** What nobody has said anything of is told in one sentence. */
function flagSentences({ flags }: ReportHit): string[] {
  if (flags.includes('needs_estimate') && flags.includes('needs_value'))
    return ['Nobody has estimated it yet, neither effort and time nor impact and reach: no priority.'];
  return flags.map((flag) => FLAG_WORDS[flag]);
}

function yesNo(given: boolean | null): string | null {
  return given === null ? null : given ? 'yes' : 'no';
}

function minutes({ customer, staff }: NonNullable<ReportHit['time_lost']>): string {
  return [customer === null ? '' : `${plain(customer)} of the customer`, staff === null ? '' : `${plain(staff)} of staff`]
    .filter((part) => part !== '')
    .join(', ');
}

function placesView({ field, title, places, unplaced }: ReportPlaces, of: (ids: readonly string[]) => HitView[]): PlacesView {
  const most = places.toSorted((left, right) => right.pain - left.pain)[0];
  const says =
    most === undefined || most.pain === 0
      ? null
      : `It hurts most here, by impact x reach: ${most.title} (${count(most.hits.length, 'pain point')}).`;
  return {
    field,
    title,
    says,
    places: places.map(({ title: name, score, hits, pain }) => ({
      title: name,
      score: score === null ? '–' : points(score),
      hits: of(hits).map(linkTo),
      pain,
    })),
    unplaced: of(unplaced).map(linkTo),
  };
}
