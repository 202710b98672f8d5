// Where results go one after the other: standard output, whose reader may be slow or gone, or a file that is whole or not there.
import { isAbsolute, join } from 'node:path';
import type { Writing } from '../io/write.ts';
import { UserError } from './exit.ts';
import { refusal, refuseYaml, STDOUT } from './screen.ts';
import type { World } from './world.ts';

/** Characters that are kept together before they are handed on, and milliseconds they may wait for more. */
const [BLOCK, PATIENCE] = [1 << 16, 100];

export interface Sink {
  /** Takes text; null, or a promise of the moment when more may come. */
  readonly add: (text: string) => Promise<void> | null;
  /** True once nobody reads any more: more need not come. */
  readonly isGone: () => boolean;
  /** Throws a UserError if one of these, which were read, would be overwritten. */
  readonly spare: (inputs: readonly string[]) => void;
  /** All is there. */
  readonly finish: () => Promise<void>;
  /** Something went wrong: a file is left as it was. */
  readonly abandon: () => void;
}

/** `target` is a file, or - for standard output. A file is begun with the first text. `together`: many small texts are to come. */
export function openSink(target: string, together: boolean, world: World): Sink {
  if (target !== STDOUT) refuseYaml(target);
  const out = target === STDOUT ? toStdout(world) : toFile(target, world);
  let waiting = '';
  let since = 0;
  const flush = async () => {
    const text = waiting;
    waiting = '';
    if (together) since = world.now();
    if (text !== '') await out.write(text);
  };
  return {
    add: (text) => {
      waiting += text;
      const goes = !together || waiting.length >= BLOCK || world.now() - since >= PATIENCE;
      return goes ? flush() : null;
    },
    isGone: () => target === STDOUT && world.stdout.isGone === true,
    spare: sparing(target, world),
    finish: async () => {
      await flush();
      await out.finish();
    },
    abandon: out.abandon,
  };
}

interface Out {
  readonly write: (text: string) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly abandon: () => void;
}

function toStdout({ stdout }: World): Out {
  const write = async (text: string) => {
    stdout.write(text);
    await stdout.taken?.();
  };
  return { write, finish: async () => {}, abandon: () => {} };
}

function toFile(target: string, { cwd, files }: World): Out {
  let writing: Writing | null = null;
  const orTold = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw refusal(target, error);
    }
  };
  return {
    write: async (text) => {
      const { startWriting } = await import('../io/write.ts');
      writing ??= orTold(() => startWriting(isAbsolute(target) ? target : join(cwd, target), files));
      const { add } = writing;
      orTold(() => add(text));
    },
    finish: async () => orTold(() => writing?.finish()),
    abandon: () => writing?.abandon(),
  };
}

/** A file is known by its place on the disk, whatever it is called; one that is not there yet is nobody's. */
function sparing(target: string, { cwd, files }: World): Sink['spare'] {
  const placeOf = (file: string) => {
    try {
      const stats = files.statSync(isAbsolute(file) ? file : join(cwd, file), { throwIfNoEntry: false });
      return stats?.isFile() === true ? `${stats.dev}:${stats.ino}` : null;
    } catch {
      return null;
    }
  };
  const place = target === STDOUT ? null : placeOf(target);
  return (inputs) => {
    if (place !== null && inputs.some((input) => placeOf(input) === place))
      throw new UserError(`${target} is not written: it was read to make this; choose another name`);
  };
}
