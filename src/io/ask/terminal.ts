// The terminal a person sits at: both ends of it, handed in by the entry point.

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** Columns and rows as they are now; a terminal that does not say is taken as 80 by 24. */
export function sizeOf({ output }: Terminal): { readonly columns: number; readonly rows: number } {
  return { columns: output.columns || 80, rows: output.rows || 24 };
}
