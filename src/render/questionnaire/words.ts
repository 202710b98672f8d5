// Names that a questionnaire gives to its tags and sources.
import type { Questionnaire } from '../../model/questionnaire.ts';

/** The title of a tag; without one its id with spaces. */
export function titleOf(tag: string, { rules: { titles = {} } }: Questionnaire): string {
  return (Object.hasOwn(titles, tag) ? titles[tag] : undefined) ?? tag.replace(/[:_-]+/g, ' ');
}

/** A source in full: "Chris Harrison: Tech transformation (essay)"; its key if it is not described. */
export function sourceText(key: string, { rules: { sources = {} } }: Questionnaire): string {
  const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
  if (source === undefined) return key;
  const { title, author, kind } = source;
  return `${author === undefined ? '' : `${author}: `}${title}${kind === undefined ? '' : ` (${kind})`}`;
}
