// Which sheet is refused for which questionnaire, and what the user is told to do.
import { describe, expect, it } from 'vitest';
import { checkPin } from '../../src/core/answers/check-pin.ts';
import { meet, type Pin, wayTo } from '../../src/core/migrate/way.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import { level, questionnaire } from './build.ts';

const steps: never[] = [];
const NOW = questionnaire([level('a.x')], {
  version: '3.2.0',
  migrations: [
    { from: 1, to: '2.0.0', steps },
    { from: 2, to: '3.0.0', steps },
  ],
});

/** A questionnaire taken from NOW. */
const TAKEN: Questionnaire = { ...NOW, id: 'short', version: '1.1.0', lineage: [{ id: 'shop', version: '3.2.0' }] };

function wayFor(pin: Pin, to: Questionnaire) {
  const met = meet(pin, to, null);
  if (met === null) return 'foreign';
  const way = wayTo(pin, met, to);
  return way.kind === 'way' ? way.migrations.map(({ from }) => from).join(' ') : way.kind;
}

describe('the way', () => {
  it.each<[string, Pin, Questionnaire, string]>([
    ['two steps', { id: 'shop', version: '1.9.9' }, NOW, '1 2'],
    ['one step', { id: 'shop', version: '2.0.0-beta.1' }, NOW, '2'],
    ['none within a major version', { id: 'shop', version: '3.1.9' }, NOW, ''],
    ['none starts there', { id: 'shop', version: '0.1.0' }, NOW, 'gap'],
    ['never back', { id: 'shop', version: '4.0.0' }, NOW, 'back'],
    ['never back within a major version', { id: 'shop', version: '3.10.0' }, NOW, 'back'],
    ['to one that is taken from it', { id: 'shop', version: '2.0.0' }, TAKEN, '2'],
    ['by the root', { id: 'other', version: '7.0.0', root: { id: 'shop', version: '1.0.0' } }, TAKEN, '1 2'],
    [
      'by the root, under the same version of its own',
      { id: 'short', version: '1.1.0', root: { id: 'shop', version: '2.0.0' } },
      TAKEN,
      '2',
    ],
    ['never back by the root', { id: 'other', version: '1.0.0', root: { id: 'shop', version: '4.0.0' } }, TAKEN, 'back'],
    ['to something else', { id: 'mars', version: '1.0.0' }, NOW, 'foreign'],
  ])('%s', (_, pin, to, way) => {
    expect(wayFor(pin, to)).toBe(way);
  });
});

it('the questionnaire it was written for tells its root, where the pin does not', () => {
  const own = (root: string): Questionnaire => ({
    ...NOW,
    id: 'own',
    version: '1.0.0',
    lineage: [{ id: 'shop', version: root }],
  });
  const pin = { id: 'own', version: '1.4.0' };
  const froms = ['1.0.0', '2.5.0', '3.0.0'].map((root) => {
    const met = meet(pin, NOW, own(root));
    const way = met === null ? null : wayTo(pin, met, NOW);
    return way?.kind === 'way' ? way.migrations.map(({ from }) => from) : way;
  });
  expect(froms).toEqual([[1, 2], [2], []]);
});

describe('the pin of a sheet that is scored', () => {
  const check = (pin: Pin, to = NOW) =>
    checkPin({ questionnaire: pin }, to, { name: 'w/anna.yaml', digest: 'sha256:x', writtenFor: null });

  it.each<[string, Pin, Questionnaire, string, string]>([
    [
      'a migration',
      { id: 'shop', version: '1.0.0' },
      NOW,
      'other-major',
      'carry its answers over: dxready migrate w/anna.yaml --to shop',
    ],
    [
      'no migration',
      { id: 'shop', version: '0.4.0' },
      NOW,
      'other-major',
      'shop 3.2.0 has no migration from there; score it with version 0 of shop (--questionnaire FILE)',
    ],
    ['newer', { id: 'shop', version: '4.0.0' }, NOW, 'other-major', 'score it with version 4 of shop (--questionnaire FILE)'],
    [
      'another major version of the root',
      { id: 'short', version: '1.1.0', root: { id: 'shop', version: '2.0.0' } },
      TAKEN,
      'other-major',
      'carry its answers over: dxready migrate w/anna.yaml --to short',
    ],
  ])('%s', (_, pin, to, code, mend) => {
    expect(check(pin, to)).toMatchObject([{ code, severity: 'error', mend }]);
  });

  it('names the questionnaire as the user did', () => {
    const options = { name: 'anna.yaml', digest: 'sha256:x', writtenFor: null, questionnaireName: 'plots-2.yaml' };
    expect(checkPin({ questionnaire: { id: 'shop', version: '1.0.0' } }, NOW, options)).toMatchObject([
      { mend: 'carry its answers over: dxready migrate anna.yaml --to plots-2.yaml' },
    ]);
  });

  it('another minor version is scored, with a note', () => {
    expect(check({ id: 'shop', version: '3.0.0' })).toMatchObject([{ code: 'other-version', severity: 'warning' }]);
  });
});
