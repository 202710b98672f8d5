// How the interview talks to a person: by redrawn screens, or by plain lines.

import type { Option } from '../../io/ask/standard.ts';
import type { Move } from '../../model/interview.ts';
import type { Screen, Surroundings } from '../../model/screens.ts';

/** How a screen ended. */
export type Asked =
  | { readonly kind: 'move'; readonly move: Move; readonly screen: Screen }
  /** The text that is being written wants the user's editor. */
  | { readonly kind: 'editor'; readonly screen: Screen; readonly text: string }
  /** The person left, or the program was asked to stop. */
  | { readonly kind: 'left'; readonly screen: Screen };

/** Null while nobody else has written; else how the screen changes by it. */
export type Watch = () => Promise<Renew> | null;

/** The screen as it is now: the same one if what is being written there still makes sense. */
export type Renew = (screen: Screen) => Screen;

export interface Asker {
  /** Shows a screen until something is decided; `watch` is asked now and then for what somebody else has written. */
  readonly ask: (screen: Screen, around: () => Surroundings, watch: Watch) => Promise<Asked>;
  /** Shows text, broken for a width, until it is read; `then` says what comes after it. False if the person left. */
  readonly read: (text: (columns: number) => string, then: string) => Promise<boolean>;
  /** The value chosen; null if the person left. */
  readonly choose: (message: string, options: readonly Option[], preset: string | null) => Promise<string | null>;
  /** The line written; null if the person left. */
  readonly write: (message: string, preset: string, check: (text: string) => string) => Promise<string | null>;
  /** Leaves the terminal to another program while it works. */
  readonly release: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Lines that stay on the screen. */
  readonly say: (text: string) => void;
  readonly close: () => void;
}
