// From what a terminal sends to the keys of the interview.
import type { Key } from '../../model/screens.ts';

/** A key press as Node reports it. */
export interface KeyEvent {
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
  readonly sequence?: string | undefined;
}

/** Named alike by Node and by us. */
const NAMES = ['up', 'down', 'left', 'right', 'pageup', 'pagedown', 'home', 'end', 'backspace', 'delete', 'escape'] as const;

const WITH_CTRL: Readonly<Record<string, Key['name']>> = { a: 'home', e: 'editor', w: 'delete-word', u: 'delete-line' };

/** Null for keys that mean nothing to us. */
export function toKey({ name = '', ctrl = false, meta = false, sequence = '' }: KeyEvent): Key | null {
  const named = (word: Key['name']): Key => ({ name: word, text: '' });
  if (name === 'return' || name === 'enter') return named(meta ? 'newline' : 'enter');
  if (meta && name === 'backspace') return named('delete-word');
  const known = NAMES.find((word) => word === name);
  if (known !== undefined) return named(known);
  if (ctrl) {
    const word = WITH_CTRL[name];
    return word === undefined ? null : named(word);
  }
  // The sequence, not the name: on a real terminal `?` has none.
  return meta || !/^\P{Cc}+$/u.test(sequence) ? null : { name: '', text: sequence };
}

/** A key that follows Escape at once looks like Alt and that key: it is taken for the two. */
function toKeys(event: KeyEvent): Key[] {
  const key = toKey(event);
  if (key !== null) return [key];
  const { meta = false, ctrl = false, sequence = '' } = event;
  const after =
    meta && !ctrl && sequence.startsWith('\u001b') ? toKey({ ...event, meta: false, sequence: sequence.slice(1) }) : null;
  return after === null ? [] : [{ name: 'escape', text: '' }, after];
}

/** Puts the keys of a bracketed paste together into one. */
export class PasteCollector {
  #text: string | null = null;

  /** The keys that are complete with this event; none while a paste goes on, and for keys that mean nothing. */
  take(event: KeyEvent): Key[] {
    if (event.name === 'paste-start') {
      this.#text = '';
      return [];
    }
    if (event.name === 'paste-end') {
      const text = this.#text ?? '';
      this.#text = null;
      return [{ name: 'paste', text }];
    }
    if (this.#text === null) return toKeys(event);
    this.#text += event.sequence ?? '';
    return [];
  }
}
