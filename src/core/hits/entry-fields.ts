// The fields of a pain point as people write them in a table, a list or on the command line: which field a name means, and
// which value a text. A text that means nothing in its field stays as it is: the schema tells what is wrong with it.
import { FIELD_WORDS } from '../../model/pain-point.ts';
import { plainName } from './entry-plain.ts';

type Kind = 'text' | 'number' | 'flag' | 'word' | 'words' | 'ids' | 'some';

/** Every field by its name in the file, parts of a field behind a dot. */
const KINDS = {
  id: 'text',
  title: 'text',
  fix: 'text',
  item: 'some',
  'quote.text': 'text',
  'quote.date': 'text',
  'quote.count': 'number',
  raised_by: 'word',
  impact: 'number',
  reach_pct: 'number',
  effort_days: 'number',
  size: 'word',
  calendar_days: 'number',
  people_changing: 'number',
  needs: 'word',
  depends_on: 'ids',
  cx_test: 'word',
  cx_why: 'text',
  value: 'words',
  confidence: 'word',
  must_fix: 'flag',
  journey: 'some',
  cx: 'some',
  node: 'some',
  kind: 'word',
  human_touch: 'text',
  work_pushed_to_customer: 'flag',
  'time_lost.customer': 'number',
  'time_lost.staff': 'number',
  copies_existing: 'flag',
  offline_first_step: 'text',
  owner: 'text',
  owner_released: 'flag',
  copyable_within_months: 'number',
  eliminate: 'text',
  reduce: 'text',
  raise: 'text',
  create: 'text',
  'customer_check.how': 'text',
  'customer_check.when': 'text',
  'customer_check.result': 'text',
  status: 'word',
  status_why: 'text',
} as const satisfies Readonly<Record<string, Kind>>;

export type FieldName = keyof typeof KINDS;

export const FIELD_NAMES = Object.keys(KINDS) as readonly FieldName[];

/** Fields with their values, parts of a field behind a dot; undefined takes a field away. */
export type Fields = ReadonlyMap<string, unknown>;

/** What a text comes to in a field, which may be another one: an effort may be written as a size. An empty text takes the field away. */
export function readField(name: FieldName, text: string): Fields {
  const given = text.trim();
  if (given === '') return new Map([[name, undefined]]);
  const size = sizeOf(given);
  if (name === 'effort_days' && size !== null)
    return new Map<string, unknown>([
      ['size', size],
      ['effort_days', undefined],
    ]);
  return new Map([[name, valueFor(name, given)]]);
}

function valueFor(name: FieldName, text: string): unknown {
  const kind: Kind = KINDS[name];
  switch (kind) {
    case 'text':
      // What was said stays as it was said; everything else is one line.
      return name === 'quote.text' ? text : text.replace(/\s+/g, ' ');
    case 'number':
      return numberOf(text) ?? (name === 'impact' ? impactOf(text) : null) ?? text;
    case 'flag':
      return flagOf(text) ?? text;
    case 'word':
      return wordOf(name, text);
    case 'words':
      return [...new Set(parts(text).map((part) => wordOf(name, part)))];
    case 'ids':
      return [...new Set(text.split(/[;|,\s]+/).filter((part) => part !== ''))];
    case 'some': {
      const all = [...new Set(parts(text))];
      return all.length === 1 ? all[0] : all;
    }
    default:
      return kind satisfies never;
  }
}

function parts(text: string): string[] {
  return text
    .split(/[;|,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Also with a decimal comma and a sign for per cent. */
function numberOf(text: string): number | null {
  // Whether 1,200 is a thousand or one and a bit nobody can tell.
  if (/^[+-]?\d{1,3}([.,]\d{3})+$/.test(text)) return null;
  const plain = text.replace(/\s*%$/, '').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** What the numbers of an impact stand for, from 0. */
const IMPACTS: readonly (readonly string[])[] = [
  ['none'],
  ['niggle'],
  ['friction'],
  ['blocks', 'blockssome'],
  ['loses', 'losescustomers'],
];

function impactOf(text: string): number | null {
  const impact = IMPACTS.findIndex((words) => words.includes(plainName(text)));
  return impact < 0 ? null : impact;
}

function flagOf(text: string): boolean | null {
  if (/^(true|yes|y|x|1)$/i.test(text)) return true;
  return /^(false|no|n|0)$/i.test(text) ? false : null;
}

/** The word of a closed list that is meant, whatever its case, blanks and dashes; else the text. */
function wordOf(name: string, text: string): string {
  const words: readonly unknown[] = Reflect.get(FIELD_WORDS, name) ?? [];
  const known = words.map(String).find((word) => plainName(word) === plainName(text));
  return known === undefined ? text : name === 'cx_test' ? (TEST_WORDS[known] ?? known) : known;
}

/** The customer test also reads true and false. */
const TEST_WORDS: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

function sizeOf(text: string): string | null {
  return FIELD_WORDS.size.find((size) => size === text.toUpperCase()) ?? null;
}

/** A value as it would be written in a table or on the command line. */
export function writeField(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

export type Written = Readonly<Record<string, unknown>>;

/** What stands in a field of an entry; undefined if nothing does. */
export function fieldIn(entry: Written, name: string): unknown {
  return name.split('.').reduce<unknown>((holder, key) => (isWritten(holder) ? holder[key] : undefined), entry);
}

/** The entry with its fields set; a part that has lost all its fields goes with them. */
export function withFields(entry: Written, fields: Fields): Written {
  return [...fields].reduce((now, [name, value]) => withValue(now, name.split('.'), value), entry);
}

function withValue(holder: Written, [key = '', ...rest]: readonly string[], value: unknown): Written {
  const old = holder[key];
  const part = rest.length === 0 ? value : withValue(isWritten(old) ? old : {}, rest, value);
  if (part !== undefined && !(rest.length > 0 && isWritten(part) && Object.keys(part).length === 0))
    return { ...holder, [key]: part };
  const { [key]: _, ...others } = holder;
  return others;
}

export function isWritten(value: unknown): value is Written {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
