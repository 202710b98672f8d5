// A journey as a road from left to right, as high as its stations; where most is lost, the road breaks.
import type { ReportLens, ReportLensPart } from '../../model/report.ts';
import { counterweightRows, ownParts, rowsInWords } from './lens-bars.ts';
import { captions, columns, numbersFit } from './lens-path-captions.ts';
import { divider, type Row, rows, stacked } from './lens-rows.ts';
import { figureOf, lensFrame, type Piece, partNamed, partsInWords, share, shown } from './lens-words.ts';
import { namedMark } from './marks.ts';
import { at, LABEL, NOTHING, QUIET, textWidth, VALUE, WIDTH, xml } from './svg.ts';

const HEIGHT = 120;
/** Above the plot for the number of a station, and for what the break is called; under it for numbers of low stations. */
const ROOM = { number: 24, leak: 24, below: 28 } as const;
const TICKS = [0, 50, 100] as const;
/** From each end of the road to the break, clear of its teeth. */
const STUB = 8;

/** A part as it is placed; `y` is null without a value. */
interface Station {
  readonly part: ReportLensPart;
  readonly x: number;
  readonly y: number | null;
}

type Placed = Station & { readonly y: number };

/** The fall that is drawn as a break. */
interface Leak {
  readonly from: number;
  readonly to: number;
  /** Where the road breaks. */
  readonly x: number;
  readonly points: string;
}

/** An SVG of the road through the parts, in their order. */
export function lensPath(lens: ReportLens): string {
  const parts = ownParts(lens);
  const leak = isTold(lens) ? leakOf(lens, parts) : null;
  const top = ROOM.number + (leak === null ? 0 : ROOM.leak);
  const spots = columns(parts.length);
  const stations = parts.map((part, index) => ({ part, x: spots.x(index), y: height(part.value, top) }));
  const lowest = partNamed(lens, 'lowest');
  const plot = [
    ticks(top, spots.left),
    road(stations, leak, top + HEIGHT),
    leak === null ? '' : rupture(stations, leak),
    ...stations.map((station) => mark(station, lowest, top + HEIGHT)),
    ...(numbersFit(parts) ? stations.map((station, index) => number(station, stations[index - 1], stations[index + 1])) : []),
  ].join('');
  const under = captions(parts, lowest, top + HEIGHT + ROOM.below);
  const whole: Piece = { svg: plot + under.svg, height: top + HEIGHT + ROOM.below + under.height };
  const against = counterweightRows(lens);
  return lensFrame(
    lens,
    inWords(parts, leak, lowest, against),
    against.length === 0 ? whole : stacked([whole, divider(), rows(against)]),
  );
}

function inWords(
  parts: readonly ReportLensPart[],
  leak: Leak | null,
  lowest: ReportLensPart | null,
  against: readonly Row[],
): string[] {
  return [
    `A road through ${partsInWords(parts)}, on a scale from 0 to 100.`,
    leak === null
      ? 'It breaks nowhere.'
      : `It breaks between ${parts[leak.from]?.title} and ${parts[leak.to]?.title}, where it falls by ${leak.points}.`,
    ...(lowest === null ? [] : [`Lowest: ${lowest.title}.`]),
    ...rowsInWords(against),
  ];
}

/** The road is drawn broken only where the lens says so. */
function isTold(lens: ReportLens): boolean {
  return ['leak_from', 'leak_to'].every((name) => lens.says?.includes(partNamed(lens, name)?.title ?? '\n') ?? false);
}

function leakOf(lens: ReportLens, parts: readonly ReportLensPart[]): Leak | null {
  const fall = figureOf(lens, 'leak');
  const indexOf = (name: string) => parts.findIndex(({ id }) => id === partNamed(lens, name)?.id);
  const [from, to] = [indexOf('leak_from'), indexOf('leak_to')];
  const points = shown(fall);
  if (fall === null || fall <= 0 || points === '0.0' || !isFall(parts[from], parts[to]) || to <= from) return null;
  const spots = columns(parts.length);
  return { from, to, x: (spots.x(from) + spots.x(from + 1)) / 2, points };
}

/** True if both ends are there to be drawn. */
function isFall(from: ReportLensPart | undefined, to: ReportLensPart | undefined): boolean {
  return share(from?.value ?? null) !== null && share(to?.value ?? null) !== null;
}

function height(value: number | null, top: number): number | null {
  const part = share(value);
  return part === null ? null : top + HEIGHT * (1 - part);
}

function ticks(top: number, left: number): string {
  return TICKS.map((tick) => {
    const y = top + HEIGHT * (1 - tick / 100);
    return (
      `<line class="ring" x1="${at(left)}" x2="${WIDTH}" y1="${at(y)}" y2="${at(y)}" stroke="currentColor"/>` +
      `<text class="quiet" x="${at(left - 6)}" y="${at(y + 5)}" text-anchor="end" font-size="${QUIET}">${tick}</text>`
    );
  }).join('');
}

/** From station to station; dashed over a part without a value, cut where it breaks. */
function road(stations: readonly Station[], leak: Leak | null, floor: number): string {
  const known = stations.filter((station): station is Placed => station.y !== null);
  return known
    .slice(1)
    .map((to, index) => {
      const from = known[index];
      if (from === undefined) return '';
      const direct = stations.indexOf(to) === stations.indexOf(from) + 1;
      const breaks = leak !== null && stations[leak.from] === from;
      if (breaks)
        return `${stretch(from, { x: leak.x - STUB, y: from.y }, floor, true)}${stretch({ x: leak.x + STUB, y: to.y }, to, floor, direct)}`;
      return stretch(from, to, floor, direct);
    })
    .join('');
}

/** A stretch of the road: level at both ends, so that the numbers over them stand clear. */
function stretch(from: { x: number; y: number }, to: { x: number; y: number }, floor: number, direct: boolean): string {
  const bend = (to.x - from.x) * 0.55;
  const curve = `C${at(from.x + bend)} ${at(from.y)} ${at(to.x - bend)} ${at(to.y)} ${at(to.x)} ${at(to.y)}`;
  const line = `<path class="${direct ? 'road' : 'road absent'}" d="M${at(from.x)} ${at(from.y)}${curve}" fill="none" stroke="currentColor"/>`;
  if (!direct) return line;
  return `<path class="ground" d="M${at(from.x)} ${at(floor)}V${at(from.y)}${curve}V${at(floor)}z"/>${line}`;
}

/** The break: jagged from one end of the road to the other, called by its depth at the top. */
function rupture(stations: readonly Station[], { from, to, x, points }: Leak): string {
  const high = stations[from]?.y ?? 0;
  const low = stations[to]?.y ?? high;
  const edge = Math.max(0, 14 - (low - high)) / 2;
  const teeth = Math.max(2, Math.round((low - high + 2 * edge) / 9));
  const corner = (index: number) => {
    const side = index === 0 || index === teeth ? 0 : index % 2 === 0 ? -5 : 5;
    return `${at(x + side)} ${at(high - edge + ((low - high + 2 * edge) * index) / teeth)}`;
  };
  const jagged = Array.from({ length: teeth + 1 }, (_, index) => corner(index)).join('L');
  const text = `falls by ${points}`;
  const half = textWidth(text, LABEL) / 2;
  const middle = Math.max(half, Math.min(WIDTH - half, x));
  return (
    `<line class="guide" x1="${at(x)}" x2="${at(x)}" y1="${LABEL + 6}" y2="${at(high - edge - 2)}" stroke="currentColor"/>` +
    `<path class="rupture" d="M${jagged}" fill="none" stroke="currentColor"/>` +
    `<text class="said" x="${at(middle)}" y="${LABEL - 2}" text-anchor="middle" font-size="${LABEL}">${xml(text)}</text>`
  );
}

/** A dot; the lowest part is a diamond, a thin one is hollow, one without a value stands off the scale. */
function mark({ part, x, y }: Station, lowest: ReportLensPart | null, floor: number): string {
  if (y === null)
    return (
      `<rect class="absent" x="${at(x - 14)}" y="${at(floor + 6)}" width="28" height="18" rx="9" stroke="currentColor"/>` +
      `<text class="quiet" x="${at(x)}" y="${at(floor + 19)}" text-anchor="middle" font-size="${QUIET}">${NOTHING}</text>`
    );
  const thin = part.thin ? ' thin' : '';
  if (part === lowest) return namedMark(x, y, thin);
  return `<circle class="station${thin}" cx="${at(x)}" cy="${at(y)}" r="6" stroke="currentColor"/>`;
}

/** Over its station; under one that lies lower than its neighbours, where the road leaves no room above. */
function number({ part, x, y }: Station, before: Station | undefined, after: Station | undefined): string {
  if (y === null) return '';
  const walls = [before, after].filter((one) => one !== undefined && one.y !== null && one.y < y - 4).length;
  const valley = walls > 0 && walls === [before, after].filter((one) => one !== undefined && one.y !== null).length;
  return `<text class="number over" x="${at(x)}" y="${at(valley ? y + 24 : y - 13)}" text-anchor="middle" font-size="${VALUE}">${xml(shown(part.value))}</text>`;
}
