// One result, shown to different readers: everything, two pages for a board, and what may go outside.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeWorld } from './fake-world.ts';

const example = fileURLToPath(new URL('../../examples/harbour-lighting', import.meta.url));
const world = fakeWorld();
afterAll(() => world.remove());

async function written(...options: string[]) {
  const ran = await world.run(['report', example, '-f', 'md,html,json,csv', '--out', 'out', ...options]);
  return { ...ran, files: readdirSync(join(world.folder, 'out')).toSorted() };
}

const heads = (name: string) => [...world.read(`out/${name}`).matchAll(/^## (.*)$/gm)].map(([, head]) => head);

describe('the variants of a report', () => {
  it('have files of their own beside each other', async () => {
    expect((await written()).files).toEqual(['hits.csv', 'report.csv', 'report.html', 'report.json', 'report.md']);
    for (const options of [['--variant', 'board'], ['--variant', 'public'], ['--redact']])
      expect((await written(...options)).code).toBe(0);
    const { files } = await written('--variant', 'board', '--redact');
    for (const name of [
      'report-board.md',
      'report-public.html',
      'hits-public.csv',
      'report-redacted.json',
      'report-board-redacted.md',
    ])
      expect(files).toContain(name);
  });

  it('for those who did it: every section that has something to say, in the order of its reader', () => {
    expect(heads('report.md')).toEqual([
      ...['First step', 'Summary', 'Pillars', 'Gates', 'Pain points', 'Roadmap', 'What became of them'],
      ...['Customers', 'People', 'Data', 'Technology', 'Strategy'],
      ...['Next best improvements', 'Next', 'Risks', 'Data quality', 'Every answer', 'Method and settings'],
    ]);
  });

  it('for a board: where we stand and what to decide, and nothing that leads out of the page', () => {
    expect(heads('report-board.md')).toEqual(['First step', 'Summary', 'What to decide']);
    const page = world.read('out/report-board.html');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(JSON.parse(world.read('out/report-board.json'))).toEqual(JSON.parse(world.read('out/report.json')));
  });

  it('for those outside: the same sections and numbers, without notes, names and quotes', () => {
    expect(heads('report-public.md')).toEqual(heads('report.md'));
    const full = world.read('out/report.md');
    for (const name of readdirSync(join(world.folder, 'out')).filter((file) => /public|redacted/.test(file))) {
      const text = world.read(`out/${name}`);
      for (const word of ['Harbour Lighting', 'Showroom manager', 'Of 46 complaints in September', 'the van came at ten to six'])
        expect(text, `${name}: ${word}`).not.toContain(word);
    }
    expect(full).toContain('Showroom manager');
    expect(world.read('out/report-public.md')).toContain('Left out: Notes, names and quotes.');
    expect(world.read('out/report-public.md')).toContain('I had to ring to ask where my lamp was');
  });

  it('show the same scorecard on the screen', async () => {
    const [whole, board] = [await written(), await written('--variant', 'board')];
    const card = (text: string) => text.split('\nWritten:')[0];
    expect(card(board.stdout)).toBe(card(whole.stdout));
  });

  it('can be made of a saved report', async () => {
    for (const variant of ['board', 'public'])
      for (const [format, ending] of [
        ['markdown', 'md'],
        ['html', 'html'],
      ] as const) {
        const { stdout, code } = await world.run(['render', 'out/report.json', '-f', format, '--variant', variant]);
        expect(code).toBe(0);
        expect(stdout).toBe(world.read(`out/report-${variant}.${ending}`));
      }
  });

  it('go by names that are known', async () => {
    const { code, stderr } = await world.run(['report', example, '--variant', 'bord', '--out', 'none']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("there is no variant 'bord'; use one of: working, board, public"),
    });
    expect(existsSync(join(world.folder, 'none'))).toBe(false);
  });
});
