// The scale of ambition on a terminal, the highest on top: how many stand on each rung, and which.
import type { AmbitionView } from '../view/hits-view.ts';
import { bar, type HitsScreen, hung } from './terminal-lines.ts';

const BAR = 30;
/** Under this width the bar has a line of its own. */
const ROOMY = 72;

/** A rung with a bar, and below it those that stand there. */
export function scale(
  ambitions: readonly AmbitionView[],
  numbers: ReadonlyMap<string, number>,
  { chalk, width }: HitsScreen,
): string {
  const most = Math.max(1, ...ambitions.map(({ count }) => count));
  const shown = ambitions.filter(({ rung, count }) => rung !== '–' || count > 0);
  const longest = Math.max(...shown.map(({ title }) => title.length));
  return shown
    .map(({ title, rung, count, hits }) => {
      const length = Math.min(most, BAR, width - 12);
      const blocks = `${bar(count / most, length)}${count === 0 ? '' : ' '}${count === 0 ? 'none' : count}`;
      const head =
        width >= ROOMY && longest < width / 2
          ? [`${rung}  ${chalk.bold(title.padEnd(longest))}  ${blocks}`]
          : [hung(`${rung}  `, title, width, chalk.bold), `   ${blocks}`];
      const lines = hits.map((hit) => hung(`   ${String(numbers.get(hit.anchor ?? '') ?? '').padStart(3)}  `, hit.title, width));
      return [...head, ...lines].join('\n');
    })
    .join('\n');
}
