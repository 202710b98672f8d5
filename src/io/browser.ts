// Finds a browser of the Chromium family: the one that prints pages to PDF. Which one is no matter, they are one program.
import { posix, win32 } from 'node:path';
import type { Files } from './files.ts';

/** Where browsers are looked for. */
export interface Machine {
  /** As Node names it: linux, darwin, win32. */
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly files: Files;
}

/** Under these names they stand on the path. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'brave-browser',
  'brave',
  'vivaldi',
  'vivaldi-stable',
  'opera',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Vivaldi', 'Opera'];

const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  'Vivaldi\\Application\\vivaldi.exe',
];

/** One on the path, or one in a usual place of the system; null if there is none. */
export function findBrowser(machine: Machine): string | null {
  return (
    [...NAMES.flatMap((name) => onPath(name, machine)), ...usualPlaces(machine)].find((file) => isProgram(file, machine)) ?? null
  );
}

/** The program that somebody named, by its file or by its name on the path; null if there is none. */
export function browserNamed(name: string, machine: Machine): string | null {
  const { isAbsolute, join } = pathsOf(machine);
  const file = isAbsolute(name) ? name : join(machine.cwd, name);
  const places = /[\\/]/.test(name) ? [file] : [...onPath(name, machine), file];
  return name === '' ? null : (places.find((place) => isProgram(place, machine)) ?? null);
}

function pathsOf({ platform }: Machine): typeof posix {
  return platform === 'win32' ? win32 : posix;
}

function onPath(name: string, machine: Machine): string[] {
  const { delimiter, join } = pathsOf(machine);
  const ending = machine.platform === 'win32' && !/\.exe$/i.test(name) ? '.exe' : '';
  const folders = (machine.env.PATH ?? machine.env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, `${name}${ending}`));
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const homes = env.HOME ? ['', env.HOME] : [''];
    return MAC_APPS.flatMap((name) => homes.map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform !== 'win32') return [];
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
  return folders.flatMap((folder) => WINDOWS_PLACES.map((place) => win32.join(folder, place)));
}

/** As in fs.constants: may it be run? */
const X_OK = 1;

function isProgram(file: string, { files }: Machine): boolean {
  try {
    files.accessSync(file, X_OK);
    return files.statSync(file).isFile();
  } catch {
    return false;
  }
}
