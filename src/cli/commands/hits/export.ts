// dxready hits export: pain points as a table, as data, or as issues with the script that files them.
import { join } from 'node:path';
import type { HitReport } from '../../../model/hit-report.ts';
import { hitsCsv } from '../../../render/hits/export-csv.ts';
import { issuesJson, issuesOf } from '../../../render/hits/export-issues.ts';
import { hitsJson } from '../../../render/hits/export-json.ts';
import { issuesScript } from '../../../render/hits/export-script.ts';
import { EXIT, type ExitCode, UserError } from '../../exit.ts';
import { loadHits } from '../../hits/load.ts';
import { printable } from '../../printable.ts';
import { hasErrors, printProblems } from '../../problems.ts';
import { readScoringOptions, type ScoringOptions } from '../../scoring-options.ts';
import { deliver, refuseToOverwrite, save } from '../../screen.ts';
import { shellWords } from '../../shell-words.ts';
import type { World } from '../../world.ts';

export interface ExportOptions extends ScoringOptions {
  readonly format: string;
  /** A file, a folder for GitHub, or - for standard output. */
  readonly output: string;
}

const TEXTS: Readonly<Record<string, (report: HitReport) => string>> = { csv: hitsCsv, json: hitsJson };
const GITHUB = 'github';

/** Writes what could be planned; 2 if something is wrong. */
export async function hitsExport(place: string, options: ExportOptions, world: World): Promise<ExitCode> {
  const { format, output, quiet = false } = options;
  const toText = Object.hasOwn(TEXTS, format) ? TEXTS[format] : undefined;
  if (toText === undefined && format !== GITHUB)
    throw new UserError(`there is no format '${format}' here; use one of: ${[...Object.keys(TEXTS), GITHUB].join(', ')}`);
  if (toText === undefined && output === '-')
    throw new UserError(`-f ${GITHUB} writes two files; name a folder for them with -o`);
  const { result, problems, notes, files } = await loadHits(place, readScoringOptions(options), world);
  printProblems(problems, world.stderr);
  if (!quiet) for (const note of notes) world.stderr.write(`note: ${printable(note)}\n`);
  if (result !== null && toText !== undefined) {
    refuseToOverwrite(files, output, world);
    await deliver(toText(result), output, world);
  } else if (result !== null) await writeIssues(result, output, files, quiet, world);
  return hasErrors(problems) ? EXIT.badInput : EXIT.done;
}

async function writeIssues(
  result: HitReport,
  folder: string,
  inputs: readonly string[],
  quiet: boolean,
  world: World,
): Promise<void> {
  const found = issuesOf(result);
  const script = join(folder, 'issues.sh');
  const written = [
    { file: join(folder, 'issues.json'), text: issuesJson(found) },
    { file: script, text: issuesScript(result, found) },
  ];
  for (const { file } of written) refuseToOverwrite(inputs, file, world);
  for (const { file, text } of written) await save(file, text, world);
  if (quiet) return;
  for (const { file } of written) world.stdout.write(`Written: ${printable(file)}\n`);
  const dry = printable(shellWords(['sh', script, '--dry-run']));
  world.stdout.write(`The script sends customers' words to GitHub: read it first. What it would do: ${dry}\n`);
}
