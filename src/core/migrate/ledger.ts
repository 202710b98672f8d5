// What the answers of a sheet have come to while the steps of a migration are done one after the other.
import type { WrittenAnswer } from '../../model/written-sheet.ts';

/** An answer on its way. */
export interface Held {
  /** Ids of the answers of the sheet that it came from. */
  readonly origins: readonly string[];
  /** Id of its item now. */
  readonly id: string;
  readonly written: WrittenAnswer;
  /** True: somebody should confirm it. */
  readonly look: boolean;
  /** True: the answer as it was cannot be told from this one, and is kept besides. */
  readonly isLossy: boolean;
  /** True: a step has changed it as its item has changed. */
  readonly isRemade: boolean;
}

/** A question without an answer now. */
export interface Cleared {
  readonly origins: readonly string[];
  /** Id of its item at the end. */
  readonly id: string;
}

export interface Ledger {
  held: readonly Held[];
  cleared: readonly Cleared[];
  /** Sentences on an answer of the sheet, by its id. */
  readonly said: Map<string, readonly string[]>;
}

/** The answers of a sheet before the first step. */
export function openLedger(answers: Readonly<Record<string, WrittenAnswer>>): Ledger {
  const held = Object.entries(answers).map(([id, written]) => ({
    origins: [id],
    id,
    written,
    look: false,
    isLossy: false,
    isRemade: false,
  }));
  return { held, cleared: [], said: new Map() };
}

/** Notes a sentence on every answer that went into this one. */
export function say(ledger: Ledger, { origins }: Pick<Held, 'origins'>, sentence: string): void {
  for (const origin of origins) {
    const known = ledger.said.get(origin) ?? [];
    if (!known.includes(sentence)) ledger.said.set(origin, [...known, sentence]);
  }
}

/** Takes an answer out; it stays among the origins, from which it is kept as it was. */
export function takeOut(ledger: Ledger, gone: Held, why: string): void {
  ledger.held = ledger.held.filter((held) => held !== gone);
  say(ledger, gone, why);
}

/** Takes an answer out; the questions it leads to are open. */
export function clear(ledger: Ledger, gone: Held, ids: readonly string[], why: string): void {
  takeOut(ledger, gone, why);
  const { origins } = gone;
  ledger.cleared = [...ledger.cleared, ...ids.map((id) => ({ origins, id }))];
}

/** Puts others in the place of an answer. */
export function replace(ledger: Ledger, old: Held, now: readonly Held[]): void {
  ledger.held = ledger.held.flatMap((held) => (held === old ? now : [held]));
}
