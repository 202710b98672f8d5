// Where one result is wanted, a folder, a pattern or a file of lines that comes to several is refused: to take the first of them is
// nobody's choice.
import { resolve } from 'node:path';
import { nameOf, STDIN } from '../io/files.ts';
import { isThere } from '../io/find-config.ts';
import { ofFile } from '../io/read-text.ts';
import type { Report } from '../model/report.ts';
import { type Batch, findInputs, type Inputs, isPattern } from './inputs.ts';
import { eachBatch, type Loaded } from './load.ts';
import type { LoadOptions } from './scoring-options.ts';
import { shellWords } from './shell-words.ts';
import type { World } from './world.ts';

/** The code of the problem. */
export const SEVERAL = 'several-results';

/** What an argument came to; a problem in its place where that is more than one result. */
export async function loadOne(name: string, options: LoadOptions, world: World, earlier: Report | null = null): Promise<Loaded> {
  const inputs = await findInputs([name], options.group, world);
  const results = eachBatch(inputs, { ...options, earlier }, world);
  const together = `${world.called} score --group ${shellWords([name])} -f json -o report.json`;
  return onlyOf(name, inputs, results, `or put together what is one organisation, and name the report: ${together}`);
}

/** `results` are those of the inputs; `otherwise`: what to do with several, besides naming one of them. */
export async function onlyOf(
  name: string,
  { count, batches }: Inputs,
  results: AsyncIterable<Loaded>,
  otherwise: string,
): Promise<Loaded> {
  // Where the number is known, nothing is read in vain.
  if (count !== null && count > 1) return refused(name, count, await firstOf(batches), otherwise);
  let only: Loaded | null = null;
  for await (const one of results) {
    if (only !== null) return refused(name, null, null, otherwise);
    only = one;
  }
  return only ?? refused(name, 0, null, otherwise);
}

async function firstOf(batches: AsyncIterable<Batch>): Promise<string | null> {
  for await (const { name } of batches) return name;
  return null;
}

/** The one thing that a pattern matches; anything else as it was named. */
export async function oneMeant(name: string, world: World): Promise<string> {
  if (!isOpenPattern(name, world)) return name;
  const { expand } = await import('../io/glob.ts');
  const [only, ...others] = expand(name, world.cwd, world.files).sheets;
  return only === undefined || others.length > 0 ? name : only;
}

/** True for a pattern; a file whose name holds its signs is that file. */
export function isOpenPattern(name: string, { cwd, files }: World): boolean {
  return name !== STDIN && isPattern(name) && !isThere(resolve(cwd, name), files);
}

function refused(name: string, count: number | null, first: string | null, otherwise: string): Loaded {
  const such = first === null ? '' : `, such as ${first}`;
  const problem = ofFile(
    SEVERAL,
    `one result is wanted, and this holds ${count ?? 'several'}`,
    `name one of them${such}, ${otherwise}`,
  );
  return { name, report: null, problems: [{ ...problem, file: nameOf(name), line: 0, column: 0 }], notes: [], files: [] };
}
