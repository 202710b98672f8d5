// The entries of a list in Markdown: bullets, numbers and check boxes, with what stands below each. Headings and
// paragraphs between lists are not read.

/** A text and where it begins, from 1. */
export interface ListLine {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface ListEntry extends ListLine {
  /** Of a check box; null without one. */
  readonly isTicked: boolean | null;
  /** Entries below this one. */
  readonly below: readonly ListLine[];
}

const ENTRY = /^(\s*)(?:[-*+\u2022]|\d{1,9}[.)])\s+(?:\[([ xX])\]\s+)?(\S.*)$/;

/** Outermost entries in their order; a line that goes on under an entry belongs to its text. */
export function readMarkdownList(text: string): ListEntry[] {
  const entries: { entry: ListEntry; below: ListLine[]; indent: number }[] = [];
  let isOpen = false;
  let isCode = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    const found = isCode ? null : ENTRY.exec(line.replaceAll('\t', '    ').trimEnd());
    const last = entries.at(-1);
    if (found !== null) {
      const [, margin = '', box, words = ''] = found;
      const one = { text: words, line: index + 1, column: line.replaceAll('\t', '    ').indexOf(words) + 1 };
      if (last !== undefined && isOpen && margin.length > last.indent) last.below.push(one);
      else entries.push(entryOf(one, box, margin.length));
      isOpen = true;
    } else if (isCode || line.trim() === '') {
    } else if (isOpen && last !== undefined && /^\s/.test(line)) {
      goOn(last, line.trim());
    } else {
      isOpen = false;
    }
  }
  return entries.map(({ entry, below }) => ({ ...entry, below }));
}

function entryOf(one: ListLine, box: string | undefined, indent: number) {
  const isTicked = box === undefined ? null : box !== ' ';
  return { entry: { ...one, isTicked, below: [] } satisfies ListEntry, below: [] as ListLine[], indent };
}

/** The rest of a text on a line of its own. */
function goOn(last: { entry: ListEntry; below: ListLine[] }, words: string): void {
  const under = last.below.pop();
  if (under !== undefined) last.below.push({ ...under, text: `${under.text} ${words}` });
  else last.entry = { ...last.entry, text: `${last.entry.text} ${words}` };
}
