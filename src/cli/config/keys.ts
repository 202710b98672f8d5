// Every key of dxready.yaml in one table: its variable of the environment, its flag, and what holds where nobody says.

/** How a value is written as one word, in a variable or on a command line. */
export type Form = 'text' | 'list' | 'number' | 'share' | 'switch' | 'bars';

export interface Key {
  /** Its name as it is told: policy.min_overall. */
  readonly name: string;
  /** Its path in the file. */
  readonly path: readonly string[];
  /** Its variable; null where one word cannot say it. */
  readonly variable: string | null;
  /** Its flag; null where an argument says it, or nothing does. */
  readonly flag: string | null;
  readonly form: Form;
  /** What holds where nobody says; null for nothing. */
  readonly fallback: string | number | boolean | readonly string[] | null;
  /** What that comes to, in words. */
  readonly otherwise: string;
}

type Row = readonly [name: string, flag: string | null, form: Form, fallback: Key['fallback'], otherwise: string];

const ROWS: readonly Row[] = [
  ['questionnaire', '--questionnaire', 'text', null, 'the one each sheet names'],
  ['answers', null, 'list', null, 'the sheets of the folder answers'],
  ['pain_points', '--pain-points', 'text', null, 'pain-points.yaml of the workshop'],
  ['reports', '--out', 'text', 'reports', ''],
  ['formats', '--format', 'list', ['md', 'html'], ''],
  ['group', '--group', 'switch', false, ''],
  ['policy.min_overall', '--min-overall', 'number', null, 'no bar'],
  ['policy.min_pillar', '--min-pillar', 'bars', null, 'no bar'],
  ['policy.min_capability', '--min-capability', 'bars', null, 'no bar'],
  ['policy.min_lens', '--min-lens', 'bars', null, 'no bar'],
  ['policy.min_coverage', '--min-coverage', 'share', null, 'no bar'],
  ['policy.min_confidence', '--min-confidence', 'number', null, 'no bar'],
  ['policy.max_fired_gates', '--max-fired-gates', 'number', null, 'any number'],
  ['policy.strict_gates', '--strict-gates', 'switch', true, ''],
  ['policy.baseline', '--baseline', 'text', null, 'none'],
  ['policy.max_drop', '--max-drop', 'number', null, 'no bar'],
  ['policy.max_withdrawn', '--max-withdrawn', 'number', null, 'any number'],
  ['policy.whole_baseline', '--whole-baseline', 'switch', false, ''],
  ['policy.targets_met', '--targets-met', 'switch', false, ''],
  ['policy.max_age_days', '--max-age-days', 'number', null, 'any age'],
  ['policy.require', null, 'list', [], 'none'],
  ['policy.undecided', '--undecided', 'text', 'error', ''],
  ['policy.warn', '--warn', 'list', [], 'none'],
];

/** A condition is more than a word can say. */
const WITHOUT_VARIABLE = ['policy.require'];

/** Every key, in the order of the documentation. */
export const KEYS: readonly Key[] = ROWS.map(([name, flag, form, fallback, otherwise]) => ({
  name,
  path: name.split('.'),
  variable: WITHOUT_VARIABLE.includes(name) ? null : `DXREADY_${(name.split('.').at(-1) ?? name).toUpperCase()}`,
  flag,
  form,
  fallback,
  otherwise,
}));

/** Variables that say something else than a key does. */
export const FOR_USERS: readonly string[] = ['DXREADY_CONFIG', 'DXREADY_BROWSER'];

/** Those, and the ones that only the tests of the program know. */
export const OTHER_VARIABLES: readonly string[] = [...FOR_USERS, 'DXREADY_RUNS', 'DXREADY_SEED', 'DXREADY_END'];
