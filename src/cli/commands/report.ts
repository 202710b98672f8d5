// dxready report: from sheets to report files, with the scorecard on the screen.
import { basename, dirname, join, resolve } from 'node:path';
import type { Report } from '../../model/report.ts';
import { loadFormat } from '../../render/formats.ts';
import { type Look, PLAIN } from '../../render/look.ts';
import type { Variant } from '../../render/variants.ts';
import type { ReportView } from '../../render/view/report-view.ts';
import { type BrowserOptions, NO_BROWSER } from '../browser.ts';
import { layUnder, type Run } from '../config/apply.ts';
import { type ExitCode, UserError } from '../exit.ts';
import type { Loaded } from '../load.ts';
import { type LookOptions, looks } from '../look/look.ts';
import { ALL, readShown, type ShownOptions, toShow } from '../look/shown.ts';
import { printable } from '../printable.ts';
import { browserOf, type FileFormat, filesOf, reportFormats, writePdf, writeTexts } from '../report-files.ts';
import { readScoringOptions, type ScoringOptions } from '../scoring-options.ts';
import { refuseToOverwrite, screenOf } from '../screen.ts';
import type { World } from '../world.ts';
import { codeFor, scoreAll } from './score.ts';

export interface ReportOptions extends ScoringOptions, LookOptions, ShownOptions, BrowserOptions {
  /** Folder to write to; undefined takes that of the configuration. */
  readonly out?: string;
  /** Names of formats, separated by commas; undefined takes those of the configuration. */
  readonly format?: string;
  readonly color: boolean;
}

/** Writes the files of every report that could be scored; 2 if one could not. */
export async function report(answers: readonly string[], options: ReportOptions, world: World): Promise<ExitCode> {
  const shown = readShown(options);
  const quiet = options.quiet === true;
  const runs = (await layUnder(answers, options, world)).map((run) => ({ ...run, target: targetOf(run, options) }));
  const targets = runs.map(({ target }) => target);
  const browsers = new Map(targets.map(({ formats }) => [formats, browserOf(formats, options, world)]));
  const isPage = targets.some(({ formats }) => formats.some((format) => PAGES.includes(format)));
  const lookOf = isPage ? looks({ ...options, redacted: shown.redacted }, quiet, world) : async () => PLAIN;
  const loaded: Scored[] = [];
  for (const { args, options: configured, target } of runs)
    for (const one of await scoreAll(args, readScoringOptions(configured), quiet, world)) loaded.push({ ...one, ...target });
  const inputs = loaded.flatMap(({ files }) => files);
  const named: (Named & { readonly look: Look })[] = [];
  for (const { report: whole, ...rest } of foldersFor(loaded, world))
    named.push({ ...rest, report: toShow(whole, shown), look: await lookOf(rest.workshop ?? rest.name) });
  const tell = (file: string) => quiet || world.stdout.write(`Written: ${printable(file)}\n`);
  const printing: (() => Promise<string>)[] = [];
  for (const { folder, report: result, look, formats } of named) {
    const dressed = { viewOf: await viewer(result, shown.variant), look, variant: shown.variant };
    for (const file of filesOf(folder, formats, result, shown.variant)) refuseToOverwrite(inputs, file, world);
    const written = await writeTexts(result, folder, formats, dressed, world);
    if (!quiet)
      world.stdout.write(
        await scorecard(result, options.color, shown.variant === ALL.variant ? dressed.viewOf : await viewer(result), world),
      );
    for (const file of written) tell(file);
    const browser = browsers.get(formats) ?? null;
    if (browser !== null) printing.push(() => writePdf(result, folder, dressed, browser, world));
  }
  // Last, so that a browser that fails keeps nobody from the rest.
  for (const print of printing) tell(await print());
  if (targets.some(({ formats }) => formats.includes('pdf') && browsers.get(formats) === null)) throw new UserError(NO_BROWSER);
  return codeFor(loaded);
}

const PAGES: readonly FileFormat[] = ['markdown', 'html', 'pdf'];

/** Where the reports of arguments go, and as what. */
interface Target {
  readonly out: string;
  readonly formats: readonly FileFormat[];
  /** The workshop that a configuration makes of single sheets; null for what was named. */
  readonly workshop: string | null;
}

function targetOf({ options: { out, format, group }, config }: Run<ReportOptions>, asked: ReportOptions): Target {
  return {
    workshop: group === true && asked.group === undefined && config.file !== null ? dirname(config.file) : null,
    out: out ?? config.reports ?? 'reports',
    formats: reportFormats(format ?? config.formats?.join(',') ?? 'md,html'),
  };
}

interface Scored extends Loaded, Target {}

interface Named {
  /** The argument it was made from. */
  readonly name: string;
  readonly folder: string;
  readonly formats: readonly FileFormat[];
  readonly workshop: string | null;
  readonly report: Report;
}

/** One report goes into the folder itself, several into a folder each, named after their sheets. */
function foldersFor(loaded: readonly Scored[], { cwd }: World): Named[] {
  const isAlone = (folder: string) => loaded.filter(({ out }) => out === folder).length === 1;
  const named = loaded.flatMap(({ name, report: result, out, formats, workshop }) =>
    result === null
      ? []
      : [{ name, folder: isAlone(out) ? out : join(out, stem(workshop ?? name, cwd)), formats, workshop, report: result }],
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
