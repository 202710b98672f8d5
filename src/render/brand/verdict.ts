// Whether a report in the colours of a brand can be read: every pair that the brand changes, in light and in dark.
import { longHex, ratioText } from '../contrast.ts';
import { contrastOf, type Pair, type Palette, type Palettes, SHAPE, TEXT } from '../palette.ts';
import { accented, type Change, type Colours, changed, changesOf, nearestShade, pairsOf, tooClose } from './colours.ts';

/** What is hard to read with one colour of the brand. */
export interface Verdict {
  readonly key: keyof Colours;
  readonly message: string;
  readonly mend: string;
}

/** One verdict for each colour that stands too close to another, with the shade that would do. */
export function judge(colours: Colours, palettes: Palettes): Verdict[] {
  const { light, dark } = changesOf(colours, palettes);
  const { paper, ...printed } = light;
  const onScreen = judgeOne(light, palettes.light, (name) => name, '');
  const told = new Set(onScreen.map(({ key }) => key));
  // Printed pages have the shipped paper.
  const onPaper = paper === undefined ? [] : judgeOne(printed, palettes.light, (name) => name, ' in print');
  return [
    ...onScreen,
    ...onPaper.filter(({ key }) => !told.has(key)),
    ...judgeOne(dark, palettes.dark, () => 'accent_dark', ' in dark mode'),
  ];
}

function judgeOne(change: Change, base: Palette, keyOf: (name: KeyName) => keyof Colours, where: string): Verdict[] {
  const { accent: _accent, area: _area, ...grounds } = change;
  const ground = changed(base, grounds);
  const palette = changed(base, change);
  const pairs = pairsOf(change);
  return KEYS.flatMap((name) => {
    const given = change[name];
    const own = pairs.filter((pair) => answersFor(name, pair, change));
    const [worst, ...rest] = tooClose(own, palette).toSorted(
      (left, right) => indirect(name, left) - indirect(name, right) || share(left, palette) - share(right, palette),
    );
    if (given === undefined || worst === undefined) return [];
    const become = (shade: string) =>
      name === 'accent' ? changed(ground, accented(shade, ground)) : changed(palette, { [name]: shade });
    const shade = nearestShade(given, own, become);
    const also = rest.length === 0 ? '' : ` (and ${rest.length} more: ${rest.map((pair) => short(pair, palette)).join(', ')})`;
    return [
      {
        key: keyOf(name),
        message: `${pairText(worst, palette)} has a contrast of ${contrastText(worst, palette)}${where}; ${needText(worst)}${also}`,
        mend: shade === null ? `choose another ${name}` : `try ${shade}`,
      },
    ];
  });
}

/** The colours a brand sets, those first that answer for a pair of two of them. */
const KEYS = ['accent', 'ink', 'panel', 'paper'] as const;
type KeyName = (typeof KEYS)[number];

/** Of two colours of the brand the one that stands in front of the other answers for both. */
function answersFor(name: KeyName, { front, ground }: Pair, change: Change): boolean {
  const parts = [front, ground].map((part) => (part === 'area' ? (change.area === undefined ? 'paper' : 'accent') : part));
  return KEYS.find((key) => change[key] !== undefined && parts.includes(key)) === name;
}

/** 1 for a pair that does not name the colour that answers for it. */
function indirect(name: KeyName, { front, ground }: Pair): number {
  return front === name || ground === name ? 0 : 1;
}

/** How much of what it needs a pair has. */
function share(pair: Pair, palette: Palette): number {
  return contrastOf(pair, palette) / pair.least;
}

function contrastText(pair: Pair, palette: Palette): string {
  return ratioText(contrastOf(pair, palette));
}

function pairText({ front, ground, least }: Pair, palette: Palette): string {
  const told = (name: string) => (name === 'area' ? wordFor(name) : `${wordFor(name)} ${longHex(palette.get(name) ?? '')}`);
  return `${told(front)} ${isBeside(least) ? 'beside' : 'on'} ${told(ground)}`;
}

/** Shapes that touch, where one need not be read on the other. */
function isBeside(least: number): boolean {
  return least < SHAPE;
}

function short(pair: Pair, palette: Palette): string {
  return `${wordFor(pair.front)} ${isBeside(pair.least) ? 'beside' : 'on'} ${wordFor(pair.ground)} ${contrastText(pair, palette)}`;
}

function needText({ least }: Pair): string {
  return `${least === TEXT ? 'text needs' : isBeside(least) ? 'shapes side by side need' : 'lines and shapes need'} ${least}`;
}

const WORDS: Readonly<Record<string, string>> = {
  area: 'the tint of the accent',
  muted: 'grey text',
  named: 'the orange of what is named',
  'tone-0': 'empty bars',
};

function wordFor(name: string): string {
  return WORDS[name] ?? name.replace(/^line-(\d)$/, 'score line $1');
}

/** The contrast of text that the brand changes, in a line; empty if it changes none. */
export function ratios(colours: Colours, palettes: Palettes): string {
  const { light, dark } = changesOf(colours, palettes);
  const inDark = textRatios(dark, palettes.dark);
  return [textRatios(light, palettes.light), inDark === '' ? '' : `in the dark ${inDark}`]
    .filter((part) => part !== '')
    .join('; ');
}

/** As in: accent 5.4 on paper, 5.0 on panel. */
function textRatios(change: Change, base: Palette): string {
  const palette = changed(base, change);
  const pairs = pairsOf(change).filter(({ least, ground }) => least === TEXT && ground !== 'area');
  const fronts = [...new Set(pairs.map(({ front }) => front))];
  return fronts
    .map((front) => {
      const grounds = pairs.filter((pair) => pair.front === front);
      return `${wordFor(front)} ${grounds.map((pair) => `${contrastText(pair, palette)} on ${wordFor(pair.ground)}`).join(', ')}`;
    })
    .join('; ');
}
