// Averages, extremes and what is put together of both.
import type { Report, ReportFigure } from '../../model/report.ts';
import { fraction, list, plain, upperFirst } from '../figures.ts';
import { isWeighted, partsWord, partWord } from './names.ts';
import type { Step } from './numerals.ts';
import { bare, type Operand, only, sum, weightedMean, weightedSum } from './sums.ts';

const NOTHING: Operand = { value: 0, weight: 1, title: '', op: 'score' };

/** "Average of the pillars: (25 + 50) / 2". */
export function averageStep(report: Report, figure: ReportFigure, parts: readonly Operand[], result: number): Step {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined)
    return first.op === 'points' ? allAlike(figure, first) : onlyOne(report, figure, first);
  const label = `Average of the ${partsWord(report, figure)}${isWeighted(parts) ? ', by weight' : ''}`;
  return { ...weightedMean(parts), label, result };
}

function onlyOne(report: Report, figure: ReportFigure, part: Operand): Step {
  return only(`Only one ${partWord(report, figure)} counts`, part);
}

/** Everybody gave the same answer: "Leader: all 3 at 50". */
function allAlike({ title = '' }: ReportFigure, { value, weight }: Operand): Step {
  const label = title === '' ? 'Everybody answered alike' : upperFirst(title);
  const write: Step['write'] = ([printed]) => (weight === 1 ? `${printed}` : `all ${plain(weight)} at ${printed}`);
  return { label, operands: [value], write, work: ([same = 0]) => same, result: null };
}

/** "Weakest pillar, Technology: 42.2". */
export function extremeStep(report: Report, figure: ReportFigure, parts: readonly Operand[], result: number): Step {
  const { op, title = '' } = figure;
  const tied = tiedAt(result, parts);
  const found = tied[0] ?? parts[0] ?? NOTHING;
  const label = `${op === 'highest' ? 'Highest' : 'Lowest'} of the ${partsWord(report, figure)}`;
  if (tied.length > 1 && found.title !== '')
    return only(title === '' ? label : `Weakest ${partsWord(report, figure)}`, { ...found, title: namesOf(tied) });
  if (found.title === '') {
    const extreme = op === 'highest' ? Math.max : Math.min;
    return sum(
      label,
      valuesOf(parts),
      (printed) => `${op} of ${list(printed.map(bare))}`,
      (...all) => extreme(...all),
      result,
    );
  }
  return only(label, title.includes(found.title) ? { ...found, title: '' } : found);
}

/** All parts with this value, since none of them is the lowest alone. */
function tiedAt(value: number, parts: readonly Operand[]): Operand[] {
  return parts.filter((part) => part.value === value);
}

function namesOf(parts: readonly Operand[]): string {
  return list(parts.map(({ title }) => title).filter((title) => title !== ''));
}

/** The average, the weakest, and both put together. */
export function meanMinSteps(report: Report, figure: ReportFigure, parts: readonly Operand[], result: number): Step[] {
  const { amount = 0 } = figure;
  if (amount === 0 || parts.length <= 1) return [averageStep(report, figure, parts, result)];
  const weakest = parts.reduce((lowest, part) => (part.value < lowest.value ? part : lowest), parts[0] ?? NOTHING);
  const tied = tiedAt(weakest.value, parts);
  const word = tied.length > 1 ? partsWord(report, figure) : partWord(report, figure);
  const least = only(`Weakest ${word}`, { ...weakest, title: namesOf(tied) });
  if (amount === 1) return [least];
  const { operands, work } = weightedMean(parts);
  const average = work(operands);
  const both = sumStep(
    [
      { value: average, weight: 1 - amount, title: '', op: 'mean' },
      { value: weakest.value, weight: amount, title: '', op: 'lowest' },
    ],
    result,
  );
  return [averageStep(report, figure, parts, average), least, both];
}

const PARTS: Readonly<Partial<Record<ReportFigure['op'], string>>> = { mean: 'the average', lowest: 'the weakest' };

/** "Three quarters of the average and one quarter of the weakest: 0.75 x 49.4 + 0.25 x 42.2". */
export function sumStep(parts: readonly Operand[], result: number): Step {
  if (parts.length === 0) return only('Nothing is ticked', { value: result, title: '' });
  const names = parts.map(({ weight, op }) => (PARTS[op] === undefined ? null : `${fraction(weight)} of ${PARTS[op]}`));
  if (names.every((name) => name !== null)) return { ...weightedSum(parts), label: upperFirst(list(names)), result };
  if (parts.every(({ op, value }) => op === 'given' && value === 1)) return tickedStep(parts, result);
  const halves = parts.length === 2 && parts.every(({ weight }) => weight === 0.5);
  return { ...weightedSum(parts), label: halves ? 'Half of each' : 'Together', result };
}

/** What is ticked counts its weight. */
function tickedStep(parts: readonly Operand[], result: number): Step {
  const weights = parts.map(({ weight }) => weight);
  if (parts.length === 1) return only('What is ticked counts', { value: result, title: '' });
  const add = (...all: number[]) => all.reduce((total, weight) => total + weight, 0);
  return sum('What is ticked, added up', weights, () => weights.map(plain).join(' + '), add, result);
}

function valuesOf(parts: readonly Operand[]): number[] {
  return parts.map(({ value }) => value);
}
