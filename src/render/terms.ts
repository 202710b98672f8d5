// Terms of the glossary that readers meet in what they are asked.
import type { Item } from '../model/questionnaire.ts';
import type { WrittenTerm } from '../model/written-questionnaire.ts';

/** Those that occur in the questions or in what can be answered, also in the plural. */
export function termsIn(items: readonly Item[], glossary: readonly WrittenTerm[]): WrittenTerm[] {
  const texts = items.flatMap((item) => [item.ask, ...answerTexts(item)]).join('\n');
  return glossary.filter(({ title }) => occurs(title, texts));
}

function occurs(term: string, texts: string): boolean {
  const literal = term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${literal}s?(?!\\p{L})`, 'iu').test(texts);
}

function answerTexts(item: Item): readonly string[] {
  if (item.type === 'level') return item.levels;
  return 'options' in item ? item.options.map(({ text }) => text) : [];
}
