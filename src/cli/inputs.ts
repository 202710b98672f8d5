// From the arguments of a command to the sheets they mean: files, folders, patterns, and files with a sheet on every line.
import { isAbsolute, join, relative } from 'node:path';
import { type Files, nameOf, STDIN } from '../io/files.ts';
import { type Chunks, chunksOf, type Line, linesOf, tellApart } from '../io/lines.ts';
import { explainRefusal, ofFile, TOO_LARGE } from '../io/read-text.ts';
import { type FoundSheets, holdsLines, lyingIn, type Place, placeAt } from '../io/workshop.ts';
import type { LocatedProblem, Problem } from '../model/problem.ts';
import { beginIn } from './begin.ts';
import { UserError } from './exit.ts';
import type { World } from './world.ts';

/** One sheet to be read. */
export interface SheetSource {
  /** In messages and reports: a file as the user gave it, a line as sheets.ndjson:12. */
  readonly name: string;
  /** The file it stands in, as the user gave it. */
  readonly file: string;
  /** Its line in a file of many; null if the file is the sheet. */
  readonly line: number | null;
  /** What was read already, good until the next sheet is asked for; null if it is still to be opened. */
  readonly bytes: Uint8Array | null;
  /** Its workshop, where those of several are scored together: an id is one person within it; null else. */
  readonly within: string | null;
}

/** Sheets that are scored together. */
export interface Batch {
  readonly name: string;
  /** The folder whose files beside the answers count as well; null for none. */
  readonly workshop: string | null;
  readonly sheets: readonly SheetSource[];
  /** Files of the workshop that are passed over: the originals that a migration has kept. */
  readonly originals: readonly string[];
  readonly problems: readonly LocatedProblem[];
}

/** All that was named. */
export interface Inputs {
  /** True if there can be more than one result, whatever comes of it. */
  readonly several: boolean;
  /** How many results there will be; null if nobody knows before the end. */
  readonly count: number | null;
  /** What is passed over in folders and by patterns: the originals that migrations have kept. */
  readonly originals: readonly string[];
  /** One after the other, in the order they were named. */
  readonly batches: AsyncIterable<Batch>;
}

/** What an argument means: something to be scored, or a file with a sheet on every line. */
type Input = Batch | { readonly file: string; readonly chunks: () => Chunks };

/** What the arguments mean; `group`: all together. Throws a UserError for a pattern without a match. */
export async function findInputs(args: readonly string[], group: boolean, world: World): Promise<Inputs> {
  const named = await Promise.all(args.map((arg) => meantBy(arg, world)));
  const inputs = named.flatMap((one) => one.inputs);
  if (inputs.filter((input) => isLines(input) && input.file === STDIN).length > 1)
    throw new UserError('standard input can be read only once; name - once');
  const beside = [...named, ...inputs].flatMap((one) => ('originals' in one ? one.originals : []));
  const originals = beside.filter((name) => !args.includes(name));
  if (group) return { several: false, count: 1, originals, batches: together(inputs, args[0] ?? '') };
  const count = inputs.some(isLines) ? null : inputs.length;
  return { several: args.length > 1 || named.some(({ many }) => many), count, originals, batches: each(inputs) };
}

function isLines(input: Input): input is Exclude<Input, Batch> {
  return 'chunks' in input;
}

async function* each(inputs: readonly Input[]): AsyncGenerator<Batch> {
  for (const input of inputs) {
    if (isLines(input)) yield* onLines(input.file, input.chunks);
    else yield input;
  }
}

async function* together(inputs: readonly Input[], name: string): AsyncGenerator<Batch> {
  const all: Batch[] = [];
  for await (const batch of each(inputs)) {
    const within = inputs.length > 1 ? batch.workshop : null;
    all.push({ ...batch, sheets: batch.sheets.map((source) => kept(source, within)) });
  }
  yield {
    name,
    workshop: all[0]?.workshop ?? null,
    sheets: all.flatMap(({ sheets }) => sheets),
    originals: all.flatMap(({ originals }) => originals),
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** A sheet of a group outlives the line it was read from. */
function kept(source: SheetSource, within: string | null): SheetSource {
  // The slice of a Buffer would be a view of what is overwritten with the next line.
  return { ...source, bytes: source.bytes === null ? null : new Uint8Array(source.bytes), within };
}

/** What an argument means. */
interface Meant {
  readonly inputs: readonly Input[];
  /** True if it can stand for more than one result, even if only one is there. */
  readonly many: boolean;
  /** Originals that lie among what it means. */
  readonly originals: readonly string[];
}

async function meantBy(arg: string, world: World): Promise<Meant> {
  if (arg === STDIN) return one(await fromStdin(world));
  const path = pathOf(arg, world);
  if (isPattern(arg) && !exists(path, world.files)) return expanded(arg, world);
  const place = placeAt(path, world.files);
  if (place.kind !== 'folder') return one(at(arg, world, place));
  const found = lyingIn(path, world.files);
  if ('code' in found) return one(nothing(arg, found));
  if (found.sheets.length === 0) return one(at(arg, world, place));
  const within = (names: readonly string[]) => names.map((name) => join(arg, name));
  const sure = new Set(within(filesIn(path, world.files)));
  return several({ sheets: within(found.sheets), originals: within(found.originals) }, world, sure);
}

/** Names of what the folder itself says to be files, so that none of thousands is looked at twice; not of links. */
function filesIn(path: string, files: Files): string[] {
  try {
    return files.readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : []));
  } catch {
    return [];
  }
}

function one(input: Input): Meant {
  return { inputs: [input], many: isLines(input), originals: [] };
}

/** `sure`: those of them that are files beyond doubt. */
function several({ sheets, originals }: FoundSheets, world: World, sure: ReadonlySet<string> = new Set()): Meant {
  const inputs = sheets.map((name) => (sure.has(name) ? at(name, world, { kind: 'file' }) : at(name, world)));
  return { inputs, many: true, originals };
}

/** Signs of a pattern; a file whose name holds them is taken as it is. */
export function isPattern(arg: string): boolean {
  return /[*?[{]/.test(arg);
}

async function expanded(pattern: string, world: World): Promise<Meant> {
  const { expand } = await import('../io/glob.ts');
  const found = expand(pattern, world.cwd, world.files);
  if (found.sheets.length > 0) return several(found, world);
  throw new UserError(`there is no file ${pattern}, and no sheet matches it as a pattern; check the name and the folder`);
}

function at(name: string, world: World, place: Place = placeAt(pathOf(name, world), world.files)): Input {
  const path = pathOf(name, world);
  switch (place.kind) {
    case 'file':
      return holdsLines(name) ? { file: name, chunks: () => chunksOf(path, world.files) } : alone(name);
    case 'workshop':
      return workshopAt(name, place, world);
    case 'folder':
      return nothing(name, ofFile('no-workshop', 'this folder is no workshop: it has no folder answers', NO_ANSWERS));
    case 'closed':
      return nothing(name, place.problem);
    default:
      return place satisfies never;
  }
}

const NO_ANSWERS = 'name a sheet, or put sheets (.yaml or .json) into answers';

function workshopAt(name: string, { sheets, originals }: FoundSheets, world: World): Batch {
  const folder = pathOf(name, world);
  const shown = (path: string) => join(name, relative(folder, path));
  const mend = `put sheets (.yaml or .json) there, or begin with: ${beginIn(join(name, 'answers'), world)}`;
  const none = { ...nothing(name, ofFile('no-sheets', 'there is no sheet in answers', mend)), workshop: name };
  if (sheets.length === 0) return none;
  return { ...none, sheets: sheets.map((path) => sourceOf(shown(path))), originals: originals.map(shown), problems: [] };
}

/** A sheet by itself. */
export function sourceOf(file: string, bytes: Uint8Array | null = null): SheetSource {
  return { name: file, file, line: null, bytes, within: null };
}

function alone(name: string, source: SheetSource = sourceOf(name)): Batch {
  return { name, workshop: null, sheets: [source], originals: [], problems: [] };
}

function nothing(file: string, problem: Problem, line = 0): Batch {
  const told = { ...problem, file: nameOf(file), line, column: line === 0 ? 0 : 1 };
  return { name: file, workshop: null, sheets: [], originals: [], problems: [told] };
}

async function fromStdin({ stdinChunks, readStdin }: World): Promise<Input> {
  const stream = await tellApart(stdinChunks?.() ?? whole(readStdin));
  if (stream.kind === 'lines') return { file: STDIN, chunks: () => stream.chunks };
  return alone(STDIN, sourceOf(STDIN, stream.bytes));
}

async function* whole(readStdin: World['readStdin']): AsyncGenerator<Uint8Array> {
  yield await readStdin(Number.POSITIVE_INFINITY);
}

async function* onLines(file: string, chunks: () => Chunks): AsyncGenerator<Batch> {
  let read = 0;
  try {
    for await (const line of linesOf(chunks())) {
      read += 1;
      yield onLine(file, line);
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return yield nothing(file, explainRefusal(error));
  }
  if (read === 0) yield nothing(file, ofFile('empty', 'the file is empty', 'write a sheet on every line, as JSON'));
}

function onLine(file: string, { number, bytes }: Line): Batch {
  const name = `${nameOf(file)}:${number}`;
  return bytes === null
    ? { ...nothing(file, LONG_LINE, number), name }
    : alone(name, { name, file, line: number, bytes, within: null });
}

const LONG_LINE: Problem = { ...TOO_LARGE, message: TOO_LARGE.message.replace('file', 'line') };

/** Where an argument lies on disk. */
export function pathOf(arg: string, { cwd }: Pick<World, 'cwd'>): string {
  return isAbsolute(arg) || arg === STDIN ? arg : join(cwd, arg);
}

/** A link that leads nowhere, or a place that may not be looked at, is no reason to take it for a pattern. */
function exists(path: string, files: Files): boolean {
  try {
    return files.statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
