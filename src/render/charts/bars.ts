// Bars for one or two pillars, or for more than a radar can hold. Pure geometry to SVG, colours from the page.
import { type Axis, inWords, markWords } from './axis.ts';
import { labelled, stacked } from './lens-rows.ts';
import type { Piece } from './lens-words.ts';
import { beforeMark, targetMark } from './marks.ts';
import { at, BAR, frameOf, picture, shareOf, WIDTH } from './svg.ts';

const ROW = { above: 6, gap: 18 } as const;

/** An SVG with one bar an axis, in their order. */
export function bars(axes: readonly Axis[]): string {
  const { svg, height } = stacked(axes.map(row));
  return picture({ id: 'bars', title: 'Scores of the pillars', description: inWords(axes) }, frameOf(height), svg);
}

function row(axis: Axis): Piece {
  const words = [...(axis.rated ? [] : ['not rated']), ...markWords(axis)];
  const label = labelled({ name: axis.label, words, number: axis.shown, named: axis.weakest });
  const y = label.height + ROW.above;
  return { svg: label.svg + bar(axis, y), height: y + BAR + ROW.gap };
}

function bar({ value, rated, weakest, before, target }: Axis, y: number): string {
  const look = ['fill', ...(weakest ? ['named'] : []), ...(rated ? [] : ['unrated'])].join(' ');
  return (
    `<rect class="track" y="${at(y)}" width="${WIDTH}" height="${BAR}"/>` +
    (value === null ? '' : `<rect class="${look}" y="${at(y)}" width="${at(WIDTH * shareOf(value))}" height="${BAR}"/>`) +
    (before === null ? '' : beforeMark(WIDTH * shareOf(before), y + BAR / 2)) +
    (target === null ? '' : targetMark(WIDTH * shareOf(target), y))
  );
}
