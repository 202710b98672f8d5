// dxready render: another format from a saved report, without questionnaire and without scoring.
import { isAbsolute, join } from 'node:path';
import { readDocument } from '../../io/document.ts';
import type { Report } from '../../model/report.ts';
import type { BrowserOptions } from '../browser.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import { type LookOptions, loadLook, lookFiles } from '../look/look.ts';
import { ALL, readShown, type ShownOptions, toShow } from '../look/shown.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { browserOf, print } from '../report-files.ts';
import { chooseFormat, type OutputOptions, output, refuseToOverwrite } from '../screen.ts';
import type { World } from '../world.ts';
import { viewer } from './report.ts';

/** The format on standard output or in a file; 2 if the report cannot be read. */
export async function render(
  file: string,
  options: OutputOptions & LookOptions & ShownOptions & BrowserOptions & { readonly format: string },
  world: World,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['terminal', 'markdown', 'html', 'json', 'ndjson', 'csv', 'pdf']);
  if (format === 'pdf' && options.output === '-' && world.stdout.isTTY)
    throw new UserError('a PDF is nothing for the screen; name a file for it with -o FILE');
  const browser = format === 'pdf' ? browserOf([format], options, world) : null;
  const path = isAbsolute(file) || file === '-' ? file : join(world.cwd, file);
  const read = await readDocument<Report>({ path, shown: file, files: world.files, readStdin: world.readStdin }, 'report');
  const problems = read.kind === 'failed' ? read.problems : await read.document.problemsWith([]);
  printProblems(problems, world.stderr);
  if (read.kind === 'failed' || read.document.whole === null || hasErrors(problems)) return EXIT.badInput;
  const shown = readShown(options);
  const result = toShow(read.document.whole, shown);
  const dressed = {
    look: await loadLook({ ...options, redacted: shown.redacted }, world),
    viewOf: await viewer(result, format === 'terminal' ? ALL.variant : shown.variant),
  };
  const inputs = [file, ...lookFiles(options, options.output)];
  if (format === 'pdf') {
    refuseToOverwrite(inputs, options.output, world);
    if (browser !== null) await print(result, options.output, dressed, browser, world);
  } else await output([result], format, options, world, inputs, dressed);
  return EXIT.done;
}
