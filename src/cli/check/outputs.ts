// Where the outputs of a check go: several at once, each whole, and none of them decides how the program ends.
import { isAbsolute, join } from 'node:path';
import { appendText } from '../../io/write.ts';
import type { Checked } from '../../model/checked.ts';
import { CHECK_FORMATS, type CheckFormatName, loadCheckFormat, loadStepSummary } from '../../render/check/formats.ts';
import { isUserError, UserError } from '../exit.ts';
import { deliver, refusal, refuseToOverwrite, sameFile, screenOf } from '../screen.ts';
import type { World } from '../world.ts';
import type { JsonOutput } from './json-output.ts';

export interface Output {
  readonly format: (typeof CHECK_FORMATS)[number];
  /** A file, or - for standard output. */
  readonly target: string;
}

export interface HowShown {
  /** False if the user asked for none. */
  readonly color: boolean;
  /** True: several were asked for, even if only one came of it. */
  readonly several: boolean;
  /** True: what is as it should be is left out. */
  readonly quiet: boolean;
}

const STDOUT = '-';
/** The name of the variable in which GitHub hands over the file of a step's summary. */
const STEP_SUMMARY = 'GITHUB_STEP_SUMMARY';

/** `formats`: each NAME or NAME=FILE, several with commas; `output`: where the only one goes. */
export function readOutputs(formats: readonly string[] | undefined, output: string | undefined, world: World): Output[] {
  const words = (formats ?? ['text']).flatMap((word) => word.split(',')).map((word) => word.trim());
  const named = words.filter((word) => word !== '').map(readOutput);
  const outputs = output === undefined ? named : toOne(named, output);
  if (outputs.length === 0) throw new UserError(`--format names nothing; use any of: ${CHECK_FORMATS.join(', ')}`);
  for (const [index, { format, target }] of outputs.entries()) {
    const twin = outputs.slice(0, index).find((one) => isSame(one.target, target, world));
    if (twin === undefined) continue;
    const where = target === STDOUT ? 'standard output' : target;
    throw new UserError(
      `${twin.format} and ${format} would both go to ${where}; name a file for each but one, as in -f ${twin.format} -f ${format}=FILE`,
    );
  }
  return outputs;
}

function isSame(left: string, right: string, world: World): boolean {
  return left === right || (left !== STDOUT && right !== STDOUT && sameFile(left, right, world));
}

function readOutput(word: string): Output {
  const at = word.indexOf('=');
  const [name, file] = at < 0 ? [word, STDOUT] : [word.slice(0, at), word.slice(at + 1)];
  const called = name === 'md' ? 'markdown' : name;
  const format = CHECK_FORMATS.find((one) => one === called);
  if (format === undefined) throw new UserError(`there is no format '${name}' here; use any of: ${CHECK_FORMATS.join(', ')}`);
  if (file === '')
    throw new UserError(`--format ${word} names no file; write ${name}=FILE, or ${name} alone for standard output`);
  return { format, target: file };
}

function toOne(outputs: readonly Output[], target: string): Output[] {
  const [only, ...more] = outputs;
  if (only === undefined || more.length > 0 || only.target !== STDOUT)
    throw new UserError('-o goes with one format; name the file of each with -f NAME=FILE');
  return [{ ...only, target }];
}

/** Where the JSON goes; null if it was not asked for. */
export function jsonTarget(outputs: readonly Output[]): string | null {
  return outputs.find(({ format }) => format === 'json')?.target ?? null;
}

/** Writes them all and ends the JSON; one that cannot be written does not keep the others back. */
export async function writeOutputs(
  outputs: readonly Output[],
  { checked, json }: { readonly checked: readonly Checked[]; readonly json: JsonOutput },
  how: HowShown,
  inputs: readonly string[],
  world: World,
): Promise<void> {
  const failures: unknown[] = [];
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      failures.push(error);
    }
  };
  await attempt(() => json.finish(inputs));
  for (const { format, target } of outputs)
    if (format !== 'json') await attempt(() => writeOne({ format, target }, checked, how, inputs, world));
  if (outputs.some(({ format }) => format === 'github')) await attempt(() => writeSummary(checked, world));
  const worst = failures.find((error) => !isUserError(error)) ?? failures[0];
  if (worst !== undefined) throw worst;
}

async function writeOne(
  { format, target }: Output & { readonly format: CheckFormatName },
  checked: readonly Checked[],
  how: HowShown,
  inputs: readonly string[],
  world: World,
): Promise<void> {
  refuseToOverwrite(inputs, target, world);
  const render = await loadCheckFormat(format);
  const screen = target === STDOUT ? screenOf(world, how.color) : { colour: 0 as const, width: 100 };
  await deliver(render(checked, { ...screen, several: how.several, quiet: how.quiet }), target, world);
}

/** The page that GitHub shows with a step, if it runs there. */
async function writeSummary(checked: readonly Checked[], { env, cwd, files }: World): Promise<void> {
  const file = env[STEP_SUMMARY];
  if (file === undefined || file === '') return;
  const summary = (await loadStepSummary())(checked);
  try {
    appendText(isAbsolute(file) ? file : join(cwd, file), summary, files);
  } catch (error) {
    throw refusal(file, error);
  }
}
