// Questions that ask for two things at once, so that one answer cannot be true of both. Words alone do not tell for
// certain: each sign below is one way in which it is plain, and what is in doubt passes.
// Source: QAS-99, problem type 4c (Willis and Lessler 1999); the instrument, part (i). English only.
import { isArticle, isAsking, isPreposition, isSubject, isVerb, readQuestion } from './question-words.ts';

/** Two or more words joined by "and" or "or". */
interface Joint {
  /** The words of the question in lower case, without marks. */
  readonly words: readonly string[];
  /** Where the first joined word stands, the word that joins, and the last joined word. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** An article stands before the last joined word. */
  readonly hasArticle: boolean;
  /** Words next to what is joined; empty at either end. */
  readonly before: string;
  readonly after: string;
  readonly isOr: boolean;
  /** The rest is about how things stand to each other: then two of them are one thing to ask for. */
  readonly isRelation: boolean;
}

const JOINS = new Set(['and', 'or', 'and/or', '&']);
const ADVERB =
  /^(?!(?:supply|apply|reply|rely|comply|multiply|family|only|early|fly)$)\w+ly$|^(?:often|always|ever|also|then|now|both)$/;
const RELATION =
  /\b(?:between|together|each other|one another|both|either|apart|differ\w*|compar\w+|combin\w+|balanc\w+|link\w*|connect\w*|match\w*|align\w*|integrat\w+|join\w*|similar\w*|alike|consistent|compatible|same|separate\w*|split|divid\w+|shar\w+|relat\w+|fit)\b/;

/** Pairs that name one thing. */
const FIXED = new Set(
  (
    'research development|terms conditions|health safety|supply demand|profit loss|pros cons|trial error|bread butter|' +
    'sales marketing|day night|more more|again again|time again|back forth|wear tear|rules regulations|policies procedures|' +
    'food drink|arts crafts|checks balances|roles responsibilities|men women|rise fall|ups downs|safe sound|up running|' +
    'come go|pick choose|command control|tried tested|mergers acquisitions|bed breakfast|goods services|products services|' +
    'trade industry|wait see|black white|yes no|when where|search rescue|question answer|input output'
  ).split('|'),
);

/**
 * The words that ask for two things; null if it is one thing, or not plain. `isList`: the answers are a list of things, which
 * "or" may name, and each of which may have to be two things at once.
 */
export function twoThings(ask: string, isList: boolean): string | null {
  const { main, core, marks } = readQuestion(ask);
  if (marks > 1) return ask.trim();
  const besides =
    /\S+ as well as (?!(?:you|we|they|it|he|she|before|possible|expected|planned|ever|last|those|can|could|other)\b)[^\s?]+/i.exec(
      core,
    );
  if (besides !== null) return besides[0];
  const joints = [...jointsIn(main).filter(asksAgain), ...jointsIn(core).filter((joint) => SIGNS.some((sign) => sign(joint)))];
  const plain = joints.find((joint) => !isFixed(joint) && !(isList && (joint.isOr || joint.words[0] === 'which')));
  return plain === undefined ? null : plain.words.slice(plain.from, plain.to + 1).join(' ');
}

function jointsIn(clause: string): Joint[] {
  const written = clause
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}&]/u.test(word));
  const words = written.map((word) => word.replace(/^[^\p{L}\p{N}&]+|[^\p{L}\p{N}&]+$/gu, ''));
  return words.flatMap((word, at) => {
    if (!JOINS.has(word) || at === 0 || at === words.length - 1) return [];
    let from = at - 1;
    while (written[from - 1]?.endsWith(',')) from -= 1;
    let next = at + 1;
    while (ADVERB.test(words[next] ?? '') && next < words.length - 1 && !isVerb(words[next + 1] ?? '')) next += 1;
    const hasArticle = isArticle(words[next] ?? '') && next < words.length - 1;
    const to = hasArticle ? next + 1 : next;
    const isRelation = RELATION.test([...words.slice(0, from), '-', ...words.slice(to + 1)].join(' '));
    const neighbours = { before: words[from - 1] ?? '', after: words[to + 1] ?? '' };
    return [{ words, from, at, to, hasArticle, ...neighbours, isOr: word !== 'and' && word !== '&', isRelation }];
  });
}

function isFixed({ words, at, to }: Joint): boolean {
  return FIXED.has(`${words[at - 1]} ${words[to]}`);
}

/** "..., and how do you ...?", "When and where ...?", "How clean and how safe ...?", "Do you ... and do you ...?" */
function asksAgain({ words, at, to, after }: Joint): boolean {
  const [first = ''] = words;
  if (isVerb(first) && words[to] === first && at > 1) return true;
  if (!isAsking(words[to] ?? '')) return false;
  if (words[at - 2] === words[to] && at === 2) return true;
  return isVerb(after) || (at === 1 && isAsking(words[0] ?? '')) || /^(?:often|well|much|many|far|fast|long|soon)$/.test(after);
}

const SIGNS: readonly ((joint: Joint) => boolean)[] = [
  /** "How fast and friendly is ...?" */
  ({ words, from, after }) => words[0] === 'how' && from === 1 && isVerb(after),
  /** "Do you plan and measure ...?", "Are you trained and equipped ...?" */
  ({ words, from, hasArticle }) => {
    const subject = subjectIn(words, from);
    return !hasArticle && subject >= 0 && subject === overAdverbs(words, from);
  },
  /** "... leaders plan and measure the ..." */
  ({ before, after, hasArticle }) => !hasArticle && isArticle(after) && isContent(before) && !isPreposition(before),
  /** "... a plan and follow it" */
  ({ after, hasArticle }) => !hasArticle && (after === 'it' || after === 'them'),
  /** "... at planning and measuring the ..." */
  ({ words, at, to, after, isRelation }) =>
    !isRelation && isArticle(after) && [words[at - 1], words[to]].every((word) => word?.endsWith('ing')),
  /** "... know your customers and your rivals ..." */
  ({ words, at, after, hasArticle, isOr, isRelation }) => {
    const article = [at - 2, at - 3].find((index) => isArticle(words[index] ?? ''));
    const isLast = after === '' || isPreposition(after);
    if (!hasArticle || !isLast || isOr || isRelation || article === undefined) return false;
    const before = words[article - 1] ?? '';
    return isContent(before) && (!isPreposition(before) || isAbout(before));
  },
  /** "How clear are your aims and measures?" */
  ({ words, at, after, isOr, isRelation }) =>
    words[0] === 'how' && isBe(words[2]) && isArticle(words[3] ?? '') && at <= 6 && after === '' && !isOr && !isRelation,
  /** "Is the plan clear and complete?" */
  (joint) => isBe(joint.words[0]) && joint.words[1] !== 'there' && endsPredicate(joint),
  /** "Do you think the plan is clear and complete?" */
  ({ words, before, after, isOr }) => isVerb(words[0] ?? '') && isBe(before) && after === '' && !isOr,
  /** "How are complaints recorded and resolved?", "Are ropes checked and logged?" */
  (joint) => {
    const { words, at, to } = joint;
    const isPassive = [words[at - 1], words[to]].every((word) => word?.endsWith('ed'));
    if (isBe(words[0])) return isPassive && joint.after === '' && !joint.isOr;
    return words[0] === 'how' && isBe(words[1]) && isPassive && endsPredicate(joint);
  },
  /** "Do you measure cost and quality?" */
  ({ words, from, after, isOr, isRelation }) => {
    const subject = subjectIn(words, from);
    const verb = words.slice(subject + 1, from);
    const isShort = subject >= 0 && subject <= 2 && verb.length >= 1 && verb.length <= 3;
    return isShort && after === '' && !isOr && !isRelation && !verb.some(isPreposition);
  },
  /** "How satisfied are you with our prices and service?" */
  ({ words, from, after, isOr }) =>
    words.slice(0, from).some(isFeeling) && words.slice(Math.max(0, from - 3), from).some(isAbout) && after === '' && !isOr,
];

const isBe = (word: string | undefined) => /^(?:is|are|was|were)$/.test(word ?? '');
const isAbout = (word: string) => word === 'with' || word === 'about';
const isFeeling = (word: string) => /^(?:satisfied|happy|pleased|confident|familiar|comfortable)$/.test(word);
const isContent = (word: string) => word !== '' && !isVerb(word) && !isArticle(word);

/** What is joined says something of a subject, at the end of the question. */
function endsPredicate({ from, before, after, isOr, isRelation, hasArticle }: Joint): boolean {
  const isEnd = after === '' || after === 'to' || after === 'enough' || ADVERB.test(after);
  return from > 2 && isContent(before) && !isPreposition(before) && isEnd && !isOr && !isRelation && !hasArticle;
}

/** Where the last word before `from` stands that is no adverb; -1 if there is none. */
function overAdverbs(words: readonly string[], from: number): number {
  return words.findLastIndex((word, index) => index < from && !ADVERB.test(word));
}

/** Where "you" stands in "do you": the last such subject before `from`; -1 if there is none. */
function subjectIn(words: readonly string[], from: number): number {
  return words.findLastIndex((word, index) => index < from && isSubject(word) && isVerb(words[index - 1] ?? ''));
}
