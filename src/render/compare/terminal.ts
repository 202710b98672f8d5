// A comparison on a terminal: how it went, then the last against the first. Readable without colour.
import { Chalk } from 'chalk';
import Table from 'cli-table3';
import type { Comparison } from '../../model/comparison.ts';
import { terminal as safe } from '../escape.ts';
import type { FormatOptions } from '../format-options.ts';
import { cautionLines, changeBlocks } from '../formats/terminal-change.ts';
import { column } from '../formats/terminal-column.ts';
import { MAX_WIDTH, type Screen, section } from '../formats/terminal-screen.ts';
import { paragraph } from '../paragraph.ts';
import type { CompareTitleView, TrendRowView, TrendView } from './compare-view.ts';
import { toCompareView } from './view.ts';

/** The whole of it for a screen. */
export function terminal(comparison: Comparison, { colour, width }: FormatOptions): string {
  const screen = { chalk: new Chalk({ level: colour }), width: Math.min(width, MAX_WIDTH) };
  const { title, trend, change } = toCompareView(comparison);
  const blocks = [head(title, screen), ...(trend === null ? [] : [trendBlock(trend, screen)]), ...changeBlocks(change, screen)];
  return `${blocks.join('\n\n')}\n`;
}

function head({ name, facts }: CompareTitleView, { chalk, width }: Screen): string {
  const said = facts.map(({ label, value }) => `${label}: ${safe(value)}`).join(' · ');
  return `${chalk.bold(safe(name))}\n${chalk.dim(paragraph(said, width))}`;
}

/** Narrow screens go without the raw score and what is needed. */
const WIDE = 72;

function trendBlock({ cautions, lead, rows }: TrendView, screen: Screen): string {
  const { chalk, width } = screen;
  const isWide = width >= WIDE;
  const table = new Table({
    head: [
      'Date',
      ...(isWide ? ['Sheets', 'Qs', 'Raw'] : []),
      'Final',
      'Band',
      'Change',
      ...(isWide ? ['Needed'] : []),
      'Verdict',
    ],
    style: { head: [], border: [], compact: true },
    colAligns: isWide
      ? ['left', 'right', 'right', 'right', 'right', 'left', 'right', 'right', 'left']
      : ['left', 'right', 'left', 'right', 'left'],
  });
  for (const row of rows)
    table.push(cells(row, isWide).map((cell, index, all) => (row.clear && index === all.length - 1 ? chalk.bold(cell) : cell)));
  const names = rows.flatMap(({ day, of }) => (of === null ? [] : [paragraph(safe(`${day}: ${of}`), width, '  ')]));
  return [
    section('Trend', [...cautionLines(cautions, screen), paragraph(lead, width, '  ')], screen),
    table.toString(),
    ...names,
  ].join('\n');
}

function cells(row: TrendRowView, isWide: boolean): string[] {
  const { day, respondents, questions, raw, final, band, change, needed, verdict } = row;
  return [
    column(safe(day), 6),
    ...(isWide ? [respondents, questions, raw] : []),
    final.text,
    column(safe(band ?? '–'), 10),
    change,
    ...(isWide ? [needed] : []),
    column(verdict, 9),
  ];
}
