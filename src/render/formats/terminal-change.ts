// What changed since last time on a terminal: the verdict and what it rests on for the scorecard, and all of it for `compare`.
import Table from 'cli-table3';
import { terminal as safe } from '../escape.ts';
import { lowerTitle } from '../figures.ts';
import { paragraph } from '../paragraph.ts';
import type { ChangeView, ItemChangesView, ItemChangeView, PillarChangeView } from '../view/change-view.ts';
import type { ReportView } from '../view/report-view.ts';
import { column } from './terminal-column.ts';
import { type Screen, section } from './terminal-screen.ts';

/** A few lines on the scorecard; nothing without an earlier assessment. */
export function changeBlock({ change }: ReportView, screen: Screen): string {
  return change === null ? '' : section(change.title, verdictLines(change, screen), screen);
}

/** The whole of it, a block each. */
export function changeBlocks(change: ChangeView, screen: Screen): string[] {
  const { width } = screen;
  const listed = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? ''
      : section(
          title,
          lines.map((line) => hung('  ', line, screen)),
          screen,
        );
  return [
    section(safe(change.title), [paragraph(safe(change.lead), width, '  '), ...verdictLines(change, screen)], screen),
    sumBlock(change, screen),
    pillarBlock(change, screen),
    itemBlock('Questions that rose', change.rose, screen),
    itemBlock('Questions that fell', change.fell, screen),
    listed(
      'Gates',
      change.gates.map(({ id, word, says }) => `${id} ${word.toLowerCase()}: ${lowerTitle(says)}`),
    ),
    listed('New warnings', change.newFlags),
    listed('Warnings that are gone', change.goneFlags),
    listed('Not judged both times', change.doubts),
    notCompared(change, screen),
  ].filter((block) => block !== '');
}

/** What to keep in mind, marked. */
export function cautionLines(cautions: readonly string[], screen: Screen): string[] {
  return cautions.map((caution) => hung(`  ${screen.chalk.yellow('!')} `, caution, screen, 4));
}

function verdictLines({ cautions, verdict, confidence, says }: ChangeView, screen: Screen): string[] {
  const { chalk, width } = screen;
  return [
    ...cautionLines(cautions, screen),
    chalk.bold(paragraph(safe(verdict), width, '  ')),
    ...[...(confidence === null ? [] : [confidence]), ...says].map((sentence) => paragraph(safe(sentence), width, '  ')),
  ];
}

/** Lines under the first begin where its text does. */
function hung(mark: string, text: string, { width }: Screen, indent = mark.length + 2): string {
  return mark + paragraph(safe(text), width, ' '.repeat(indent)).trimStart();
}

function sumBlock({ sum }: ChangeView, screen: Screen): string {
  if (sum === null) return '';
  const rows = [...sum.parts, { title: `Final score, ${sum.from}`, points: sum.total, causes: [] }];
  const widest = Math.max(...rows.map(({ points }) => points.length));
  const lines = rows.flatMap(({ title, points, causes }, index) => {
    const line = `  ${points.padStart(widest)}  ${title}`;
    const behind = causes.map((cause) => hung(' '.repeat(widest + 6), cause, screen, widest + 6));
    return [index === rows.length - 1 ? screen.chalk.bold(line) : line, ...behind];
  });
  const rounded = sum.rounded === null ? [] : [paragraph(sum.rounded, screen.width, '  ')];
  return section('What the change of the final score is made of', [...lines, ...rounded], screen);
}

/** Narrower screens go without what is needed, and name the verdicts under the table. */
const WIDE = 80;

function pillarBlock({ pillars, columns, bandNotes }: ChangeView, screen: Screen): string {
  if (pillars.length === 0) return '';
  const { width } = screen;
  const isWide = width >= WIDE;
  const table = new Table({
    head: ['Pillar', 'Before', 'Same', 'Other', 'Gates', 'Now', ...(isWide ? ['Need', 'Verdict'] : [])],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'left'],
  });
  for (const pillar of pillars) table.push(pillarRow(pillar, screen));
  const judged = isWide ? [] : pillars.map(({ title, verdict, needed }) => `${title}: ${lowerTitle(verdict)}, ${needed} needed.`);
  const notes = [columns, ...judged, ...bandNotes].map((note) => paragraph(safe(note), width, '  '));
  return section('The pillars', [table.toString(), ...notes], screen);
}

function pillarRow(pillar: PillarChangeView, { chalk, width }: Screen): string[] {
  const { title, before, change, others, gates, after, needed, verdict, clear } = pillar;
  const judged = [needed, clear ? chalk.bold(column(verdict, 15)) : column(verdict, 15)];
  return [
    column(safe(title), 10),
    before.text,
    clear ? chalk.bold(change) : change,
    others,
    gates,
    after.text,
    ...(width >= WIDE ? judged : []),
  ];
}

function itemBlock(title: string, changes: ItemChangesView | null, screen: Screen): string {
  if (changes === null) return '';
  const widest = Math.max(...changes.items.map(({ effect }) => effect.length));
  const lines = changes.items.map((item) => hung(`  ${item.effect.padStart(widest)}  `, itemWords(item), screen, widest + 4));
  return section(title, [...lines, ...(changes.more === null ? [] : [`  ${changes.more}`])], screen);
}

function itemWords({ item, pillar, before, after }: ItemChangeView): string {
  return `${item.title} (${pillar}): ${before} to ${after}`;
}

function notCompared({ compared, unmatched }: ChangeView, screen: Screen): string {
  if (compared === null) return '';
  const lines = unmatched.map(({ why, amount, names }) => hung('  ', `${why} (${amount}): ${names}`, screen));
  return section('What is not compared', [paragraph(compared, screen.width, '  '), ...lines], screen);
}
