// A pain point as the report holds it: every field filled in, numbers rounded to 6 decimals.
import type { ReportHit, ReportHitItem, ReportWorth } from '../../model/report.ts';
import type { WrittenHorizon } from '../../model/written-questionnaire.ts';
import { stored } from '../scoring/numbers.ts';
import type { Factor, Hit, Worth } from './hit.ts';
import type { Limits } from './limits.ts';
import { testWord } from './worth.ts';

/** `itemOf` finds what a pain point hangs on. */
export function hitPart(hit: Hit, { horizons, defaults }: Limits, itemOf: (id: string) => ReportHitItem): ReportHit {
  const { point, worth } = hit;
  const { quote, time_lost: lost, customer_check: check } = point;
  return {
    id: hit.id,
    title: hit.title,
    fix: point.fix ?? null,
    quote: quote === undefined ? null : { text: quote.text, date: quote.date ?? null, count: quote.count ?? null },
    live: hit.live,
    status: hit.status,
    status_why: point.status_why ?? null,
    horizon: hit.horizon,
    hit: hit.hit,
    decided_by: [...hit.decidedBy],
    factors: hit.factors.map((factor) => factorPart(factor, horizons)),
    ambition: hit.ambition,
    rung: hit.rung,
    kinds: [...(point.value ?? defaults.value)],
    value: worth === null ? null : stored(worth.value),
    priority: worth === null ? null : stored(worth.priority),
    worth: worth === null ? null : worthPart(worth),
    flags: [...hit.flags],
    must_fix: hit.mustFix,
    effort_days: hit.effort.days,
    effort_from: hit.effort.from,
    size: point.size ?? null,
    calendar_days: point.calendar_days ?? null,
    people_changing: point.people_changing ?? null,
    needs: point.needs ?? defaults.needs,
    impact: point.impact ?? null,
    reach_pct: point.reach_pct ?? null,
    raised_by: point.raised_by ?? defaults.raised_by,
    cx_test: testWord(point.cx_test ?? defaults.cx_test),
    cx_why: point.cx_why ?? null,
    confidence: point.confidence ?? defaults.confidence,
    depends_on: [...hit.dependsOn],
    unlocks: [...hit.unlocks],
    items: listOf(point.item).map(itemOf),
    journey: listOf(point.journey),
    cx: listOf(point.cx),
    node: listOf(point.node),
    kind: point.kind ?? null,
    human_touch: point.human_touch ?? null,
    work_pushed_to_customer: point.work_pushed_to_customer ?? null,
    time_lost: lost === undefined ? null : { customer: lost.customer ?? null, staff: lost.staff ?? null },
    copies_existing: point.copies_existing ?? null,
    offline_first_step: point.offline_first_step ?? null,
    owner: point.owner ?? null,
    owner_released: point.owner_released ?? null,
    copyable_within_months: point.copyable_within_months ?? null,
    eliminate: point.eliminate ?? null,
    reduce: point.reduce ?? null,
    raise: point.raise ?? null,
    create: point.create ?? null,
    customer_check:
      check === undefined ? null : { how: check.how ?? null, when: check.when ?? null, result: check.result ?? null },
  };
}

function factorPart(
  { factor, amount, word, column, decides }: Factor,
  horizons: readonly WrittenHorizon[],
): ReportHit['factors'][number] {
  const horizon = horizons[column];
  const keys = { effort: 'effort_days', people: 'people_changing', time: 'calendar_days' } as const;
  const key = factor === 'needs' || factor === 'no_estimate' ? null : keys[factor];
  const upTo = key === null ? null : (horizon?.up_to?.[key] ?? null);
  return { factor, amount, word, horizon: horizon?.id ?? '', up_to: upTo, decides };
}

function worthPart({ impact, reach, voice, test, bonus, confidence, effort }: Worth): ReportWorth {
  const base = stored(impact + reach + voice);
  return {
    impact: stored(impact),
    reach: stored(reach),
    voice: stored(voice),
    base,
    test,
    bonus: stored(bonus),
    confidence,
    effort,
  };
}

/** One value or a list, each once. */
export function listOf(given: string | readonly string[] | undefined): string[] {
  return given === undefined ? [] : typeof given === 'string' ? [given] : [...new Set(given)];
}
