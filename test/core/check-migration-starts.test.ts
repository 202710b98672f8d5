// What the older questionnaire says of the steps: ids, levels and options that it never had, answers that would be displaced, changes without a step.
import { describe, expect, it } from 'vitest';
import { checkStarts } from '../../src/core/questionnaire/check-migration-starts.ts';
import type { WrittenItem, WrittenMigrationStep } from '../../src/model/written-questionnaire.ts';
import { checklist, choice, level, number, questionnaire, text } from '../migrate/build.ts';

const OLD = [
  level('a.one', 5),
  level('a.two', 5),
  checklist('a.opts', 'quick', 'easy', 'cheap'),
  choice('a.choice', 'p', 'q'),
  number('a.num'),
  text('a.text'),
];
const BEFORE = questionnaire(OLD, { version: '1.3.0' });

function told(now: readonly WrittenItem[], ...steps: readonly WrittenMigrationStep[]) {
  const to = questionnaire(now, { migrations: [{ from: 1, to: '2.0.0', steps: [...steps] }] });
  return checkStarts(to, BEFORE, to.rules.migrations ?? []);
}

const lines = (found: ReturnType<typeof told>) =>
  found.map(({ severity, code, path }) => `${severity} ${code} ${path.slice(2).join('.')}`);

/** The older items without some, and others besides. */
const with_ = (gone: readonly string[], ...more: readonly WrittenItem[]) => [
  ...OLD.filter(({ id }) => !gone.includes(id)),
  ...more,
];

describe('sound steps', () => {
  it.each<[readonly WrittenItem[], readonly WrittenMigrationStep[]]>([
    [OLD, []],
    [with_(['a.one'], level('a.new')), [{ rename: 'a.one', to: 'a.new' }]],
    [with_(['a.one']), [{ drop: 'a.one' }]],
    [with_(['a.one']), [{ drop: 'a.two' }, { rename: 'a.one', to: 'a.two' }]],
    [
      OLD,
      [
        { rename: 'a.one', to: 'a.tmp' },
        { rename: 'a.two', to: 'a.one' },
        { rename: 'a.tmp', to: 'a.two' },
      ],
    ],
    [with_(['a.two']), [{ merge: ['a.one', 'a.two'], into: 'a.one' }]],
    [with_([], level('a.more')), [{ split: 'a.one', into: ['a.one', 'a.more'] }]],
    [with_(['a.one'], level('a.one', 2)), [{ levels: 'a.one', map: { 1: 1, 2: 1, 3: 2, 4: 2, 5: 2 } }]],
    [with_(['a.opts'], checklist('a.opts', 'fast', 'easy')), [{ options: 'a.opts', rename: { quick: 'fast' }, drop: ['cheap'] }]],
    [with_(['a.num'], { ...number('a.num'), unit: 'days' }), [{ number: 'a.num', times: 1 }]],
  ])('%#', (now, steps) => {
    expect(told(now, ...steps)).toEqual([]);
  });
});

describe('steps that start at nothing', () => {
  it.each<[string, readonly WrittenItem[], WrittenMigrationStep, readonly string[]]>([
    ['rename', with_([], level('a.new')), { rename: 'a.won', to: 'a.new' }, ['steps.0.rename']],
    ['split', with_([], level('a.x'), level('a.y')), { split: 'a.won', into: ['a.x', 'a.y'] }, ['steps.0.split']],
    ['merge', with_(['a.one'], level('a.x')), { merge: ['a.one', 'a.tow'], into: 'a.x' }, ['steps.0.merge.1']],
    ['drop', OLD, { drop: 'a.won' }, ['steps.0.drop']],
    ['levels', with_(['a.one'], level('a.one', 2)), { levels: 'a.one', map: { 1: 1, 2: 2 } }, ['steps.0.map']],
    ['a level', OLD, { levels: 'a.one', map: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 5 } }, ['steps.0.map.6']],
    ['levels of something else', OLD, { levels: 'a.num', map: { 1: 1, 2: 2 } }, ['steps.0.levels']],
    ['an option', OLD, { options: 'a.opts', rename: { qick: 'quick' } }, ['steps.0.rename.qick']],
    ['an option that goes', OLD, { options: 'a.choice', drop: ['r'] }, ['steps.0.drop.0']],
    ['options of something else', OLD, { options: 'a.one', drop: ['r'] }, ['steps.0.options']],
    ['a number of something else', OLD, { number: 'a.text', times: 2 }, ['steps.0.number']],
  ])('%s', (_, now, step, paths) => {
    const isSlip = ['a.won', 'a.tow'].some((id) => JSON.stringify(step).includes(id)); // neither of the two asks it
    expect(lines(told(now, step))).toEqual(paths.map((path) => `${isSlip ? 'error' : 'warning'} migration-start ${path}`));
  });

  it('an id that only the newer one asks is a warning', () => {
    expect(lines(told(with_([], level('a.new')), { levels: 'a.new', map: { 1: 1, 2: 2 } }))).toEqual([
      'warning migration-start steps.0.levels',
    ]);
  });

  it('suggests what was meant', () => {
    const [first] = told(with_([], level('a.new')), { rename: 'a.won', to: 'a.new' });
    expect(first).toMatchObject({
      message: "neither shop 1.3.0 nor shop 2.0.0 asks 'a.won', so the step does nothing",
      suggest: { given: 'a.won', among: ['a.one', 'a.two', 'a.opts', 'a.choice', 'a.num', 'a.text'] },
    });
  });
});

describe('steps that displace an answer', () => {
  it.each<[WrittenMigrationStep, string, string]>([
    [{ rename: 'a.one', to: 'a.two' }, 'steps.0.to', "'a.one'"],
    [{ split: 'a.one', into: ['a.one', 'a.two'] }, 'steps.0.into.1', "'a.one'"],
    [{ merge: ['a.one', 'a.num'], into: 'a.two' }, 'steps.0.into', "'a.one', 'a.num'"],
  ])('%j', (step, path, from) => {
    const found = told(OLD, step).filter(({ severity }) => severity === 'error');
    expect(lines(found)).toEqual([`error migration-taken ${path}`]);
    expect(found[0]?.message).toBe(`${from} would displace the answers to 'a.two', which shop 1.3.0 asks as well`);
  });
});

describe('changes that no step tells', () => {
  it.each<[string, readonly WrittenItem[], string]>([
    ['a question that is gone', with_(['a.one']), "shop 1.3.0 asks 'a.one', which is not asked any more, and no step says so"],
    ['another type', with_(['a.one'], text('a.one')), "'a.one' was a level item and is a text item now"],
    ['other levels', with_(['a.one'], level('a.one', 4)), "'a.one' had 5 levels and has 4, and no step says which became which"],
    [
      'another unit',
      with_(['a.num'], { ...number('a.num'), unit: 'days' }),
      "the unit or the bands of 'a.num' have changed, and no step says what the numbers are multiplied by",
    ],
    [
      'an option that is gone',
      with_(['a.opts'], checklist('a.opts', 'quick', 'easy')),
      "'a.opts' does not offer 'cheap' any more, and no step says so",
    ],
  ])('%s', (_, now, message) => {
    expect(told(now)).toMatchObject([{ severity: 'warning', code: 'migration-unsaid', message }]);
  });
});

it('what a version in between has added is not held against the oldest', () => {
  const to = questionnaire(with_(['a.one'], level('a.end')), {
    version: '3.0.0',
    migrations: [
      { from: 1, to: '2.0.0', steps: [{ rename: 'a.one', to: 'a.mid' }] },
      { from: 2, to: '3.0.0', steps: [{ rename: 'a.mid', to: 'a.end' }, { drop: 'a.between' }] },
    ],
  });
  expect(checkStarts(to, BEFORE, to.rules.migrations ?? [])).toEqual([]);
});
