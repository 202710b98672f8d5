// Where one stands, on one screen: a bar for each pillar and one sentence. The scorecard has all the rest.
import widthOf from 'fast-string-width';
import { terminal as safe } from '../escape.ts';
import type { PillarView, ReportView } from '../view/report-view.ts';
import { cut, type Style, wrap } from './screen.ts';

/** Longest title of a pillar that is not cut, in columns. */
const TITLE = 22;
/** A screen narrower than this shows no band. */
const WITH_BAND = 60;

/** The overall in a sentence, and the pillars as bars. */
export function standingLines(view: ReportView, plain: boolean, style: Style): string[] {
  const sentence = wrap(view.summary.sentence, style.width).map((line) => style.chalk.bold(line));
  return [...sentence, '', ...pillarLines(view, plain, style)];
}

/** The pillars as bars, or in words for who listens. */
export function pillarLines(view: ReportView, plain: boolean, style: Style): string[] {
  return plain ? pillarWords(view, style) : pillarBars(view, style);
}

/** The pillars as bars, what is answered, and which gates hold. */
function pillarBars({ summary, pillars }: ReportView, style: Style): string[] {
  const { width } = style;
  const titles = Math.min(TITLE, width - 19, Math.max(...pillars.map(({ title }) => widthOf(safe(title)))));
  return [
    ...pillars.map((pillar) => pillarLine(pillar, titles, style)),
    '',
    ...doubts(summary).flatMap((line) => wrap(line, width)),
  ];
}

/** How solid the score is, in the words of the report: provisional or not, how much is answered, what holds it. */
function doubts({ provisional, bounds, coverage, holds }: ReportView['summary']): string[] {
  return [provisional ?? bounds, coverage, ...holds].filter((line) => line !== null);
}

/** The same in words alone. */
function pillarWords({ summary, pillars }: ReportView, { width }: Style): string[] {
  const lines = pillars.map(({ title, score, band, coverage }) =>
    score.known ? `${title}: ${score.text}, ${band}, ${coverage} answered.` : `${title}: not answered yet.`,
  );
  return [...lines, ...doubts(summary)].flatMap((line) => wrap(line, width));
}

function pillarLine({ title, score, band, bandRange, coverage }: PillarView, room: number, { chalk, width }: Style): string {
  const name = cut(safe(title), room);
  const padded = name + ' '.repeat(Math.max(0, room - widthOf(name)));
  const line = `${padded} ${chalk.cyan(score.bar)} ${score.text.padStart(6)}`;
  if (width < WITH_BAND) return line;
  const words = score.known ? `${bandRange ?? band}, ${coverage} answered` : 'not answered yet';
  return `${line}  ${cut(safe(words), width - room - 20)}`;
}

/** Where you stand, the one thing to do, where the report is: three lines to take away. */
export function takeAway({ summary, firstStep }: ReportView, file: string, { chalk, width }: Style): string[] {
  const step = firstStep === null ? 'nothing is open and nothing scores low.' : firstStep.says;
  const lines: [string, string][] = [
    ['Where you stand', summary.sentence],
    [firstStep?.when ?? 'First', step],
    ['The report', file],
  ];
  return lines.flatMap(([label, text]) =>
    wrap(`${label}: ${text}`, width).map((line, index) =>
      index === 0 ? chalk.bold(line.slice(0, label.length + 1)) + line.slice(label.length + 1) : line,
    ),
  );
}
