// Questionnaires for the tests of their pages.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import type { Item, Questionnaire } from '../../src/model/questionnaire.ts';
import { type PageOptions, questionnaireView } from '../../src/render/questionnaire/view.ts';
import { HOSTILE } from './reports.ts';

const read = (path: string): Questionnaire =>
  resolve(parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))).questionnaire;

/** Every kind of item, conditions, gates of both scopes, weights; another subject. */
export const teaRoom = read('test/scenarios/tea-room/questionnaire.yaml');
/** The longest one that is shipped. */
export const full = read('questionnaires/full.yaml');

export const itemsOf = ({ pillars }: Questionnaire): Item[] =>
  pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));

/** Keys whose texts people write freely; ids, types and tags are held to a pattern by the schema. */
const FREE = [
  'title',
  'asks',
  'about',
  'ask',
  'levels',
  'text',
  'none',
  'unit',
  'why',
  'measures',
  'proof',
  'advice',
  'says',
  'author',
  'code',
];

/** The same questionnaire; every text that people write freely is hostile. */
export function hostile<Value>(value: Value, key = ''): Value {
  if (typeof value === 'string') return (FREE.includes(key) ? `${HOSTILE}\n# A heading\n- a list` : value) as Value;
  if (Array.isArray(value)) return value.map((entry: unknown) => hostile(entry, key)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, hostile(entry as unknown, name)])) as Value;
}

export const page = (questionnaire: Questionnaire, scores: boolean, more: Partial<PageOptions> = {}) =>
  questionnaireView(questionnaire, { scores, role: null, minutes: { alone: 3, room: 10 }, ...more });
