// Whether one item can be answered and scored whatever people answer.
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, NumberBand, NumberItem, Questionnaire } from '../../model/questionnaire.ts';
import { problem, unknownReference } from '../problems.ts';

/** Words an answer may hold instead of an option id. */
const RESERVED = ['unknown', 'none', 'na'];

export function checkItem(item: Item, path: Path, questionnaire: Questionnaire): Problem[] {
  return [
    ...checkRoles(item, path, questionnaire),
    ...checkSources(item, path, questionnaire),
    ...(item.type === 'checklist' || item.type === 'choice' ? checkOptions(item, path) : []),
    ...(item.type === 'checklist' && !(item.full_marks_at > 0) ? [fullMarks(path)] : []),
    ...(item.type === 'number' ? checkNumber(item, path) : []),
  ];
}

function fullMarks(path: Path): Problem {
  return problem('full-marks', [...path, 'options'], 'no option has a weight over 0, so every answer scores 0', 'give at least one option a weight, and full_marks_at a value over 0');
}

function checkRoles({ who }: Item, path: Path, { roles }: Questionnaire): Problem[] {
  const known = roles.map(({ id }) => id);
  if (known.length === 0) return [];
  return who.flatMap((role, index) => (known.includes(role) ? [] : [unknownReference([...path, 'who', index], 'role', role, known)]));
}

function checkSources({ sources }: Item, path: Path, { rules }: Questionnaire): Problem[] {
  const known = Object.keys(rules.sources ?? {});
  if (known.length === 0) return [];
  return sources.flatMap((source, index) => (known.includes(source) ? [] : [unknownReference([...path, 'sources', index], 'source', source, known)]));
}

function checkOptions(item: Extract<Item, { options: unknown }>, path: Path): Problem[] {
  const ids = item.options.map(({ id }) => id);
  return item.options.flatMap(({ id, tags }, index) => {
    const place = [...path, 'options', index];
    const found: Problem[] = [];
    if (ids.indexOf(id) !== index) found.push(problem('duplicate-id', [...place, 'id'], `the option '${id}' is there twice`, 'give each option its own id'));
    if (RESERVED.includes(id)) found.push(problem('reserved-id', [...place, 'id'], `'${id}' has a meaning of its own in answers`, 'choose another id'));
    for (const tag of tags.filter((one) => item.tags.includes(one))) {
      found.push(problem('shared-tag', [...place, 'tags'], `option '${id}' and its item share the tag '${tag}', which would count twice`, 'keep it at one of the two'));
    }
    return found;
  });
}

/** Bands follow each other without gap or overlap, over every value that min and max allow. */
function checkNumber({ bands, min, max }: NumberItem, path: Path): Problem[] {
  const found: Problem[] = [];
  if (min !== null && max !== null && min > max) found.push(problem('min-max', [...path, 'min'], `min ${min} is over max ${max}`, 'swap them'));
  bands.forEach((band, index) => {
    const fault = index === 0 ? firstFault(band, min) : seamFault(bands[index - 1], band);
    if (fault !== null) found.push(problem('number-bands', [...path, 'bands', index], fault, 'bands must cover every allowed value once: each begins where the one before ends'));
    if (band.from !== null && band.below !== null && band.from >= band.below) {
      found.push(problem('number-bands', [...path, 'bands', index], `the band from ${band.from} to below ${band.below} is empty`, 'from must be smaller than below'));
    }
  });
  const last = bands.at(-1);
  if (last !== undefined && last.below !== null && (max === null || last.below <= max)) {
    found.push(problem('number-bands', [...path, 'bands', bands.length - 1], `no band covers ${last.below} and more`, max === null ? 'leave out below in the last band, or set max' : `max is ${max}: raise below or leave it out`));
  }
  return found;
}

function firstFault({ from }: NumberBand, min: number | null): string | null {
  if (from === null || (min !== null && from <= min)) return null;
  return min === null ? `no band covers values under ${from}` : `no band covers ${min} up to ${from}`;
}

function seamFault(before: NumberBand | undefined, { from }: NumberBand): string | null {
  const end = before?.below ?? null;
  if (end === null) return 'the band before has no upper end';
  if (from === null) return 'only the first band may be open downwards';
  if (from === end) return null;
  return from > end ? `no band covers ${end} up to ${from}` : `values from ${from} to ${end} lie in two bands`;
}
