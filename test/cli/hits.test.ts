// dxready hits list and hits plan, as their users call them.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = join(root, 'examples/harbour-lighting');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

const ONE = 'dxready: 1\npain_points:\n  - id: waited\n    title: I waited\n    effort_days: 2\n';

describe('hits list', () => {
  it('is what hits alone does, in the folder one stands in', async () => {
    world.write('pain-points.yaml', ONE);
    const alone = await world.run(['hits']);
    expect(alone).toEqual(await world.run(['hits', 'list', '.']));
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    expect(alone.stdout).toContain('dxready hits plan\n');
    expect(alone.stdout).not.toContain('explain');
  });

  it('names the commands that go on from here, with the options they need', async () => {
    const { stdout } = await world.run(['hits', example, '--capacity', '1,2,3,4,5']);
    expect(stdout).toContain(`dxready hits plan ${example} --capacity 1,2,3,4,5\n`);
    expect(stdout).toContain(`dxready explain ${example} --capacity 1,2,3,4,5 hit:lamp-over-the-bath\n`);
  });

  it('suggests from answers where nobody has named anything', async () => {
    world.write('answers/leader.yaml', fs.readFileSync(join(example, 'answers/leader.yaml')).toString());
    const { stdout, code } = await world.run(['hits']);
    expect(code).toBe(0);
    expect(stdout).toContain('Nobody has named a pain point yet');
    expect(stdout).toMatch(/dxready hits add --take [a-z_.]+\n/);
    expect(stdout).toContain('dxready hits add --quick\n');
  });

  it.each([
    ['bord', "there is no view 'bord'; did you mean board?"],
    ['nothing at all', 'use one of: table, board, effort, ambition, places, suggestions, all'],
  ])('--view %s', async (view, says) => {
    const { code, stderr, stdout } = await world.run(['hits', 'list', example, '--view', view]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('tells what is wrong with its place and ends with 2', async () => {
    world.write('pain-points.yaml', `${ONE}    reach_pct: 140\n`);
    const { code, stdout, stderr } = await world.run(['hits']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('pain-points.yaml:6:');
    const none = await world.run(['hits', 'answers']);
    expect(none.code).toBe(2);
  });

  it('gives data and tables to other programs', async () => {
    const json = await world.run(['hits', 'list', example, '-f', 'json', '--quiet']);
    expect(JSON.parse(json.stdout).hits).toHaveLength(15);
    const csv = await world.run(['hits', 'list', example, '-f', 'csv', '--quiet']);
    expect(csv.stdout.split('\r\n')).toHaveLength(17);
  });

  it('writes to a file, and never over what it read', async () => {
    world.write('pain-points.json', JSON.stringify({ dxready: 1, pain_points: [{ id: 'waited', title: 'I waited' }] }));
    const written = await world.run(['hits', 'list', 'pain-points.json', '-f', 'markdown', '-o', 'hits.md']);
    expect(written).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(world.read('hits.md')).toContain('# Pain points');
    const refused = await world.run(['hits', 'list', 'pain-points.json', '-o', 'pain-points.json']);
    expect(refused.code).toBe(2);
  });
});

describe('hits plan', () => {
  it('offers other means, and the way back from them', async () => {
    const real = await world.run(['hits', 'plan', example]);
    expect(real.stdout).toMatch(/What if: {2}dxready hits plan \S+ --capacity 14,44,430,600,900\n/);
    const supposed = await world.run(['hits', 'plan', example, '--capacity', '1,2,3,4,5']);
    expect(supposed.stdout).toContain('What if: planned with means');
    expect(supposed.stdout).toContain(`As it is: dxready hits plan ${example}\n`);
  });

  it('has dates from the day that is given', async () => {
    world.write('pain-points.yaml', ONE);
    const { stdout } = await world.run(['hits', 'plan', '--date', '2026-12-01']);
    expect(stdout).toContain('Roadmap · 1 December 2026');
    expect(stdout).toContain('to 8 December 2026');
  });

  it('prints a cycle and no plan', async () => {
    world.write('pain-points.yaml', `${ONE}    depends_on: [other]\n  - { id: other, title: And again, depends_on: [waited] }\n`);
    const { code, stdout, stderr } = await world.run(['hits', 'plan']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('other -> waited -> other');
  });
});

it('the scorecard has the first three in eight lines at most', async () => {
  const { stdout } = await world.run(['score', example, '--quiet']);
  const block = stdout.split('\n\n').find((text) => text.startsWith('Pain points')) ?? '';
  expect(block.split('\n').length).toBeLessThanOrEqual(8);
  expect(block).toContain('\n  This week  I brought the lamp back and nobody asked me why');
  expect(block).toContain('dxready hits plan');
});
