// Where pain points hurt, on a terminal: a line a place, with what the answers say of it and a bar of the pain there.

import { terminal as safe } from '../escape.ts';
import { cut } from '../interview/screen.ts';
import type { LinkView } from '../view/parts.ts';
import { numbered, type PlacePart, type PlacesPart } from './page.ts';
import { bar, type HitsScreen, hung, padded } from './terminal-lines.ts';

const BAR = 12;
const SCORE = 5;
/** Room for the name of a place. */
const NAMES = 36;
/** Under this width the name of a place has a line of its own. */
const ROOMY = 72;

/** Journey, promises, chain: as far as pain points are placed there. */
export function placesBlocks(places: readonly PlacesPart[], numbers: ReadonlyMap<string, number>, screen: HitsScreen): string[] {
  return places.map((part) => {
    const { chalk, width } = screen;
    const says = part.says === null ? [] : [hung('', part.says, width)];
    const most = Math.max(1, ...part.places.map(({ pain }) => pain));
    const room = width >= ROOMY ? Math.min(NAMES, Math.max(...part.places.map((place) => nameOf(place).length))) : 0;
    const head = room === 0 ? '    score  pain' : `  ${padded('', room)}  score  pain (impact x reach)`;
    const unplaced = part.unplaced.length === 0 ? [] : [unplacedLine(part.unplaced, numbers, width)];
    return [
      chalk.underline(safe(part.title)),
      ...says,
      chalk.dim(head),
      ...part.places.map((place) => placeLine(place, most, room, numbers, screen)),
      ...unplaced,
    ].join('\n');
  });
}

/** What joins two places hangs between them. */
function nameOf({ title, isLink }: PlacePart): string {
  return isLink ? `│ ${safe(title)}` : safe(title);
}

/** `room` is for the name beside the bar; without any, the name stands above it. */
function placeLine(
  place: PlacePart,
  most: number,
  room: number,
  numbers: ReadonlyMap<string, number>,
  { width }: HitsScreen,
): string {
  const name = room === 0 ? `${hung('  ', nameOf(place), width)}\n  ` : `  ${padded(cut(nameOf(place), room), room)}`;
  const figures = `  ${place.score.padStart(SCORE)}  `;
  const names = numbered(place.hits, numbers);
  if (names === '') return `${name}${figures}`.trimEnd();
  const [line = '', ...more] = name.split('\n').reverse();
  return [...more.reverse(), hung(`${line}${figures}${padded(bar(place.pain / most, BAR), BAR)}  `, names, width)].join('\n');
}

function unplacedLine(unplaced: readonly LinkView[], numbers: ReadonlyMap<string, number>, width: number): string {
  return hung('  ', `Without a place here: ${numbered(unplaced, numbers)}`, width);
}
