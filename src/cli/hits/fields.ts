// Fields as they are set on the command line: field=value, several times.
import { FIELD_NAMES, type FieldName, readField } from '../../core/hits/entry-fields.ts';
import { fieldNamed, fieldsInstead } from '../../core/hits/entry-names.ts';
import { type Entry, typedEntry } from '../../core/hits/import.ts';
import { UserError } from '../exit.ts';
import { shorten } from '../printable.ts';
import { nearest } from '../problems.ts';

/** Longest part of an argument that is told again. */
const LONGEST = 80;

/** Nothing behind the sign takes a field away. Throws a UserError for what is no field. */
export function readSets(sets: readonly string[]): Entry {
  const fields = new Map<string, unknown>();
  for (const set of sets) {
    const at = set.indexOf('=');
    if (at < 1) throw new UserError(`--set ${shorten(set, LONGEST)} sets nothing; write field=value, such as status=done`);
    const field = fieldOf(set.slice(0, at).trim());
    if (field === 'id') throw new UserError('an id stays as it is, so that others can rely on it; set another field');
    for (const [name, value] of readField(field, set.slice(at + 1))) fields.set(name, value);
  }
  return typedEntry(fields);
}

function fieldOf(name: string): FieldName {
  const field = fieldNamed(name);
  if (field !== null) return field;
  const near = nearest(name, FIELD_NAMES);
  const mend = near === null ? fieldsInstead(name) : `did you mean ${near}?`;
  throw new UserError(`--set: there is no field '${shorten(name, LONGEST)}'; ${mend}`);
}

/** A new entry holds nothing that is taken away. */
export function asNew({ fields, ...entry }: Entry): Entry {
  return { ...entry, fields: new Map([...fields].filter(([, value]) => value !== undefined)) };
}
