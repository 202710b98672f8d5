// What people carry and how much they can, and the risk that comes of it on a scale of its own.
import type { ReportLens } from '../../model/report.ts';
import { partRow, valueRow } from './lens-bars.ts';
import { divider, labelled, rows, stacked } from './lens-rows.ts';
import { figureOf, lensFrame, type Piece, share, shown } from './lens-words.ts';
import { scoreMark } from './marks.ts';
import { at, BAR, QUIET, WIDTH } from './svg.ts';

/** The part from which the load is turned round. */
const EASE = 'ease';
const SCALE = { stretches: 5, gap: 2, above: 14, below: 20 } as const;

/** An SVG with a bar for the load and one for each other part, and the risk. */
export function lensLoad(lens: ReportLens): string {
  const load = figureOf(lens, 'load');
  const thin = lens.parts.some((part) => part.id === EASE && part.thin);
  const others = lens.parts.filter(({ id }) => id !== EASE);
  const bars = [
    { ...valueRow('Load', load, ['less is better', ...(thin ? ['thin'] : [])]), thin },
    ...others.map((part) => ({ ...partRow(part), words: ['more is better', ...partRow(part).words] })),
  ];
  const risk = figureOf(lens, 'risk');
  const words = [
    'Bars on a scale from 0 to 100:',
    `${bars.map(({ name, number, words: said }) => `${name} ${number} (${said.join(', ')})`).join(', ')}.`,
    `Risk, from 0 to 100: ${shown(risk)}.`,
  ];
  return lensFrame(lens, words, stacked([rows(bars), divider(), riskScale(risk)]));
}

/** As the overall on its scale: stretches, and a marker where the risk stands. */
function riskScale(risk: number | null): Piece {
  const label = labelled({ name: 'Risk', words: [], number: shown(risk), named: false }, 'number');
  const top = label.height + SCALE.above;
  const width = WIDTH / SCALE.stretches;
  const stretches = Array.from(
    { length: SCALE.stretches },
    (_, index) =>
      `<rect class="track" x="${at(index * width)}" y="${at(top)}" width="${at(width - SCALE.gap)}" height="${BAR}"/>`,
  );
  const y = at(top + BAR + QUIET + 4);
  const ends =
    `<text class="quiet" y="${y}" font-size="${QUIET}">0</text>` +
    `<text class="quiet" x="${WIDTH}" y="${y}" text-anchor="end" font-size="${QUIET}">100</text>`;
  const part = share(risk);
  return {
    svg: label.svg + stretches.join('') + ends + (part === null ? '' : scoreMark(part * WIDTH, top)),
    height: top + BAR + SCALE.below,
  };
}
