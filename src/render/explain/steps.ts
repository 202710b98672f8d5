// From the tree of a figure to lines of arithmetic, innermost first: one case for each way of working that the
// description of ReportFigure names.
import type { Report, ReportFigure } from '../../model/report.ts';
import { plain, upperFirst } from '../figures.ts';
import { averageStep, extremeStep, meanMinSteps, sumStep } from './means.ts';
import { titleOf } from './names.ts';
import type { Step } from './numerals.ts';
import { bare, middleOf, type Operand, only, sum } from './sums.ts';

/** Every line below a figure, then its own; none for a number found elsewhere. `known` is its name where that is said already. */
export function stepsOf(report: Report, figure: ReportFigure, known = ''): Step[] {
  if (figure.of === undefined || figure.value === null) return [];
  const below = figure.of.flatMap((part) => stepsOf(report, part));
  const title = figure.title === known || hasOwnWords(figure) ? '' : (figure.title ?? '');
  const own = ownSteps(report, figure, figure.value);
  return [...below, ...own.map((step) => (title === '' ? step : { ...step, label: upperFirst(title) }))];
}

/** What these come to is not called by their name alone. */
function hasOwnWords({ op, of = [] }: ReportFigure): boolean {
  if (op === 'mean') return of.filter(({ value, weight }) => value !== null && weight !== 0).length === 1;
  return op === 'points' || op === 'at_most' || op === 'at_least' || op === 'mean_min';
}

/** An answer is turned round because less of it is better; of anything else the rest is looked for. */
function reverseLabel({ of = [] }: ReportFigure): string {
  const isAnswer = of.some(({ op }) => op === 'level' || op === 'share' || op === 'points');
  return isAnswer ? 'Less is better here, so it is turned round' : 'What is missing to 100';
}

function operandsOf(report: Report, { of = [] }: ReportFigure): Operand[] {
  return of
    .flatMap((part) =>
      part.value === null ? [] : [{ value: part.value, weight: part.weight ?? 1, title: titleOf(report, part), op: part.op }],
    )
    .filter(({ weight }) => weight !== 0);
}

function ownSteps(report: Report, figure: ReportFigure, result: number): Step[] {
  const parts = operandsOf(report, figure);
  const { amount = 1 } = figure;
  const values = parts.map(({ value }) => value);
  const [first = 0, second = 0] = values;
  switch (figure.op) {
    case 'level':
      return [levelStep(first, amount, result)];
    case 'share':
      return [shareStep(first, amount, result)];
    case 'points':
      return [only(`Points that the questionnaire gives for ${figure.title ?? 'it'}`, { value: result, title: '' })];
    case 'reverse':
      return [
        sum(
          reverseLabel(figure),
          [first],
          ([a]) => `100 - ${a}`,
          (a) => 100 - a,
          result,
        ),
      ];
    case 'at_most':
    case 'at_least':
      return first === result ? [] : [limitStep(report, figure, first, amount, result)];
    case 'mean':
      return [averageStep(report, figure, parts, result)];
    case 'median':
      return [middleOf(parts, result)];
    case 'lowest':
    case 'highest':
      return [extremeStep(report, figure, parts, result)];
    case 'spread':
      return [
        sum(
          'Highest less lowest',
          ends(values),
          ([a, b]) => `${a} - ${b}`,
          (a, b = 0) => a - b,
          result,
        ),
      ];
    case 'mean_min':
      return meanMinSteps(report, figure, parts, result);
    case 'sum':
      return [sumStep(parts, result)];
    case 'minus':
      return [
        sum(
          'The difference',
          [first, second],
          ([a, b]) => `${a} - ${b}`,
          (a, b = 0) => a - b,
          result,
        ),
      ];
    case 'product':
      return [productStep(first, second, amount, result)];
    case 'scale':
      return [
        sum(
          'Converted',
          [first],
          ([a]) => `${plain(amount)} x ${a}`,
          (a) => amount * a,
          result,
        ),
      ];
    case 'root':
      return [rootStep(first, second, result)];
    case 'hits':
      return values.length < 2 ? [] : [hitsStep(first, second, result)];
    case 'score':
    case 'given':
    case 'hidden':
      return [];
    default:
      return figure.op satisfies never;
  }
}

function levelStep(level: number, levels: number, result: number): Step {
  const label = `Level ${plain(level)} of ${plain(levels)}`;
  const write: Step['write'] = ([a]) => `100 x (${a} - 1) / (${plain(levels)} - 1)`;
  return sum(label, [level], write, (a) => (100 * (a - 1)) / (levels - 1), result);
}

function shareStep(earned: number, full: number, result: number): Step {
  const over = earned > full ? ', at most 100' : '';
  const write: Step['write'] = ([a]) => `100 x ${a} / ${plain(full)}${over}`;
  return sum('As a share of full marks', [earned], write, (a) => Math.min(100, (100 * a) / full), result);
}

/** "Held by gate G3: lowest of 87.5 and 59.9". */
function limitStep({ gates }: Report, { op, id, title }: ReportFigure, value: number, amount: number, result: number): Step {
  const word = op === 'at_most' ? 'lowest' : 'highest';
  const bound = op === 'at_most' ? Math.min : Math.max;
  const limit = `${op === 'at_most' ? 'At most' : 'At least'} ${plain(amount)}`;
  const held = gates.some((gate) => gate.id === id);
  const label = held ? `Held by gate ${id}` : title === undefined ? limit : `${limit} (${title})`;
  // The limit is printed as it was written.
  return sum(
    label,
    [value],
    ([a = '']) => `${word} of ${bare(a)} and ${plain(amount)}`,
    (a) => bound(a, amount),
    result,
  );
}

function ends(values: readonly number[]): [number, number] {
  return [Math.max(...values), Math.min(...values)];
}

function productStep(left: number, right: number, amount: number, result: number): Step {
  const over = amount === 1 ? '' : ` / ${plain(amount)}`;
  return sum(
    'One times the other',
    [left, right],
    ([a, b]) => `${a} x ${b}${over}`,
    (a, b = 0) => (a * b) / amount,
    result,
  );
}

function rootStep(left: number, right: number, result: number): Step {
  const write: Step['write'] = ([a, b]) => `square root of ${a} x ${b}`;
  return sum('Geometric mean', [left, right], write, (a, b = 0) => Math.sqrt(a * b), result);
}

function hitsStep(some: number, all: number, result: number): Step {
  const write: Step['write'] = ([a, b]) => `100 x ${a} / ${b}`;
  return sum('Share of the pain points, in per cent', [some, all], write, (a, b = 1) => (100 * a) / b, result);
}
