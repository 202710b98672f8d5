// dxready render: another format from a saved report, without questionnaire and without scoring.
import { isAbsolute, join } from 'node:path';
import { readDocument } from '../../io/document.ts';
import type { Report } from '../../model/report.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { chooseFormat, type OutputOptions, output } from '../screen.ts';
import type { World } from '../world.ts';

/** The format on standard output or in a file; 2 if the report cannot be read. */
export async function render(
  file: string,
  options: OutputOptions & { readonly format: string },
  world: World,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['terminal', 'markdown', 'html', 'json', 'ndjson', 'csv']);
  const path = isAbsolute(file) || file === '-' ? file : join(world.cwd, file);
  const read = await readDocument<Report>({ path, shown: file, files: world.files, readStdin: world.readStdin }, 'report');
  const problems = read.kind === 'failed' ? read.problems : await read.document.problemsWith([]);
  printProblems(problems, world.stderr);
  if (read.kind === 'failed' || read.document.whole === null || hasErrors(problems)) return EXIT.badInput;
  await output([read.document.whole], format, options, world, [file]);
  return EXIT.done;
}
