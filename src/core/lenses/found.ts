// What a figure came to, and what it was made of.

/** What a figure or a condition waits for while it is none or open. */
export interface Waiting {
  /** Ids of items that would go in and have no score. */
  readonly items: readonly string[];
  readonly painPoints: boolean;
  /** Respondents of the two roles that are compared. */
  readonly roles: boolean;
}

export interface Found {
  /** Null: the figure is none. */
  readonly value: number | null;
  /** Scored items, and options as ITEM/OPTION, that went in; each once. */
  readonly members: readonly string[];
  readonly waiting: Waiting;
  /** Members of maps by their names, however deep. */
  readonly named: ReadonlyMap<string, number | null>;
}

export const NOTHING: Waiting = { items: [], painPoints: false, roles: false };

/** A figure that stands on its own. */
export function found(value: number | null, members: readonly string[] = [], waiting: Partial<Waiting> = {}): Found {
  return { value, members, waiting: { ...NOTHING, ...waiting }, named: new Map() };
}

/** Everything that several wait for, each item once. */
export function together(waiting: readonly Waiting[]): Waiting {
  return {
    items: [...new Set(waiting.flatMap(({ items }) => items))],
    painPoints: waiting.some(({ painPoints }) => painPoints),
    roles: waiting.some(({ roles }) => roles),
  };
}
