// The outputs of a check: one line each, loaded when asked for. Each turns what was checked into text and does nothing else.
import type { Checked } from '../../model/checked.ts';
import type { FormatOptions } from '../format-options.ts';

export type CheckFormat = (checked: readonly Checked[], options: FormatOptions) => string;

const FORMATS = {
  text: async () => (await import('./text.ts')).text,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  markdown: async () => (await import('./markdown.ts')).markdown,
  sarif: async () => (await import('./sarif.ts')).sarif,
} satisfies Record<string, () => Promise<CheckFormat>>;

export type CheckFormatName = keyof typeof FORMATS;

/** In the order in which they are offered; the JSON is that of the reports, one after the other. */
export const CHECK_FORMATS: readonly (CheckFormatName | 'json')[] = ['text', 'json', 'junit', 'github', 'markdown', 'sarif'];

/** Loads the code of one output. */
export function loadCheckFormat(name: CheckFormatName): Promise<CheckFormat> {
  return FORMATS[name]();
}

/** Loads what is appended to the summary of a step on GitHub. */
export async function loadStepSummary(): Promise<(checked: readonly Checked[]) => string> {
  return (await import('./markdown.ts')).stepSummary;
}
