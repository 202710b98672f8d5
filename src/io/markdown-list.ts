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

export interface MarkdownList {
  readonly entries: readonly ListEntry[];
  /** Lines with words that are neither an entry nor a heading and stand under no entry, from 1. */
  readonly unread: readonly number[];
}

const ENTRY = /^(\s*)(?:[-*+\u2022]|\d{1,9}[.)])\s+(?:\[([ xX])\]\s+)?(\S.*)$/;

const HEADING = /^\s{0,3}#{1,6}\s/;
/** Below a heading, or between two parts. */
const RULE = /^\s*([-=*_])(\s*\1)*\s*$/;

/** Outermost entries in their order; a line that goes on under an entry belongs to its text. */
export function readMarkdownList(text: string): MarkdownList {
  const entries: { entry: ListEntry; below: ListLine[]; indent: number }[] = [];
  const unread: number[] = [];
  let isOpen = false;
  let isCode = false;
  for (const [index, line] of text.split('\n').entries()) {
    const isFence = /^\s*(```|~~~)/.test(line);
    if (isFence) isCode = !isCode;
    const found = isCode || RULE.test(line) ? null : ENTRY.exec(line.replaceAll('\t', '    ').trimEnd());
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
      // What is underlined is a heading.
      if (RULE.test(line) && unread.at(-1) === index && /^\s*(=|--)/.test(line)) unread.pop();
      else if (!isFence && !RULE.test(line) && !HEADING.test(line)) unread.push(index + 1);
    }
  }
  return { entries: entries.map(({ entry, below }) => ({ ...entry, below })), unread };
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
