// Whether the places and questions that pain points name are there in the questionnaire.
import type { Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import { problem } from '../problems.ts';
import { listOf } from './hit-part.ts';

const FIELDS = ['journey', 'cx', 'node'] as const;

/** A place that no tag with a title ends in would be in no picture; a question that is not asked never moves. Warnings. */
export function checkPlaces(points: readonly WrittenPainPoint[], { rules, pillars, leftOut }: Questionnaire): Problem[] {
  const places = [...new Set(Object.keys(rules.titles ?? {}).flatMap((tag) => tag.split(':').slice(1, 2)))];
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items.map(({ id }) => id)));
  const asked = [...items, ...leftOut.items.map(({ id }) => id)];
  return points.flatMap((point, index) => [
    ...FIELDS.flatMap((field) => (places.length === 0 ? [] : unknownIn(point, field, places, index, 'place'))),
    ...unknownIn(point, 'item', asked, index, 'question'),
  ]);
}

function unknownIn(
  point: WrittenPainPoint,
  field: (typeof FIELDS)[number] | 'item',
  among: readonly string[],
  index: number,
  what: string,
): Problem[] {
  const given = point[field];
  return listOf(given).flatMap((one, at) => {
    if (among.includes(one)) return [];
    const path = ['pain_points', index, field, ...(typeof given === 'string' ? [] : [at])];
    const message = `the questionnaire knows no ${what} '${one}'`;
    return [
      problem(`unknown-${what}`, path, message, 'correct it, or leave it out', {
        severity: 'warning',
        suggest: { given: one, among },
      }),
    ];
  });
}
