// What would lift the overall, targets, and the banner over answers that nobody gave, on a terminal: a few lines each.
import { terminal as safe } from '../escape.ts';
import { paragraph } from '../paragraph.ts';
import type { ClaimView, ImprovementView, OpenQuestionView } from '../view/improvements-view.ts';
import type { ReportView } from '../view/report-view.ts';
import { shortened } from '../wording/missing.ts';
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

/** How many targets are met, and what costs most; nothing while none can be judged. */
export function targetsBlock({ targets }: ReportView, { width }: Screen): string {
  if (targets === null || !targets.judged) return '';
  const costs = targets.furthest.map(({ item, costs: points }) => `${item.title} (${points})`).join(', ');
  const most = costs === '' ? '' : ` Under their targets, these cost the overall most: ${safe(costs)}.`;
  return paragraph(`${targets.says}${most}`, width);
}

/** The best steps, or what to answer first. */
export function improvementsBlock({ improvements }: ReportView, screen: Screen): string {
  if (improvements === null) return '';
  const { title, steps, questions, claims, quiet } = improvements;
  const rows = [
    ...steps.slice(0, BEST).map((step) => [step.gain, stepLine(step)] as const),
    ...questions.slice(0, BEST).map((question) => [question.share, questionLine(question)] as const),
  ];
  const widest = Math.max(NARROWEST, ...rows.map(([figure]) => figure.length));
  const lines = [
    ...rows.map(([figure, line]) => row(figure.padStart(widest), line, screen)),
    ...(claims.length === 0 ? [] : [paragraph(claimsLine(claims), screen.width, '  ')]),
    ...(quiet === null ? [] : [paragraph(quiet, screen.width, '  ')]),
  ];
  return section(title, lines, screen);
}

/** In line with the scores of strengths and gaps. */
const NARROWEST = 5;

function row(figure: string, line: string, { width }: Screen): string {
  const indent = ' '.repeat(figure.length + 4);
  return `  ${figure}  ${paragraph(safe(line), width, indent).trimStart()}`;
}

/** What they are stands under the quality of the data, what would prove each in the other formats. */
function claimsLine(claims: readonly ClaimView[]): string {
  return `No answer can score higher. ${safe(shortened(claims.map(({ item }) => item.title)).join('; '))}.`;
}

function stepLine({ item, step, effort, why }: ImprovementView): string {
  return `${item.title}: ${step}${effort === null ? '' : ` (${effort})`}.${why === null ? '' : ` ${why}.`}`;
}

function questionLine({ item, gates }: OpenQuestionView): string {
  return `${item.title}${gates === null ? '' : `; gates that wait for it: ${gates}`}`;
}
