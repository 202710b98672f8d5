// The limits of the classifier: what a questionnaire writes under pain_points over the usual values.
// Source: rules as data, section 10.
import type { WrittenPainPointLimits } from '../../model/written-questionnaire.ts';

type Limits = Required<Pick<WrittenPainPointLimits, 'horizons' | 'no_estimate' | 'ambition'>> & {
  readonly sizes: Readonly<Record<string, number>>;
  readonly defaults: Required<NonNullable<WrittenPainPointLimits['defaults']>>;
};

const USUAL: Limits = {
  horizons: [
    {
      id: 'this_week',
      hit: 'quick',
      assume_days: 1,
      up_to: { effort_days: 3, calendar_days: 7, people_changing: 10 },
      needs: ['none'],
    },
    {
      id: 'this_month',
      hit: 'quick',
      assume_days: 5,
      up_to: { effort_days: 15, calendar_days: 31, people_changing: 50 },
      needs: ['team'],
    },
    {
      id: 'this_year',
      hit: 'big',
      assume_days: 60,
      up_to: { effort_days: 250, calendar_days: 365, people_changing: 500 },
      needs: ['supplier'],
    },
    { id: 'year_2', hit: 'big', assume_days: 300, up_to: { effort_days: 750, calendar_days: 730 }, needs: ['structural'] },
    { id: 'year_3', hit: 'big', assume_days: 750, up_to: {} },
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
};

/** Each key that is written takes the place of the usual one. */
export function limitsOf({ horizons, no_estimate, sizes, defaults, ambition }: WrittenPainPointLimits = {}): Limits {
  return {
    horizons: horizons ?? USUAL.horizons,
    no_estimate: no_estimate ?? USUAL.no_estimate,
    sizes: { ...USUAL.sizes, ...sizes },
    defaults: { ...USUAL.defaults, ...defaults },
    ambition: ambition ?? USUAL.ambition,
  };
}
