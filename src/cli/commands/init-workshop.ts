// dxready init: a folder to run a workshop in, with a policy and what a pipeline needs to hold answers against it.
import { basename, dirname, join, relative } from 'node:path';
import { CONFIG_FILE, findConfig } from '../../io/find-config.ts';
import { writeText } from '../../io/write.ts';
import { markdown } from '../../render/escape.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import { exists, pathOf } from '../interview/sheets.ts';
import { refuseNoName } from '../look/template-folder.ts';
import { nextSteps } from '../next-steps.ts';
import { printable } from '../printable.ts';
import { schemaLine } from '../schema-line.ts';
import { refusal } from '../screen.ts';
import { shellWords } from '../shell-words.ts';
import type { World } from '../world.ts';

export interface WorkshopOptions {
  /** The service whose pipeline is set up; undefined: the usual one, unless a policy above holds the folder already. */
  readonly ci?: Pipeline;
  /** The organisation, for the first lines. */
  readonly name?: string;
}

/** A file to be written, and where it goes in the workshop. */
interface Piece {
  readonly to: string;
  readonly text: string;
}

type Service = 'github' | 'gitlab' | 'jenkins';
type Pipeline = Service | 'none';

const HERE = '.';
const IGNORED = '.gitignore';
const SHEETS = 'answers';
const USUAL_SERVICE: Service = 'github';
/** Stands above the line of a pipeline that is different everywhere. */
const MARK = 'CHANGE THIS LINE';
/** Where the pipelines lie in the package. */
const EXAMPLES = 'examples/ci';
/** Where each service looks for its pipeline, and its file among the examples. */
const PIPELINES: Readonly<Record<Service, { readonly to: string; readonly from: string }>> = {
  github: { to: '.github/workflows/dxready.yml', from: 'github.yml' },
  gitlab: { to: '.gitlab-ci.yml', from: 'gitlab-ci.yml' },
  jenkins: { to: 'Jenkinsfile', from: 'Jenkinsfile' },
};

/** Writes what is not there yet, and says what comes next; called twice it changes nothing. */
export async function initWorkshop(given: string = HERE, options: WorkshopOptions, world: World): Promise<ExitCode> {
  refuseNoName(given, 'init');
  if (/\.ya?ml$/i.test(given)) throw new UserError(noFolder(given, world));
  const folder = join(given, '.');
  const { name = '' } = options;
  const label = printable(name.trim().replace(/\s+/g, ' '));
  const above = policyAbove(folder, world);
  const ci = options.ci ?? (above === null ? USUAL_SERVICE : 'none');
  const pieces = piecesOf(folder, label, ci, world).filter(({ to }) => above === null || to !== CONFIG_FILE);
  const told = pieces.map(
    (piece) => (place(piece, folder, world) ? 'Written: ' : 'Kept:    ') + printable(join(folder, piece.to)),
  );
  world.stdout.write(
    `${told.join('\n')}\n${leftOut(above, options)}${toMend(pieces, folder, world)}${next(folder, label, above ?? CONFIG_FILE, world)}${pipelineNote(ci, folder, world)}`,
  );
  return EXIT.done;
}

/** The policy above that holds the folder, from here on; null if it has one of its own, or there is none. */
function policyAbove(folder: string, world: World): string | null {
  if (isThere(join(folder, CONFIG_FILE), world)) return null;
  const found = findConfig(pathOf(folder, world), world.files);
  return found === null ? null : relative(world.cwd, found);
}

/** A second policy would hide the first, and nobody would have said so. */
function leftOut(above: string | null, { ci }: WorkshopOptions): string {
  if (above === null) return '';
  const what = ci === undefined ? `Neither ${CONFIG_FILE} nor a pipeline is written` : `No ${CONFIG_FILE} is written`;
  return `
${what}: ${printable(above)} holds here. A file of its own would take
the place of every bar of that one: for other bars copy it here, and change the copy.
`;
}

function noFolder(name: string, { called }: World): string {
  return `'${name}' is the name of a file: name a folder, or for a questionnaire type ${called} ${shellWords(['init', '--questionnaire', name])}`;
}

function piecesOf(folder: string, label: string, ci: Pipeline, world: World): Piece[] {
  const head = label === '' ? '' : `# ${label}\n`;
  const written = (to: string, kind: string) => ({
    to,
    text: schemaLine(pathOf(join(folder, to), world), kind, world) + head + starting(to, world),
  });
  const about = starting('README.md', world);
  return [
    written(CONFIG_FILE, 'config'),
    written('pain-points.yaml', 'pain-points'),
    {
      to: `${SHEETS}/README.md`,
      text: label === '' ? about : about.replace(/^# .*/, (title) => `${title} of ${markdown(label)}`),
    },
    { to: IGNORED, text: starting('gitignore', world) },
    ...(ci === 'none' ? [] : [{ to: PIPELINES[ci].to, text: shipped(EXAMPLES, PIPELINES[ci].from, world) }]),
  ];
}

function starting(name: string, world: World): string {
  return shipped('templates/workshop', name, world);
}

function shipped(folder: string, name: string, { home, files }: World): string {
  return files.readFileSync(join(home, folder, name), 'utf8');
}

/** False if something of that name is there. */
function place({ to, text }: Piece, folder: string, world: World): boolean {
  const file = join(folder, to);
  if (isThere(file, world)) return false;
  try {
    writeText(pathOf(file, world), text, world.files);
    return true;
  } catch (error) {
    throw refusal(file, error);
  }
}

/** Asked of its folder too: a link that leads nowhere is somebody's as well. */
function isThere(file: string, world: World): boolean {
  if (exists(file, world, false)) return true;
  try {
    return world.files.readdirSync(dirname(pathOf(file, world))).includes(basename(file));
  } catch {
    return false;
  }
}

/** What a .gitignore that was there leaves open. */
function toMend(pieces: readonly Piece[], folder: string, world: World): string {
  const text = pieces.find(({ to }) => to === IGNORED)?.text ?? '';
  const rules = (lines: string) => lines.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const there = rules(readIf(join(folder, IGNORED), world));
  const open = rules(text).filter((rule) => !there.includes(rule));
  return open.length === 0 ? '' : `\n${printable(join(folder, IGNORED))} does not name these yet: ${open.join('  ')}\n`;
}

/** Empty where it cannot be read. */
function readIf(file: string, world: World): string {
  try {
    return world.files.readFileSync(pathOf(file, world), 'utf8');
  } catch {
    return '';
  }
}

function next(folder: string, label: string, policy: string, world: World): string {
  const named = folder.startsWith('-') ? `./${folder}` : folder;
  const sheet = join(named, SHEETS, 'first.yaml');
  const steps = [
    {
      words: ['assess', ...(label === '' ? [] : ['--name', label]), ...(folder === HERE ? [] : ['--answers', sheet])],
      does: 'asks, and saves every answer at once',
    },
    { words: ['hits', 'add', ...(folder === HERE ? [] : [named])], does: 'notes pain points' },
    { words: ['report', named], does: 'writes the report' },
    { words: ['check', named], does: `holds the answers against the policy of ${printable(policy)}` },
  ];
  return `\nNext:\n${nextSteps(steps, world)}`;
}

/** What is left to be done by hand to a pipeline, as its file stands now. */
function pipelineNote(ci: Pipeline, folder: string, world: World): string {
  if (ci === 'none') return '';
  const { to, from } = PIPELINES[ci];
  const file = join(folder, to);
  const text = readIf(file, world);
  if (!text.includes('dxready'))
    return `\n${printable(file)} is your own: put into it the job of\n  ${printable(join(world.home, EXAMPLES, from))}\n`;
  const root = repositoryAbove(pathOf(folder, world), world);
  const steps = [
    ...(text.includes(MARK) ? [`fill in what stands below ${MARK}`] : []),
    ...(root === null || ci === 'jenkins' ? [] : [`move it to ${printable(join(root, to))}, and name this folder in it`]),
  ];
  return steps.length === 0 ? '' : `\nBefore ${printable(file)} works:\n${steps.map((step) => `  ${step}\n`).join('')}`;
}

/** The top of the repository that the folder is a part of; null if it is the top itself, or there is none. */
function repositoryAbove(folder: string, world: World): string | null {
  const isTop = (path: string) => exists(join(path, '.git'), world, false);
  if (isTop(folder)) return null;
  for (let path = dirname(folder), last = folder; path !== last; last = path, path = dirname(path)) if (isTop(path)) return path;
  return null;
}
