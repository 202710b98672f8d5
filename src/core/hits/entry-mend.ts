// Where a problem of a list stands in the entries it was made from, and the entries without what is wrong with them.
import { FIELD_WORDS } from '../../model/pain-point.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Draft } from './entry-draft.ts';
import type { Fields } from './entry-fields.ts';
import type { Entry, Placed, Spot } from './import.ts';

/** Longest part of what was given that is told again. */
const LONGEST = 40;

/** A problem of the list, told where the entry was written; its path is that inside the entry. */
export function placed(found: Problem, { own }: Draft): Placed {
  const entry = own.find(({ index }) => index === found.path[1])?.entry;
  const told = { ...found, ...effortWords(found, entry), path: found.path.slice(2) };
  return { problem: told, spot: entry === undefined ? null : spotOf(found, entry) };
}

/** An effort may also be written as a size, which the schema of its field cannot know. */
function effortWords({ code, path }: Problem, entry: Entry | undefined): Partial<Problem> {
  if (code !== 'wrong-type' || path[2] !== 'effort_days') return {};
  const given = String(entry?.fields.get('effort_days') ?? '').slice(0, LONGEST);
  return {
    message: `'${given}' is no effort`,
    mend: `write person-days such as 2 or 0.5, or ${FIELD_WORDS.size.join(', ')}`,
    suggest: null,
  };
}

function spotOf({ path }: Problem, { spot, spots }: Entry): Spot | null {
  const [, , key = '', part = ''] = path;
  return spots.get(`${key}.${part}`) ?? spots.get(String(key)) ?? spot;
}

/** For those who want to go on with the rest: without the fields that are wrong, and without entries that cannot do without one. */
export function withoutFaults(entries: readonly Entry[], problems: readonly Problem[], { own }: Draft): Entry[] {
  return entries.flatMap((entry) => {
    const index = own.find((one) => one.entry === entry)?.index;
    const faults = problems.filter(({ path }) => path[1] === index).map(({ path }) => path.slice(2));
    if (index === undefined || faults.length === 0) return [entry];
    const fields = withoutFields(entry.fields, faults);
    const isMended = JSON.stringify([...fields]) !== JSON.stringify([...entry.fields]);
    return isMended && (fields.has('title') || fields.has('id')) ? [{ ...entry, fields }] : [];
  });
}

function withoutFields(fields: Fields, faults: readonly Path[]): Fields {
  return new Map(
    [...fields].flatMap(([name, value]): [string, unknown][] => {
      const own = faults.filter((path) => isIn(path, name, fields));
      if (own.length === 0) return [[name, value]];
      const parts = own.map((path) => path[1]).filter((part) => typeof part === 'number');
      if (!Array.isArray(value) || parts.length < own.length) return [];
      // Of a list only the part that is wrong.
      const rest = value.filter((_, index) => !parts.includes(index));
      return rest.length === 0 ? [] : [[name, rest]];
    }),
  );
}

/** A part that is missing takes those beside it along. */
function isIn([key = '', part = '']: Path, name: string, fields: Fields): boolean {
  if (name === key || name === `${key}.${part}`) return true;
  return name.startsWith(`${key}.`) && !fields.has(`${key}.${part}`);
}
