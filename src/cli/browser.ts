// Which browser prints a PDF.
import { browserNamed, findBrowser } from '../io/browser.ts';
import { UserError } from './exit.ts';
import type { World } from './world.ts';

export interface BrowserOptions {
  /** A browser of the Chromium family: a file, or a name on the path. */
  readonly browser?: string;
}

export const NO_BROWSER =
  'no browser of the Chromium family was found, so no PDF is made; open the HTML report and print it, or name one with --browser FILE or in DXREADY_BROWSER';

/** The browser that was named, or one that is installed; null if there is none. One that was named must be there. */
export function browserFor({ browser }: BrowserOptions, world: World): string | null {
  const machine = { platform: world.machine.platform, env: world.env, cwd: world.cwd, files: world.files };
  const inEnv = world.env.DXREADY_BROWSER || undefined;
  const name = browser ?? inEnv;
  if (name === undefined) return findBrowser(machine);
  const found = browserNamed(name, machine);
  const from = browser === undefined ? 'DXREADY_BROWSER' : '--browser';
  if (found === null) throw new UserError(`${from}: there is no program '${name}'; name a browser of the Chromium family`);
  return found;
}
