// What changed since last time, in sentences: answers that changed told apart from a questionnaire that is another.
import type { ReportBand, ReportComparedSide, ReportComparison, ReportMatched, ReportUnmatched } from '../../model/report.ts';
import { count, list, longDate, lowerTitle, points, signed, upperFirst } from '../figures.ts';
import { join } from '../wording.ts';
import { gateCauses, questionCauses } from './change-causes.ts';
import { readAlone } from './items.ts';

type Verdict = ReportMatched['verdict'];

/** A verdict in words, for a table and for the start of a sentence. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  improved: 'Clearly better',
  declined: 'Clearly worse',
  unclear: 'No clear change',
  none: 'Cannot be compared',
};

/** "No clear change: 55.3 against 52.1 on the 58 questions answered both times, +3.2; at least 4.3 is needed to count." */
export function verdictSentence({ matched }: ReportComparison): string {
  const { items, before, after, change, needed, verdict } = matched;
  if (items === 0) return 'Nothing can be compared.';
  const on = items === 1 ? 'the one question answered both times' : `the ${items} questions answered both times`;
  if (before === null || after === null || change === null) return `Nothing can be compared: ${on} make no score.`;
  if (change === 0) return `No change: ${points(after)} both times on ${on}.`;
  const bar = needed === null ? '' : `; at least ${points(needed)} is needed to count`;
  return `${VERDICTS[verdict]}: ${points(after)} against ${points(before)} on ${on}, ${difference(before, after, change)}${bar}.`;
}

/** Numbers that are rounded may lie further apart than they are. */
function difference(before: number, after: number, change: number): string {
  const shown = Number(points(after)) - Number(points(before));
  return signed(shown) === signed(change) ? signed(change) : `${signed(change)} before rounding`;
}

/** What made the smallest change that counts as large as it is; null where it is the assumed error of an answer. */
export function neededSentence({ matched }: ReportComparison): string | null {
  return matched.needed === null || !matched.by_respondents
    ? null
    : 'How far respondents differ from each other decides how much is needed.';
}

/** Which assessments these are. That they answer different questionnaires is among the cautions. */
export function leadSentence({ before, after, same_questionnaire }: ReportComparison): string {
  const same = same_questionnaire ? ' Both answer the same questionnaire.' : '';
  return `${upperFirst(when(after, 'this assessment'))} against ${when(before, 'an earlier one')}.${same}`;
}

function when({ date }: ReportComparedSide, undated: string): string {
  return date === null ? `${undated} without a date` : longDate(date);
}

/** The parts that add up to the change of the final overall, those of nothing too. */
export interface Part {
  readonly title: string;
  /** How it stands in a sentence. */
  readonly from: string;
  readonly points: number;
  /** What stands behind it, one sentence each. */
  readonly causes: readonly string[];
}

/** Empty where one side has no overall. */
export function partsOf(comparison: ReportComparison): Part[] {
  const { matched, composition_effect, gate_effect, same_questionnaire, same_respondents } = comparison;
  if (matched.change === null || composition_effect === null || gate_effect === null) return [];
  return [
    {
      title:
        same_respondents === false ? 'The same questions, other answers or other people' : 'The same questions, other answers',
      from: 'the answers to the same questions',
      points: matched.change,
      causes: [],
    },
    same_questionnaire
      ? {
          title: 'Questions answered only once',
          from: 'questions answered only once',
          points: composition_effect,
          causes: questionCauses(comparison),
        }
      : {
          title: 'Other questions counted',
          from: 'other questions being counted',
          points: composition_effect,
          causes: questionCauses(comparison),
        },
    { title: 'Gates', from: 'gates', points: gate_effect, causes: gateCauses(comparison) },
  ];
}

/** Those on the whole, which come before every number, and those on a single gate or flag, which stand with it. */
export function cautionsApart({ cautions }: ReportComparison): readonly [whole: string[], single: string[]] {
  const isSingle = (caution: string) => /^(?:Gate|The flag) /.test(caution);
  return [cautions.filter((caution) => !isSingle(caution)), cautions.filter(isSingle)];
}

/** What happened to the final overall, part by part, and what that means. */
export function finalSentence(comparison: ReportComparison): string | null {
  const { before, after, final_change } = comparison;
  if (before.final === null || after.final === null) return missingSentence(comparison);
  const moving = partsOf(comparison).filter(isSeen);
  const told = moving.map(({ from, points: brought }) => `${signed(brought)} from ${from}`);
  const says = moving.length === 0 ? '' : `: ${list(told)}`;
  return join([`${movedWords(before.final, after.final, final_change ?? 0)}${says}.`, driverSentence(comparison, moving) ?? '']);
}

function movedWords(before: number, after: number, change: number): string {
  if (points(before) === points(after)) return `The final score is the same both times, ${points(after)}`;
  return `The final score ${change < 0 ? 'fell' : 'rose'} from ${points(before)} to ${points(after)}`;
}

/** Why there is none is among the cautions. */
function missingSentence({ before, after }: ReportComparison): string | null {
  if (after.final !== null) return `The final score is ${points(after.final)} now; there was none.`;
  return before.final === null ? null : `The final score was ${points(before.final)}; now there is none.`;
}

function isSeen({ points: brought }: Part): boolean {
  return points(Math.abs(brought)) !== '0.0';
}

/** Said only where something else than answers moved the score most. */
function driverSentence({ same_questionnaire, matched }: ReportComparison, moving: readonly Part[]): string | null {
  const [most] = moving.toSorted((left, right) => Math.abs(right.points) - Math.abs(left.points));
  if (most === undefined || most.points === matched.change) return null;
  if (most.from === 'gates') return 'Mostly gates moved it, not the average of the answers.';
  return same_questionnaire
    ? 'Mostly it comes from which questions were answered, not from how.'
    : 'Mostly the questionnaire changed, not the answers.';
}

/** That the shown parts do not add up to the shown whole; null where they do. */
export function roundingSentence(comparison: ReportComparison): string | null {
  const parts = partsOf(comparison);
  const sum = parts.reduce((all, part) => all + shownValue(part.points), 0);
  const { before, after, final_change } = comparison;
  const whole = shownValue(final_change ?? 0);
  const between =
    before.final === null || after.final === null ? whole : Number(points(after.final)) - Number(points(before.final));
  const isWhole = final_change === null || (points(sum) === points(whole) && points(between) === points(whole));
  return parts.length === 0 || isWhole ? null : 'Each figure is rounded, so they can miss the sum by a tenth or two.';
}

function shownValue(value: number): number {
  return Math.sign(value) * Number(points(Math.abs(value)));
}

/** That the band is another one; null where it is the same. Without a clear change it is among the cautions. */
export function bandSentence({ before, after, matched }: ReportComparison, bands: readonly ReportBand[]): string | null {
  if (before.band === null || after.band === null || before.band === after.band) return null;
  const named = `The band changed from ${bandName(before.band, bands)} to ${bandName(after.band, bands)}`;
  const expected: Verdict = (after.final ?? 0) < (before.final ?? 0) ? 'declined' : 'improved';
  if (matched.verdict === expected) return `${named}.`;
  if (matched.verdict === 'unclear') return null;
  if (matched.verdict === 'none') return `${named}, but nothing can be compared.`;
  return `${named}, although the same questions were answered clearly ${matched.verdict === 'improved' ? 'better' : 'worse'}.`;
}

/** The title of a band inside a sentence; its id where no titles are at hand. */
export function bandName(id: string, bands: readonly ReportBand[]): string {
  return lowerTitle(bands.find((band) => band.id === id)?.title ?? id);
}

/** "As before, and tested" where the answer leans on the earlier one, which stands beside it; else as it reads alone. */
export function readBeside(anchors: readonly string[], answer: string, earlier: string | null): string {
  const [level, words] = apart(answer);
  const [reference = '', below] = /^As level (\d+)(?=[,;: ])/.exec(words) ?? [];
  const isEarlier = earlier !== null && anchors[Number(below) - 1] === apart(earlier)[1];
  return level + (isEarlier ? `As before${words.slice(reference.length)}` : readAlone(anchors, words));
}

/** "level 3: " and what it says. */
function apart(answer: string): readonly [level: string, words: string] {
  const [level = ''] = /^level \d+: /.exec(answer) ?? [];
  return [level, answer.slice(level.length)];
}

/** Why some questions are not compared, by reason, in the order of this table. */
export const WHY_NOT: Readonly<Record<ReportUnmatched['why'], string>> = {
  new: 'New in the questionnaire',
  gone: 'No longer asked',
  measure: 'Answered or scored in another way',
  before: 'No score before',
  after: 'No score now',
};

/** "58 questions are compared, 3 are not; 1 has no score either time." `never` is null where nobody knows. */
export function comparedSentence({ matched, unmatched }: ReportComparison, never: number | null): string {
  const are = (amount: number) => (amount === 1 ? 'is' : 'are');
  const rest = unmatched.length;
  const told = `${count(matched.items, 'question')} ${are(matched.items)} compared, ${rest} ${are(rest)} not`;
  if (never === null) return `${told}; those without a score either time are not counted here.`;
  return never === 0 ? `${told}.` : `${told}; ${never} ${never === 1 ? 'has' : 'have'} no score either time.`;
}

/** "and 4 more, which move the overall by +0.3 together"; null without a rest. */
export function restSentence(rest: number, together: number): string | null {
  return rest === 0 ? null : `And ${rest} more; together they move the overall by ${signed(together)}.`;
}
