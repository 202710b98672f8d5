// Whose answers they are: names are one if people would read them as one.

/** The name without what people do not see in it: capitals, and blanks but for one between words; null if nobody is named. */
export function organisationKey(name: string | null | undefined): string | null {
  const plain = (name ?? '').trim().toLowerCase().replace(/\s+/g, ' ');
  return plain === '' ? null : plain;
}

/** True if both name nobody, too. */
export function sameOrganisation(one: string | null | undefined, other: string | null | undefined): boolean {
  return organisationKey(one) === organisationKey(other);
}
