// Names and words as they are compared.

/** Without case, blanks and signs. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
