// Results of one format one after the other: together the same text as all at once.
import type { Report } from '../model/report.ts';
import type { FormatOptions } from '../render/format-options.ts';
import { type FormatName, loadFormat } from '../render/formats.ts';

export interface Streamed {
  /** The text of one report after those that came before. */
  readonly next: (report: Report) => string;
  /** What stands after the last. */
  readonly end: () => string;
}

/** `options.several` says whether more than one may come. */
export async function streamFormat(name: FormatName, options: FormatOptions): Promise<Streamed> {
  const render = await loadFormat(name);
  const join = JOINED[name];
  let count = 0;
  const next = (report: Report) => {
    count += 1;
    return join(render([report], options), count === 1, options.several === true);
  };
  return { next, end: () => (name === 'json' && options.several === true && count > 0 ? '\n]\n' : '') };
}

/** The text of one report alone, turned into that of one among several. */
type Join = (alone: string, isFirst: boolean, several: boolean) => string;

const apart: Join = (alone, isFirst) => (isFirst ? alone : `\n${alone}`);
const [LIST_OPENS, LIST_CLOSES] = ['[\n', '\n]\n'];

const JOINED: Readonly<Record<FormatName, Join>> = {
  terminal: apart,
  markdown: apart,
  html: apart,
  ndjson: (alone) => alone,
  // The head of the table stands once.
  csv: (alone, isFirst) => (isFirst ? alone : alone.slice(alone.indexOf('\n') + 1)),
  json: (alone, isFirst, several) => {
    if (!several) return alone;
    return `${isFirst ? LIST_OPENS : ',\n'}${alone.slice(LIST_OPENS.length, -LIST_CLOSES.length)}`;
  },
};
