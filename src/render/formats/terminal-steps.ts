// What would lift the overall, targets, and the banner over answers that nobody gave, on a terminal: a few lines each.
import { terminal as safe } from '../escape.ts';
import { paragraph } from '../paragraph.ts';
import type { ImprovementView, OpenQuestionView } from '../view/improvements-view.ts';
import type { ReportView } from '../view/report-view.ts';
import { type Screen, section } from './terminal-screen.ts';

/** Lines of the block; the other formats show more. */
const BEST = 3;

/** Stands above everything else, so that nobody takes it for a result. */
export function whatIfBlock({ whatIf }: ReportView, { chalk, width }: Screen): string {
  if (whatIf === null) return '';
  const lines = [...whatIf.changes, whatIf.result, whatIf.caution];
  return [chalk.bold.yellow('What if'), ...lines.map((line) => paragraph(safe(line), width, '  '))].join('\n');
}

/** The same again at the end, where the eye is once the rest has gone by. */
export function whatIfReminder({ summary: { whatIf } }: ReportView, { chalk, width }: Screen): string {
  return whatIf === null ? '' : chalk.bold.yellow(paragraph(safe(whatIf), width));
}

/** How many targets are met, and what costs most. */
export function targetsBlock({ targets }: ReportView, { width }: Screen): string {
  if (targets === null) return '';
  const costs = targets.furthest.map(({ item, costs: points }) => `${item.title} (${points})`).join(', ');
  const most = costs === '' ? '' : ` Under their targets, these cost the overall most: ${safe(costs)}.`;
  return paragraph(`${targets.says}${most}`, width);
}

/** The best steps, or what to answer first. */
export function improvementsBlock({ improvements }: ReportView, screen: Screen): string {
  if (improvements === null) return '';
  const { title, steps, questions, quiet } = improvements;
  const lines = [
    ...steps.slice(0, BEST).map((step) => row(step.gain, stepLine(step), screen)),
    ...questions.slice(0, BEST).map((question) => row(question.share, questionLine(question), screen)),
    ...(quiet === null ? [] : [paragraph(quiet, screen.width, '  ')]),
  ];
  return section(title, lines, screen);
}

/** In line with the scores of strengths and gaps. */
function row(figure: string, line: string, { width }: Screen): string {
  return `  ${figure.padStart(5)}  ${paragraph(safe(line), width, '         ').trimStart()}`;
}

function stepLine({ item, step, effort, why }: ImprovementView): string {
  return `${item.title}: ${step}${effort === null ? '' : ` (${effort})`}.${why === null ? '' : ` ${why}.`}`;
}

function questionLine({ item, gates }: OpenQuestionView): string {
  return `${item.title}${gates === null ? '' : `; gates that wait for it: ${gates}`}`;
}
