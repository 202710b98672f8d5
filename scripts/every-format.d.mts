// The types of every-format.mjs, for the tests.

export interface Making {
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly sheet: string;
  readonly saved: string;
  readonly browser?: string | null;
}

export function everyFormat(making: Making): Map<string, Buffer>;

export function differences(left: ReadonlyMap<string, Buffer>, right: ReadonlyMap<string, Buffer>): string[];
