// What people call the fields of a pain point, and which ones a name that is none may mean.
import { FIELD_NAMES, type FieldName } from './entry-fields.ts';
import { plainName } from './entry-plain.ts';

/** What else people call a field, without blanks and signs. */
const OTHER_NAMES: Readonly<Record<string, FieldName>> = {
  painpoint: 'title',
  quote: 'quote.text',
  saidby: 'raised_by',
  reach: 'reach_pct',
  reachpercent: 'reach_pct',
  effort: 'effort_days',
  days: 'effort_days',
  persondays: 'effort_days',
  time: 'calendar_days',
  people: 'people_changing',
  dependencies: 'depends_on',
  waitsfor: 'depends_on',
  kinds: 'value',
  customertest: 'cx_test',
  customercheck: 'customer_check.how',
};

const BY_PLAIN_NAME = new Map<string, FieldName>([
  ...Object.entries(OTHER_NAMES),
  ...FIELD_NAMES.map((name) => [plainName(name), name] as const),
]);

/** The field that is meant, whatever its case, blanks, dots, dashes and underscores; null if none is. */
export function fieldNamed(name: string): FieldName | null {
  return BY_PLAIN_NAME.get(plainName(name)) ?? null;
}

/** Those that decide the class and the priority. */
const USUAL: readonly FieldName[] = [
  'title',
  'fix',
  'raised_by',
  'impact',
  'reach_pct',
  'effort_days',
  'calendar_days',
  'people_changing',
  'needs',
  'value',
  'cx_test',
  'owner',
  'status',
];
/** Shortest part of a name that says something of it. */
const TELLING = 3;
/** Most fields that are proposed. */
const MOST = 4;

/** How to mend a name that is no field, nor nearly one: those that share a word with it, else the usual ones. */
export function fieldsInstead(name: string): string {
  const given = wordsOf(name);
  const alike = FIELD_NAMES.filter((field) =>
    wordsOf(field).some((word) => given.some((one) => word.startsWith(one) || one.startsWith(word))),
  );
  if (alike.length > 0) return `did you mean ${alike.slice(0, MOST).join(' or ')}?`;
  return `the usual fields are ${USUAL.join(', ')}; schema pain-points shows all`;
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= TELLING);
}
