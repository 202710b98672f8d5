// What the templates of each format may do: the same for the shipped ones, which scripts/build-templates.mjs holds to it.
import type { TemplateFormat } from './template-files.ts';

export interface Rules {
  readonly noEscape: boolean;
  /** What may be called. In Markdown every printed value goes through one of them. */
  readonly helpers: readonly string[];
  /** What may be printed unescaped. */
  readonly raw: readonly string[];
}

export const RULES: Readonly<Record<TemplateFormat, Rules>> = {
  html: { noEscape: false, helpers: ['meter', 'chart'], raw: ['style.css', 'style.hash', 'script.code', 'script.hash'] },
  md: { noEscape: true, helpers: ['md', 'lines'], raw: [] },
};
