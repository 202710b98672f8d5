// The closed lists of pain points. They are words of the format, not of a questionnaire.

/** Who may have raised a pain point, in the order they are offered; not stating it means unknown. */
export const RAISERS = [
  { id: 'customer', text: 'A customer' },
  { id: 'frontline', text: 'Somebody who meets customers' },
  { id: 'partner', text: 'A partner or supplier' },
  { id: 'manager', text: 'A manager' },
  { id: 'leader', text: 'A leader' },
] as const;

/** Fields that are true or false, in words for each. They are words of the format, not of a questionnaire. */
export const YES_OR_NO: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  classified: ['with a known ambition', 'without a known ambition'],
  planned: ['with a planned start', 'without a planned start'],
  must_fix: ['marked as must fix', 'not marked as must fix'],
  copies_existing: ['copying what exists', 'not copying what exists'],
  owner_released: ['with an owner freed for the work', 'with an owner not freed for the work'],
  work_pushed_to_customer: ['pushing work to customers', 'not pushing work to customers'],
};

/** Words before the values of a field. */
export const BEFORE: Readonly<Record<string, string>> = {
  raised_by: 'raised by',
  hit: 'judged',
  horizon: 'placed at',
  ambition: 'aiming at',
  rung: 'on rung',
  cx_test: 'with the customer test',
};

/** What a field may hold, where that is a closed list. */
export const FIELD_WORDS = {
  raised_by: ['customer', 'frontline', 'partner', 'manager', 'leader', 'unknown'],
  size: ['XS', 'S', 'M', 'L', 'XL'],
  needs: ['none', 'team', 'supplier', 'structural'],
  cx_test: ['yes', 'unclear', 'no', true, false],
  value: [
    'saves_cost',
    'saves_time',
    'removes_irritation',
    'beats_best_rival',
    'new_revenue',
    'new_segment',
    'new_offer',
    'breaks_sector_rule',
    'reaches_noncustomers',
  ],
  confidence: ['high', 'medium', 'low'],
  kind: ['friction', 'delay', 'leakage', 'supply', 'error', 'silence', 'rule', 'gap'],
  status: ['open', 'doing', 'done', 'stopped'],
} as const;

/** Fields that hold a number. */
export const NUMBER_FIELDS: readonly string[] = [
  'impact',
  'reach_pct',
  'effort_days',
  'calendar_days',
  'people_changing',
  'copyable_within_months',
  'rung',
];
