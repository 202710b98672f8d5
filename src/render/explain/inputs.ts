// What went in: the numbers that a working was made from and that are found elsewhere.
import type { Report, ReportFigure, ReportItem } from '../../model/report.ts';
import { plain, upperFirst } from '../figures.ts';
import type { InputView } from './explanation-view.ts';
import { isWeighted, lensOf, placedById, titleOf } from './names.ts';
import { numeral } from './numerals.ts';

const NONE = '–';

/** Every part with a name, once, in order; with those that have no number, and why. Values of the lens `known` are left out. */
export function inputRows(report: Report, figure: ReportFigure, decimals: number, known = ''): InputView[] {
  const rows = leaves(figure)
    .filter(({ leaf: { id } }) => known === '' || id === undefined || lensOf(report, id)?.id !== known)
    .map(({ leaf, weighs }) => ({ leaf, weighs, title: titleOf(report, leaf) }))
    .filter(({ title }) => title !== '')
    .map(({ leaf, weighs, title }) => inputRow(report, leaf, { title, weighs, decimals }));
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify([row.title, row.value]);
    return seen.has(key) ? false : seen.add(key);
  });
}

interface RowOptions {
  readonly title: string;
  readonly decimals: number;
  /** Whether its weight is needed to understand the sum. */
  readonly weighs: boolean;
}

function inputRow(
  report: Report,
  { op, value, weight = 1, id }: ReportFigure,
  { title, decimals, weighs }: RowOptions,
): InputView {
  return {
    title: upperFirst(title),
    value: value === null ? NONE : numeral(value, decimals),
    weight: weighs ? plain(weight) : '',
    note: value === null ? whyNone(report, id, op) : heldBy(report, id),
  };
}

/** A pillar goes in as its gates leave it. */
function heldBy({ pillars }: Report, id: string | undefined): string {
  const gate = pillars.find((pillar) => pillar.id === id)?.held_by ?? null;
  return gate === null ? '' : `held by gate ${gate}`;
}

interface Leaf {
  readonly leaf: ReportFigure;
  readonly weighs: boolean;
}

/** Numbers that the tree does not take apart; the level of a level question stands in its line, as a hidden one does. */
function leaves(figure: ReportFigure): Leaf[] {
  const { op, of } = figure;
  if (op === 'level' || (op === 'hidden' && of === undefined)) return [];
  if (of === undefined) return [{ leaf: figure, weighs: false }];
  const weighs = areWeighed(figure);
  return of.flatMap((part) => (part.of === undefined ? [{ leaf: part, weighs }] : leaves(part)));
}

/** Of a sum the weights stand in its line, but for what is ticked. */
function areWeighed({ op, of = [] }: ReportFigure): boolean {
  if (op === 'sum') return isWeighted(of) && of.every((part) => part.op === 'given' && part.value === 1);
  return isWeighted(of);
}

const STATES: Readonly<Record<ReportItem['state'], string>> = {
  answered: 'no number yet',
  na: 'does not apply',
  unknown: 'nobody knows',
  missing: 'not answered',
  not_asked: 'not asked',
};

function whyNone(report: Report, id: string | undefined, op: ReportFigure['op']): string {
  if (op === 'hidden') return 'not shown, since too few people answered';
  const item = placedById(report).get(id ?? '')?.item;
  return item === undefined ? 'no number yet' : STATES[item.state];
}
