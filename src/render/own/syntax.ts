// Templates that Handlebars cannot read: its words turned into a place and a sentence.
import type { LocatedProblem } from '../../model/problem.ts';
import { parse } from './engine.ts';
import type { Program, Spot } from './nodes.ts';
import { slip, TOP } from './slip.ts';

export type Parsed =
  | { readonly kind: 'parsed'; readonly program: Program }
  | { readonly kind: 'failed'; readonly problem: LocatedProblem };

/** The tree of a template, or what is wrong with how it is written. */
export function read(file: string, text: string): Parsed {
  try {
    return { kind: 'parsed', program: parse(text) };
  } catch (error) {
    const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number };
    const spot = lineNumber === undefined ? null : { line: lineNumber, column: column ?? 0 };
    return { kind: 'failed', problem: explain(file, text, message, spot) };
  }
}

function explain(file: string, text: string, message: string, given: Spot | null): LocatedProblem {
  const wrong = (spot: Spot, says: string, mend: string) => slip(file, spot, { code: 'syntax', message: says, mend });
  const crossed = /^(.+) doesn't match (.+) - \d/.exec(message);
  if (crossed !== null)
    return wrong(given ?? TOP, `'${crossed[1]}' is closed by '${crossed[2]}'`, `close it with {{/${crossed[1]}}}`);
  if (given !== null)
    return wrong(given, message.replace(/ - \d+:\d+$/, ''), 'name a field as view.title.name, or ../name for one further up');
  const spot = spotIn(text, message);
  const got = /got '(\w+)'$/.exec(message)?.[1];
  const open = got === 'EOF' ? lastOpen(text) : null;
  if (open !== null) return wrong(open.spot, `the block '${open.name}' is never closed`, `close it with {{/${open.name}}}`);
  if (got === 'OPEN_ENDBLOCK') return wrong(spot, 'this closes a block that was never opened', 'open it, or delete the line');
  if (isElse(got) && lastOpen(before(text, spot)) === null)
    return wrong(spot, '{{else}} outside a block', 'put it between {{#if}} and {{/if}}, or delete it');
  if (got === 'INVERSE') return wrong(spot, 'there is a second {{else}} here', 'one block has one {{else}}');
  return wrong(
    spot,
    'the tag is not finished, or holds a character that it cannot',
    'write it as {{name}}, with both pairs of braces',
  );
}

/** `{{else}}`, also with a condition. */
function isElse(got: string | undefined): boolean {
  return got === 'INVERSE' || got === 'OPEN_INVERSE_CHAIN';
}

/**
 * Handlebars shows about forty characters without their line breaks, with a caret under them and the line where it stopped
 * reading: the place is where those stand.
 */
function spotIn(text: string, message: string): Spot {
  const [first = '', shown = '', ruler = ''] = message.split('\n');
  const line = Number(/on line (\d+)/.exec(first)?.[1] ?? 1);
  const excerpt = shown.replace(/^\.\.\.(?=.{20})|\.\.\.$/g, '');
  const caret = ruler.indexOf('^') - (shown.startsWith('...') && !excerpt.startsWith('...') ? 3 : 0);
  const kept = [...Array(text.length).keys()].filter((at) => text[at] !== '\n');
  const squeezed = text.replaceAll('\n', '');
  const found: Spot[] = [];
  for (let from = squeezed.indexOf(excerpt); from !== -1; from = squeezed.indexOf(excerpt, from + 1))
    found.push(spotAt(text, kept[from + caret] ?? text.length));
  return found.toSorted((left, right) => Math.abs(left.line - line) - Math.abs(right.line - line))[0] ?? { line, column: 0 };
}

function spotAt(text: string, at: number): Spot {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - (before.lastIndexOf('\n') + 1) };
}

function before(text: string, { line, column }: Spot): string {
  const lines = text.split('\n');
  return [...lines.slice(0, line - 1), lines[line - 1]?.slice(0, column) ?? ''].join('\n');
}

/** The last block that was opened and not closed; null if there is none. */
function lastOpen(text: string): { readonly name: string; readonly spot: Spot } | null {
  const code = text.replace(/\{\{~?!(--[\s\S]*?--|[^}]*)~?\}\}/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const open: { name: string; at: number }[] = [];
  for (const { 1: sign, 2: name = '', index } of code.matchAll(/\{\{~?([#^/])[>*]?\s*([\w.-]+)/g)) {
    if (sign === '/') open.pop();
    else open.push({ name, at: index });
  }
  const last = open.at(-1);
  return last === undefined ? null : { name: last.name, spot: spotAt(text, last.at) };
}
