// A small bar beside a printed number; says nothing that the number does not say, so it is hidden from readers.

/** An SVG bar of a score in words ("62.7"), with the track and the fill of every bar; empty without a number. */
export function meter(text: string): string {
  const value = Number(text);
  const fill = Number.isFinite(value) && text.trim() !== '' ? `<rect class="fill" width="${value}" height="8"/>` : '';
  return `<svg class="meter" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none"><rect class="track" width="100" height="8"/>${fill}</svg>`;
}
