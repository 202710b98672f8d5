// What the reader of a list or of lines should know although nothing is wrong: what was left out, kept, or left as it is.
import type { Draft } from '../../core/hits/entry-draft.ts';
import { fieldIn, isWritten } from '../../core/hits/entry-fields.ts';
import { MARKS } from '../../core/hits/entry-mark.ts';
import type { OddLine } from '../../core/hits/import.ts';
import { RAISERS } from '../../model/pain-point.ts';
import { count } from '../../render/figures.ts';
import { printable, shorten } from '../printable.ts';
import type { World } from '../world.ts';

/** Most lines, marks or entries that are named. */
const MOST = 12;
/** Longest part of a line that is told again. */
const LONGEST = 40;

export function tellNotes(notes: readonly string[], { stderr }: World): void {
  for (const note of notes) stderr.write(`note: ${printable(note)}\n`);
}

/** What letter stands for whom. */
export function markWords(): string {
  return MARKS.map(({ letter, raiser }) => {
    const text = RAISERS.find(({ id }) => id === raiser)?.text ?? raiser;
    return `${letter}: for ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  }).join(', ');
}

/** Lines that begin like a mark; a line of its own needs no number. */
export function oddNote(odd: readonly OddLine[], isAlone = false): string[] {
  if (odd.length === 0) return [];
  const lines = some(odd.map(({ line, text }) => `${isAlone ? '' : `line ${line} `}“${shorten(text, LONGEST)}”`));
  const [begin, are] = odd.length === 1 ? ['begins', 'is'] : ['begin', 'are'];
  return [`${lines} ${begin} with no known mark and ${are} kept as written; marks are ${markWords()}`];
}

export function unreadNote(lines: readonly number[]): string[] {
  if (lines.length === 0) return [];
  return [`${count(lines.length, 'line')} without a bullet ${lines.length === 1 ? 'is' : 'are'} left out: ${some(lines)}`];
}

/** Fields that stand there and were left empty in a list; `away` is the command that takes one away. */
export function blankNote({ list, own }: Draft, away: (id: string, field: string) => string): string[] {
  const kept = own.flatMap(({ id, index, isNew, entry }) => {
    const point = list[index];
    const fields = isNew || !isWritten(point) ? [] : entry.blanks.filter((name) => isSet(fieldIn(point, name)));
    return fields.length === 0 ? [] : [{ id, fields }];
  });
  const [first] = kept;
  if (first === undefined) return [];
  const named = some(kept.map(({ id, fields }) => `${id} (${fields.join(', ')})`));
  return [`what is empty leaves a field as it is: ${named}. To take one away: ${away(first.id, first.fields[0] ?? '')}`];
}

function isSet(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** The first of them, and how many more there are. */
export function some(parts: readonly (string | number)[]): string {
  const more = parts.length > MOST ? ` and ${parts.length - MOST} more` : '';
  return `${parts.slice(0, MOST).join(', ')}${more}`;
}
