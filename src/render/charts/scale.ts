// The overall on its scale: bands as stretches of the ramp, the score as a marker, its range as a bracket.
import type { Report } from '../../model/report.ts';
import { toneOfBand } from '../view/score.ts';
import { boundsSentence, overallSentence } from '../wording.ts';
import { at, picture, textWidth, xml } from './svg.ts';

const WIDTH = 400;
const BAR = { top: 14, height: 10, gap: 2 } as const;
const LABEL = { size: 13, y: 43 } as const;

/** An SVG of the scale; the score is left out if there is none. */
export function scale(report: Report): string {
  const { shown, low, high } = report.overall;
  const open = boundsSentence(report);
  const body = [
    ...report.bands.map((_, index) => stretch(report, index)),
    open === null || low === null || high === null ? '' : bracket(low, high),
    shown === null ? '' : marker(shown),
  ];
  const words = [overallSentence(report), open].filter((sentence) => sentence !== null).join(' ');
  const box = { left: 0, top: 0, width: WIDTH, height: 60 };
  return picture({ id: 'scale', title: 'Overall score on its scale', description: words }, box, body.join(''));
}

function stretch(report: Report, index: number): string {
  const from = across(report.bands[index]?.from ?? 0);
  const to = across(report.bands[index + 1]?.from ?? 100);
  const width = Math.max(0, to - from - BAR.gap);
  const title = report.bands[index]?.title ?? '';
  const label = `<text x="${at(from + width / 2)}" y="${LABEL.y}" text-anchor="middle" font-size="${LABEL.size}">${xml(title)}</text>`;
  const rect = `<rect class="tone-${toneOfBand(report, index)}" x="${at(from)}" y="${BAR.top}" width="${at(width)}" height="${BAR.height}"/>`;
  return rect + (textWidth(title, LABEL.size) <= to - from ? label : '');
}

function marker(score: number): string {
  const x = across(score);
  return `<path class="marker" d="M${at(x)} ${BAR.top + 1}l-5.5 -10h11z"/><line class="marker" x1="${at(x)}" x2="${at(x)}" y1="${BAR.top}" y2="${BAR.top + BAR.height}" stroke="currentColor"/>`;
}

function bracket(low: number, high: number): string {
  return `<path class="range" d="M${at(across(low))} 50v6H${at(across(high))}v-6" fill="none" stroke="currentColor"/>`;
}

function across(value: number): number {
  return (WIDTH * Math.max(0, Math.min(100, value))) / 100;
}
