// Where browsers are looked for, on systems that are not this one.
import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserNamed, findBrowser, type Machine } from '../../src/io/browser.ts';

/** A machine on which these programs are. */
function machine(platform: string, env: Machine['env'], programs: readonly string[], folders: readonly string[] = []): Machine {
  const files = {
    ...fs,
    accessSync: (path: string) => {
      if (![...programs, ...folders].includes(path)) throw new Error(`no ${path}`);
    },
    statSync: (path: string) => ({ isFile: () => programs.includes(path) }),
  } as unknown as typeof fs;
  return { platform, env, cwd: platform === 'win32' ? 'C:\\work' : '/work', files };
}

describe('a browser is found', () => {
  it.each([
    ['linux', { PATH: '/bin:/opt/x' }, '/opt/x/google-chrome-stable'],
    ['linux', { PATH: '/snap/bin' }, '/snap/bin/chromium'],
    ['linux', { PATH: '/bin' }, '/bin/brave-browser'],
    ['darwin', { PATH: '' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', { ProgramFiles: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { 'ProgramFiles(x86)': 'D:\\x86' }, 'D:\\x86\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\a\\Local' }, 'C:\\Users\\a\\Local\\Chromium\\Application\\chrome.exe'],
    ['win32', { Path: 'C:\\bin;D:\\bin' }, 'D:\\bin\\msedge.exe'],
  ])('%s, %j', (platform, env, program) => {
    expect(findBrowser(machine(platform, env, [program]))).toBe(program);
  });

  it.each(['linux', 'darwin', 'win32'])('nowhere on a bare machine (%s)', (platform) => {
    expect(findBrowser(machine(platform, {}, []))).toBe(null);
  });

  it('not in a folder of its name, nor in the current folder because the path has a gap', () => {
    expect(findBrowser(machine('linux', { PATH: '/bin' }, [], ['/bin/chromium']))).toBe(null);
    expect(findBrowser(machine('linux', { PATH: '/bin::' }, ['chromium', '/work/chromium']))).toBe(null);
  });
});

describe('a browser that was named', () => {
  it.each([
    ['/opt/c', '/opt/c'],
    ['./c', '/work/c'],
    ['c', '/bin/c'],
    ['d', '/work/d'],
  ])('%s', (name, program) => {
    expect(browserNamed(name, machine('linux', { PATH: '/bin' }, [program]))).toBe(program);
  });

  it.each(['', '/opt/c', 'c', 'x/c'])('is not there: %j', (name) => {
    expect(browserNamed(name, machine('linux', { PATH: '/bin' }, ['/bin/d']))).toBe(null);
  });
});
