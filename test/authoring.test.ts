// docs/authoring.md is followed word by word: its blocks are typed, its commands are run, and what it shows is what appears.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FakeWorld, fakeWorld } from './cli/fake-world.ts';
import { closeAll, openTerminal } from './terminal/pty.ts';

const at = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const page = at('../docs/authoring.md');
const rosa = at('scenarios/allotment/answers/rosa.yaml');

interface Block {
  readonly language: string;
  /** The file it is appended to; empty if it is to be read only. */
  readonly file: string;
  readonly text: string;
}

const blocks: Block[] = [...page.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', file = '', text = '']) => ({
    language,
    file,
    text,
  }),
);

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());
afterAll(() => closeAll());

function append({ file, text }: Block): void {
  const path = join(world.folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'a' });
}

/** A command as it is typed, and what is shown below it; a line of three dots stands for any lines. */
function commandsIn(text: string): { typed: string; shown: RegExp }[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [typed = '', ...lines] = part.split('\n').slice(0, -1);
      const shown = lines.map((line) => (line === '...' ? '(?:.*\n)*?' : `${line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\n`));
      return { typed, shown: new RegExp(`^${shown.join('')}$`) };
    });
}

function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** What its keys come to is a test of its own. */
function isInterview(typed: string): boolean {
  return typed.startsWith('dxready assess');
}

/** The files that all blocks together make, as somebody has them who followed the page to its end. */
function typeEverything(): void {
  for (const block of blocks) if (block.file !== '') append(block);
}

it('the blocks together are the scenario, byte for byte', () => {
  typeEverything();
  expect(world.read('allotment.yaml')).toBe(at('scenarios/allotment/questionnaire.yaml'));
  for (const file of ['answers/ivo.yaml', 'answers/mags.yaml', 'trends/summers.yaml'])
    expect(world.read(file)).toBe(at(`scenarios/allotment/${file}`));
});

it('each command shows what the page shows, at the step where it stands', async () => {
  const ran: string[] = [];
  for (const block of blocks) {
    if (block.file !== '') append(block);
    if (block.language !== 'console') continue;
    for (const { typed, shown } of commandsIn(block.text)) {
      const [program, ...argv] = wordsOf(typed);
      if (isInterview(typed)) world.write('answers/rosa.yaml', rosa);
      else if (program === 'dxready') {
        const { stdout, stderr } = await world.run(argv);
        expect(`${stdout}${stderr}`, typed).toMatch(shown);
        ran.push(argv[0] ?? '');
      }
    }
  }
  expect(ran).toEqual(['init', 'lint', 'lint', 'report', 'lint', 'show', 'report']);
});

it('every step leaves a questionnaire without a problem', async () => {
  for (const block of blocks.filter(({ file }) => file !== '')) {
    append(block);
    if (block.file !== 'allotment.yaml') continue;
    const { stdout, stderr } = await world.run(['lint', 'allotment.yaml']);
    if (world.read('allotment.yaml').includes('pillars:')) expect(`${stderr}${stdout}`).toBe('allotment.yaml: no problem\n');
  }
});

it('the slip it invites to is named with its mend', async () => {
  typeEverything();
  world.write('allotment.yaml', world.read('allotment.yaml').replace('who: [gardener]', 'who: [gardner]'));
  const { code, stderr } = await world.run(['lint', 'allotment.yaml']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^allotment\.yaml:\d+:\d+: error: there is no role 'gardner'; did you mean gardener\?\n$/);
});

describe('selections and overlays', () => {
  const shown = blocks.filter(({ language, text }) => language === 'yaml' && text.includes('extends:'));

  it.each(shown.map(({ text }) => text))('%#', async (text) => {
    typeEverything();
    world.write('child.yaml', text);
    expect(await world.run(['lint', 'child.yaml'])).toEqual({ code: 0, stdout: 'child.yaml: no problem\n', stderr: '' });
  });
});

it('the interview shows the first question as the page does, and its keys give the answers of the scenario', async () => {
  const step = blocks.findIndex(({ text }) => commandsIn(text).some(({ typed }) => isInterview(typed)));
  for (const block of blocks.slice(0, step)) if (block.file !== '') append(block);
  const command = commandsIn(blocks[step]?.text ?? '').find(({ typed }) => isInterview(typed))?.typed ?? '';
  const terminal = openTerminal(wordsOf(command).slice(1), { cwd: world.folder });
  await terminal.waitFor(/❯ Gardener[\s\S]*select/);
  terminal.press('enter');
  await terminal.waitFor(/Enter begin/);
  terminal.press('enter');
  await terminal.waitFor(/\? help$/);
  expect(blocks.find(({ language }) => language === 'text')?.text).toBe(`${terminal.text()}\n`);
  const steps = [
    ['5', /spadeful/],
    ['1', /> 1/],
    ['2', /> 12/],
    ['enter', /Next: Water/],
    ['enter', /August/],
    ['2', /f finish/],
  ] as const;
  for (const [key, then] of steps) {
    terminal.press(key);
    await terminal.waitFor(then);
  }
  terminal.press('f');
  await terminal.waitFor(/report\.html/);
  terminal.kill();
  expect(parse(world.read('answers/rosa.yaml')).answers).toEqual(parse(rosa).answers);
});
