// Which pain points a rule means, in words that follow "pain points". Source: rules as data, section 6.
import type { HitsFigure } from '../../model/figure.ts';
import { BEFORE, RAISERS, YES_OR_NO } from '../../model/pain-point.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { FieldValue, Where } from '../../model/where.ts';
import { quoted } from './names.ts';

/** "the number of pain points raised by a manager", "the share of pain points … among those with a known ambition". */
export function hitsWords({ where, perCentOf }: HitsFigure, questionnaire: Questionnaire): string {
  if (perCentOf === null) return `the number of ${painPoints(where, questionnaire)}`;
  const base = perCentOf.length === 0 ? 'all' : `those ${whereWords(perCentOf, questionnaire)}`;
  return `the share of ${painPoints(where, questionnaire)} among ${base}`;
}

/** "pain points raised by a manager or a leader". */
export function painPoints(where: Where, questionnaire: Questionnaire, one = false): string {
  return `pain ${one ? 'point' : 'points'} ${whereWords(where, questionnaire)}`.trim();
}

/** What is said of some of the pain points that another description already means. */
export function partWords(where: Where, whole: Where, questionnaire: Questionnaire): string {
  const said = new Set(whole.map((one) => JSON.stringify(one)));
  const more = where.filter((one) => !said.has(JSON.stringify(one)));
  return whereWords(more, questionnaire);
}

function whereWords(where: Where, questionnaire: Questionnaire): string {
  return where.map(({ field, among }) => fieldWords(field, among, questionnaire)).join(' and ');
}

function fieldWords(field: string, among: readonly FieldValue[], questionnaire: Questionnaire): string {
  const [value] = among;
  const words = YES_OR_NO[field];
  if (words !== undefined && typeof value === 'boolean' && among.length === 1) return words[value ? 0 : 1];
  const values = among.map((one) => valueName(field, one, questionnaire)).join(' or ');
  const before = BEFORE[field];
  return before === undefined ? `with ${quoted(field.replace(/_/g, ' '))} ${values}` : `${before} ${values}`;
}

function valueName(field: string, value: FieldValue, { horizons, rules }: Questionnaire): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  const plainly = text.replace(/_/g, ' ');
  switch (field) {
    case 'raised_by':
      return RAISERS.find(({ id }) => id === text)?.text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) ?? 'nobody known';
    case 'hit':
      return `a ${plainly.charAt(0).toUpperCase()}${plainly.slice(1)} Hit`;
    case 'horizon':
      return quoted(horizons.find(({ id }) => id === text)?.title ?? plainly);
    case 'ambition':
      return quoted(rules.pain_points?.ambition?.find(({ id }) => id === text)?.title ?? plainly);
    default:
      return quoted(plainly);
  }
}
