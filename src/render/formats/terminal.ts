// The scorecard on a terminal: where you stand, what holds you down, what to do first. Readable without colour.
import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import widthOf from 'fast-string-width';
import type { Report } from '../../model/report.ts';
import { terminal as safe } from '../escape.ts';
import type { FormatOptions } from '../format-options.ts';
import { cut } from '../interview/screen.ts';
import { paragraph } from '../paragraph.ts';
import type { ScoreView } from '../view/parts.ts';
import type { GateView, MarkView, ReportView } from '../view/report-view.ts';
import { toView } from '../view.ts';
import { changeBlock } from './terminal-change.ts';
import { column } from './terminal-column.ts';
import { hitsBlock } from './terminal-hits.ts';
import { lensBlock, qualityBlock, riskBlock } from './terminal-lenses.ts';
import { MAX_WIDTH, type Screen, section } from './terminal-screen.ts';
import { improvementsBlock, targetsBlock, whatIfBlock, whatIfReminder } from './terminal-steps.ts';
import { verdictBlock } from './terminal-verdict.ts';

/** One scorecard a report, one below the other. */
export function terminal(reports: readonly Report[], { colour, width, viewOf = toView }: FormatOptions): string {
  const screen = { chalk: new Chalk({ level: colour }), width: Math.min(width, MAX_WIDTH) };
  return reports.map((report) => scorecard(viewOf(report), screen)).join('\n');
}

function scorecard(view: ReportView, screen: Screen): string {
  const blocks = [
    whatIfBlock(view, screen),
    head(view, screen),
    standing(view, screen),
    pillars(view, screen),
    changeBlock(view, screen),
    targetsBlock(view, screen),
    gates(view, screen),
    verdictBlock(view.verdict, screen),
    riskBlock(view, screen),
    lensBlock(view, screen),
    qualityBlock(view, screen),
    marks('Strengths', view.strengths, screen),
    marks('Gaps', view.gaps, screen),
    improvementsBlock(view, screen),
    hitsBlock(view, screen),
    remarks(view, screen),
    firstStep(view, screen),
    whatIfReminder(view, screen),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function head({ title }: ReportView, { chalk, width }: Screen): string {
  const facts = title.facts.map(({ label, value }) => `${label}: ${safe(value)}`).join(' · ');
  return `${chalk.bold(safe(title.name))}\n${chalk.dim(paragraph(facts, width))}`;
}

function standing({ summary }: ReportView, { chalk, width }: Screen): string {
  const trust = summary.confidence;
  const confidence = trust === null ? null : `${trust.label}: ${trust.because}`;
  const lines = [summary.provisional, summary.bounds, summary.coverage, confidence, summary.madeOf, ...summary.holds].filter(
    (line) => line !== null,
  );
  const bar = summary.score.known ? [`${chalk.cyan(summary.score.bar)} ${chalk.bold(summary.score.text)}`] : [];
  return [
    ...(summary.audit === null ? [] : [chalk.bold.yellow(paragraph(summary.audit, width))]),
    ...bar,
    chalk.bold(paragraph(safe(summary.sentence), width)),
    ...lines.map((line) => paragraph(safe(line), width)),
  ].join('\n');
}

/** The widest table that fits: first the bars go, then the bounds. */
function pillars(view: ReportView, screen: Screen): string {
  const narrower = [{ bar: false, range: true }, NARROWEST];
  const fits = (table: string) => widthOf(table.split('\n')[0] ?? '') <= screen.width;
  let table = pillarTable(view, { bar: true, range: true }, screen);
  for (const columns of narrower) if (!fits(table)) table = pillarTable(view, columns, screen);
  return table;
}

const NARROWEST: Columns = { bar: false, range: false };

interface Columns {
  readonly bar: boolean;
  readonly range: boolean;
}

function pillarTable(view: ReportView, columns: Columns, { chalk, width }: Screen): string {
  const table = new Table({
    head: ['Pillar', 'Score', ...(columns.bar ? [''] : []), 'Band', ...(columns.range ? ['Low to high'] : []), 'Answered'],
    style: { head: [], border: [], compact: true },
    colAligns: [
      'left',
      'right',
      ...(columns.bar ? (['left'] as const) : []),
      'left',
      ...(columns.range ? (['left'] as const) : []),
      'right',
    ],
  });
  for (const pillar of view.pillars) {
    const band = pillar.bandRange ?? pillar.band;
    const held = pillar.held ? `${band} (${safe(pillar.heldBy ?? '')})` : band;
    table.push([
      column(safe(pillar.title), width >= 72 ? 22 : 14),
      pillar.score.text,
      ...(columns.bar ? [tint(pillar.score, chalk)] : []),
      columns.range ? cut(safe(held), width) : column(safe(held), 14),
      ...(columns.range ? [pillar.range] : []),
      pillar.coverage,
    ]);
  }
  return table.toString();
}

/** Blue for the upper bands, orange for the lower: told apart by the colour-blind, and never the only sign. */
function tint({ bar, tone }: ScoreView, chalk: ChalkInstance): string {
  if (tone === '1' || tone === '2') return chalk.yellow(bar);
  return tone === '4' || tone === '5' ? chalk.blue(bar) : bar;
}

function gates(view: ReportView, screen: Screen): string {
  const telling = view.gates.filter(({ state }) => state === 'fired' || state === 'unverified');
  if (view.gates.length === 0) return '';
  const quiet = view.gates.length - telling.length;
  const rest = quiet === 0 ? [] : [`  ${telling.length === 0 ? 'None holds' : `${quiet} more, not holding`} anything down.`];
  return section('Gates', [...telling.map((gate) => gateLine(gate, screen)), ...rest], screen);
}

function gateLine({ id, state, says, clearing }: GateView, { chalk, width }: Screen): string {
  const mark = state === 'fired' ? chalk.yellow('✗') : '?';
  return `  ${mark} ${paragraph(`${safe(id)} ${safe(says)}${clearing === null ? '' : ` ${safe(clearing)}`}`, width, '    ').trimStart()}`;
}

function marks(title: string, of: readonly MarkView[], screen: Screen): string {
  if (of.length === 0) return '';
  const lines = of.map(
    ({ score, title: name, says }) =>
      `  ${score.text.padStart(5)}  ${paragraph(`${safe(name)}: ${safe(says)}`, screen.width, '         ').trimStart()}`,
  );
  return section(title, lines, screen);
}

function remarks(view: ReportView, screen: Screen): string {
  if (view.remarks.length === 0) return '';
  return section(
    'Remarks',
    view.remarks.map((remark) => paragraph(safe(remark), screen.width, '  ')),
    screen,
  );
}

function firstStep({ firstStep: step }: ReportView, screen: Screen): string {
  if (step === null) return '';
  const when = [step.when, step.effort].filter((part) => part !== null).join(', ');
  const title = when === '' ? 'First step' : `First step (${safe(when)})`;
  return section(
    paragraph(title, screen.width),
    [screen.chalk.bold(paragraph(safe(step.says), screen.width, '  ')), paragraph(safe(step.because), screen.width, '  ')],
    screen,
  );
}
