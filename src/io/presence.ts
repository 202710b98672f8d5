// Who else works on a sheet: each interview leaves a hidden mark beside it while it runs, so that two terminals know of
// each other before they have written a word. Marks keep nobody out; that is the lock's work.
import { basename, dirname, join } from 'node:path';
import type { Files } from './files.ts';
import { type Owner, realPath } from './lock.ts';

/** A mark of another machine is believed for so long: whether its program still runs cannot be asked. */
const BELIEVED_MS = 12 * 60 * 60 * 1000;

export interface Presence {
  /** How many others are here now. */
  readonly others: () => number;
  readonly leave: () => void;
}

/** Leaves our mark and takes away those of programs that are gone. Where no mark can be left, nobody is seen. */
export function arrive(sheet: string, owner: Owner, files: Files): Presence {
  const path = realPath(sheet, files);
  const folder = dirname(path);
  const prefix = `.${basename(path)}.open.`;
  const own = `${prefix}${owner.pid}`;
  attempt(() => files.writeFileSync(join(folder, own), owner.host, 'utf8'));
  const isHere = (name: string) => {
    const mark = join(folder, name);
    const pid = Number(name.slice(prefix.length));
    const isOurs = String(files.readFileSync(mark, 'utf8')) === owner.host;
    const lives = isOurs ? owner.isAlive(pid) : owner.now() - files.statSync(mark).mtimeMs < BELIEVED_MS;
    if (!lives) files.rmSync(mark, { force: true });
    return lives;
  };
  return {
    others: () => {
      const names = attempt(() => files.readdirSync(folder)) ?? [];
      return names.filter((name) => name.startsWith(prefix) && name !== own && (attempt(() => isHere(name)) ?? false)).length;
    },
    leave: () => {
      attempt(() => files.rmSync(join(folder, own), { force: true }));
    },
  };
}

/** Undefined where the file system refuses: a mark is a courtesy, nothing depends on it. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
