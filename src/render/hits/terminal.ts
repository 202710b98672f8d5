// Pain points on a terminal: the list, its pictures, and what to type next. Readable without colour.
import { Chalk } from 'chalk';
import { terminal as safe } from '../escape.ts';
import type { FormatOptions } from '../format-options.ts';
import { MAX_WIDTH } from '../formats/terminal-screen.ts';
import type { HitsView } from '../view/hits-view.ts';
import { board } from './board.ts';
import { matrix, missingPoints } from './matrix.ts';
import { type HitsPage, numbersIn, type ViewName } from './page.ts';
import { placesBlocks } from './places.ts';
import { NO_PLACES, NONE } from './sayings.ts';
import { scale } from './scale.ts';
import { type HitsScreen, hung } from './terminal-lines.ts';
import { followUpBlock, listBlocks, suggestionsBlock, togetherBlock } from './terminal-list.ts';

/** Pictures grow with the screen up to here. */
const WIDEST = 140;

/** The screen as the hits commands use it. */
export function hitsScreen({ colour, width }: FormatOptions): HitsScreen {
  return { chalk: new Chalk({ level: colour }), width: Math.min(width, MAX_WIDTH), wide: Math.min(width, WIDEST) };
}

/** One view of the list, or all of them. */
export function terminalHits(page: HitsPage, view: ViewName, options: FormatOptions): string {
  const screen = hitsScreen(options);
  const blocks = [headBlock(page, 'Pain points', page.map?.lead ?? null, screen), ...viewBlocks(page, view, screen)];
  return `${[...blocks, nextBlock(page, view, screen)].filter((block) => block !== '').join('\n\n')}\n`;
}

/** Whose they are, that it is no result of the file, and what it comes to. */
export function headBlock(
  { name, date, whatIf }: HitsPage,
  kind: string,
  lead: string | null,
  { chalk, width }: HitsScreen,
): string {
  const title = [name ?? kind, ...(name === null ? [] : [kind]), ...(date === null ? [] : [date])];
  return [
    ...(whatIf === null ? [] : [hung('', whatIf, width, chalk.bold.yellow)]),
    hung('', title.join(' · '), width, chalk.bold),
    ...(lead === null ? [] : [hung('', lead, width)]),
  ].join('\n');
}

function viewBlocks(page: HitsPage, view: ViewName, screen: HitsScreen): string[] {
  const suggestions = () => suggestionsBlock(page.suggestions, page.commands, screen);
  const { map } = page;
  if (map === null) return [hung('', NONE, screen.width), ...(page.suggestions === null ? [] : [suggestions()])];
  if (view === 'suggestions') return [suggestions()];
  if (view === 'all')
    return [
      ...mapBlocks(page, map, 'table', screen),
      ...mapBlocks(page, map, 'board', screen),
      ...mapBlocks(page, map, 'effort', screen),
      ...mapBlocks(page, map, 'ambition', screen),
      ...mapBlocks(page, map, 'places', screen),
      suggestions(),
    ];
  const isKey = view === 'places' && page.places.length > 0;
  return [...mapBlocks(page, map, view, screen), ...(isKey ? [keyBlock(map, screen)] : [])];
}

function mapBlocks(page: HitsPage, map: HitsView, view: Exclude<ViewName, 'all' | 'suggestions'>, screen: HitsScreen): string[] {
  const numbers = numbersIn(map);
  const { chalk, width } = screen;
  const isEmpty = map.rows.length === 0;
  switch (view) {
    case 'table':
      return [...listBlocks(map, numbers, screen), ...togetherBlock(map, screen), ...followUpBlock(page.followUp, screen)];
    case 'board':
      return isEmpty ? [] : [chalk.underline('Board'), board(map.horizons, numbers, screen)];
    case 'effort':
      return isEmpty
        ? []
        : [
            [
              chalk.underline('Impact against effort'),
              ...missingPoints(map, numbers).map((says) => hung('  ', says, width)),
            ].join('\n'),
            ...(map.matrix.length === 0 ? [] : [matrix(map.matrix, numbers, screen)]),
          ];
    case 'ambition':
      return isEmpty
        ? []
        : [
            chalk.underline('From efficiency to new markets'),
            scale(map.ambitions, numbers, screen),
            ...togetherBlock(map, screen),
          ];
    case 'places':
      return page.places.length === 0 ? [hung('', NO_PLACES, width)] : placesBlocks(page.places, numbers, screen);
    default:
      return view satisfies never;
  }
}

/** The numbers of a picture that has no room for titles. */
function keyBlock({ rows }: HitsView, { chalk, width }: HitsScreen): string {
  const digits = String(rows.length).length;
  const lines = rows.map(({ title }, index) => hung(`  ${String(index + 1).padStart(digits)}  `, title, width));
  return [chalk.underline('The numbers'), ...lines].join('\n');
}

function nextBlock(page: HitsPage, view: ViewName, { chalk }: HitsScreen): string {
  if (!page.hints) return '';
  return nextLines(page, view)
    .map(([label, command]) => chalk.dim(`${label.padEnd(WIDEST_LABEL)}${safe(command)}`))
    .join('\n');
}

const WIDEST_LABEL = 'From a list:  '.length;

/** What to type next, with what it is for. */
function nextLines({ map, plan, suggestions, commands }: HitsPage, view: ViewName): [string, string][] {
  const { list, plan: planned, add, explain } = commands;
  if (map === null)
    return [
      ['Add one:', add],
      ['Add many:', `${add} --quick`],
      ['From a list:', `${add} --from FILE`],
    ];
  const first = plan?.lines[0]?.hit ?? map.rows[0];
  return [
    ...(plan === null ? [] : [['Plan:', planned] as [string, string]]),
    ...(map.rows.length === 0 || view === 'all' ? [] : [['Next view:', `${list} --view ${OTHER[view]}`] as [string, string]]),
    ...(explain === null || first === undefined ? [] : [['Why:', `${explain} hit:${first.id}`] as [string, string]]),
    ...(suggestions === null || view === 'suggestions' || view === 'all'
      ? []
      : [['Suggested:', `${list} --view suggestions`] as [string, string]]),
    ...(map.rows.length === 0 ? [['Add one:', add] as [string, string]] : []),
  ];
}

/** The picture that is worth a look after this one. */
const OTHER: Readonly<Record<Exclude<ViewName, 'all'>, ViewName>> = {
  table: 'board',
  board: 'effort',
  effort: 'ambition',
  ambition: 'places',
  places: 'table',
  suggestions: 'table',
};
