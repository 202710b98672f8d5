// What the words of an English question give away: that it says "not", or lost its question mark. Only clear cases are
// told; what is in doubt passes. Source: the instrument, part (i).

const VERB = 'do|does|did|is|are|was|were|can|could|will|would|should|must|may|might|has|have|had';
const ASKING = 'how|what|when|where|why|who|whose|which';
const SUBJECT = 'you|we|they|he|she|it|people|staff|everybody|everyone|anybody|anyone';
const ARTICLE = 'the|a|an|your|our|their|its|his|her|my|this|these|those|any|every';
const PREPOSITION =
  'of|in|on|at|to|for|from|by|with|without|about|among|between|within|over|under|as|like|into|per|via|through|across|during';
/** What begins a clause inside a sentence. */
const SUBORDINATE =
  'that|what|how|why|who|whom|whose|which|where|when|while|because|if|unless|until|before|after|since|although|whether|than';

/** True for the words of one of these lists. */
function oneOf(...lists: readonly string[]): (word: string) => boolean {
  const words = new Set(lists.flatMap((list) => list.split('|')));
  return (word) => words.has(word);
}

export const isVerb = oneOf(VERB);
export const isAsking = oneOf(ASKING);
export const isSubject = oneOf(SUBJECT);
export const isArticle = oneOf(ARTICLE);
export const isPreposition = oneOf(PREPOSITION);

/** Without what stands in quotes or brackets: it is not asked. */
function withoutAsides(ask: string): string {
  return ask.replace(/\([^)]*\)|(?<=^|[\s(])['"\u2018\u201c].*?['"\u2019\u201d](?=$|[\s).,;:!?])/gu, '').replace(/\s+/g, ' ');
}

const LAST_COMMA = new RegExp(`^.*,\\s+(?=(?:${ASKING}|${VERB})\\b)`, 'iu');
const SUBORDINATE_CLAUSE = new RegExp(`(?<=\\w\\W+)\\b(?:${SUBORDINATE})\\b.*$`, 'iu');

export interface Question {
  /** What is asked, without the clause that leads up to it. */
  readonly main: string;
  /** The same up to the first clause inside it. */
  readonly core: string;
  readonly marks: number;
}

/** The parts of a question; `If it breaks, who mends it?` asks `who mends it`. */
export function readQuestion(ask: string): Question {
  const plain = withoutAsides(ask);
  const main = plain.replace(LAST_COMMA, '').trim();
  return { main, core: main.replace(SUBORDINATE_CLAUSE, '').trim(), marks: (plain.match(/\?+/g) ?? []).length };
}

const NEGATED = [
  `^(?:${VERB}|ca|wo)n['\u2019]t\\b`,
  `^(?:${ASKING})\\b.* (?:${VERB}|ca|wo)n['\u2019]t (?:${SUBJECT}|${ARTICLE})\\b`,
  `^(?:${VERB}) \\S+ (?:not|never|no longer)\\b`,
  `^(?:${ASKING})\\b.* (?:${VERB}) (?:${SUBJECT}) (?:not|never|no longer)\\b`,
  `^(?:${VERB}) (?:${ARTICLE}) \\S+ (?:\\S+ )?(?:not|never|no longer)\\b`,
  '^(?:is|are|was|were) there no\\b',
].map((pattern) => new RegExp(pattern, 'iu'));

/** "Do you not ...?", "Isn't it ...?" */
export function isNegated(ask: string): boolean {
  const { core } = readQuestion(ask);
  return NEGATED.some((pattern) => pattern.test(core));
}

const QUESTION = [`^(?:${VERB}) (?:${SUBJECT}|${ARTICLE})\\b`, `^(?:${ASKING})(?: \\S+){0,2} (?:${VERB})\\b`].map(
  (pattern) => new RegExp(pattern, 'iu'),
);

/** A sentence that reads as a question and ends in no mark at all. */
export function lacksMark(ask: string): boolean {
  const text = ask.trim();
  return !/[?\uff1f]/.test(text) && /[\p{L}\p{N}]$/u.test(text) && QUESTION.some((pattern) => pattern.test(text));
}
