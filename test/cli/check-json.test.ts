// The JSON of a check, written while the check goes on.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report, ReportVerdict } from '../../src/model/report.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const sheet = readFileSync(
  fileURLToPath(new URL('../../examples/harbour-lighting/answers/leader.yaml', import.meta.url)),
  'utf8',
);

let world: FakeWorld;
beforeAll(() => {
  world = fakeWorld();
  for (const name of ['a', 'b']) world.write(`${name}.yaml`, sheet);
  world.write('broken.yaml', 'answers: [');
});
afterAll(() => world.remove());

const namesIn = (text: string) => (JSON.parse(text) as Report[]).map(({ verdict }) => (verdict as ReportVerdict).name);

describe('the JSON of a check', () => {
  it('of one is an object, of several an array, of nothing that can be read an empty one', async () => {
    const one = await world.run(['check', 'a.yaml', '--min-overall', '10', '-f', 'json']);
    expect(JSON.parse(one.stdout)).toMatchObject({ verdict: { passed: true, name: 'a.yaml', policy: null } });
    const all = await world.run(['check', 'b.yaml', 'broken.yaml', 'a.yaml', '--min-overall', '10', '-f', 'json']);
    expect([all.code, namesIn(all.stdout)]).toEqual([2, ['b.yaml', 'a.yaml']]);
    expect((await world.run(['check', 'broken.yaml', '-f', 'json'])).stdout).toBe('[]\n');
  });

  it('is the report that score writes, with its verdict', async () => {
    const { verdict: _, ...checked } = JSON.parse((await world.run(['check', 'a.yaml', '-f', 'json', '-q'])).stdout);
    const { verdict: __, ...scored } = JSON.parse((await world.run(['score', 'a.yaml', '-f', 'json', '--strict-gates'])).stdout);
    expect(checked).toEqual(scored);
  });

  it('is not begun where new baselines may yet be refused', async () => {
    const ran = await world.run(['check', 'a.yaml', 'b.yaml', '--baseline', 'one.json', '--update-baseline', '-f', 'json']);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
  });

  it('is whole or not there, and keeps no other output back', async () => {
    const before = world.read('a.yaml');
    world.write('kept.json', '{}');
    const ran = await world.run(['check', 'a.yaml', '--baseline', 'kept.json', '-f', 'json=kept.json,text=kept.txt']);
    expect(ran.code).toBe(2);
    expect(world.read('kept.json')).toBe('{}');
    const lost = await world.run(['check', 'a.yaml', '-f', 'json=nowhere/else/x.json,text=told.txt', '--min-overall', '10']);
    expect([world.read('a.yaml'), lost.code]).toEqual([before, expect.any(Number)]);
    expect(world.read('told.txt')).toContain('PASSED');
  });
});
