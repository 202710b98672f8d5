// From the tree of a figure to lines of arithmetic, innermost first: one case for each way of working that the
// description of ReportFigure names.
import type { Report, ReportFigure } from '../../model/report.ts';
import { fraction, plain, upperFirst } from '../figures.ts';
import { averageStep, extremeStep, meanMinSteps, sumStep } from './means.ts';
import { isWeighted, titleOf } from './names.ts';
import { MINUS, type Step } from './numerals.ts';
import { bare, type Operand, only, sum } from './sums.ts';

/** Every line below a figure, then its own; none for a number found elsewhere. `known` is its name where that is said already. */
export function stepsOf(report: Report, figure: ReportFigure, known = ''): Step[] {
  if (figure.of === undefined || figure.value === null) return figure.op === 'hidden' ? hiddenStep(figure) : [];
  const below = figure.of.flatMap((part) => (isPassedOver(part, figure) ? [] : weighted(stepsBelow(report, part), part, figure)));
  const title = figure.title === known || hasOwnWords(figure) ? '' : (figure.title ?? '');
  const own = ownSteps(report, figure, figure.value);
  return [...below, ...own.map((step) => (title === '' ? step : { ...step, label: upperFirst(title) }))];
}

/** What is hidden inside a sum stands among what went in. */
function stepsBelow(report: Report, part: ReportFigure): Step[] {
  return part.op === 'hidden' ? [] : stepsOf(report, part);
}

/** What weighs nothing is in no average. */
function isPassedOver({ weight }: ReportFigure, { op }: ReportFigure): boolean {
  return weight === 0 && (op === 'mean' || op === 'mean_min');
}

/** The line of a part says how much it weighs, so that it is found again in the average. */
function weighted(steps: readonly Step[], { weight = 1 }: ReportFigure, { op, of = [] }: ReportFigure): readonly Step[] {
  const counting = of.filter(({ value, weight: own }) => value !== null && own !== 0);
  const [last, ...before] = steps.toReversed();
  if (op !== 'mean' || last === undefined || !isWeighted(counting)) return steps;
  return [...before.toReversed(), { ...last, label: `${last.label}, weight ${plain(weight)}` }];
}

/** Nothing but the result may be shown of it. */
function hiddenStep({ title = '', value }: ReportFigure): Step[] {
  return value === null ? [] : [only(upperFirst(title === '' ? 'The average of all answers' : title), { value, title: '' })];
}

/** What these come to is not called by their name alone. */
function hasOwnWords({ op, value, of = [] }: ReportFigure): boolean {
  const counting = of.filter(({ value, weight }) => value !== null && weight !== 0);
  if (op === 'mean') return counting.length === 1;
  if (op === 'lowest' || op === 'highest') return counting.filter((part) => part.value === value).length > 1;
  return op === 'points' || op === 'at_most' || op === 'at_least' || op === 'mean_min';
}

/** An answer is turned round because less of it is better; of anything else the rest is looked for. */
function reverseLabel({ of = [] }: ReportFigure, [first]: readonly Operand[]): string {
  const isAnswer = of.some(({ op }) => op === 'level' || op === 'share' || op === 'points');
  if (isAnswer) return 'Less is better here, so it is turned round';
  return first === undefined || first.title === '' ? 'What is missing to 100' : `100 less ${first.title}`;
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
          reverseLabel(figure, parts),
          [first],
          ([a]) => `100 ${MINUS} ${a}`,
          (a) => 100 - a,
          result,
        ),
      ];
    case 'at_most':
    case 'at_least':
      return first === result ? [] : [limitStep(report, figure, first, amount, result)];
    case 'mean':
      return [averageStep(report, figure, parts, result)];
    case 'lowest':
    case 'highest':
      return [extremeStep(report, figure, parts, result)];
    case 'spread':
      return [
        sum(
          'Highest less lowest',
          ends(values),
          ([a, b]) => `${a} ${MINUS} ${b}`,
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
          differenceLabel(parts),
          [first, second],
          ([a, b]) => `${a} ${MINUS} ${b}`,
          (a, b = 0) => a - b,
          result,
        ),
      ];
    case 'product':
      return [productStep(first, second, amount, result)];
    case 'scale':
      return [
        sum(
          scaleLabel(amount),
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

/** "Awareness less Action". */
function differenceLabel([left, right]: readonly Operand[]): string {
  const isNamed = left !== undefined && right !== undefined && left.title !== '' && right.title !== '';
  return isNamed ? `${upperFirst(left.title)} less ${right.title}` : 'The difference';
}

/** "One half of it", "Times 0.12". */
function scaleLabel(amount: number): string {
  if (amount === 0.01) return 'One hundredth of it';
  if (amount === 100) return 'In points of 100';
  const part = fraction(amount);
  return amount > 0 && !part.endsWith('%') ? `${upperFirst(part)} of it` : `Times ${plain(amount)}`;
}

function levelStep(level: number, levels: number, result: number): Step {
  const label = `Level ${plain(level)} of ${plain(levels)}`;
  const write: Step['write'] = ([a]) => `100 x (${a} ${MINUS} 1) / (${plain(levels)} ${MINUS} 1)`;
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
    'One multiplied by the other',
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
