// Answers as a person wrote them, short or long: read and changed without leaving their form.
import type { Item } from '../../model/questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../model/written-sheet.ts';

export type LongAnswer = Exclude<WrittenAnswer, number | boolean | string | readonly unknown[]>;

/** True for a mapping. */
export function isLong(written: WrittenAnswer): written is LongAnswer {
  return typeof written === 'object' && !Array.isArray(written);
}

/** The level, or any other number, an answer states; null if it states none. */
export function levelIn(written: WrittenAnswer): number | null {
  const level = isLong(written) ? written.level : written;
  return typeof level === 'number' ? level : null;
}

/** The number an answer to a number item states; null if it states none. */
export function numberIn(written: WrittenAnswer): number | null {
  const value = isLong(written) ? written.value : written;
  return typeof value === 'number' ? value : null;
}

/** Option ids that are ticked or chosen; null if the answer states none. */
export function optionsIn(written: WrittenAnswer): readonly string[] | null {
  if (Array.isArray(written)) return written;
  const given = isLong(written) ? (written.options ?? written.option) : written;
  if (Array.isArray(given)) return given;
  return typeof given === 'string' && (isLong(written) || given !== 'unknown') ? [given] : null;
}

/** The same answer with another level. */
export function withLevel(written: WrittenAnswer, level: number): WrittenAnswer {
  return isLong(written) ? { ...written, level } : level;
}

/** The same answer with another number. */
export function withNumber(written: WrittenAnswer, value: number): WrittenAnswer {
  return isLong(written) ? { ...written, value } : value;
}

/** The same answer with other options, in the form it has; a choice has one of them. */
export function withOptions(written: WrittenAnswer, options: readonly string[]): WrittenAnswer {
  if (Array.isArray(written)) return [...options];
  const [first = ''] = options;
  if (!isLong(written)) return first;
  return written.options === undefined ? { ...written, option: first } : { ...written, options: [...options] };
}

/** The same answer without its target. */
export function withoutTarget(written: WrittenAnswer): WrittenAnswer {
  if (!isLong(written)) return written;
  const { target: _, ...rest } = written;
  return rest;
}

/** Marked for the next interview, with the reason behind its note. The form of a short answer hangs on the kind of its item. */
export function marked(written: WrittenAnswer, item: Item, reason: string): WrittenAnswer {
  const { look: _, ...long } = longOf(written, item);
  return { ...long, note: long.note === undefined ? reason : `${long.note} / ${reason}`, look: true };
}

/** The same answer without its note. */
export function withoutNote(written: WrittenAnswer): WrittenAnswer {
  if (!isLong(written)) return written;
  const { note: _, ...rest } = written;
  return rest;
}

function longOf(written: WrittenAnswer, { type }: Item): LongAnswer {
  if (isLong(written)) return written;
  if (Array.isArray(written)) return { options: written };
  if (written === 'unknown') return { unknown: true };
  if (type === 'level' && typeof written === 'number') return { level: written };
  return type === 'choice' && typeof written === 'string' ? { option: written } : { value: written };
}

/** A sentence on an answer of the sheet as it was. `isBare`: its note stands elsewhere. */
export function answeredBefore(id: string, { answers, questionnaire }: WrittenSheet, item: Item | null, isBare = false): string {
  const written = answers[id] ?? '';
  const words = isBare ? valueWords(written, item) : told(written, item);
  return `Answered before (${id}, ${questionnaire.version}): ${words}`;
}

/** What was answered, for a note: the value as it was written, the note behind it. */
export function told(written: WrittenAnswer, item: Item | null): string {
  const note = isLong(written) ? written.note : undefined;
  const value = valueWords(written, item);
  return note === undefined ? value : `${value}; ${note}`;
}

/** The value in words; those of the questionnaire where its item is known. */
export function valueWords(written: WrittenAnswer, item: Item | null): string {
  if (isLong(written)) {
    if (written.na !== undefined) return `does not apply: ${written.na}`;
    if (written.unknown === true) return 'unknown';
    const given = written.level ?? written.value ?? written.option ?? written.options;
    return given === undefined ? 'nothing' : valueWords(given, item);
  }
  const optionWords = (id: string) => textOf(id, item) ?? id;
  if (Array.isArray(written)) return written.length === 0 ? 'none of these' : written.map(optionWords).join(', ');
  if (typeof written === 'boolean') return written ? 'yes' : 'no';
  if (typeof written === 'string') return optionWords(written);
  const anchor = item?.type === 'level' ? item.levels[written - 1] : undefined;
  return item?.type !== 'level' || anchor === undefined ? String(written) : `${written} of ${item.levels.length} (${anchor})`;
}

function textOf(id: string, item: Item | null): string | undefined {
  if (item?.type !== 'checklist' && item?.type !== 'choice') return undefined;
  return item.options.find((option) => option.id === id)?.text;
}
