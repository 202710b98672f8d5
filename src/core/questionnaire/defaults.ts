// What holds where a questionnaire says nothing.
import type { Horizon } from '../../model/questionnaire.ts';
import type { Settings } from '../../model/settings.ts';

/** Source: scoring specification, B 24. */
export const DEFAULT_SETTINGS: Settings = {
  lambda: 0.25,
  pillar_min_coverage: 0.5,
  partial_min_weight: 0.6,
  pooling: 'role_balanced',
  min_cell: 3,
  strict_gates: false,
  audit: false,
  answer_error: 12.5,
  target: 60,
  asked: 'by_role',
  gap_roles: [],
};

/** Soonest first. Source: rules as data, section 10. */
export const DEFAULT_HORIZONS: readonly Horizon[] = [
  { id: 'this_week', title: 'This week' },
  { id: 'this_month', title: 'This month' },
  { id: 'this_year', title: 'This year' },
  { id: 'year_2', title: 'Year 2' },
  { id: 'year_3', title: 'Year 3' },
];
