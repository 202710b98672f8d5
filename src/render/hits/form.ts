// The words of the form for a pain point: what is asked, what its words mean, and the class as it stands.
import type { HitReport } from '../../model/hit-report.ts';
import { FIELD_WORDS, RAISERS } from '../../model/pain-point.ts';
import type { ReportHit } from '../../model/report.ts';
import { lowerTitle, plain, points } from '../figures.ts';
import { ambitionTitle, classSentence, hitName, KIND_WORDS, slotTitle } from '../wording/hits.ts';

/** A question with the words that may be chosen; without any a line is written. */
export interface Question {
  readonly ask: string;
  /** What its words mean, one line each; shown before it is asked. */
  readonly help?: readonly string[];
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
  /** What comes of an empty line, where that is not plain. */
  readonly empty?: string;
}

/** What the words of a form depend on. */
export interface FormWords {
  /** Person-days of each size. */
  readonly sizes: Readonly<Record<string, number>>;
  /** What is known for a field that names places or other pain points; a title is empty where it says no more. */
  readonly places: (field: string) => readonly { readonly id: string; readonly title: string }[];
}

const UNKNOWN = { value: '', name: 'Not known yet' };
const NO_ANSWER = { value: '', name: 'Not said' };
/** What a line is left empty for. */
const LEFT_OUT = 'Enter skips';

/** What is asked at each step. */
export function questionFor(step: string, { sizes, places }: FormWords): Question {
  const known = KNOWN[step];
  if (known !== undefined) return known;
  if (step === 'effort_days') {
    const words = Object.entries(sizes).map(([size, days]) => `${size} ${plain(days)}`);
    const help = [`Person-days, such as 2 or 0.5, or a size in person-days: ${words.join(', ')}. ? if nobody knows.`];
    return { ask: 'How much work is the fix?', help, empty: 'Enter: not known' };
  }
  return placesQuestion(PLACES[step] ?? step, places(step));
}

/** Most places that are listed. */
const MOST = 20;

/** Ids, or the numbers they are listed by. */
function placesQuestion(ask: string, among: ReturnType<FormWords['places']>): Question {
  if (among.length === 0) return { ask: `${ask} Ids, with commas` };
  const lines = among.slice(0, MOST).map(({ id, title }, index) => `  ${index + 1} ${id}${title === '' ? '' : `: ${title}`}`);
  const more = among.length > MOST ? [`  and ${among.length - MOST} more, by their ids`] : [];
  return { ask: `${ask} Numbers or ids, with commas`, help: [...lines, ...more] };
}

const KNOWN: Readonly<Record<string, Question>> = {
  title: { ask: "What hurts, in customers' words?", empty: '' },
  fix: { ask: 'What will be done about it? Begin with a verb' },
  raised_by: { ask: 'Who raised it?', choices: [UNKNOWN, ...RAISERS.map(({ id, text }) => ({ value: id, name: text }))] },
  impact: {
    ask: 'How much does it hurt?',
    // A list takes a digit for the number of a line.
    choices: [
      { value: '1', name: '1 niggle: a shrug' },
      { value: '2', name: '2 friction: it costs time or temper' },
      { value: '3', name: '3 blocks some: some do not get what they came for' },
      { value: '4', name: '4 loses customers: some leave for good' },
      { value: '0', name: '0 none: nobody minds' },
      UNKNOWN,
    ],
  },
  reach_pct: { ask: 'How many per cent of customers does it touch, 0 to 100?' },
  calendar_days: { ask: 'How many days until customers feel it (a month 31, a year 365)?' },
  people_changing: { ask: 'How many people must work differently for it?' },
  needs: {
    ask: 'What does the fix need besides those who do it?',
    choices: [
      UNKNOWN,
      { value: 'none', name: 'Nothing else' },
      { value: 'team', name: 'Another team must act' },
      { value: 'supplier', name: 'A supplier, a partner or a core system must change' },
      { value: 'structural', name: 'A reorganisation, a contract, a regulation or a new platform' },
    ],
  },
  value: {
    ask: 'What does the fix bring? Numbers, such as 2, 3',
    help: FIELD_WORDS.value.map((kind, index) => `  ${index + 1} ${KIND_WORDS[kind] ?? kind}`),
  },
  eliminate: { ask: 'Eliminate: what does the sector take for granted that this leaves out?' },
  reduce: { ask: 'Reduce: what does it cut far below the custom of the sector?' },
  raise: { ask: 'Raise: what does it lift far above the custom of the sector?' },
  create: { ask: 'Create: what does it offer that the sector never did?' },
  cx_test: {
    ask: 'Does the fix improve the experience of customers?',
    choices: [
      NO_ANSWER,
      { value: 'yes', name: 'Yes: customers would feel it' },
      { value: 'unclear', name: 'Unclear' },
      { value: 'no', name: 'No: only we would feel it' },
    ],
  },
  cx_why: { ask: 'Why? In one sentence' },
  must_fix: {
    ask: 'Must it be fixed for law, safety or security?',
    choices: [
      { value: '', name: 'No' },
      { value: 'true', name: 'Yes: it comes first in its horizon' },
    ],
  },
  status: {
    ask: 'How far is it?',
    choices: [
      { value: 'open', name: 'Open' },
      { value: 'doing', name: 'At work' },
      { value: 'done', name: 'Done' },
      { value: 'stopped', name: 'Stopped' },
    ],
  },
  status_why: { ask: 'Why was it stopped?' },
  'customer_check.result': { ask: 'What did customers say of it, when they were asked?' },
  more: {
    ask: 'More details: owner, customer check, place, what it waits for?',
    choices: [
      { value: '', name: 'No, that is all' },
      { value: 'yes', name: 'Yes' },
    ],
  },
  owner: { ask: 'Who owns the fix?' },
  'customer_check.how': { ask: 'How will customers confirm it: asked or watched, and by whom?' },
  'customer_check.when': { ask: 'When? A day, or in words' },
  item: { ask: 'On which question of the questionnaire does it hang? Its id' },
  human_touch: { ask: 'Who is the person in the fixed version?' },
  offline_first_step: { ask: 'What can be rehearsed without software?' },
};

/** Fields whose values others have named. */
const PLACES: Readonly<Record<string, string>> = {
  journey: 'At which phase of the journey?',
  node: 'Where in the chain does it break?',
  cx: 'Which promise to customers is broken?',
  depends_on: 'What must be finished first?',
};

/** The question with what an empty line means; `isOld` where something stands there already. */
export function asked({ ask, empty = LEFT_OUT }: Question, isOld: boolean): string {
  const hint = isOld ? 'Enter keeps, - removes' : empty;
  return hint === '' ? ask : `${ask} (${hint})`;
}

/** Shown before what only the two highest rungs are asked. */
export const TOP_RUNG =
  "An offer is on the top rung only if it sets aside something the whole sector takes for granted and reaches people who are nobody's customers today. Well-known patterns: almost anything ordered from one place and delivered the same day; a circus turned into a sensory show without animals; any private car turned into a taxi.";

type Judged = Pick<HitReport, 'plan' | 'portfolio'>;

/** The class in one line, with what is known of ambition and priority; what became of it once it is over. */
export function classLine(hit: ReportHit, judged: Judged): string {
  if (!hit.live) return `${hit.status === 'done' ? 'Done' : 'Stopped'}: no longer classified or planned.`;
  const ambition = hit.rung === null ? '' : ` ${ambitionTitle(judged, hit.ambition)}.`;
  const priority = hit.priority === null ? '' : ` Priority ${points(hit.priority)}.`;
  return `${classSentence(hit, judged.plan)}${ambition}${priority}`;
}

/** A pain point in a list to choose from: what is missing of it, or that it is over. */
export function choiceName({ title, live, status, flags }: ReportHit): string {
  const missing = [
    ...(flags.includes('needs_estimate') ? ['no estimate'] : []),
    ...(flags.includes('needs_value') ? ['no impact or reach'] : []),
  ];
  const mark = live ? missing.join(', ') : status;
  return mark === '' ? title : `[${mark}] ${title}`;
}

/** The class as it stands after an answer; a change is marked. */
export function standingLine(hit: ReportHit, before: ReportHit | null, judged: Judged): string {
  const line = classLine(hit, judged);
  if (before === null || sameClass(before, hit)) return `  ${line}`;
  const was = `${hitName(before.hit)}, ${lowerTitle(slotTitle(judged.plan, before.horizon))}`;
  return before.live && hit.live && (before.hit !== hit.hit || before.horizon !== hit.horizon)
    ? `  now: ${line} (was: ${was})`
    : `  now: ${line}`;
}

/** A priority is no class. */
function sameClass(left: ReportHit, right: ReportHit): boolean {
  const classOf = ({ live, hit, horizon, decided_by, ambition }: ReportHit) =>
    JSON.stringify([live, hit, horizon, decided_by, ambition]);
  return classOf(left) === classOf(right);
}
