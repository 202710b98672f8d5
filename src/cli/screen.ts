// What the screen can show, and the one door through which results leave.
import { isAbsolute, join } from 'node:path';
import type { Report } from '../model/report.ts';
import type { FormatOptions } from '../render/format-options.ts';
import { type FormatName, formatNamed, loadFormat } from '../render/formats.ts';
import { UserError } from './exit.ts';
import type { World } from './world.ts';

/** The name of standard output. */
export const STDOUT = '-';

export interface OutputOptions {
  /** A file, or - for standard output. */
  readonly output: string;
  /** False if the user asked for none. */
  readonly color: boolean;
}

/** NO_COLOR, FORCE_COLOR and TERM=dumb are obeyed; without a terminal there is no colour unless forced. */
export function screenOf({ env, stdout }: World, color: boolean): FormatOptions {
  return { colour: colourLevel(env, stdout.isTTY, color), width: Math.max(40, stdout.columns) };
}

function colourLevel(env: World['env'], isTTY: boolean, color: boolean): FormatOptions['colour'] {
  if (!color || env.NO_COLOR) return 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  if (!isTTY || env.TERM === 'dumb') return 0;
  return env.COLORTERM === 'truecolor' || env.TERM?.includes('256') ? 2 : 1;
}

/** The format of that name if it is among those allowed. */
export function chooseFormat<Name extends FormatName | 'pdf'>(word: string, allowed: readonly Name[]): Name {
  const called = formatNamed(word) ?? word;
  const name = allowed.find((one) => one === called);
  if (name === undefined) throw new UserError(`there is no format '${word}' here; use one of: ${allowed.join(', ')}`);
  return name;
}

/** Writes reports in one format to a file or to standard output. */
export async function output(
  reports: readonly Report[],
  format: FormatName,
  options: OutputOptions,
  world: World,
  inputs: readonly string[],
  dressed: Pick<FormatOptions, 'several' | 'viewOf' | 'look'> = { several: reports.length > 1 },
): Promise<void> {
  const render = await loadFormat(format);
  const toScreen = options.output === STDOUT;
  const screen = toScreen ? screenOf(world, options.color) : { colour: 0 as const, width: 100 };
  refuseToOverwrite(inputs, options.output, world);
  await deliver(render(reports, { ...screen, ...dressed }), options.output, world);
}

/** Nothing that was read is lost to what is made of it. */
export function refuseToOverwrite(inputs: readonly string[], file: string, world: World): void {
  if (file !== STDOUT && inputs.some((input) => sameFile(input, file, world)))
    throw new UserError(`${file} is not written: it was read to make this; choose another name`);
}

/** True if both names lead to one file. */
export function sameFile(left: string, right: string, { cwd, files }: World): boolean {
  const real = (file: string) => {
    const path = isAbsolute(file) ? file : join(cwd, file);
    try {
      return files.realpathSync(path);
    } catch {
      return path;
    }
  };
  return left !== STDOUT && real(left) === real(right);
}

/** Text or bytes to standard output, or whole to a file. */
export async function deliver(content: string | Uint8Array, target: string, world: World): Promise<void> {
  if (target !== STDOUT) await save(target, content, world);
  else if (typeof content === 'string') world.stdout.write(content);
  else world.writeBytes(content);
}

/** Writes a file whole or not at all; a file system that refuses is the user's to mend. */
export async function save(file: string, content: string | Uint8Array, { cwd, files }: World): Promise<void> {
  refuseYaml(file);
  const { writeText } = await import('../io/write.ts');
  try {
    writeText(isAbsolute(file) ? file : join(cwd, file), content, files);
  } catch (error) {
    throw refusal(file, error);
  }
}

/** No result takes the place of what a person wrote. */
export function refuseYaml(file: string): void {
  if (/\.ya?ml$/i.test(file))
    throw new UserError(`${file} is not written: YAML files are what you wrote yourself; choose another name`);
}

/** What is told where the file system refuses. */
export function refusal(file: string, error: unknown): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new UserError(`${file} cannot be written (${REASONS[code] ?? code})`);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'there is a folder of that name',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  ENOENT: 'its folder cannot be made',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'a link leads back to itself',
};
