// What changing a sheet needs of the world.
import type { Desk } from '../../io/update-sheet.ts';
import type { World } from '../world.ts';

/** The file system, and who we are among those who write to it. */
export function deskOf({ files, machine, now }: World): Desk {
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, ms);
    });
  const owner = { pid: machine.pid, host: machine.host, isAlive: machine.isAlive, now, sleep };
  return { files, owner };
}
