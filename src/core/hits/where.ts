// Which pain points a description means. Source: rules as data, section 6.
import type { FieldValue, Where } from '../../model/where.ts';
import type { Hit } from './hit.ts';

/** Those that match every field. What is done or stopped is left out unless `status` is named. */
export function matching(hits: readonly Hit[], where: Where): Hit[] {
  const namesStatus = where.some(({ field }) => field === 'status');
  return hits.filter((hit) => (namesStatus || hit.live) && where.every(({ field, among }) => matches(hit, field, among)));
}

/** A field that is left out and has no default matches no value. */
function matches({ fields }: Hit, field: string, among: readonly FieldValue[]): boolean {
  const values = fields.get(field) ?? [];
  const wanted = among.map((value) => plainTest(field, value));
  return values.some((value) => wanted.includes(value));
}

/** The customer test is written as a word or as true and false. */
export function plainTest(field: string, value: FieldValue): FieldValue {
  if (field !== 'cx_test' || typeof value !== 'boolean') return value;
  return value ? 'yes' : 'no';
}
