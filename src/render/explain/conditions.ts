// A condition clause by clause: what there is, what it is tested for, and whether that is true, in words.
import type { Report, ReportClause, ReportFigure, ReportGate, ReportWorking } from '../../model/report.ts';
import { list, plain, points, upperFirst } from '../figures.ts';
import { idWords } from '../wording/lenses.ts';
import type { ConditionView } from './explanation-view.ts';
import { inputRows } from './inputs.ts';
import { lensOf } from './names.ts';
import { writeSteps } from './numerals.ts';
import { stepsOf } from './steps.ts';

/** What a condition is told with. */
export interface Telling {
  readonly report: Report;
  readonly kind: ReportWorking['kind'];
  /** What values of the lens itself are called, by their names in the working. */
  readonly titles: ReadonlyMap<string, string>;
}

const WORDS: Readonly<Record<ReportClause['outcome'], string>> = { true: 'true', false: 'not true', open: 'open' };

const FIRES: Readonly<Record<ReportClause['outcome'], string>> = { true: 'yes', false: 'no', open: 'not known' };

const TOGETHER = {
  all: 'All of these:',
  any: 'At least one of these:',
  not: 'The opposite of this:',
} as const;

/** What happens where a clause is true. */
const THEN: Readonly<Partial<Record<ReportWorking['kind'], string>>> = {
  flag: 'it warns if',
  rule: 'it is found if',
  lens: 'it says so if',
};

/** Under an opposite nothing happens where a clause is true. */
const TEST = 'the test is';

const STATES: Readonly<Record<ReportGate['state'], string>> = {
  passed: 'passed',
  fired: 'not passed',
  unverified: 'not verified',
  not_applicable: 'not applicable',
};

/** Every clause in its order, those that belong to another one deeper. */
export function conditionLines(clause: ReportClause, telling: Telling): ConditionView[] {
  if (telling.kind !== 'gate') return clauseLines(clause, telling, 0, THEN[telling.kind] ?? TEST);
  const { title = 'The figure', outcome, is, below = 0 } = clause;
  const says =
    is === 'unanswered'
      ? `${title} has no answer, which a strict gate takes as under ${plain(below)}`
      : `${title}: ${shownFigure(clause)}; it fires under ${plain(below)}: ${FIRES[outcome]}`;
  return [{ depth: 0, word: '', says: upperFirst(says) }];
}

function clauseLines(clause: ReportClause, telling: Telling, depth: number, test: string): ConditionView[] {
  const word = WORDS[clause.outcome];
  switch (clause.op) {
    case 'all':
    case 'any':
    case 'not': {
      const below = clause.op === 'not' ? TEST : test;
      const inner = (clause.of ?? []).flatMap((part) => clauseLines(part, telling, depth + 1, below));
      return [{ depth, word, says: TOGETHER[clause.op] }, ...inner];
    }
    case 'compare':
      return [{ depth, word, says: comparedWords(clause, telling, test) }, ...sumLines(telling, clause, depth + 1)];
    case 'gate':
      return [{ depth, word, says: gateWords(telling.report, clause, test) }];
    case 'reads':
      return [{ depth, word, says: readsWords(telling.report, clause, test) }];
    case 'rule':
    case 'flag':
      return [{ depth, word, says: `It warns: ${clause.title ?? clause.id ?? ''}` }];
    default:
      return clause.op satisfies never;
  }
}

/** "Behaviours settled before investment: 25.0; it warns if under 50". */
function comparedWords(clause: ReportClause, { titles }: Telling, test: string): string {
  const title = titles.get(clause.title ?? '') ?? clause.title ?? 'The figure';
  const enough = clause.of_at_least === undefined ? '' : `, of at least ${plain(clause.of_at_least)}`;
  return `${upperFirst(title)}: ${shownFigure(clause)}; ${test} ${limitWords(clause)}${enough}`;
}

/** Counts and answers are whole where they are whole; a share of pain points is in per cent. */
function shownFigure({ figure }: ReportClause): string {
  if (figure?.op === 'hidden' && figure.value === null) return 'not shown, since too few people answered';
  if (figure?.value == null) return 'no number';
  const text = points(figure.value);
  if (isShare(figure)) return `${text.replace(/\.0$/, '')}%`;
  return isCounted(figure) ? text.replace(/\.0$/, '') : text;
}

function isShare({ op, of = [] }: ReportFigure): boolean {
  return op === 'hits' && of.length > 0;
}

function isCounted({ op }: ReportFigure): boolean {
  return op === 'hits' || op === 'given';
}

/** "25 or more and under 50". */
function limitWords({ at_least, over, at_most, below, figure }: ReportClause): string {
  const limit = (value: number) => `${plain(value)}${figure !== undefined && isShare(figure) ? '%' : ''}`;
  return list([
    ...(at_least === undefined ? [] : [`${limit(at_least)} or more`]),
    ...(over === undefined ? [] : [`over ${limit(over)}`]),
    ...(at_most === undefined ? [] : [`${limit(at_most)} or less`]),
    ...(below === undefined ? [] : [`under ${limit(below)}`]),
  ]);
}

/** How a figure of several parts came about. */
function sumLines({ report }: Telling, { figure, title = '' }: ReportClause, depth: number): ConditionView[] {
  if (figure === undefined) return [];
  const { value } = figure;
  const isRight = (result: number) => value === null || points(result) === points(value);
  const { lines, decimals } = writeSteps(stepsOf(report, figure, title), isRight);
  const inputs = figure.of === undefined ? [] : inputRows(report, figure, decimals);
  const parts = inputs.map((input) => `${input.title}: ${input.value}`).join('; ');
  return [...(parts === '' ? [] : [parts]), ...lines].map((says) => ({ depth, word: '', says }));
}

function gateWords({ gates }: Report, { id, is }: ReportClause, test: string): string {
  const state = gates.find((gate) => gate.id === id)?.state;
  const asked = STATES[is as ReportGate['state']] ?? is ?? 'not passed';
  return `Gate ${id}: ${state === undefined ? 'not known' : STATES[state]}; ${test} ${asked}`;
}

/** A reading is known to readers by its sentence; only that of the reading that is true stands in the report. */
function readsWords(report: Report, { id = '', is, title, outcome }: ReportClause, test: string): string {
  const lens = lensOf(report, id);
  const says = `The view ${lens?.title ?? title ?? id} ${lens?.says == null ? 'says nothing' : `says: ${lens.says}`}`;
  return outcome === 'true' ? says : `${says.replace(/\.$/, '')}; ${test} its reading is “${idWords(is ?? '')}”`;
}
