// dxready init: a questionnaire that works as it stands, and never at the cost of a file that is there.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const schema = readFileSync(fileURLToPath(new URL('../../schemas/questionnaire.schema.json', import.meta.url)), 'utf8');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

const init = (...argv: string[]) => world.run(['init', ...argv]);

describe('init --questionnaire', () => {
  it('writes the questionnaire and its schema, and says what to do next', async () => {
    const { code, stdout, stderr } = await init('--questionnaire', 'my songs/Choir.yaml');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`Written: my songs/Choir.yaml
Written: my songs/questionnaire.schema.json

It works as it stands. Make it yours in an editor, then:
  dxready lint 'my songs/Choir.yaml'     checks it, with the line of every slip
  dxready show 'my songs/Choir.yaml'     prints every question
  dxready assess 'my songs/Choir.yaml'   asks it, and writes the report
`);
    expect(world.read('my songs/questionnaire.schema.json')).toBe(schema);
    expect(world.read('my songs/Choir.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\/questionnaire\.schema\.json\n[\s\S]*^id: choir {5,}# short/m,
    );
  });

  it.each([
    ['Our Choir 2026!.yaml', 'our-choir-2026'],
    ['2026-choir.yml', 'choir'],
    ['true.yaml', 'questionnaire'],
    ['合唱.yaml', 'questionnaire'],
    ['a.b_c-d.YAML', 'a.b_c-d'],
  ])('takes the id from the name: %s is %s', async (file, id) => {
    await init('--questionnaire', file);
    expect(parse(world.read(file)).id).toBe(id);
  });

  it('names a file that begins with a dash so that it is no option', async () => {
    const { stdout } = await init('--questionnaire=-choir.yaml');
    expect(stdout).toContain('lint ./-choir.yaml');
    expect((await world.run(['lint', './-choir.yaml'])).code).toBe(0);
  });

  it('without a name writes questionnaire.yaml', async () => {
    expect((await init('--questionnaire')).stdout).toMatch(/^Written: questionnaire\.yaml\n/);
  });

  it('writes to standard output, and nothing else anywhere', async () => {
    const { code, stdout, stderr } = await init('--questionnaire', '-');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(parse(stdout)).toMatchObject({ dxready: 1, id: 'questionnaire' });
    expect(() => world.read('questionnaire.schema.json')).toThrow();
  });

  it('never writes over a file, nor over a schema', async () => {
    world.write('choir.yaml', 'mine');
    const refused = await init('--questionnaire', 'choir.yaml');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toBe(
      'dxready: choir.yaml is not written: there is a file of that name already; choose another name\n',
    );
    expect(world.read('choir.yaml')).toBe('mine');
    world.write('questionnaire.schema.json', 'mine too');
    expect((await init('--questionnaire', 'other.yaml')).stdout).not.toContain('schema.json');
    expect(world.read('questionnaire.schema.json')).toBe('mine too');
  });

  it.each([
    [['--questionnaire', 'choir'], "'choir' is no questionnaire: give it a name that ends in .yaml"],
    [['--questionnaire', 'quick.yaml'], "quick.yaml is not written: 'quick' comes with the program; choose another name"],
  ])('%j is refused with what to do instead', async (argv, message) => {
    expect(await init(...argv)).toEqual({ code: 2, stdout: '', stderr: `dxready: ${message}\n` });
  });
});

describe('the starter', () => {
  beforeEach(async () => {
    await init('--questionnaire', 'choir.yaml');
  });

  it('passes lint without a warning', async () => {
    expect(await world.run(['lint', 'choir.yaml'])).toEqual({ code: 0, stdout: 'choir.yaml: no problem\n', stderr: '' });
  });

  it('shows every kind of item, two pillars, a gate, a condition, roles, tags and titles', () => {
    const written: WrittenQuestionnaire = parse(world.read('choir.yaml'));
    const items = (written.pillars ?? []).flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
    const kinds = ['level', 'yes_no', 'choice', 'checklist', 'number', 'text'];
    expect(items.map(({ type }) => type)).toEqual(kinds);
    expect(items.filter(({ when }) => when !== undefined).length).toBe(1);
    expect([written.pillars, written.bands, written.gates, written.roles].map((list) => list?.length)).toEqual([2, 3, 1, 2]);
    expect(Object.keys(written.titles ?? {}).toSorted()).toEqual(
      [
        ...new Set(items.flatMap(({ tags = [], options = [] }) => [...tags, ...options.flatMap((one) => one.tags ?? [])])),
      ].toSorted(),
    );
  });

  it('is scored and reported', async () => {
    world.write(
      'answers/anna.yaml',
      'dxready: 1\nquestionnaire: { id: choir, version: 1.0.0 }\nanswers: { before.agenda: 4, before.asked: true, before.skipped: year, during.habits: [start, end], during.size: 9, during.wish: Shorter ones. }\n',
    );
    const { code, stdout, stderr } = await world.run(['report', '.', '--questionnaire', 'choir.yaml']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // Before: (2 x 75 + 100 + 50) / 4 = 75; During: (100 + 50) / 2 = 75
    expect(stdout).toContain('75.0 of 100: worthwhile.');
  });
});
