// Which pain points are meant, in words that follow "3 of 5 pain points".
import { BEFORE, RAISERS, YES_OR_NO } from '../../model/pain-point.ts';
import type { FieldValue, Where } from '../../model/where.ts';

/** " raised by a manager or a leader and with the customer test no"; empty for every one. */
export function whereInWords(where: Where): string {
  return where.length === 0 ? '' : ` ${where.map(({ field, among }) => fieldInWords(field, among)).join(' and ')}`;
}

function fieldInWords(field: string, among: readonly FieldValue[]): string {
  const [value] = among;
  const words = YES_OR_NO[field];
  if (words !== undefined && among.length === 1 && typeof value === 'boolean') return words[value ? 0 : 1];
  const values = among.map((one) => valueInWords(field, one)).join(' or ');
  return `${BEFORE[field] ?? `with ${field.replaceAll('_', ' ')}`} ${values}`;
}

function valueInWords(field: string, value: FieldValue): string {
  const text = String(value).replaceAll('_', ' ');
  if (field === 'hit') return `a ${text.charAt(0).toUpperCase()}${text.slice(1)} Hit`;
  const raiser = field === 'raised_by' ? RAISERS.find(({ id }) => id === value)?.text : undefined;
  return raiser === undefined ? text : `${raiser.charAt(0).toLowerCase()}${raiser.slice(1)}`;
}
