// dxready report: from sheets to report files, with the scorecard on the screen.
import { basename, join, resolve } from 'node:path';
import type { Report } from '../../model/report.ts';
import { loadFormat } from '../../render/formats.ts';
import { type Look, PLAIN } from '../../render/look.ts';
import type { Variant } from '../../render/variants.ts';
import type { ReportView } from '../../render/view/report-view.ts';
import { type BrowserOptions, NO_BROWSER } from '../browser.ts';
import { type ExitCode, UserError } from '../exit.ts';
import type { Loaded } from '../load.ts';
import { type LookOptions, looks } from '../look/look.ts';
import { ALL, readShown, type ShownOptions, toShow } from '../look/shown.ts';
import { printable } from '../printable.ts';
import { browserOf, filesOf, reportFormats, writePdf, writeTexts } from '../report-files.ts';
import { readScoringOptions, type ScoringOptions } from '../scoring-options.ts';
import { refuseToOverwrite, screenOf } from '../screen.ts';
import type { World } from '../world.ts';
import { codeFor, scoreAll } from './score.ts';

export interface ReportOptions extends ScoringOptions, LookOptions, ShownOptions, BrowserOptions {
  readonly out: string;
  /** Names of formats, separated by commas. */
  readonly format: string;
  readonly color: boolean;
}

/** Writes the files of every report that could be scored; 2 if one could not. */
export async function report(answers: readonly string[], options: ReportOptions, world: World): Promise<ExitCode> {
  const formats = reportFormats(options.format);
  const browser = browserOf(formats, options, world);
  const shown = readShown(options);
  const isPage = formats.some((format) => format === 'markdown' || format === 'html' || format === 'pdf');
  const lookOf = isPage ? looks({ ...options, redacted: shown.redacted }, options.quiet === true, world) : async () => PLAIN;
  const loaded = await scoreAll(answers, readScoringOptions(options), options.quiet === true, world);
  const inputs = loaded.flatMap(({ files }) => files);
  const named: (Named & { readonly look: Look })[] = [];
  for (const { folder, name, report: whole } of foldersFor(loaded, options.out, world))
    named.push({ folder, name, report: toShow(whole, shown), look: await lookOf(name) });
  const tell = (file: string) => options.quiet || world.stdout.write(`Written: ${printable(file)}\n`);
  const printing: (() => Promise<string>)[] = [];
  for (const { folder, report: result, look } of named) {
    const dressed = { viewOf: await viewer(result, shown.variant), look, variant: shown.variant };
    for (const file of filesOf(folder, formats, result, shown.variant)) refuseToOverwrite(inputs, file, world);
    const written = await writeTexts(result, folder, formats, dressed, world);
    if (!options.quiet)
      world.stdout.write(
        await scorecard(result, options.color, shown.variant === ALL.variant ? dressed.viewOf : await viewer(result), world),
      );
    for (const file of written) tell(file);
    if (browser !== null) printing.push(() => writePdf(result, folder, dressed, browser, world));
  }
  // Last, so that a browser that fails keeps nobody from the rest.
  for (const print of printing) tell(await print());
  if (formats.includes('pdf') && browser === null) throw new UserError(NO_BROWSER);
  return codeFor(loaded);
}

interface Named {
  /** The argument it was made from. */
  readonly name: string;
  readonly folder: string;
  readonly report: Report;
}

/** One report goes into the folder itself, several into a folder each, named after their sheets. */
function foldersFor(loaded: readonly Loaded[], out: string, { cwd }: World): Named[] {
  const named = loaded.flatMap(({ name, report: result }) =>
    result === null ? [] : [{ name, folder: loaded.length === 1 ? out : join(out, stem(name, cwd)), report: result }],
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

/** The scorecard as the screen shows it. */
async function scorecard(result: Report, color: boolean, viewOf: () => ReportView, world: World): Promise<string> {
  return (await loadFormat('terminal'))([result], { ...screenOf(world, color), viewOf });
}

/** A report viewed once, for all its formats. */
export async function viewer(result: Report, variant: Variant = ALL.variant): Promise<() => ReportView> {
  const view = (await import('../../render/view.ts')).toView(result, variant);
  return () => view;
}
