// dxready init --templates: the templates of the report as they are shipped, to be changed.
import { dirname, isAbsolute, join } from 'node:path';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import { exists, pathOf } from '../interview/sheets.ts';
import { readFolder, refuseNoName } from '../look/template-folder.ts';
import { printable } from '../printable.ts';
import { save } from '../screen.ts';
import { shellWords } from '../shell-words.ts';
import type { World } from '../world.ts';

/** What a report is made of; the page of a questionnaire is made from others. */
const OF_A_REPORT = /^(report\.(html\.hbs|md\.hbs|css)|partials\/[^/]+\.hbs)$/;
/** The list of fields, cut out of the page for those who work on the program. */
const FIELDS = 'FIELDS.md';
const MOST_NAMED = 5;

/** Writes all of them or none: nothing that is there is written over. */
export async function copyTemplates(folder: string, world: World): Promise<ExitCode> {
  refuseNoName(folder, '--templates');
  refuseFile(join(folder, 'partials'), world);
  const home = join(world.home, 'templates');
  const { files } = await readFolder(home, world);
  const copies = [...files.filter(({ file }) => OF_A_REPORT.test(file)), { file: FIELDS, text: fieldsPage(home, world) }];
  refuseOverwriting(folder, copies, world);
  for (const { file, text } of copies) await save(join(folder, file), text, world);
  const partials = copies.filter(({ file }) => file.startsWith('partials/')).length;
  const named = printable(join(folder));
  world.stdout.write(`Written to ${named}: report.html.hbs, report.md.hbs, report.css, ${partials} partials and ${FIELDS}\n`);
  world.stdout.write(next(folder, world));
  return EXIT.done;
}

/** A file cannot hold others, wherever in the name of a folder it stands. */
function refuseFile(folder: string, world: World): void {
  const above = dirname(folder);
  if (above !== folder) refuseFile(above, world);
  if (isFile(folder, world)) throw new UserError(`${folder} is a file; name a folder`);
}

function isFile(name: string, world: World): boolean {
  try {
    return !world.files.statSync(pathOf(name, world)).isDirectory();
  } catch {
    return false;
  }
}

function refuseOverwriting(folder: string, copies: readonly { readonly file: string }[], world: World): void {
  const there = copies.map(({ file }) => join(folder, file)).filter((file) => exists(file, world));
  if (there.length === 0) return;
  const more = there.length > MOST_NAMED ? ` and ${there.length - MOST_NAMED} more` : '';
  const names = `${there.slice(0, MOST_NAMED).join(', ')}${more}`;
  throw new UserError(`nothing is written: there is ${names} already; choose another folder, or move that away`);
}

/** What templates may ask for, from the page that is shipped. */
function fieldsPage(home: string, { files }: World): string {
  const page = files.readFileSync(join(home, 'README.md'), 'utf8');
  const list = /<!-- fields:.*?-->\n([\s\S]*)<!-- end of fields -->/.exec(page)?.[1] ?? '';
  return `# What the templates of a report may ask for\n\nThe page starts from HtmlPage or MarkdownPage.\n${list.trimEnd()}\n`;
}

function next(folder: string, { called }: World): string {
  // A name that begins with a dash would be read as an option.
  const named = folder.startsWith('-') && !isAbsolute(folder) ? `./${folder}` : folder;
  const lint = `${called} ${shellWords(['lint', named])}`;
  const report = `${called} report SHEETS ${shellWords(['--template', named])}`;
  const width = Math.max(lint.length, report.length);
  return `
As they stand they make the report as it ships. Change some in an editor and delete the rest: what is missing is
taken from the program, so that a later version can still improve it. ${FIELDS} lists what can be shown. Then:
  ${printable(lint).padEnd(width)}   finds misspelt fields, with their lines
  ${printable(report).padEnd(width)}   writes the report with them
`;
}
