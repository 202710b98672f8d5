// A small bar beside a printed number; says nothing that the number does not say, so it is hidden from readers.

/** An SVG bar of a score in words ("62.7"), with the fill of every bar on a track that the style draws; empty without a number. */
export function meter(text: string): string {
  const value = Number(text);
  const fill = Number.isFinite(value) && text.trim() !== '' ? `<rect class="fill" width="${value}%" height="100%"/>` : '';
  return `<svg class="meter" aria-hidden="true">${fill}</svg>`;
}
