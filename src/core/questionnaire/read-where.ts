// Which pain points a figure means, as a person writes it. Source: rules as data, section 6.
import { FIELD_WORDS, NUMBER_FIELDS, YES_OR_NO } from '../../model/pain-point.ts';
import type { FieldValue, Where } from '../../model/where.ts';
import type { WrittenWhere } from '../../model/written-questionnaire.ts';
import { problem, unknownReference } from '../problems.ts';
import { below, type Known, type Spot } from './known.ts';

/** A single value is a list of one. Every value must be one the field can have. */
export function readWhere(written: WrittenWhere, spot: Spot): Where {
  return Object.entries(written).map(([field, value]) => {
    const among = Array.isArray(value) ? value : [value];
    const at = below(spot, field);
    if (among.length === 0)
      spot.problems.push(problem('where-empty', at.path, `no value of '${field}' is named`, 'name one, or take the line out'));
    for (const one of among) checkValue(field, one, at);
    return { field, among };
  });
}

function checkValue(field: string, value: FieldValue, { known, path, problems }: Spot): void {
  const words = wordsOf(field, known);
  if (words !== null && !words.includes(value))
    problems.push(
      unknownReference(
        path,
        `word '${field}' can have`,
        String(value),
        words.filter((word) => typeof word === 'string'),
      ),
    );
  else if (words === null && field in YES_OR_NO && typeof value !== 'boolean')
    problems.push(problem('where-value', path, `'${field}' is true or false, not '${value}'`, 'write true or false'));
  else if (words === null && NUMBER_FIELDS.includes(field) && typeof value !== 'number')
    problems.push(problem('where-value', path, `'${field}' is a number, not '${value}'`, 'write a number without quotes'));
}

/** Null where the field is free. */
function wordsOf(field: string, { horizons, ambitions }: Known): readonly FieldValue[] | null {
  const found: Readonly<Record<string, readonly FieldValue[]>> = {
    ...FIELD_WORDS,
    hit: ['quick', 'big'],
    horizon: horizons,
    ambition: ambitions,
  };
  return Object.hasOwn(found, field) ? (found[field] ?? null) : null;
}
