// A condition clause by clause: what is asked for, what there is, and whether it holds, in words.
import type { Report, ReportClause, ReportGate } from '../../model/report.ts';
import { list, plain, points, upperFirst } from '../figures.ts';
import { idWords } from '../wording/lenses.ts';
import type { ConditionView } from './explanation-view.ts';
import { inputRows } from './inputs.ts';
import { writeSteps } from './numerals.ts';
import { stepsOf } from './steps.ts';

const WORDS: Readonly<Record<ReportClause['outcome'], string>> = { true: 'holds', false: 'does not hold', open: 'open' };

const TOGETHER = {
  all: 'All of these:',
  any: 'At least one of these:',
  not: 'The opposite of this:',
} as const;

const STATES: Readonly<Record<ReportGate['state'], string>> = {
  passed: 'passed',
  fired: 'not passed',
  unverified: 'not verified',
  not_applicable: 'not applicable',
};

/** Every clause in its order, those that belong to another one deeper. */
export function conditionLines(report: Report, clause: ReportClause, depth = 0): ConditionView[] {
  const word = WORDS[clause.outcome];
  const inner = (clause.of ?? []).flatMap((part) => conditionLines(report, part, depth + 1));
  switch (clause.op) {
    case 'all':
    case 'any':
    case 'not':
      return [{ depth, word, says: TOGETHER[clause.op] }, ...inner];
    case 'compare':
      return [{ depth, word, says: upperFirst(comparedWords(clause)) }, ...sumLines(report, clause, depth + 1)];
    case 'gate':
      return [{ depth, word, says: gateWords(report, clause) }];
    case 'reads':
      return [{ depth, word, says: readsWords(report, clause) }];
    case 'rule':
    case 'flag':
      return [{ depth, word, says: `It warns: ${clause.title ?? clause.id ?? ''}` }];
    default:
      return clause.op satisfies never;
  }
}

/** "Behaviours settled before investment is 25.0; asked for is under 50". */
function comparedWords(clause: ReportClause): string {
  const { title = 'The figure', figure, is } = clause;
  const value = figure?.value ?? null;
  if (is === 'unanswered') return `${title} has no answer, which a strict gate takes as under ${plain(clause.below ?? 0)}`;
  const enough = clause.of_at_least === undefined ? '' : `, of ${plain(clause.of_at_least)} pain points or more`;
  return `${title} ${value === null ? 'has no number' : `is ${points(value)}`}; asked for is ${limitWords(clause)}${enough}`;
}

/** "25 or more and under 50". */
export function limitWords({ at_least, over, at_most, below }: ReportClause): string {
  return list([
    ...(at_least === undefined ? [] : [`${plain(at_least)} or more`]),
    ...(over === undefined ? [] : [`over ${plain(over)}`]),
    ...(at_most === undefined ? [] : [`${plain(at_most)} or less`]),
    ...(below === undefined ? [] : [`under ${plain(below)}`]),
  ]);
}

/** How a figure of several parts came about. */
function sumLines(report: Report, { figure, title = '' }: ReportClause, depth: number): ConditionView[] {
  if (figure === undefined) return [];
  const { value } = figure;
  const isRight = (result: number) => value === null || points(result) === points(value);
  const { lines, decimals } = writeSteps(stepsOf(report, figure, title), isRight);
  const inputs = figure.of === undefined ? [] : inputRows(report, figure, decimals);
  const parts = inputs.map((input) => `${input.title} ${input.value}`).join('; ');
  return [...(parts === '' ? [] : [parts]), ...lines].map((says) => ({ depth, word: '', says }));
}

function gateWords({ gates }: Report, { id, is }: ReportClause): string {
  const state = gates.find((gate) => gate.id === id)?.state;
  const asked = STATES[is as ReportGate['state']] ?? is ?? 'not passed';
  return `Gate ${id} is ${state === undefined ? 'not known' : STATES[state]}; asked for is ${asked}`;
}

/** A reading is known to readers by its sentence; only that of the reading that holds stands in the report. */
function readsWords({ lenses }: Report, { id, is, title, outcome }: ReportClause): string {
  const lens = lenses.find((one) => one.id === id);
  const says = `The view ${lens?.title ?? title ?? id} ${lens?.says == null ? 'says nothing' : `says: ${lens.says}`}`;
  return outcome === 'true' ? says : `${says.replace(/\.$/, '')}; asked for is its reading “${idWords(is ?? '')}”`;
}
