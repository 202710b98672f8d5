// What lint says of migrations: steps that do not hang together, and steps that lead nowhere.
import { describe, expect, it } from 'vitest';
import type { WrittenMigrationStep, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import { checklist, level, lintOf, number } from '../migrate/build.ts';

type Migrations = NonNullable<WrittenQuestionnaire['migrations']>;

const ITEMS = [level('a.new', 3), level('a.x'), level('a.y'), checklist('a.opts', 'fast', 'easy'), number('a.num')];

function told(steps: readonly WrittenMigrationStep[], more: Migrations = [], version = '2.0.0') {
  const found = lintOf(ITEMS, [{ from: 1, to: '2.0.0', steps: [...steps] }, ...more], version);
  return found.map(({ code, severity, path }) => `${severity} ${code} ${path.join('.')}`);
}

const STEP = 'migrations.0.steps.0';

describe('sound migrations', () => {
  it.each<readonly WrittenMigrationStep[]>([
    [{ rename: 'a.old', to: 'a.new' }],
    [{ split: 'a.old', into: ['a.x', 'a.y'] }],
    [{ split: 'a.x', into: ['a.x', 'a.y'], as: 'copy' }],
    [{ merge: ['a.one', 'a.two'], into: 'a.new', as: 'lowest' }],
    [{ merge: ['a.x', 'a.two'], into: 'a.x' }],
    [{ drop: 'a.old' }],
    [{ levels: 'a.new', map: { 1: 1, 2: 2, 3: 2, 4: 3 } }],
    [
      { rename: 'a.old', to: 'a.new' },
      { levels: 'a.new', map: { 1: 1, 2: 2, 3: 3 } },
    ],
    [
      { levels: 'a.old', map: { 1: 1, 2: 2, 3: 3 } },
      { rename: 'a.old', to: 'a.new' },
    ],
    [{ options: 'a.opts', rename: { quick: 'fast' }, drop: ['cheap'] }],
    [{ number: 'a.num', times: 100 }],
    [
      { rename: 'a.x', to: 'a.tmp' },
      { rename: 'a.y', to: 'a.x' },
      { rename: 'a.tmp', to: 'a.y' },
    ],
  ])('%j', (...steps) => {
    expect(told(steps)).toEqual([]);
  });

  it('an id of a version in between, taken on by the next', () => {
    const next = { from: 2, to: '3.0.0', steps: [{ rename: 'a.mid', to: 'a.new' }] };
    expect(told([{ rename: 'a.old', to: 'a.mid' }], [next], '3.0.0')).toEqual([]);
    expect(
      told(
        [
          { levels: 'a.old', map: { 1: 1, 2: 9 } },
          { rename: 'a.old', to: 'a.mid' },
        ],
        [{ from: 2, to: '3.0.0', steps: [{ levels: 'a.mid', map: { 1: 1, 2: 2, 3: 3 } }, ...next.steps] }],
        '3.0.0',
      ),
    ).toEqual([]);
  });
});

describe('steps with the wrong keys', () => {
  it.each<[WrittenMigrationStep, string]>([
    [{ to: 'a.new', because: 'x' }, `${STEP}`],
    [{ rename: 'a.old' }, `${STEP}.rename`],
    [{ rename: 'a.old', to: 'a.new', drop: 'a.b' }, `${STEP}.drop`],
    [{ rename: 'a.old', to: 'a.new', as: 'copy' }, `${STEP}.as`],
    [{ rename: { p: 'q' }, to: 'a.new' }, `${STEP}.rename`],
    [{ rename: 'a.new', to: 'a.new' }, `${STEP}.to`],
    [{ split: 'a.old', into: 'a.x' }, `${STEP}.split`],
    [{ split: 'a.old', into: ['a.x'] }, `${STEP}.into`],
    [{ split: 'a.old', into: ['a.x', 'a.x'] }, `${STEP}.into`],
    [{ split: 'a.old', into: ['a.x', 'a.y'], as: 'lowest' }, `${STEP}.split`],
    [{ merge: ['a.one', 'a.two'], into: ['a.new', 'a.x'] }, `${STEP}.merge`],
    [{ merge: ['a.one', 'a.two'], into: 'a.new', as: 'copy' }, `${STEP}.merge`],
    [{ drop: ['a.old'] }, `${STEP}.drop`],
    [{ drop: 'a.old', map: { 1: 1 } }, `${STEP}.map`],
    [{ levels: 'a.new' }, `${STEP}.levels`],
    [{ number: 'a.num' }, `${STEP}.number`],
    [{ options: 'a.opts' }, `${STEP}.options`],
    [{ options: 'a.opts', rename: 'fast' }, `${STEP}.options`],
    [{ options: 'a.opts', rename: { quick: 'fast' }, drop: ['quick'] }, `${STEP}.drop`],
    [{ options: 'a.opts', drop: ['cheap'], to: 'a.new' }, `${STEP}.to`],
  ])('%j', (step, path) => {
    expect(told([step])).toContain(`error migration-step ${path}`);
  });
});

describe('steps that lead nowhere', () => {
  it.each<[readonly WrittenMigrationStep[], readonly string[]]>([
    [[{ rename: 'a.old', to: 'a.neu' }], [`error unknown-reference ${STEP}.to`]],
    [[{ split: 'a.old', into: ['a.x', 'a.z'] }], [`error unknown-reference ${STEP}.into.1`]],
    [[{ merge: ['a.one', 'a.two'], into: 'a.z' }], [`error unknown-reference ${STEP}.into`]],
    [[{ levels: 'a.z', map: { 1: 1, 2: 2 } }], [`error unknown-reference ${STEP}.levels`]],
    [[{ levels: 'a.new', map: { 1: 1, 3: 3 } }], [`error migration-levels ${STEP}.map`]],
    [[{ levels: 'a.new', map: { 1: 1, 2: 4 } }], [`error migration-levels ${STEP}.map.2`]],
    [[{ levels: 'a.new', map: { 0: 1, 1: 1, 2: 2 } }], [`error migration-levels ${STEP}.map`]],
    [[{ levels: 'a.num', map: { 1: 1, 2: 2 } }], [`error migration-type ${STEP}.levels`]],
    [[{ merge: ['a.one', 'a.two'], into: 'a.num', as: 'lowest' }], [`error migration-type ${STEP}.into`]],
    [[{ number: 'a.new', times: 2 }], [`error migration-type ${STEP}.number`]],
    [[{ options: 'a.new', rename: { p: 'q' } }], [`error migration-type ${STEP}.options`]],
    [[{ options: 'a.opts', rename: { quick: 'fats' } }], [`error unknown-reference ${STEP}.rename.quick`]],
    [[{ options: 'a.opts', drop: ['easy'] }], [`warning migration-id ${STEP}.drop.0`]],
    [[{ drop: 'a.x' }], [`warning migration-id ${STEP}.drop`]],
    [[{ rename: 'a.x', to: 'a.new' }], [`warning migration-id ${STEP}.rename`]],
    [[{ drop: 'a.old' }, { rename: 'a.old', to: 'a.new' }], ['error migration-twice migrations.0.steps.1']],
    [
      [
        { rename: 'a.one', to: 'a.new' },
        { rename: 'a.two', to: 'a.new' },
      ],
      ['error migration-twice migrations.0.steps.1'],
    ],
  ])('%j', (steps, expected) => {
    expect(told(steps)).toEqual(expected);
  });

  it('a swap in two steps loses one of the two', () => {
    const found = told([
      { rename: 'a.x', to: 'a.y' },
      { rename: 'a.y', to: 'a.x' },
    ]);
    expect(found).toContain(`warning migration-order ${STEP}`);
  });
});

describe('versions', () => {
  const steps: WrittenMigrationStep[] = [];
  it.each<[Migrations, string, readonly string[]]>([
    [[{ from: 1, to: '1.4.0', steps }], '2.0.0', ['migrations.0.to']],
    [[{ from: 1, to: '3.0.0', steps }], '2.0.0', ['migrations.0.to']],
    [[{ from: 1, to: '2.0.0', steps }], '3.0.0', ['migrations.0.to']],
    [
      [
        { from: 2, to: '3.0.0', steps },
        { from: 1, to: '2.0.0', steps },
      ],
      '3.0.0',
      ['migrations.1.from'],
    ],
    [
      [
        { from: 1, to: '3.0.0', steps },
        { from: 1, to: '3.0.0', steps },
      ],
      '3.0.0',
      ['migrations.1.from'],
    ],
    [
      [
        { from: 1, to: '3.0.0', steps },
        { from: 2, to: '3.0.0', steps },
      ],
      '3.2.1',
      [],
    ],
  ])('%j to %s', (migrations, version, paths) => {
    const found = lintOf(ITEMS, migrations, version);
    expect(found.map(({ code }) => code)).toEqual(paths.map(() => 'migration-version'));
    expect(found.map(({ path }) => path.join('.'))).toEqual(paths);
  });
});
