// What a brand adds to the style of the HTML report; it stands behind the rules that it changes.
import type { BrandView } from '../look.ts';
import type { Palette } from '../palette.ts';
import type { Change, Changes } from './colours.ts';
import { cssString, fontStack } from './css-text.ts';

/** Names of fonts as they were written; null leaves them as they are. */
export interface Fonts {
  readonly text: string | null;
  /** Without one, headings have the font of the text. */
  readonly headings: string | null;
}

/** The style of a brand: its colours, its fonts, its block at the head and its lines on every printed page. */
export function brandStyle(changes: Changes, fonts: Fonts, lines: Lines, light: Palette): string {
  return [
    rootRule('@media not screen and (prefers-color-scheme:dark)', changes.light),
    rootRule('@media screen and (prefers-color-scheme:dark)', changes.dark),
    // Paper is printed as it is: no printer reaches its edges.
    changes.light.paper === undefined ? '' : rootRule('@media print', { paper: colourOf('paper', {}, light) }),
    fontRule(fonts),
    HEAD,
    // In dark mode a logo keeps the paper it was drawn for.
    `@media screen and (prefers-color-scheme:dark){.logo{padding:.5rem;border-radius:.25rem;background:${colourOf('paper', changes.light, light)}}}`,
    pageRules(fonts, lines, colourOf('muted', changes.light, light)),
  ].join('');
}

/** Names of colours that are set in one scheme only, so that the other keeps its own. */
function rootRule(media: string, change: Change): string {
  const set = Object.entries(change).map(([name, colour]) => `--${name}:${colour}`);
  return set.length === 0 ? '' : `${media}{:root{${set.join(';')}}}`;
}

function fontRule({ text, headings }: Fonts): string {
  const heading = headings ?? text;
  const set = [
    ...(text === null ? [] : [`--sans:${fontStack(text, 'sans-serif')}`]),
    ...(heading === null ? [] : [`--serif:${fontStack(heading, headings === null ? 'sans-serif' : 'serif')}`]),
  ];
  return set.length === 0 ? '' : `:root{${set.join(';')}}`;
}

const HEAD =
  '.brand{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s2) var(--s4);margin-bottom:var(--s5);font-weight:600}' +
  '.logo{display:block;width:auto;height:3rem;max-width:14rem;object-fit:contain;object-position:left}' +
  '.confidentiality{margin-bottom:var(--s5);font-weight:600}' +
  '.brand+.confidentiality{margin-top:calc(-1*var(--s4))}' +
  '.foot{max-width:68rem;margin:0 auto;padding:var(--s5) 1.25rem var(--s7);font-size:var(--t1);color:var(--muted)}' +
  '@media screen and (min-width:70rem){.foot{padding-left:16.25rem}}' +
  '@media print{.logo{height:12mm}.foot{max-width:none;padding:var(--s4) 0 0}}';

/** The margins of printed pages: the running head and the page number stand in the other two corners. */
type Lines = Pick<BrandView, 'footer' | 'confidentiality'>;

function pageRules({ text }: Fonts, { footer, confidentiality }: Lines, colour: string): string {
  const font = `font:9pt ${text === null ? 'sans-serif' : fontStack(text, 'sans-serif')};color:${colour}`;
  const box = (place: string, line: string | null) => (line === null ? '' : `@${place}{content:${cssString(line)};${font}}`);
  const others = ['top-left', 'bottom-right'].map((place) => `@${place}{${font}}`).join('');
  const boxes = `${box('top-right', confidentiality)}${box('bottom-left', footer)}${text === null ? '' : others}`;
  // A page of answers that nobody gave says so at the top right.
  const supposed = box('top-center', confidentiality);
  return `${boxes === '' ? '' : `@page{${boxes}}`}${supposed === '' ? '' : `@page supposed{${supposed}}`}`;
}

function colourOf(name: string, change: Change, palette: Palette): string {
  return change[name] ?? palette.get(name) ?? '#ffffff';
}
