// The limits of the classifier and of the roadmap: what a questionnaire writes under pain_points over the usual values.
// Source: rules as data, section 10.
import type { WrittenPainPointLimits, WrittenPriority } from '../../model/written-questionnaire.ts';

type Whole<Part> = { readonly [Key in keyof Part]-?: Required<NonNullable<Part[Key]>> };

/** Every limit filled in. */
export type Limits = Required<Pick<WrittenPainPointLimits, 'horizons' | 'no_estimate' | 'ambition' | 'max_big'>> & {
  readonly sizes: Readonly<Record<'XS' | 'S' | 'M' | 'L' | 'XL', number>>;
  readonly defaults: Required<NonNullable<WrittenPainPointLimits['defaults']>>;
  readonly priority: Whole<WrittenPriority>;
  /** Person-days for each slot; null while nothing is said. */
  readonly capacity: readonly number[] | null;
};

const USUAL: Limits = {
  horizons: [
    {
      id: 'this_week',
      title: 'This week',
      hit: 'quick',
      assume_days: 1,
      up_to: { effort_days: 3, calendar_days: 7, people_changing: 10 },
      needs: ['none'],
    },
    {
      id: 'this_month',
      title: 'This month',
      hit: 'quick',
      assume_days: 5,
      up_to: { effort_days: 15, calendar_days: 31, people_changing: 50 },
      needs: ['team'],
    },
    {
      id: 'this_year',
      title: 'This year',
      hit: 'big',
      assume_days: 60,
      up_to: { effort_days: 250, calendar_days: 365, people_changing: 500 },
      needs: ['supplier'],
    },
    {
      id: 'year_2',
      title: 'Year 2',
      hit: 'big',
      assume_days: 300,
      up_to: { effort_days: 750, calendar_days: 730 },
      needs: ['structural'],
    },
    { id: 'year_3', title: 'Year 3', hit: 'big', assume_days: 750, up_to: {} },
  ],
  no_estimate: 'this_year',
  sizes: { XS: 1, S: 3, M: 15, L: 60, XL: 300 },
  defaults: {
    raised_by: 'unknown',
    needs: 'none',
    cx_test: 'unclear',
    confidence: 'medium',
    value: [],
    must_fix: false,
    status: 'open',
  },
  ambition: [
    { id: 'blue_ocean', rung: 5, title: 'Blue ocean: new market space', all: ['breaks_sector_rule', 'reaches_noncustomers'] },
    {
      id: 'new_value',
      rung: 4,
      title: 'New value',
      any: ['new_revenue', 'new_segment', 'new_offer', 'breaks_sector_rule', 'reaches_noncustomers'],
    },
    { id: 'better_experience', rung: 3, title: 'Better than the best rival', any: ['beats_best_rival'] },
    { id: 'fix_experience', rung: 2, title: 'Fixed experience', any: ['removes_irritation'] },
    { id: 'cost_down', rung: 1, title: 'Efficiency: cost down', any: ['saves_cost', 'saves_time'] },
  ],
  max_big: 3,
  capacity: null,
  priority: {
    impact: 50,
    reach: { points: 30, steps: [1, 5, 25, 50] },
    voice: { points: 20, customer: 1, frontline: 0.75, partner: 0.75, manager: 0.5, leader: 0.25, unknown: 0 },
    cx_test: { yes: 1, unclear: 0.75, no: 0.5 },
    unlocks: { each: 5, at_most: 15 },
    confidence: { high: 1, medium: 0.8, low: 0.5 },
    effort: { up_to: [1, 5, 20, 100], divide_by: [1, 1.5, 2, 3, 4] },
  },
};

/** Each key that is written takes the place of the usual one; of mappings, each key inside. */
export function limitsOf(written: WrittenPainPointLimits = {}): Limits {
  const { horizons, no_estimate, sizes, defaults, ambition, priority, max_big, capacity } = written;
  return {
    horizons: horizons ?? USUAL.horizons,
    no_estimate: no_estimate ?? USUAL.no_estimate,
    sizes: { ...USUAL.sizes, ...sizes },
    defaults: { ...USUAL.defaults, ...defaults },
    ambition: ambition ?? USUAL.ambition,
    priority: priorityOf(priority),
    max_big: max_big ?? USUAL.max_big,
    capacity: capacity ?? USUAL.capacity,
  };
}

function priorityOf({ impact, reach, voice, cx_test, unlocks, confidence, effort }: WrittenPriority = {}): Limits['priority'] {
  const usual = USUAL.priority;
  return {
    impact: impact ?? usual.impact,
    reach: { ...usual.reach, ...reach },
    voice: { ...usual.voice, ...voice },
    cx_test: { ...usual.cx_test, ...cx_test },
    unlocks: { ...usual.unlocks, ...unlocks },
    confidence: { ...usual.confidence, ...confidence },
    effort: { ...usual.effort, ...effort },
  };
}

/** The name of a horizon as readers see it. */
export function horizonTitle({ id, title }: Limits['horizons'][number]): string {
  const plain = id.replaceAll('_', ' ');
  return title ?? `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}
