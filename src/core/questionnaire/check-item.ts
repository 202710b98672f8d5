// Whether one item can be answered and scored whatever people answer.
import type { Path, Problem } from '../../model/problem.ts';
import type { Item, NumberBand, NumberItem, Questionnaire } from '../../model/questionnaire.ts';
import { problem, unknownReference } from '../problems.ts';

/** Words an answer may hold instead of an option id. */
const RESERVED = ['unknown', 'none', 'na'];

/** Problems of one item; `path` is its place in the file. */
export function checkItem(item: Item, path: Path, questionnaire: Questionnaire): Problem[] {
  return [
    ...checkRoles(item, path, questionnaire),
    ...checkSources(item, path, questionnaire),
    ...checkHorizon(item, path, questionnaire),
    ...(item.type === 'checklist' || item.type === 'choice' ? checkOptions(item, path) : []),
    ...(item.type === 'checklist' && !(item.full_marks_at > 0) ? [fullMarks(path)] : []),
    ...(item.type === 'number' ? checkNumber(item, path) : []),
  ];
}

function fullMarks(path: Path): Problem {
  return problem(
    'full-marks',
    [...path, 'options'],
    'no option has a weight over 0, so every answer scores 0',
    'give at least one option a weight, and full_marks_at a value over 0',
    { over: path },
  );
}

function checkRoles({ who }: Item, path: Path, { roles }: Questionnaire): Problem[] {
  const known = roles.map(({ id }) => id);
  if (known.length === 0) return [];
  return who.flatMap((role, index) =>
    known.includes(role) ? [] : [unknownReference([...path, 'who', index], 'role', role, known)],
  );
}

function checkSources({ sources }: Item, path: Path, { rules }: Questionnaire): Problem[] {
  const known = Object.keys(rules.sources ?? {});
  if (known.length === 0) return [];
  return sources.flatMap((source, index) =>
    known.includes(source) ? [] : [unknownReference([...path, 'sources', index], 'source', source, known)],
  );
}

function checkHorizon({ low }: Item, path: Path, { horizons }: Questionnaire): Problem[] {
  const known = horizons.map(({ id }) => id);
  const horizon = low?.horizon ?? null;
  return horizon === null || known.includes(horizon)
    ? []
    : [unknownReference([...path, 'low', 'horizon'], 'horizon', horizon, known)];
}

function checkOptions(item: Extract<Item, { options: unknown }>, path: Path): Problem[] {
  const ids = item.options.map(({ id }) => id);
  return item.options.flatMap(({ id, tags }, index) => {
    const place = [...path, 'options', index];
    const found: Problem[] = [];
    if (ids.indexOf(id) !== index)
      found.push(problem('duplicate-id', [...place, 'id'], `the option '${id}' is there twice`, 'give each option its own id'));
    if (RESERVED.includes(id))
      found.push(problem('reserved-id', [...place, 'id'], `'${id}' has a meaning of its own in answers`, 'choose another id'));
    for (const tag of tags.filter((one) => item.tags.includes(one))) {
      found.push(
        problem(
          'shared-tag',
          [...place, 'tags'],
          `option '${id}' and its item share the tag '${tag}', which would count twice`,
          'keep it at one of the two',
        ),
      );
    }
    return found;
  });
}

/** Bands follow each other without gap or overlap, over every value that min and max allow. */
function checkNumber({ bands, min, max }: NumberItem, path: Path): Problem[] {
  const over = [...path, 'bands'];
  const swapped =
    min !== null && max !== null && min > max
      ? [problem('min-max', [...path, 'min'], `min ${min} is over max ${max}`, 'swap them')]
      : [];
  const found = bands.flatMap((band, index) => {
    const fault = emptyFault(band) ?? (index === 0 ? firstFault(band, min) : seamFault(bands[index - 1], band));
    return fault === null
      ? []
      : [
          problem(
            'number-bands',
            [...over, index],
            fault,
            'bands must cover every allowed value once: each begins where the one before ends',
            { over },
          ),
        ];
  });
  const last = bands.at(-1);
  if (last === undefined || last.below === null || emptyFault(last) !== null || (max !== null && last.below > max))
    return [...swapped, ...found];
  const mend = max === null ? 'leave out below in the last band, or set max' : `max is ${max}: raise below or leave it out`;
  return [
    ...swapped,
    ...found,
    problem('number-bands', [...over, bands.length - 1], `no band covers ${last.below} and more`, mend, { over }),
  ];
}

function emptyFault({ from, below }: NumberBand): string | null {
  return from !== null && below !== null && from >= below ? `the band from ${from} to below ${below} holds no number` : null;
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
