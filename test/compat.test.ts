// What earlier versions saved is read for ever: sheets score the same, reports render and serve as baselines.
// The files below test/compat were written by the version they are named after and are never edited.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { completed } from '../src/io/saved-report.ts';
import type { Report } from '../src/model/report.ts';
import { fakeWorld } from './cli/fake-world.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const reports = readdirSync(here('compat/reports')).map((name) => here(`compat/reports/${name}`));
const withLenses = (file: string) => file.includes('with-lenses');
const saved = (file: string): Report => JSON.parse(readFileSync(file, 'utf8'));
const schema = JSON.parse(readFileSync(here('../schemas/report.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** The numbers that a version may not change without a major version of the format. */
function numbers({ overall, pillars, gates }: Report) {
  const { raw, before_caps, final, shown, band, state, low, high } = overall;
  return {
    overall: { raw, before_caps, final, shown, band, state, low, high },
    pillars: pillars.map(({ id, raw: before, final: after, coverage, capabilities }) => ({
      id,
      before,
      after,
      coverage,
      items: capabilities.flatMap(({ items }) => items.map((item) => [item.id, item.state, item.score])),
    })),
    gates: gates.map(({ id, state }) => [id, state]),
  };
}

describe.each(reports)('%s', (file) => {
  it('is a report once it says what it does not know', () => {
    expect(validate(saved(file))).toBe(false);
    expect(validate(completed(saved(file))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it.each(['terminal', 'markdown', 'html', 'json', 'csv'])('renders as %s', async (format) => {
    const { run } = fakeWorld();
    const { code, stdout, stderr } = await run(['render', file, '--format', format]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Is the ferry ready?');
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  it('has the numbers that its sheet has today', async () => {
    const sheet = withLenses(file) ? 'anna-pains' : 'anna';
    const questionnaire = withLenses(file) ? 'ferry-lens' : 'ferry';
    const { run } = fakeWorld();
    const { code, stdout } = await run([
      ...['score', here(`compat/sheets/${sheet}.yaml`)],
      ...['--questionnaire', here(`compat/${questionnaire}.yaml`), '--format', 'json'],
    ]);
    expect(code).toBe(0);
    expect(numbers(JSON.parse(stdout))).toEqual(numbers(saved(file)));
  });
});

describe('completing a report', () => {
  const whole = completed(saved(reports[0] ?? '')) as Report;

  it('changes nothing that is there, and twice is as once', () => {
    expect(whole).toMatchObject(saved(reports[0] ?? ''));
    expect(completed(whole)).toEqual(whole);
  });

  it('says of a verdict that nobody told whose it is, and gives none to a report without a policy', () => {
    const verdict = { passed: true, date: null, rules: [], breaches: [] };
    const filled = completed({ ...whole, verdict }) as Report;
    expect(filled.verdict).toEqual({ ...verdict, name: null, policy: null });
    expect(validate(filled)).toBe(true);
    expect(whole.verdict).toEqual({});
  });

  it.each([null, 3, 'report', [], {}, { pillars: 7, overall: null }, { pillars: [null, { capabilities: 'x' }] }])(
    'never breaks down: %j',
    (data) => {
      expect(() => completed(data)).not.toThrow();
    },
  );
});
