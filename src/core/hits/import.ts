// Pain points from a table or a list that others wrote: which cell is which field, and where each stands, so that what is
// wrong with it can be told there.
import { WORKED_OUT } from '../../model/pain-point.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../problems.ts';
import { FIELD_NAMES, type FieldName, type Fields, readField } from './entry-fields.ts';
import { readMark } from './entry-mark.ts';
import { fieldNamed, fieldsInstead } from './entry-names.ts';

/** A place in a text, from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A pain point that is to be noted, as far as somebody has written it down. */
export interface Entry {
  readonly fields: Fields;
  /** Where it begins; null if it was typed. */
  readonly spot: Spot | null;
  /** Where its fields stand, by name. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** Fields that are named and left empty. */
  readonly blanks: readonly FieldName[];
}

/** A problem and where it stands in a text. */
export interface Placed {
  readonly problem: Problem;
  readonly spot: Spot | null;
}

export interface Imported {
  readonly entries: readonly Entry[];
  readonly problems: readonly Placed[];
}

export interface ImportedList extends Imported {
  /** Entries that begin like a mark of who said it, and with none. */
  readonly odd: readonly OddLine[];
}

/** A line that begins like a mark, without its bullet. */
export interface OddLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** An entry that was typed. */
export function typedEntry(fields: Fields): Entry {
  return { fields, spot: null, spots: new Map(), blanks: [] };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What our own table holds besides fields is worked out anew each time, so it is left out without a word. */
const NO_FIELDS: readonly string[] = WORKED_OUT;

/** The first row names the fields; the column of a cell is its place in the row, as spreadsheets count. */
export function fromTable([head, ...rows]: readonly Row[]): Imported {
  if (head === undefined) return { entries: [], problems: [] };
  const own = head.cells.map(fieldNamed);
  const problems = head.cells.flatMap((name, index): Placed[] => {
    const spot = { line: head.line, column: index + 1 };
    const field = own[index] ?? null;
    if (field === null) return name === '' || NO_FIELDS.includes(name) ? [] : [unknown(name, 'column', spot)];
    return own.indexOf(field) === index ? [] : [twice(name, spot)];
  });
  const columns = own.map((field, index) => (own.indexOf(field) === index ? field : null));
  const hasTitles = columns.includes('title') || columns.includes('id');
  if (!hasTitles) return { entries: [], problems: [withoutTitles(head), ...problems] };
  return { entries: rows.map((row) => entryOfRow(row, columns)), problems };
}

function entryOfRow({ line, cells }: Row, columns: readonly (FieldName | null)[]): Entry {
  const fields = new Map<string, unknown>();
  const spots = new Map<string, Spot>();
  for (const [index, field] of columns.entries()) {
    const text = cells[index] ?? '';
    if (field === null || text === '') continue;
    set(fields, spots, field, text, { line, column: index + 1 });
  }
  const blanks = columns.flatMap((field, index) => (field === null || (cells[index] ?? '') !== '' ? [] : [field]));
  return { fields, spot: { line, column: 1 }, spots, blanks };
}

function set(fields: Map<string, unknown>, spots: Map<string, Spot>, field: FieldName, text: string, spot: Spot): void {
  for (const [name, value] of readField(field, text)) {
    // An effort that is written as a size takes nothing away from one in days.
    if (value === undefined) continue;
    fields.set(name, value);
    spots.set(name, spot);
  }
}

interface Line extends Spot {
  readonly text: string;
}

interface ListEntry extends Line {
  readonly isTicked: boolean | null;
  readonly below: readonly Line[];
}

/** Each entry is a pain point, who said it before a colon, `field: value` below it its fields; what is ticked is done. */
export function fromList(list: readonly ListEntry[]): ImportedList {
  const problems: Placed[] = [];
  const entries = list.map((one): Entry => {
    const spot = { line: one.line, column: one.column };
    const { words, raiser } = readMark(one.text);
    const fields = new Map<string, unknown>([
      ['title', words],
      ...(raiser === null ? [] : [['raised_by', raiser] as const]),
      ...(one.isTicked ? [['status', 'done'] as const] : []),
    ]);
    const blanks: FieldName[] = [];
    const spots = new Map<string, Spot>([...fields.keys()].map((field) => [field, spot]));
    for (const { text, line, column } of one.below) {
      const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(text) ?? [];
      const field = fieldNamed(name);
      if (field === null) problems.push(unknown(name === '' ? text : name, 'field', { line, column }));
      else if (value.trim() === '') blanks.push(field);
      else set(fields, spots, field, value, { line, column });
    }
    return { fields, spot, spots, blanks };
  });
  const odd = list.filter(({ text }) => readMark(text).isOdd).map(({ line, text }) => ({ line, text }));
  return { entries, problems, odd };
}

function unknown(name: string, what: 'column' | 'field', spot: Spot): Placed {
  const message = `there is no field '${name}'; the ${what === 'column' ? 'column' : 'line'} is left out`;
  // A line without a colon is a remark rather than a field.
  const mend = name.includes(' ') && what === 'field' ? 'write it as field: value, or remove it' : fieldsInstead(name);
  return {
    problem: problem('unknown-field', [], message, mend, {
      severity: 'warning',
      suggest: { given: name, among: FIELD_NAMES },
    }),
    spot,
  };
}

function twice(name: string, spot: Spot): Placed {
  const message = `the column '${name}' means a field that stands here already; it is left out`;
  return { problem: problem('column-twice', [], message, 'keep one of them', { severity: 'warning' }), spot };
}

function withoutTitles({ line }: Row): Placed {
  const mend = 'name the columns in the first row, such as title; raised_by; impact';
  return { problem: problem('no-header', [], 'no column is called title', mend), spot: { line, column: 1 } };
}
