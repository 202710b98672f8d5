// Pain points on the scorecard: how many, what comes first, and where the rest stands. A line each.
import { terminal as safe } from '../escape.ts';
import { cut } from '../interview/screen.ts';
import { paragraph } from '../paragraph.ts';
import type { ReportView } from '../view/report-view.ts';
import { type Screen, section } from './terminal-screen.ts';

/** Lines of the plan that are shown; the command shows them all. */
const FIRST = 3;

/** Nothing while nobody has named one. */
export function hitsBlock({ map, roadmap }: ReportView, screen: Screen): string {
  if (map === null) return '';
  const { width, chalk } = screen;
  const first = (roadmap?.lines.slice(0, FIRST) ?? []).map(({ when, hit }) => ({ when: safe(when), title: safe(hit.title) }));
  const widest = Math.max(0, ...first.map(({ when }) => when.length));
  const lines = first.map(({ when, title }) => `  ${when.padEnd(widest)}  ${cut(title, width - widest - 4)}`);
  const next = roadmap === null ? 'All of them: dxready hits FOLDER' : 'The whole plan: dxready hits plan FOLDER';
  return section('Pain points', [paragraph(safe(map.lead), width, '  '), ...lines, chalk.dim(`  ${next}`)], screen);
}
