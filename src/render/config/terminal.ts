// The configuration on a screen: every key with its value, and where that comes from.
import widthOf from 'fast-string-width';
import type { EffectiveConfig, EffectiveValue } from '../../model/effective-config.ts';
import type { FormatOptions } from '../format-options.ts';
import { padded } from '../hits/terminal-lines.ts';
import { wrap } from '../interview/screen.ts';

const WIDEST = 100;
const POLICY = 'policy.';
/** Columns of a key. */
const KEY = 15;
const GAP = 2;
/** Where lines have no end, a longer value pushes its own source to the right, not that of every other. */
const WIDEST_VALUE = 40;

/**
 * Two tables: what every command takes as given, and what check holds answers against. An endless width is for those who look
 * for words in it: nothing is broken over lines.
 */
export function terminalConfig(
  { place, file, values }: EffectiveConfig,
  { width: screen }: Pick<FormatOptions, 'width'>,
): string {
  const width = screen === Number.POSITIVE_INFINITY ? screen : Math.min(screen, WIDEST);
  const found = file === null ? 'no dxready.yaml' : file;
  const isPolicy = ({ key }: EffectiveValue) => key.startsWith(POLICY);
  const widths = widthsFor(values, width);
  const table = (title: string, rows: readonly EffectiveValue[]) => [title, ...rows.flatMap((row) => rowLines(row, widths))];
  const blocks = [
    wrap(`Configuration for ${place === '.' ? 'this folder' : place}: ${found}`, width),
    table(
      'For every command',
      values.filter((row) => !isPolicy(row)),
    ),
    table('Policy, held by check', values.filter(isPolicy)),
    wrap('Flags win over variables, these over the file, and the file over the defaults.', width),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Of key, value and source. */
type Widths = readonly [key: number, value: number, source: number];

const ENDLESS: Widths = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

function widthsFor(values: readonly EffectiveValue[], width: number): Widths {
  if (width === Number.POSITIVE_INFINITY) {
    const rows = values.map((row) => cellsOf(row, ENDLESS).map(([only = '']) => widthOf(only)));
    const widest = (column: number) => Math.max(0, ...rows.map((cells) => cells[column] ?? 0));
    return [widest(0), Math.min(widest(1), WIDEST_VALUE), width];
  }
  const room = width - 2 - KEY - 2 * GAP;
  const value = Math.ceil(room * 0.6);
  return [KEY, value, room - value];
}

function cellsOf({ key, value, otherwise, ...from }: EffectiveValue, [keyWidth, valueWidth, sourceWidth]: Widths): string[][] {
  const said = value === null || isNothing(value) ? otherwise || 'none' : inWords(value);
  return [wrap(key.replace(POLICY, ''), keyWidth), wrap(said, valueWidth), wrap(sourceOf(from), sourceWidth)];
}

function rowLines(row: EffectiveValue, widths: Widths): string[] {
  const [keyWidth, valueWidth, sourceWidth] = widths;
  const cells = cellsOf(row, sourceWidth === Number.POSITIVE_INFINITY ? ENDLESS : widths);
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    const [name = '', said = '', source = ''] = cells.map((lines) => lines[index] ?? '');
    return `  ${padded(name, keyWidth + GAP)}${padded(said, valueWidth)}${' '.repeat(GAP)}${source}`.trimEnd();
  });
}

function isNothing(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function sourceOf({ source, file, line, variable }: Pick<EffectiveValue, 'source' | 'file' | 'line' | 'variable'>): string {
  switch (source) {
    case 'default':
      return 'default';
    case 'file':
      return `${file}:${line}`;
    case 'environment':
      return `${variable}${file === null ? '' : `, over ${file}:${line}`}`;
    default:
      return source satisfies never;
  }
}

/** A value as one would say it: lists with commas, bars by their ids, conditions as data. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null || typeof value !== 'object') return String(value);
  const pairs = Object.entries(value);
  return pairs.every(([, bar]) => typeof bar === 'number')
    ? pairs.map(([id, bar]) => `${id} ${bar}`).join(', ')
    : JSON.stringify(value);
}
