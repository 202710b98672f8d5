// What commands take as given at a place, and where each of it comes from; its schema is schemas/effective-config.schema.json.

/** Default, file or environment: whichever of them says most. */
export type ValueSource = 'default' | 'file' | 'environment';

export interface EffectiveValue {
  /** Name of the key, as in policy.min_overall. */
  readonly key: string;
  /** As the file would hold it, paths as they are typed where the user stands; null for none. */
  readonly value: unknown;
  readonly source: ValueSource;
  /** The file that says it, or would if the variable did not; null if it does not. */
  readonly file: string | null;
  /** Its line there, from 1; null without one. */
  readonly line: number | null;
  /** The variable that says it; null for another source. */
  readonly variable: string | null;
  /** The flag that says it for one run; null where an argument does, or none. */
  readonly flag: string | null;
  /** What holds without a value, in words; empty where there is one. */
  readonly otherwise: string;
}

export interface EffectiveConfig {
  readonly dxready: { readonly version: string; readonly effective_config: 1 };
  /** The place that was asked for. */
  readonly place: string;
  /** The file that was found; null without one. */
  readonly file: string | null;
  /** Every key, in the order of the documentation. */
  readonly values: readonly EffectiveValue[];
}
