// What workings of lenses, flags and rules are made from: everything that was judged, and the trace of every value of a lens.
import type { Facts } from '../lenses/facts.ts';
import type { Trace } from './trace.ts';

export interface Scene extends Facts {
  /** Several respondents. */
  readonly isGroup: boolean;
  /** Of a group: so few answered this item that one could tell what each of them said. */
  readonly isCovered: (item: string) => boolean;
  /** Parts and values of a lens by name; those of a lens further up are there while one is traced. */
  readonly traces: (lens: string) => ReadonlyMap<string, Trace>;
}
