// What the page is for and how it is used: one text for those who will be asked, one for those who explain the scores.
import type { Item, Questionnaire, Role } from '../../model/questionnaire.ts';
import { count } from '../figures.ts';
import { termsIn } from '../terms.ts';
import type { PairView } from '../view/parts.ts';
import { neverJudged } from './never.ts';
import type { AboutView } from './questionnaire-view.ts';

/** Minutes it usually takes to answer. */
export interface Minutes {
  readonly alone: number;
  /** For a room that talks about every question; null where the page is not for a room. */
  readonly room: number | null;
}

/** The page for those who will be asked. */
export function aboutAsking(
  items: readonly Item[],
  minutes: Minutes,
  role: Role | null,
  questionnaire: Questionnaire,
): AboutView {
  return {
    title: 'Before you begin',
    lead: [
      'These are the questions you will be asked, about how things are done today. You have them ahead so that you can think, look something up and ask around. Nothing has to be filled in; if you like, print the page and tick.',
      timeSentence(minutes),
      ...(role === null ? [] : [`The page holds the questions that somebody in the role “${role.title}” is asked.`]),
      ...ownWords(questionnaire),
    ],
    points: [...howToAnswer(items), ...trendPairs(questionnaire), ...termPairs(items, questionnaire)],
    leftOut: leftOutSentences(questionnaire, false),
  };
}

/** The page for those who prepare the assessment or explain its scores. */
export function aboutScores(role: Role | null, questionnaire: Questionnaire): AboutView {
  return {
    title: 'About this page',
    lead: [
      'Every question with what its answers earn, for those who prepare the assessment or explain it. Points, gates and advice would lead the answers: send participants the page without them.',
      ...(role === null ? [] : [onlyFor(role, questionnaire)]),
      ...ownWords(questionnaire),
    ],
    points: HOW_TO_READ,
    leftOut: leftOutSentences(questionnaire, true),
  };
}

function onlyFor({ title }: Role, { lenses, flags, consistency, packs }: Questionnaire): string {
  const across = [...lenses, ...flags, ...consistency, ...packs].length > 0;
  const elsewhere = across ? ' What looks across all questions stands on the page for everybody.' : '';
  return `Only the questions that somebody in the role “${title}” is asked.${elsewhere}`;
}

/** What the questionnaire says of itself. */
function ownWords({ about }: Questionnaire): string[] {
  return about === '' ? [] : [about];
}

/** Trends are asked about besides the questions. */
function trendPairs({ packs }: Questionnaire): PairView[] {
  const amount = packs.reduce((sum, { entries }) => sum + entries.length, 0);
  const trends = amount === 1 ? 'one trend' : `each of ${amount} trends`;
  const value = `After the questions comes a short form: how much ${trends} matters to you and, where no answer tells, how ready you are.`;
  return packs.length === 0 ? [] : [{ label: 'Trends', value }];
}

function termPairs(items: readonly Item[], { rules }: Questionnaire): PairView[] {
  return termsIn(items, rules.glossary ?? []).map(({ title, says }) => ({ label: title, value: says }));
}

/** What a selection leaves out; gates are told only where scores are. */
function leftOutSentences(questionnaire: Questionnaire, scores: boolean): string[] {
  const { lineage, leftOut } = questionnaire;
  const from = lineage.at(-1);
  if (from === undefined || leftOut.items.length === 0) return [];
  const gates =
    scores && leftOut.gates.length > 0
      ? ` With them went ${count(leftOut.gates.length, 'gate')}: ${leftOut.gates.join(', ')}.`
      : '';
  return [
    `This is a selection from the questionnaire “${from.id}”, which asks ${count(leftOut.items.length, 'more question', 'more questions')}.${gates}`,
    ...(scores ? neverSentences(questionnaire) : []),
  ];
}

/** What cannot be judged without the questions left out. */
function neverSentences(questionnaire: Questionnaire): string[] {
  const { lenses, flags, rules } = neverJudged(questionnaire);
  const sentence = (amount: number, one: string, many: string, end: string, which: readonly string[]) =>
    amount === 0 ? [] : [`${amount} ${amount === 1 ? one : many} ${end}: ${which.join('; ')}.`];
  return [
    ...sentence(
      lenses.length,
      'lens needs',
      'lenses need',
      'questions that this selection leaves out',
      lenses.map(({ title }) => title),
    ),
    ...sentence(
      flags.length,
      'flag',
      'flags',
      'can never be raised without them',
      flags.map(({ title }) => title),
    ),
    ...sentence(
      rules.length,
      'consistency rule',
      'consistency rules',
      'can never fire without them',
      rules.map(({ id }) => id),
    ),
  ];
}

function timeSentence({ alone, room }: Minutes): string {
  const together = room === null ? '' : `; a room that talks about every question takes about ${duration(room)}`;
  return `Answering takes one person about ${duration(alone)}${together}.`;
}

/** "2 hours 40 minutes". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? count(hours, 'hour') : '', rest > 0 || hours === 0 ? count(rest, 'minute') : '']
    .filter((part) => part !== '')
    .join(' ');
}

function howToAnswer(items: readonly Item[]): PairView[] {
  const has = (test: (item: Item) => boolean, label: string, value: string) => (items.some(test) ? [{ label, value }] : []);
  return [
    ...has(
      ({ type }) => type === 'level',
      'Levels',
      'Take the highest level that is fully true. If it is only half true, take the one below.',
    ),
    ...has(({ type }) => type === 'checklist', 'Lists', 'Tick everything that is true today, and nothing that is only planned.'),
    ...has(({ type }) => type === 'number', 'Numbers', 'A good estimate will do. Say that it is one.'),
    { label: 'Not sure', value: '“I do not know” is an honest answer, and a better one than a guess.' },
    ...has(({ na }) => na, 'Does not apply', 'Where a question does not fit your organisation, say so and why.'),
    ...has(
      ({ proof }) => proof !== '',
      'What would prove it',
      'Names what could stand behind an answer. Bring it if it is at hand; nobody has to search.',
    ),
    ...has(({ when }) => when !== null, 'Asked only if', 'Some questions come up only after a certain answer to another one.'),
    {
      label: 'Privacy',
      value: 'Nothing is sent anywhere. The page only shows the questions; what you mark on it stays with you.',
    },
  ];
}

const HOW_TO_READ: readonly PairView[] = [
  { label: 'Points', value: 'What an answer earns, from 0 to 100.' },
  { label: 'Weights', value: 'Questions, capabilities and pillars count alike unless another weight is printed.' },
  {
    label: 'Gates',
    value: 'A gate holds a score down while one foundation is missing. It stands at its question and in the list at the end.',
  },
  { label: 'Advice', value: 'What a report advises if the question scores under 50, when it can be done and how big it is.' },
];
