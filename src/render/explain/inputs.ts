// What went in: the numbers that a working was made from and that are found elsewhere.
import type { Report, ReportFigure, ReportItem } from '../../model/report.ts';
import { plain, upperFirst } from '../figures.ts';
import { placedItems } from '../view/items.ts';
import type { InputView } from './explanation-view.ts';
import { titleOf } from './names.ts';
import { numeral } from './numerals.ts';

const NONE = '–';

/** Every part with a name, once, in order; with those that have no number, and why. What stands under `known` is left out. */
export function inputRows(report: Report, figure: ReportFigure, decimals: number, known = ''): InputView[] {
  const rows = leaves(figure)
    .filter(({ id }) => id === undefined || id !== known)
    .map((leaf) => ({ leaf, title: titleOf(report, leaf) }))
    .filter(({ title }) => title !== '')
    .map(({ leaf, title }) => inputRow(report, leaf, title, decimals));
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify([row.title, row.value]);
    return seen.has(key) ? false : seen.add(key);
  });
}

function inputRow(report: Report, { value, weight = 1, id, op }: ReportFigure, title: string, decimals: number): InputView {
  return {
    title: upperFirst(title),
    value: value === null ? NONE : numeral(value, decimals),
    weight: plain(weight),
    note: value === null ? whyNone(report, id) : op === 'hidden' ? HIDDEN : heldBy(report, id),
  };
}

/** A pillar goes in as its gates leave it. */
function heldBy({ pillars }: Report, id: string | undefined): string {
  const gate = pillars.find((pillar) => pillar.id === id)?.held_by ?? null;
  return gate === null ? '' : `held by gate ${gate}`;
}

const HIDDEN = 'its parts are not shown: too few people stand behind them';

/** Numbers that the tree does not take apart; the level of a level question stands in its line. */
function leaves(figure: ReportFigure): ReportFigure[] {
  if (figure.op === 'level') return [];
  return figure.of === undefined ? [figure] : figure.of.flatMap((part) => (part.of === undefined ? [part] : leaves(part)));
}

const STATES: Readonly<Record<ReportItem['state'], string>> = {
  answered: 'no number yet',
  na: 'does not apply',
  unknown: 'nobody knows',
  missing: 'not answered',
  not_asked: 'not asked',
};

function whyNone(report: Report, id: string | undefined): string {
  const item = placedItems(report).find((placed) => placed.item.id === id)?.item;
  return item === undefined ? 'no number yet' : STATES[item.state];
}
