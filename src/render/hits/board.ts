// The board on a terminal: a column for each horizon, the cards below each other. Quick and Big Hits have another line
// under their title, and say so.

import { count } from '../figures.ts';
import { wrap } from '../interview/screen.ts';
import type { HitColumnView, HitView } from '../view/hits-view.ts';
import { beside, type HitsScreen } from './terminal-lines.ts';

const GAP = '  ';
/** Columns that all stand side by side may be as narrow as this. */
const NARROWEST = 18;
/** Otherwise the board is folded, and each column has at least this. */
const FOLDED = 24;

/** Rows of columns, as many side by side as the screen has room for. */
export function board(
  horizons: readonly HitColumnView[],
  numbers: ReadonlyMap<string, number>,
  { chalk, wide }: HitsScreen,
): string {
  const room = (columns: number) => Math.floor((wide - (columns - 1) * GAP.length) / columns);
  const abreast =
    room(horizons.length) >= NARROWEST ? horizons.length : Math.max(1, Math.floor((wide + GAP.length) / (FOLDED + GAP.length)));
  const width = room(abreast);
  const rows = Array.from({ length: Math.ceil(horizons.length / abreast) }, (_, row) =>
    horizons.slice(row * abreast, (row + 1) * abreast),
  );
  return rows
    .map((columns) => {
      const lines = columns.map((column) => columnLines(column, numbers, width, chalk.bold));
      return beside(lines, width, GAP).join('\n');
    })
    .join('\n\n');
}

function columnLines(
  { title, isQuick, hits }: HitColumnView,
  numbers: ReadonlyMap<string, number>,
  width: number,
  strong: (line: string) => string,
): string[] {
  const kind = isQuick ? 'Quick Hit' : 'Big Hit';
  return [
    ...wrap(title, width).map((line) => strong(line)),
    hits.length === 0 ? `no ${kind}` : count(hits.length, kind),
    (isQuick ? '─' : '═').repeat(width),
    ...hits.flatMap((hit, index) => [...(index === 0 ? [] : ['']), ...card(hit, numbers.get(hit.anchor) ?? 0, width, strong)]),
  ];
}

function card(
  { title, priority, owner, status, mustFix, flags }: HitView,
  number: number,
  width: number,
  strong: (line: string) => string,
): string[] {
  const marks = [mustFix ? 'must fix' : '', flags.length > 0 ? 'incomplete' : '', status === 'open' ? '' : status].filter(
    (mark) => mark !== '',
  );
  return [
    ...wrap(`${number}. ${title}`, width).map((line) => strong(line)),
    ...wrap([priority === '–' ? 'no priority' : `priority ${priority}`, ...marks].join(', '), width),
    ...wrap(owner ?? 'no owner', width),
  ];
}
