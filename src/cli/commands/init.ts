// dxready init: a workshop folder; or a new questionnaire that works as it stands, with the schema by which an editor
// completes it; or the templates of the report, to be changed.
import { basename, dirname, join } from 'node:path';
import { createSheet } from '../../io/update-sheet.ts';
import { schemaPath } from '../../io/workshop.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import { deskOf } from '../interview/desk.ts';
import { exists, pathOf } from '../interview/sheets.ts';
import { nextSteps } from '../next-steps.ts';
import { printable } from '../printable.ts';
import { isShipped } from '../questionnaires.ts';
import { save } from '../screen.ts';
import type { World } from '../world.ts';
import type { WorkshopOptions } from './init-workshop.ts';

export interface InitOptions extends WorkshopOptions {
  /** The file to write, - for standard output; true for the usual name. */
  readonly questionnaire?: string | true;
  /** The folder for copies of the templates; true for the usual name. */
  readonly templates?: string | true;
}

const STDOUT = '-';
const USUAL = 'questionnaire.yaml';
const USUAL_TEMPLATES = 'templates';
/** The name that the first line of the starter gives its schema. */
const SCHEMA = 'questionnaire.schema.json';

/** The column in which the starter's first comments stand. */
const COMMENTS = 32;

/** Writes what is asked for, and says what to do with it; never over a file that is there. */
export async function init(
  folder: string | undefined,
  { questionnaire, templates, ...workshop }: InitOptions,
  world: World,
): Promise<ExitCode> {
  const given = [folder, questionnaire, templates].filter((one) => one !== undefined);
  if (given.length > 1)
    throw new UserError('one thing at a time: a folder, or --questionnaire, or --templates with the folder behind it');
  if (templates !== undefined) {
    const { copyTemplates } = await import('./init-templates.ts');
    return copyTemplates(templates === true ? USUAL_TEMPLATES : templates, world);
  }
  if (questionnaire === undefined) {
    const { initWorkshop } = await import('./init-workshop.ts');
    return initWorkshop(folder, workshop, world);
  }
  const file = questionnaire === true ? USUAL : questionnaire;
  if (file === STDOUT) {
    world.stdout.write(starter(USUAL, world));
    return EXIT.done;
  }
  if (!/\.ya?ml$/i.test(file)) throw new UserError(`'${file}' is no questionnaire: give it a name that ends in .yaml`);
  await create(file, starter(file, world), world);
  const schema = await addSchema(join(dirname(file), SCHEMA), world);
  world.stdout.write(
    `Written: ${printable(file)}\n${schema === null ? '' : `Written: ${printable(schema)}\n`}${next(file, world)}`,
  );
  return EXIT.done;
}

/** The questionnaire to begin with, its id taken from the name of the file. */
function starter(file: string, world: World): string {
  const id = idFor(file);
  if (isShipped(id, world)) throw new UserError(`${file} is not written: '${id}' comes with the program; choose another name`);
  const text = world.files.readFileSync(join(world.home, 'templates', 'starter.yaml'), 'utf8');
  return text.replace(/^id: \S+ */m, `id: ${id} `.padEnd(COMMENTS));
}

/** Begins with a letter, so that YAML reads it as a word. */
function idFor(file: string): string {
  const id = basename(file)
    .replace(/\.ya?ml$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '');
  return /^(true|false|null)?$/.test(id) ? 'questionnaire' : id;
}

async function create(file: string, text: string, world: World): Promise<void> {
  const update = await createSheet(pathOf(file, world), text, deskOf(world));
  if (update.kind !== 'failed') return;
  const { code, message, mend } = update.problem;
  throw new UserError(`${file} is not written: ${message}; ${code === 'exists' ? 'choose another name' : mend}`);
}

/** Null if one lies there already. */
async function addSchema(file: string, world: World): Promise<string | null> {
  if (exists(file, world)) return null;
  await save(file, world.files.readFileSync(schemaPath(world.home, 'questionnaire'), 'utf8'), world);
  return file;
}

function next(file: string, world: World): string {
  // A name that begins with a dash would be read as an option.
  const named = file.startsWith('-') ? `./${file}` : file;
  const steps = [
    { words: ['lint', named], does: 'checks it, with the line of every slip' },
    { words: ['show', named], does: 'prints every question' },
    { words: ['assess', named], does: 'asks it, and writes the report' },
  ];
  return `\nIt works as it stands. Make it yours in an editor, then:\n${nextSteps(steps, world)}`;
}
