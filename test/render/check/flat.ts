// An output without its lines.

/** Broken lines as one; without what keeps a text from acting. */
export function flat(output: string): string {
  return output.replaceAll('\\', '').replace(/\n +/g, ' ');
}
