// Text that is being written: what each key does to it.
import type { Field, Key } from '../../model/screens.ts';

/** A field that holds this text, with the caret at its end. */
export function fieldWith(text: string): Field {
  return { before: text, after: '' };
}

/** All that was written. */
export function textOf({ before, after }: Field): string {
  return before + after;
}

/** One sign as a reader sees it, at the end or the start of a text: a letter with the marks that sit on it. */
const LAST = /(?:\P{M}(?:\u200d\P{M}|\p{M}|\ufe0f)*|\p{M}+)$/u;
const FIRST = /^(?:\P{M}(?:\u200d\P{M}|\p{M}|\ufe0f)*|\p{M}+)/u;

/** The field after a key; null if the key does nothing to a text. */
export function edited(field: Field, { name, text }: Key): Field | null {
  const { before, after } = field;
  switch (name) {
    case '':
    case 'paste':
      return text === '' ? null : { before: before + clean(text), after };
    case 'newline':
      return { before: `${before}\n`, after };
    case 'backspace':
      return { before: before.replace(LAST, ''), after };
    case 'delete':
      return { before, after: after.replace(FIRST, '') };
    case 'delete-word':
      return { before: before.replace(/\S*\s*$/, ''), after };
    case 'delete-line':
      return { before: before.replace(/[^\n]*$/, ''), after };
    case 'left':
      return moved(before, after, LAST.exec(before)?.[0].length ?? 0);
    case 'right':
      return { before: before + (FIRST.exec(after)?.[0] ?? ''), after: after.replace(FIRST, '') };
    case 'home':
      return moved(before, after, /[^\n]*$/.exec(before)?.[0].length ?? 0);
    case 'end': {
      const rest = /^[^\n]*/.exec(after)?.[0] ?? '';
      return { before: before + rest, after: after.slice(rest.length) };
    }
    default:
      return null;
  }
}

function moved(before: string, after: string, by: number): Field {
  const at = before.length - by;
  return { before: before.slice(0, at), after: before.slice(at) + after };
}

/** Line breaks of every system become one kind; other control characters would act on a screen. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '');
}
