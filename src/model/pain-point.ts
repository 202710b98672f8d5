// Pain points: their closed lists, which are words of the format, not of a questionnaire; and a file of them.
import type { WrittenPainPoint } from './written-sheet.ts';

/** Who may have raised a pain point, in the order they are offered; not stating it means unknown. */
export const RAISERS = [
  { id: 'customer', text: 'A customer' },
  { id: 'frontline', text: 'Somebody who meets customers' },
  { id: 'partner', text: 'A partner or supplier' },
  { id: 'manager', text: 'A manager' },
  { id: 'leader', text: 'A leader' },
] as const;

/** Those who feel a pain point themselves, or stand beside those who do. */
export const WITNESSES: readonly string[] = ['customer', 'frontline', 'partner'];

/** What decides how soon a pain point can be gone, as reports name it. */
export const FACTOR = { effort: 'effort', needs: 'needs', people: 'people', time: 'time', none: 'no_estimate' } as const;
export type FactorName = (typeof FACTOR)[keyof typeof FACTOR];

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

/** Pain points in a file of their own, and the means to mend them. */
export interface PainPointFile {
  /** As written: what is left out has its default later. */
  readonly points: readonly WrittenPainPoint[];
  readonly means: WrittenMeans;
}

/** What a file says of the means; it wins over the questionnaire. */
export interface WrittenMeans {
  /** Person-days for each slot of the roadmap, earliest first; null if it does not say. */
  readonly capacity: readonly number[] | null;
  /** Where these days come from; null or left out if it does not say. */
  readonly why?: string | null;
  /** Most Big Hits at once; null if it does not say. */
  readonly maxBig: number | null;
}

/** Where nothing is said of the means. */
export const NO_MEANS: WrittenMeans = { capacity: null, maxBig: null };

/** Columns of a table of pain points that are worked out: whoever reads such a table leaves them aside. */
export const WORKED_OUT = [
  'horizon',
  'hit',
  'decided_by',
  'ambition',
  'rung',
  'value_points',
  'priority',
  'effort_counted',
  'start',
  'finish',
  'reason',
  'from',
  'by',
  'felt_on',
  'flags',
] as const;

/**
 * What a spreadsheet might take for a formula, in full width and behind quotes too. A table has an apostrophe before it;
 * an apostrophe before anything else is part of the text, so whoever reads a table takes off exactly what was put there.
 */
export const FORMULA_LIKE = /^(?![+-]?\d+(?:\.\d+)?$)(?:["'“”„‘’‚＂＇]*[\t\r\n]|["'“”„‘’‚＂＇\s\u200b]*[=+\-@|＝＋－＠｜−])/;
