// The formats of a comparison: one line each, loaded when asked for.
import type { Comparison } from '../../model/comparison.ts';
import type { FormatOptions } from '../format-options.ts';

export type CompareFormat = (comparison: Comparison, options: FormatOptions) => string;

const FORMATS = {
  terminal: async () => (await import('./terminal.ts')).terminal,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
  json: async () => json,
} satisfies Record<string, () => Promise<CompareFormat>>;

export type CompareFormatName = keyof typeof FORMATS;

/** Loads the code of one format. */
export function loadCompareFormat(name: CompareFormatName): Promise<CompareFormat> {
  return FORMATS[name]();
}

/** For machines: the document of `schemas/comparison.schema.json`. */
function json(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}
