// dxready hits plan: what is done when, what it waits for, and what does not fit.
import type { ExitCode } from '../../exit.ts';
import { type ShowOptions, showHits } from '../../hits/show.ts';
import { chooseFormat } from '../../screen.ts';
import type { World } from '../../world.ts';

/** The roadmap on standard output or in a file; 2 if something is wrong with the pain points. */
export async function hitsPlan(place: string, options: ShowOptions, world: World): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['terminal', 'markdown', 'json']);
  return showHits(place, options, world, async ({ report, page, screen }) => {
    if (format === 'json') return (await import('../../../render/hits/export-json.ts')).hitsJson(report);
    if (format === 'markdown') return (await import('../../../render/hits/markdown-plan.ts')).markdownPlan(page);
    return (await import('../../../render/hits/terminal-plan.ts')).terminalPlan(page, screen);
  });
}
