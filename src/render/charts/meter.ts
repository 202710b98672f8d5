// A small bar beside a printed number; says nothing that the number does not say, so it is hidden from readers.

/** An SVG bar of a score in words ("62.7") in a tone of the ramp; empty without a number. */
export function meter(text: string, tone: string): string {
  const value = Number(text);
  const fill = Number.isFinite(value) && text.trim() !== '' ? `<rect class="tone-${tone}" width="${value}" height="8"/>` : '';
  return `<svg class="meter" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none"><rect class="track" width="100" height="8"/>${fill}</svg>`;
}
