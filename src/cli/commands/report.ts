// dxready report: from sheets to report files, with the scorecard on the screen.
import { basename, join, resolve } from 'node:path';
import type { Report } from '../../model/report.ts';
import { type FormatName, loadFormat } from '../../render/formats.ts';
import type { Look } from '../../render/look.ts';
import type { Variant } from '../../render/variants.ts';
import type { ReportView } from '../../render/view/report-view.ts';
import { type ExitCode, UserError } from '../exit.ts';
import type { Loaded } from '../load.ts';
import { type LookOptions, loadLook } from '../look/look.ts';
import { ALL, readShown, type ShownOptions, toShow } from '../look/shown.ts';
import { printable } from '../printable.ts';
import { readScoringOptions, type ScoringOptions } from '../scoring-options.ts';
import { chooseFormat, refuseToOverwrite, save, screenOf } from '../screen.ts';
import type { World } from '../world.ts';
import { codeFor, scoreAll } from './score.ts';

export interface ReportOptions extends ScoringOptions, LookOptions, ShownOptions {
  readonly out: string;
  /** Names of formats, separated by commas. */
  readonly format: string;
  readonly color: boolean;
}

const ENDINGS: Partial<Record<FormatName, string>> = { html: 'html', markdown: 'md', json: 'json', csv: 'csv' };

/** Writes the files of every report that could be scored; 2 if one could not. */
export async function report(answers: readonly string[], options: ReportOptions, world: World): Promise<ExitCode> {
  const formats = reportFormats(options.format);
  const shown = readShown(options);
  const look = await loadLook(options, world);
  const loaded = await scoreAll(answers, readScoringOptions(options), options.quiet === true, world);
  const named = foldersFor(loaded, options.out, world).map(({ folder, report: whole }) => ({
    folder,
    report: toShow(whole, shown),
  }));
  const inputs = loaded.flatMap(({ files }) => files);
  for (const { folder, report: result } of named) {
    const dressed = { viewOf: await viewer(result, shown.variant), look, variant: shown.variant };
    for (const file of filesIn(folder, formats, result, shown.variant)) refuseToOverwrite(inputs, file, world);
    const written = await writeReport(result, folder, formats, dressed, world);
    if (options.quiet) continue;
    world.stdout.write(await scorecard(result, options.color, dressed.viewOf, world));
    for (const file of written) world.stdout.write(`Written: ${printable(file)}\n`);
  }
  return codeFor(loaded);
}

interface Named {
  readonly folder: string;
  readonly report: Report;
}

/** One report goes into the folder itself, several into a folder each, named after their sheets. */
function foldersFor(loaded: readonly Loaded[], out: string, { cwd }: World): Named[] {
  const named = loaded.flatMap(({ name, report: result }) =>
    result === null ? [] : [{ folder: loaded.length === 1 ? out : join(out, stem(name, cwd)), report: result }],
  );
  const folders = named.map(({ folder }) => folder);
  const twice = folders.find((folder, index) => folders.indexOf(folder) !== index);
  if (twice !== undefined)
    throw new UserError(
      `two reports would be written to ${twice}; give the sheets different names, or write them one at a time with --out`,
    );
  return named;
}

/** The last name on the way to a sheet or folder, also where that is given as `..`. */
function stem(name: string, cwd: string): string {
  return basename(resolve(cwd, name)).replace(/\.(ya?ml|json)$/i, '') || 'report';
}

/** A report of answers that nobody gave never takes the place of a real one, nor one variant that of another. */
function fileFor(folder: string, name: FormatName, { what_if }: Report, variant: Variant): string {
  const of = variant === ALL.variant ? '' : `-${variant}`;
  return join(folder, `${what_if === null ? 'report' : 'what-if'}${of}.${ENDINGS[name] ?? name}`);
}

function filesIn(folder: string, formats: readonly FormatName[], result: Report, variant: Variant): string[] {
  return formats.map((name) => fileFor(folder, name, result, variant));
}

/** A report viewed once for all its formats, and how they are dressed. */
export interface Dressed {
  readonly viewOf: () => ReportView;
  readonly look: Look;
  readonly variant: Variant;
}

/** Writes one report in some formats and gives back the files. */
export async function writeReport(
  result: Report,
  folder: string,
  formats: readonly FormatName[],
  { viewOf, look, variant }: Dressed,
  world: World,
): Promise<string[]> {
  const plain = { colour: 0, width: 100, viewOf, look } as const;
  const texts = await Promise.all(formats.map(async (name) => ({ name, text: (await loadFormat(name))([result], plain) })));
  const files = texts.map(({ name, text }) => ({ file: fileFor(folder, name, result, variant), text }));
  await Promise.all(files.map(({ file, text }) => save(file, text, world)));
  return files.map(({ file }) => file);
}

/** The scorecard as the screen shows it. */
async function scorecard(result: Report, color: boolean, viewOf: () => ReportView, world: World): Promise<string> {
  return (await loadFormat('terminal'))([result], { ...screenOf(world, color), viewOf });
}

/** A report viewed once, for all its formats. */
export async function viewer(result: Report, variant: Variant = ALL.variant): Promise<() => ReportView> {
  const view = (await import('../../render/view.ts')).toView(result, variant);
  return () => view;
}

/** The names of formats in a list with commas, each once. */
export function reportFormats(list: string): FormatName[] {
  return [...new Set(list.split(',').map((word) => chooseFormat(word.trim(), ['markdown', 'html', 'json', 'csv'])))];
}
