// Text is data: what people wrote comes out as the same letters in Markdown and on a terminal, and does nothing there.
// HTML is escaped by its templates. Knows nothing about reports.

/** C0 and C1 control characters except tab, line feed and carriage return, and characters that turn text round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
const ACTING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const LINE_BREAK = /[\r\n\u2028\u2029]/;
const LINE_BREAKS = /\s*(?:\r\n|[\r\n\u2028\u2029])\s*/g;

/** Without control characters and bidi overrides; line breaks stay. Good for every output. */
export function harmless(text: string): string {
  return text.replace(ACTING, '');
}

/** One line for a terminal: no control characters, no bidi overrides, breaks and tabs become spaces. */
export function terminal(text: string): string {
  return harmless(oneLine(text).replace(/\t/g, ' '));
}

/** Literal text in GitHub Markdown, anywhere in a line or a table cell; line breaks become spaces. */
export function markdown(text: string): string {
  return escapeStart(escapeInline(harmless(oneLine(text)).trim()));
}

/** As `markdown`, but line breaks become <br>, which works in table cells too. */
export function markdownLines(text: string): string {
  return text
    .split(LINE_BREAKS)
    .map(markdown)
    .filter((line) => line !== '')
    .join('<br>');
}

function oneLine(text: string): string {
  return LINE_BREAK.test(text) ? text.replace(LINE_BREAKS, ' ') : text;
}

/** Most texts hold none of these, and the patterns below are slow to start. */
const MAY_ACT = /[\\`*<[\]|~$_&]|:\/\/|www/i;

function escapeInline(text: string): string {
  if (!MAY_ACT.test(text)) return text;
  return escapeUnderscores(text.replace(/[\\`*<[\]|~$]/g, '\\$&'))
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\.(?=\S)/gi, (prefix) => `${prefix.slice(0, -1)}\\.`);
}

/** Those that are not inside a word. The letters of the world take long to look up. */
function escapeUnderscores(text: string): string {
  return text.includes('_') ? text.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_') : text;
}

/** What would make a heading, a quote, a list, a rule or a setext underline at the start of a line. */
function escapeStart(text: string): string {
  return text.replace(/^(?:[#>+=-])/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
