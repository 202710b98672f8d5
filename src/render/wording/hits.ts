// Pain points in words: their class, what they are worth, what is missing of them.
import type { HitReport } from '../../model/hit-report.ts';
import type { ReportFactor, ReportHit, ReportHitNote, ReportHitShare, ReportPlan, ReportPlanned } from '../../model/report.ts';
import { count, list, lowerTitle, plain, points, upperFirst } from '../figures.ts';
import { personDays } from '../wording.ts';
import { shortened } from './missing.ts';

/** "Quick Hit" or "Big Hit". */
export function hitName(hit: ReportHit['hit']): string {
  return hit === 'quick' ? 'Quick Hit' : 'Big Hit';
}

/** The name of a horizon or slot; its id where the plan does not know it. */
export function slotTitle({ slots }: ReportPlan, id: string): string {
  return slots.find((slot) => slot.id === id)?.title ?? id.replaceAll('_', ' ');
}

/** "effort 2 days", "time 5 days", "people 11", "needs another team". */
export function factorWords({ factor, amount, word }: ReportFactor): string {
  switch (factor) {
    case 'effort':
    case 'time':
      return `${factor} ${plain(amount ?? 0)} ${amount === 1 ? 'day' : 'days'}`;
    case 'needs':
      return `needs ${NEEDS[word ?? ''] ?? word}`;
    case 'no_estimate':
      return 'no estimate';
    default:
      return `${factor} ${plain(amount ?? 0)}`;
  }
}

/** What a fix may need, in words. */
export const NEEDS: Readonly<Record<string, string>> = {
  none: 'nothing else',
  team: 'another team',
  supplier: 'a supplier or core system',
  structural: 'a structural change',
};

/** "effort 2 days, time 5 days": what decided the horizon. Needing nothing is worth a word only where nothing else decided. */
export function decidingWords({ factors }: ReportHit): string {
  const deciding = factors.filter(({ decides }) => decides);
  const telling = deciding.filter(({ word }) => word !== 'none');
  return (telling.length > 0 ? telling : deciding).map(factorWords).join(', ');
}

/** "Quick Hit, this week (decided by effort 2 days, time 5 days)." */
export function classSentence(hit: ReportHit, plan: ReportPlan): string {
  const deciding = decidingWords(hit);
  const why =
    hit.decided_by.includes('no_estimate') && hit.decided_by.length === 1 ? 'not estimated yet' : `decided by ${deciding}`;
  return `${hitName(hit.hit)}, ${lowerTitle(slotTitle(plan, hit.horizon))} (${why}).`;
}

/** The name of a class of ambition. */
export function ambitionTitle({ portfolio }: Pick<HitReport, 'portfolio'>, id: string): string {
  return portfolio.ambitions.find((ambition) => ambition.id === id)?.title ?? id;
}

/** Who raised it, as the reason for its points. */
export const SAID: Readonly<Record<ReportHit['raised_by'], string>> = {
  customer: 'customers said it',
  frontline: 'the front line said it',
  partner: 'a partner said it',
  manager: 'a manager said it',
  leader: 'a leader said it',
  unknown: 'nobody knows who said it',
};

/** "Priority 50.0 = value 75.0 (impact 2 of 4: 25; ...) x confidence 1 / effort 1.5."; that there is none without a value. */
export function worthSentence(hit: ReportHit): string {
  const { worth, value, priority, impact, reach_pct, cx_test, unlocks } = hit;
  if (worth === null || value === null || priority === null)
    return hit.live ? 'No priority yet: impact or reach is not given.' : '';
  const parts = [
    `impact ${plain(impact ?? 0)} of 4: ${plain(worth.impact)}`,
    `reach ${plain(reach_pct ?? 0)} per cent: ${plain(worth.reach)}`,
    `${SAID[hit.raised_by]}: ${plain(worth.voice)}`,
    ...(worth.test === 1 ? [] : [`together ${plain(worth.base)} x ${plain(worth.test)}, as the customer test says ${cx_test}`]),
    ...(worth.bonus === 0
      ? []
      : [`${unlocks.length === 1 ? '1 other waits' : `${unlocks.length} others wait`} for it: + ${plain(worth.bonus)}`]),
  ];
  return `Priority ${points(priority)} = value ${points(value)} (${parts.join('; ')}) x confidence ${plain(worth.confidence)} / effort ${plain(worth.effort)}.`;
}

/** What is missing of a pain point, and what to do about it. */
export const FLAG_WORDS: Readonly<Record<ReportHit['flags'][number], string>> = {
  needs_estimate: 'Nobody has estimated it yet: give the effort and the days until customers feel it.',
  effort_missing: 'The effort is not given: what its horizon usually takes is assumed.',
  needs_value: 'Impact or reach is not given, so it has no priority and comes last.',
  unconfirmed: 'Done, but no customer has confirmed it yet.',
};

/** Kinds of value in words. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  saves_cost: 'saves cost',
  saves_time: 'saves time',
  removes_irritation: 'removes an irritation',
  beats_best_rival: 'beats the best rival',
  new_revenue: 'new revenue',
  new_segment: 'a new segment',
  new_offer: 'a new offer',
  breaks_sector_rule: 'breaks a rule of the sector',
  reaches_noncustomers: 'reaches people who are no customers',
};

/** A share in one sentence; null where there is nothing to count. */
export function shareSentence({ id, hits, of, per_cent }: ReportHitShare): string | null {
  if (per_cent === null) return null;
  const part = `${hits} of ${of} (${plain(Math.round(per_cent))} per cent)`;
  const words: Readonly<Record<ReportHitShare['id'], string>> = {
    lowest_rung:
      hits === 0
        ? `None of ${of} aims at efficiency alone.`
        : `${part} ${hits === 1 ? 'aims' : 'aim'} at efficiency alone. Savings are a means: say what the freed time and money are for.`,
    heard: `${part} ${hits === 1 ? 'was' : 'were'} raised by customers, the front line or partners.`,
    tested: `${part} ${hits === 1 ? 'passes' : 'pass'} the customer test: the fix improves the experience.`,
    human: `${part} ${hits === 1 ? 'says' : 'say'} which person customers meet once it is mended.`,
    owned: `${part} ${hits === 1 ? 'has' : 'have'} an owner.`,
    released: `${part} ${hits === 1 ? 'has' : 'have'} an owner who is freed from daily work for it.`,
  };
  return words[id];
}

/** What stands out, in one sentence; titles for ids. */
export function noteSentence({ id, hits }: ReportHitNote, titleOf: (id: string) => string): string {
  switch (id) {
    case 'no_quick_hit':
      return 'No Quick Hit: there is no first step that customers would feel this month. Cut a big one until its first part is small.';
    case 'no_new_market':
      return 'Of what has a known aim, nothing would change the market: everything repairs or saves.';
    case 'no_bread_and_butter':
      return 'No bread and butter: all that has a known aim is new value, nothing repairs what hurts today.';
    case 'unclear_ambition':
      return `${count(hits.length, 'pain point')} ${hits.length === 1 ? 'does' : 'do'} not say what value the fix brings.`;
    case 'unowned':
      return `Planned for the first weeks without an owner: ${list(shortened(hits.map((hit) => `“${titleOf(hit)}”`)))}.`;
    default:
      return id satisfies never;
  }
}

/** What the plan rests on: its capacity, what other change leaves of it, the limit of Big Hits. */
export function planSentences(plan: ReportPlan): string[] {
  const { capacity_given, capacity_why, factor, factor_title, max_big, slots, unscheduled, what_if } = plan;
  if (!capacity_given)
    return [
      'Capacity not given: nothing is squeezed, and each stands at its own horizon or behind what it waits for. Give the person-days of each slot with --capacity, or write them as capacity: into the file.',
    ];
  const days = slots.map(({ title, days: own }) => `${lowerTitle(title)} ${plain(own ?? 0)}`).join(', ');
  const left =
    factor === null || factor === 1
      ? ''
      : ` This is ${plain(Math.round(factor * 1000) / 10)} per cent of what was given, rounded down to whole days: the rest goes to all other change${factor_title === null ? '' : ` (${factor_title})`}.`;
  return [
    `${what_if ? 'What if: person-days' : 'Person-days'} free: ${days}.${left} At most ${count(max_big, 'Big Hit')} in the same slot.`,
    ...(capacity_why === null ? [] : [`These days: ${capacity_why.replace(/\.$/, '')}.`]),
    ...(unscheduled === 0 ? [] : [`${count(unscheduled, 'pain point')} ${unscheduled === 1 ? 'does' : 'do'} not fit.`]),
  ];
}

/** That the plan is none of the file; null if it is. */
export function whatIfSentence({ what_if }: Pick<ReportPlan, 'what_if'>): string | null {
  return what_if ? 'What if: planned with means that were given for this run only; nothing of it stands in the file.' : null;
}

/** Why a line of the plan stands where it does, with what it waits for. */
export function reasonSentence(
  { reason, waits_for, blocked_by, days, booked }: ReportPlanned,
  hit: ReportHit['hit'],
  titleOf: (id: string) => string,
): string {
  const quoted = (ids: readonly string[]) => list(ids.map((id) => `“${titleOf(id)}”`));
  const behind =
    blocked_by.length > 0 ? `: ${quoted(blocked_by)}` : waits_for.length > 0 ? `; comes after ${quoted(waits_for)}` : '';
  const words: Readonly<Record<string, string>> = {
    'own horizon':
      booked.length > 1
        ? 'It begins in its own horizon, and goes on where there is room'
        : waits_for.length === 0
          ? 'Nothing holds it up'
          : 'Nothing else holds it up',
    'moved later: capacity':
      hit === 'quick'
        ? `Moved later: no slot before has room for all of its ${personDays(days)}, and a Quick Hit is not split`
        : 'Moved later: the slots before are full',
    'a prerequisite is not scheduled': 'What it waits for is not in the plan',
    'a prerequisite was stopped': 'What it waits for was stopped',
    'moved later: too many big hits at once': 'Moved later: the slots before hold as many Big Hits as are allowed at once',
  };
  const plainly = upperFirst(reason).replace('too many big hits at once', 'there are as many Big Hits as are allowed at once');
  return `${words[reason] ?? plainly}${behind}.`;
}

/** "2 person-days", and where they come from if they were not given. */
export function effortWords({ effort_days, effort_from }: ReportHit): string {
  const days = personDays(effort_days);
  return effort_from === 'days' ? days : effort_from === 'size' ? `about ${days}` : `${days} assumed`;
}
