// A questionnaire on another subject, the one docs/authoring.md builds: it shares nothing with what is shipped but the
// program, and is checked, scored and reported by it.
import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Report } from '../src/model/report.ts';
import { type FakeWorld, fakeWorld } from './cli/fake-world.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const own: unknown = parse(readFileSync(here('scenarios/allotment/questionnaire.yaml'), 'utf8'));
const shipped: unknown = parse(readFileSync(here('../questionnaires/full.yaml'), 'utf8'));

/** Every string that stands at one of the keys, alone or in a list. */
function strings(value: unknown, isWanted: (key: string) => boolean = () => true, wanted = false): string[] {
  if (typeof value === 'string') return wanted ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => strings(one, isWanted, wanted));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => strings(one, isWanted, isWanted(key)));
}

describe('another subject', () => {
  const NAMES = ['id', 'tags', 'who', 'item', 'scope', 'sources'];
  const TEXTS = ['title', 'asks', 'about', 'ask', 'says', 'levels', 'text', 'none', 'why', 'measures', 'proof', 'unit', 'advice'];

  it('shares no id: of a pillar, capability, item, option, gate, band, role, tag or source', () => {
    const names = (questionnaire: unknown) => new Set(strings(questionnaire, (key) => NAMES.includes(key)));
    expect(names(own).size).toBeGreaterThan(15);
    expect([...names(own)].filter((name) => names(shipped).has(name))).toEqual([]);
  });

  /** Words that tie a sentence together in any subject. "Level" is how an anchor names the one below it. */
  const GRAMMAR = new Set(
    [
      'a an the this that these those there it they we you i he she our your their its',
      'and or but nor if as than so where when which who what how why',
      'in on at by of to from for with within without among beside under over up',
      'is are was were be been do does did has have had can will not no',
      'all any every each one two three many much more most only',
      'level',
    ]
      .join(' ')
      .split(' '),
  );
  const wordsIn = (texts: readonly string[]) =>
    new Set(
      texts
        .flatMap(
          (text) =>
            text
              .toLowerCase()
              .replace(/\{[^{}]*\}/g, ' ')
              .match(/\p{L}+/gu) ?? [],
        )
        .filter((word) => !GRAMMAR.has(word)),
    );

  it('shares no word of content with any text, id or name of what is shipped', () => {
    const words = wordsIn(strings(own, (key) => TEXTS.includes(key)));
    const others = wordsIn(strings(shipped));
    expect(others.size).toBeGreaterThan(1000);
    expect(words.size).toBeGreaterThan(40);
    expect([...words].filter((word) => others.has(word))).toEqual([]);
  });
});

/** What whoever leads the talk is told of single sheets; the report names nobody. */
const NOTE =
  'note: answers/mags.yaml: worth a look: 1 of 2 questions that apply are open or answered with "do not know": more than 20 per cent.\n';

describe('is checked, scored and reported like any other', () => {
  let world: FakeWorld;
  beforeAll(() => {
    world = fakeWorld();
    cpSync(here('scenarios/allotment'), world.folder, { recursive: true });
  });
  afterAll(() => world.remove());
  const WITH = ['--questionnaire', 'questionnaire.yaml'];

  it('passes lint without a warning, and so do its sheets', async () => {
    const ran = await world.run(['lint', 'questionnaire.yaml']);
    expect(ran).toEqual({ code: 0, stdout: 'questionnaire.yaml: no problem\n', stderr: '' });
    const sheets = await world.run(['lint', '.', ...WITH]);
    expect(sheets).toEqual({ code: 0, stdout: '.: no problem\n', stderr: '' });
  });

  // Worked out by hand, after docs/scoring.md:
  //   compost   gardeners 100 and 75, the warden is not asked           87.5
  //   worms     gardeners 12 -> 100 and 7 -> 50: 75; the warden does not know, so the role says nothing: 75
  //   Soil      (1 x 87.5 + 0.5 x 75) / 1.5                             83.333...
  //             bounds: the warden 0 -> (75 + 0)/2 = 37.5, 100 -> 87.5: (87.5 + 18.75)/1.5 = 70.833..., (87.5 + 43.75)/1.5 = 87.5
  //             coverage: compost 2 of 2, worms 2 of 3: (1 + 0.5 x 2/3)/1.5 = 0.888...
  //   tap       gardeners 0 and 100: 50; the warden 0: 25
  //   hose      asked of Ivo alone: 2 of 3 beds                         66.666...
  //   Water     (25 + 66.666...)/2 = 45.833..., held at 39.9: the tap scores under 50
  //   overall   0.75 x (83.333... + 39.9)/2 + 0.25 x 39.9 = 46.2125 + 9.975 = 56.1875
  //             bounds: 0.75 x (70.833... + 39.9)/2 + 9.975 = 51.5, 0.75 x (87.5 + 39.9)/2 + 9.975 = 57.75
  it('scores what a hand with a pencil scores', async () => {
    const { code, stdout, stderr } = await world.run(['score', '.', ...WITH, '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: NOTE });
    const { overall, pillars, gates, first_step: step }: Report = JSON.parse(stdout);
    expect(overall).toMatchObject({ final: 56.1875, shown: 56.2, band: 'sprouting', low: 51.5, high: 57.75, state: 'full' });
    const [soil, water] = pillars;
    expect(soil).toMatchObject({ id: 'soil', final: 83.333333, low: 70.833333, high: 87.5, coverage: 0.888889 });
    expect(water).toMatchObject({ id: 'water', raw: 45.833333, final: 39.9, held_by: 'drought', coverage: 1 });
    expect(gates).toMatchObject([{ id: 'drought', state: 'fired', contested: true }]);
    expect(step).toMatchObject({ item: 'water.tap', says: 'Bury a rain barrel beside every shed.' });
  });

  it('has the report it had', async () => {
    const { stdout } = await world.run(['score', '.', ...WITH, '--format', 'json']);
    await expect(stdout).toMatchFileSnapshot(here('scenarios/allotment/report.json.snap'));
  });

  it('is reported in every format', async () => {
    const { code, stdout, stderr } = await world.run(['report', '.', ...WITH, '--format', 'md,html,json,csv']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: NOTE });
    const files = ['md', 'html', 'json', 'csv'].map((ending) => world.read(`reports/report.${ending}`));
    for (const text of [stdout, ...files]) {
      expect(text).toContain('56.');
      expect(text).toMatch(/sprouting/i);
      expect(text).toContain('Water');
    }
  });
});
