// A small bar beside a printed number; says nothing that the number does not say, so it is hidden from readers.

/** An SVG bar of a score in words ("62.7"), with the fill of every bar on its track, as large as the style makes them; empty without a number. */
export function meter(text: string): string {
  const value = Number(text);
  const fill = Number.isFinite(value) && text.trim() !== '' ? `<rect class="fill" width="${value}%"/>` : '';
  return `<svg class="meter" aria-hidden="true"><rect class="track"/>${fill}</svg>`;
}
