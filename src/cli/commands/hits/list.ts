// dxready hits list: pain points with their classes, and the pictures of them.
import { VIEWS, type ViewName } from '../../../render/hits/page.ts';
import { type ExitCode, UserError } from '../../exit.ts';
import { type ShowOptions, showHits } from '../../hits/show.ts';
import { shorten } from '../../printable.ts';
import { nearest } from '../../problems.ts';
import { chooseFormat } from '../../screen.ts';
import type { World } from '../../world.ts';

export interface ListOptions extends ShowOptions {
  /** Which picture. */
  readonly view: string;
}

/** One view on standard output or in a file; 2 if something is wrong with the pain points. */
export async function hitsList(place: string, options: ListOptions, world: World): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['terminal', 'markdown', 'json', 'csv']);
  const view = chooseView(options.view);
  return showHits(place, options, world, async ({ report, page, screen }) => {
    if (format === 'json') return (await import('../../../render/hits/export-json.ts')).hitsJson(report);
    if (format === 'csv') return (await import('../../../render/hits/export-csv.ts')).hitsCsv(report);
    if (format === 'markdown') return (await import('../../../render/hits/markdown.ts')).markdownHits(page, view);
    return (await import('../../../render/hits/terminal.ts')).terminalHits(page, view, screen);
  });
}

function chooseView(word: string): ViewName {
  const known = VIEWS.find((view) => view === word);
  if (known !== undefined) return known;
  const near = nearest(word, VIEWS);
  const mend = near === null ? `use one of: ${VIEWS.join(', ')}` : `did you mean ${near}?`;
  throw new UserError(`there is no view '${shorten(word, 80)}'; ${mend}`);
}
