// Terms of the glossary that readers meet in what they are asked.
import type { Item } from '../model/questionnaire.ts';
import type { WrittenTerm } from '../model/written-questionnaire.ts';

/** Those that occur in what is shown of the items, also in the plural. A title with inner capitals, such as AI, is no other word. */
export function termsIn(items: readonly Item[], glossary: readonly WrittenTerm[]): WrittenTerm[] {
  const texts = items.flatMap((item) => [item.ask, item.why, item.measures, item.proof, ...answerTexts(item)]).join('\n');
  return glossary.filter(({ title }) => occurs(title, texts));
}

function occurs(term: string, texts: string): boolean {
  const literal = term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const flags = /\p{Lu}/u.test(term.slice(1)) ? 'u' : 'iu';
  return new RegExp(`(?<!\\p{L})${literal}s?(?!\\p{L})`, flags).test(texts);
}

function answerTexts(item: Item): readonly string[] {
  if (item.type === 'level') return item.levels;
  const none = item.type === 'checklist' ? [item.none] : [];
  return 'options' in item ? [...item.options.map(({ text }) => text), ...none] : [];
}
