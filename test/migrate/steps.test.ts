// Every kind of step: what becomes of the answer, of what stands around it, and of what names its item elsewhere.
import { describe, expect, it } from 'vitest';
import { slipsIn } from '../../src/core/migrate/fit.ts';
import { countFates } from '../../src/core/migrate/migrate.ts';
import type { Fate } from '../../src/model/migration.ts';
import type { WrittenItem, WrittenMigrationStep } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer } from '../../src/model/written-sheet.ts';
import { carried, checklist, choice, level, number, questionnaire, sheetOf, text, through, yesNo } from './build.ts';

type Answers = Record<string, WrittenAnswer>;

interface Case {
  readonly name: string;
  readonly items: readonly WrittenItem[];
  readonly steps: readonly WrittenMigrationStep[];
  readonly before: Answers;
  readonly answers: Answers;
  readonly retired?: Answers;
  readonly fates: Record<string, Fate>;
  readonly drafts?: Record<string, { note: string }>;
}

/** The note of an answer that needs a look. */
const was = (id: string, value: string, why: string) => `Answered before (${id}, 1.3.0): ${value}. ${why}`;

const LONG = { level: 3, evidence: 2, note: 'Minutes of May', target: 5, by: 'leader', voices: 4 } as const;
const COPIED = {
  ...LONG,
  note: `Minutes of May / ${was('a.s', '3', 'The question became several: a.x, a.y. The answer stands at each.')}`,
  look: true,
};
const PACE = { 1: 1, 2: 2, 3: 2, 4: 3, 5: 4 };

const CASES: readonly Case[] = [
  {
    name: 'rename keeps all that stands around the answer',
    items: [level('a.new')],
    steps: [{ rename: 'a.old', to: 'a.new' }],
    before: { 'a.old': LONG },
    answers: { 'a.new': LONG },
    fates: { 'a.old': 'kept' },
  },
  {
    name: 'rename onto an id that another item had: that one is gone',
    items: [level('a.two')],
    steps: [{ rename: 'a.one', to: 'a.two' }],
    before: { 'a.one': 4, 'a.two': 2 },
    answers: {
      'a.two': {
        level: 4,
        note: was(
          'a.one',
          '4',
          'The question is called a.two now. It displaced the answer to another question of that id (2), which stands in retired.',
        ),
        look: true,
      },
    },
    retired: { 'a.two': 2 },
    fates: { 'a.one': 'look', 'a.two': 'retired' },
  },
  {
    name: 'rename onto such an id without an answer of its own',
    items: [level('a.two')],
    steps: [{ rename: 'a.one', to: 'a.two' }],
    before: { 'a.two': 2 },
    answers: {},
    retired: { 'a.two': 2 },
    fates: { 'a.two': 'retired' },
  },
  {
    name: 'a swap by way of a third id',
    items: [level('a.one'), level('a.two')],
    steps: [
      { rename: 'a.one', to: 'a.tmp' },
      { rename: 'a.two', to: 'a.one' },
      { rename: 'a.tmp', to: 'a.two' },
    ],
    before: { 'a.one': 1, 'a.two': 2 },
    answers: { 'a.two': 1, 'a.one': 2 },
    fates: { 'a.one': 'kept', 'a.two': 'kept' },
  },
  {
    name: 'split asks anew, with the old answer as a note',
    items: [level('a.x'), level('a.y')],
    steps: [{ split: 'a.s', into: ['a.x', 'a.y'] }],
    before: { 'a.s': { level: 3, note: 'Minutes' } },
    answers: {},
    retired: { 'a.s': { level: 3, note: 'Minutes' } },
    fates: { 'a.s': 'cleared' },
    drafts: {
      'a.x': { note: 'Answered before (a.s, 1.3.0): 3; Minutes' },
      'a.y': { note: 'Answered before (a.s, 1.3.0): 3; Minutes' },
    },
  },
  {
    name: 'split copies for a look',
    items: [level('a.x'), level('a.y')],
    steps: [{ split: 'a.s', into: ['a.x', 'a.y'], as: 'copy' }],
    before: { 'a.s': LONG },
    answers: { 'a.x': COPIED, 'a.y': COPIED },
    fates: { 'a.s': 'look' },
  },
  {
    name: 'split into itself and another',
    items: [level('a.s'), level('a.y')],
    steps: [{ split: 'a.s', into: ['a.s', 'a.y'], as: 'copy' }],
    before: { 'a.s': 2 },
    answers: {
      'a.s': { level: 2, note: was('a.s', '2', 'The question became several: a.s, a.y. The answer stands at each.'), look: true },
      'a.y': { level: 2, note: was('a.s', '2', 'The question became several: a.s, a.y. The answer stands at each.'), look: true },
    },
    fates: { 'a.s': 'look' },
  },
  {
    name: 'merge takes the lowest, with both notes',
    items: [level('a.both')],
    steps: [{ merge: ['a.m', 'a.n'], into: 'a.both', as: 'lowest' }],
    before: { 'a.m': { level: 4, note: 'One' }, 'a.n': { level: 2, note: 'Two', target: 4 } },
    answers: {
      'a.both': {
        level: 2,
        note: `Answered before (a.m, 1.3.0): 4; One / ${was('a.n', '2; Two', 'The questions a.m, a.n became one: a.both. The lowest of the answers stands.')}`,
        target: 4,
        look: true,
      },
    },
    retired: { 'a.m': { level: 4, note: 'One' }, 'a.n': { level: 2, note: 'Two', target: 4 } },
    fates: { 'a.m': 'look', 'a.n': 'look' },
  },
  {
    name: 'merge of one that was answered',
    items: [level('a.both')],
    steps: [{ merge: ['a.m', 'a.n'], into: 'a.both', as: 'lowest' }],
    before: { 'a.n': { level: 2, note: 'Two' } },
    answers: {
      'a.both': {
        level: 2,
        note: `Two / ${was('a.n', '2', 'The questions a.m, a.n became one: a.both. Only a.n was answered.')}`,
        look: true,
      },
    },
    fates: { 'a.n': 'look' },
  },
  {
    name: 'merge: what nobody knows is neither lower nor higher than a level',
    items: [level('a.both')],
    steps: [{ merge: ['a.m', 'a.n'], into: 'a.both', as: 'lowest' }],
    before: { 'a.m': 'unknown', 'a.n': 3 },
    answers: {},
    retired: { 'a.m': 'unknown', 'a.n': 3 },
    fates: { 'a.m': 'cleared', 'a.n': 'cleared' },
    drafts: { 'a.both': { note: 'Answered before (a.m, 1.3.0): unknown / Answered before (a.n, 1.3.0): 3' } },
  },
  {
    name: 'merge: nor is what does not apply',
    items: [level('a.both')],
    steps: [{ merge: ['a.m', 'a.n'], into: 'a.both', as: 'lowest' }],
    before: { 'a.m': { na: 'No shop' }, 'a.n': { level: 3, note: 'Hm' } },
    answers: {},
    retired: { 'a.m': { na: 'No shop' }, 'a.n': { level: 3, note: 'Hm' } },
    fates: { 'a.m': 'cleared', 'a.n': 'cleared' },
    drafts: {
      'a.both': { note: 'Answered before (a.m, 1.3.0): does not apply: No shop / Answered before (a.n, 1.3.0): 3; Hm' },
    },
  },
  {
    name: 'merge asks anew',
    items: [level('a.both')],
    steps: [{ merge: ['a.m', 'a.n'], into: 'a.both', as: 'ask' }],
    before: { 'a.m': 4, 'a.n': { na: 'No shop' } },
    answers: {},
    retired: { 'a.m': 4, 'a.n': { na: 'No shop' } },
    fates: { 'a.m': 'cleared', 'a.n': 'cleared' },
    drafts: {
      'a.both': { note: 'Answered before (a.m, 1.3.0): 4 / Answered before (a.n, 1.3.0): does not apply: No shop' },
    },
  },
  {
    name: 'drop',
    items: [level('a.x')],
    steps: [{ drop: 'a.fax', because: 'Nobody faxes.' }],
    before: { 'a.fax': { level: 1, note: 'It hums' }, 'a.x': 2 },
    answers: { 'a.x': 2 },
    retired: { 'a.fax': { level: 1, note: 'It hums' } },
    fates: { 'a.fax': 'retired', 'a.x': 'kept' },
  },
  {
    name: 'levels: one to one, and the target with it',
    items: [level('a.pace', 4)],
    steps: [{ levels: 'a.pace', map: PACE }],
    before: { 'a.pace': { level: 4, target: 5, note: 'Hm' } },
    answers: { 'a.pace': { level: 3, target: 4, note: 'Hm' } },
    fates: { 'a.pace': 'kept' },
  },
  {
    name: 'levels: where two meet in the target alone',
    items: [level('a.pace', 4)],
    steps: [{ levels: 'a.pace', map: PACE }],
    before: { 'a.pace': { level: 1, target: 3 } },
    answers: { 'a.pace': { level: 1, target: 2 } },
    retired: { 'a.pace': { level: 1, target: 3 } },
    fates: { 'a.pace': 'kept' },
  },
  {
    name: 'levels: where two meet',
    items: [level('a.pace', 4)],
    steps: [{ levels: 'a.pace', map: PACE }],
    before: { 'a.pace': 3 },
    answers: {
      'a.pace': { level: 2, note: was('a.pace', '3', 'The levels 2 and 3 are one now: level 3 became 2.'), look: true },
    },
    retired: { 'a.pace': 3 },
    fates: { 'a.pace': 'look' },
  },
  {
    name: 'levels: one that is not named',
    items: [level('a.pace', 4)],
    steps: [{ levels: 'a.pace', map: { 1: 1, 2: 2 } }],
    before: { 'a.pace': { level: 3, note: 'Hm' } },
    answers: {},
    retired: { 'a.pace': { level: 3, note: 'Hm' } },
    fates: { 'a.pace': 'cleared' },
    drafts: { 'a.pace': { note: 'Answered before (a.pace, 1.3.0): 3; Hm' } },
  },
  {
    name: 'levels: not known, with a target that is no level now',
    items: [level('a.pace', 4)],
    steps: [{ levels: 'a.pace', map: { 1: 1, 2: 2 } }],
    before: { 'a.pace': { unknown: true, target: 5 } },
    answers: { 'a.pace': { unknown: true, note: was('a.pace', 'unknown', 'Its target is no level now.'), look: true } },
    retired: { 'a.pace': { unknown: true, target: 5 } },
    fates: { 'a.pace': 'look' },
  },
  {
    name: 'options of a checklist: renamed, and one gone that was ticked',
    items: [checklist('a.opts', 'fast', 'easy')],
    steps: [{ options: 'a.opts', rename: { quick: 'fast' }, drop: ['cheap'] }],
    before: { 'a.opts': ['quick', 'cheap', 'easy'] },
    answers: {
      'a.opts': {
        options: ['fast', 'easy'],
        note: was('a.opts', 'quick, cheap, easy', 'The option cheap is gone. The option quick is called fast now.'),
        look: true,
      },
    },
    retired: { 'a.opts': ['quick', 'cheap', 'easy'] },
    fates: { 'a.opts': 'look' },
  },
  {
    name: 'options of a checklist: all that was ticked is gone, which is not "none of these"',
    items: [checklist('a.opts', 'fast', 'easy'), checklist('b.opts', 'fast')],
    steps: [
      { options: 'a.opts', drop: ['cheap', 'big'] },
      { options: 'b.opts', drop: ['cheap'] },
    ],
    before: { 'a.opts': ['cheap', 'big'], 'b.opts': [] },
    answers: { 'b.opts': [] },
    retired: { 'a.opts': ['cheap', 'big'] },
    fates: { 'a.opts': 'cleared', 'b.opts': 'kept' },
    drafts: { 'a.opts': { note: 'Answered before (a.opts, 1.3.0): cheap, big' } },
  },
  {
    name: 'options of a checklist: what was not ticked is not missed',
    items: [checklist('a.opts', 'fast', 'easy')],
    steps: [{ options: 'a.opts', rename: { quick: 'fast' }, drop: ['cheap'] }],
    before: { 'a.opts': { options: ['quick'], note: 'Since May' } },
    answers: { 'a.opts': { options: ['fast'], note: 'Since May' } },
    fates: { 'a.opts': 'kept' },
  },
  {
    name: 'options of a choice',
    items: [choice('a.one', 'fast', 'easy'), choice('a.two', 'easy')],
    steps: [
      { options: 'a.one', rename: { quick: 'fast' } },
      { options: 'a.two', drop: ['cheap'] },
    ],
    before: { 'a.one': 'quick', 'a.two': { option: 'cheap', note: 'Alas' } },
    answers: { 'a.one': 'fast' },
    retired: { 'a.two': { option: 'cheap', note: 'Alas' } },
    fates: { 'a.one': 'kept', 'a.two': 'cleared' },
    drafts: { 'a.two': { note: 'Answered before (a.two, 1.3.0): cheap; Alas' } },
  },
  {
    name: 'a number whose unit changed; its target is a score and stays',
    items: [number('a.num'), number('b.num')],
    steps: [
      { number: 'a.num', times: 100 },
      { number: 'b.num', times: 100 },
    ],
    before: { 'a.num': { value: 0.07, target: 50, evidence: 3 }, 'b.num': 'unknown' },
    answers: { 'a.num': { value: 7, target: 50, evidence: 3 }, 'b.num': 'unknown' },
    fates: { 'a.num': 'kept', 'b.num': 'kept' },
  },
  {
    name: 'no step: kept if it still reads, cleared if not, retired if it is not asked',
    items: [level('a.level', 3), yesNo('a.yes'), text('a.text'), level('a.na')],
    steps: [],
    before: { 'a.level': 5, 'a.yes': true, 'a.text': { value: 'So', note: 'and so' }, 'a.na': { na: 'No' }, 'a.gone': 2 },
    answers: { 'a.yes': true, 'a.text': { value: 'So', note: 'and so' }, 'a.na': { na: 'No' } },
    retired: { 'a.level': 5, 'a.gone': 2 },
    fates: { 'a.level': 'cleared', 'a.yes': 'kept', 'a.text': 'kept', 'a.na': 'kept', 'a.gone': 'retired' },
    drafts: { 'a.level': { note: 'Answered before (a.level, 1.3.0): 5' } },
  },
  {
    name: 'no step: a target that does not fit is taken out for a look',
    items: [level('a.level', 3)],
    steps: [],
    before: { 'a.level': { level: 2, target: 5, note: 'Hm' } },
    answers: {
      'a.level': { level: 2, note: `Hm / ${was('a.level', '2', 'Its target does not fit any more.')}`, look: true },
    },
    retired: { 'a.level': { level: 2, target: 5, note: 'Hm' } },
    fates: { 'a.level': 'look' },
  },
  {
    name: 'several steps on one item, and what needed a look before needs it still',
    items: [level('a.end', 3)],
    steps: [
      { rename: 'a.start', to: 'a.mid' },
      { levels: 'a.mid', map: { 1: 1, 2: 2, 3: 3 } },
      { rename: 'a.mid', to: 'a.end' },
    ],
    before: { 'a.start': { level: 2, look: true } },
    answers: { 'a.end': { level: 2, look: true } },
    fates: { 'a.start': 'look' },
  },
];

describe('steps', () => {
  it.each(CASES)('$name', ({ items, steps, before, answers, retired, fates, drafts }) => {
    const { sheet, answers: report } = carried(sheetOf(before), items, steps);
    expect(sheet.answers).toEqual(answers);
    expect(sheet.retired).toEqual(retired);
    expect(sheet.interview?.drafts).toEqual(drafts);
    expect(Object.fromEntries(report.map(({ from, fate }) => [from, fate]))).toEqual(fates);
    expect(Object.values(countFates(report)).reduce((sum, one) => sum + one)).toBe(Object.keys(before).length);
    for (const { why } of report) expect(why).toMatch(/^[A-Z0-9].*\.$/);
  });

  it('the order of the answers stays, and the pin is that of the newer questionnaire', () => {
    const before = { 'a.one': 1, 'a.old': 2, 'a.three': 3 };
    const { sheet, renamed } = carried(
      sheetOf(before),
      [level('a.three'), level('a.new'), level('a.one')],
      [{ rename: 'a.old', to: 'a.new' }],
    );
    expect(Object.keys(sheet.answers)).toEqual(['a.one', 'a.new', 'a.three']);
    expect(sheet.questionnaire).toEqual({ id: 'shop', version: '2.0.0', digest: 'sha256:new' });
    expect(renamed).toEqual([{ path: ['answers', 'a.old'], to: 'a.new' }]);
  });
});

describe('with the older questionnaire at hand', () => {
  const before = questionnaire([level('a.level', 5), level('a.same'), level('a.old', 5)], { version: '1.3.0' });

  it('another way to answer or score needs a look, though the answer still reads', () => {
    const { sheet, answers } = carried(
      sheetOf({ 'a.level': 3, 'a.same': 3, 'a.old': 2 }),
      [level('a.level', 4), level('a.same'), level('a.new', 4)],
      [{ rename: 'a.old', to: 'a.new' }],
      before,
    );
    const why = 'The question is answered or scored in another way now.';
    expect(sheet.answers).toEqual({
      'a.level': { level: 3, note: was('a.level', '3 of 5 (a.level at 3)', why), look: true },
      'a.same': 3,
      'a.new': { level: 2, note: was('a.old', '2 of 5 (a.old at 2)', `The question is called a.new now. ${why}`), look: true },
    });
    expect(answers.map(({ fate }) => fate)).toEqual(['look', 'kept', 'look']);
  });

  it('a note to a question that is open again has the words of the level', () => {
    const { sheet } = carried(
      sheetOf({ 'a.old': 2 }),
      [level('a.x'), level('a.y')],
      [{ split: 'a.old', into: ['a.x', 'a.y'] }],
      before,
    );
    expect(sheet.interview?.drafts?.['a.x']?.note).toBe('Answered before (a.old, 1.3.0): 2 of 5 (a.old at 2)');
  });
});

describe('with the older questionnaire at hand, ids that it never asked', () => {
  const before = questionnaire([level('a.x'), level('a.fax')], { version: '1.3.0' });

  it('are told as slips, others as gone', () => {
    const answered = sheetOf({ 'a.x': 1, 'a.fax': 2, 'a.faks': 3 });
    const { answers } = carried(answered, [level('a.x')], [], before);
    expect(answers.map(({ fate, why }) => `${fate}: ${why}`)).toEqual([
      'kept: The question is asked as before.',
      'retired: The question is not asked any more.',
      'retired: Version 1.3.0 did not ask it either: the id is a slip of the pen.',
    ]);
    const now = questionnaire([level('a.x')]);
    expect(slipsIn(answered, { questionnaire: now, before })).toMatchObject([
      { code: 'unknown-item', path: ['answers', 'a.faks'], suggest: { given: 'a.faks', among: ['a.x', 'a.fax'] } },
    ]);
    expect(slipsIn(answered, { questionnaire: now, before: null })).toEqual([]);
  });
});

describe('what else names an item', () => {
  const items = [level('a.new'), level('a.x'), level('a.y'), level('a.both')];
  const steps: WrittenMigrationStep[] = [
    { rename: 'a.old', to: 'a.new' },
    { split: 'a.s', into: ['a.x', 'a.y'] },
    { merge: ['a.m', 'a.n'], into: 'a.both' },
    { drop: 'a.fax' },
  ];

  it('the interview goes on at the same question, with the same notes', () => {
    const { sheet, notes, renamed } = carried(
      sheetOf(
        {},
        {
          interview: {
            at: 'a.s',
            later: ['a.old', 'a.m', 'a.n', 'a.fax', 'pack'],
            minutes: 60,
            drafts: {
              'a.old': { note: 'Old' },
              'a.s': { note: 'Both', by: 'leader' },
              'a.m': { note: 'M', evidence: 1 },
              'a.n': { note: 'N' },
              'a.fax': { note: 'Hums', voices: 2 },
            },
          },
        },
      ),
      items,
      steps,
    );
    expect(sheet.interview).toEqual({
      at: 'a.x',
      later: ['a.new', 'a.both', 'pack'],
      minutes: 60,
      drafts: {
        'a.new': { note: 'Old' },
        'a.x': { note: 'Both', by: 'leader' },
        'a.y': { note: 'Both', by: 'leader' },
        'a.both': { note: 'M / N', evidence: 1 },
      },
    });
    expect(sheet.retired).toEqual({ 'a.fax': { note: 'Hums', voices: 2 } });
    expect(notes).toEqual(['The note to a.fax stands in retired now.']);
    expect(renamed).toEqual([{ path: ['interview', 'drafts', 'a.old'], to: 'a.new' }]);
  });

  it('a place that is gone is left to the interview to find', () => {
    const { sheet } = carried(sheetOf({}, { interview: { at: 'a.fax', seconds: 3 } }), items, steps);
    expect(sheet.interview).toEqual({ seconds: 3 });
  });

  it('pain points hang on the questions as they are called now', () => {
    const point = (id: string, item: string | string[]) => ({ id, title: id, item });
    const { sheet, notes } = carried(
      sheetOf({}, { pain_points: [point('p', 'a.old'), point('q', ['a.s', 'a.x']), point('r', 'a.fax'), point('s', 'a.s')] }),
      items,
      steps,
    );
    expect(sheet.pain_points?.map(({ item }) => item)).toEqual(['a.new', ['a.x', 'a.y'], 'a.fax', ['a.x', 'a.y']]);
    expect(notes).toEqual([
      'The pain point p hangs on a.new now.',
      'The pain point q hangs on a.x, a.y now.',
      'The pain point r hangs on a.fax, a question that is not asked any more.',
      'The pain point s hangs on a.x, a.y now.',
    ]);
  });

  it('what is retired already stays, also under the same id', () => {
    const { sheet } = carried(sheetOf({ 'a.fax': 2 }, { retired: { 'a.fax': 3, 'a.older': 1 } }), items, steps);
    expect(sheet.retired).toEqual({ 'a.fax': 3, 'a.older': 1, 'a.fax@1.3.0': 2 });
    const again = carried(sheetOf({ 'a.fax': 3 }, { retired: { 'a.fax': 3 } }), items, steps);
    expect(again.sheet.retired).toEqual({ 'a.fax': 3 });
  });
});

describe('several major versions', () => {
  const to = questionnaire([level('a.third')], {
    version: '3.1.0',
    migrations: [
      { from: 1, to: '2.0.0', steps: [{ rename: 'a.first', to: 'a.second' }] },
      { from: 2, to: '3.0.0', steps: [{ rename: 'a.second', to: 'a.third' }] },
    ],
  });

  it('one after the other', () => {
    expect(through(sheetOf({ 'a.first': 4 }), to).sheet.answers).toEqual({ 'a.third': 4 });
  });

  it('from the one the sheet is at', () => {
    const sheet = sheetOf({ 'a.second': 4, 'a.first': 1 }, { questionnaire: { id: 'shop', version: '2.7.0' } });
    expect(through(sheet, to).sheet).toMatchObject({ answers: { 'a.third': 4 }, retired: { 'a.first': 1 } });
  });

  it('a note to a question that a later version drops again is not lost', () => {
    const gone = questionnaire([level('a.x')], {
      version: '3.0.0',
      migrations: [
        { from: 1, to: '2.0.0', steps: [{ split: 'a.s', into: ['a.x', 'a.y'] }] },
        { from: 2, to: '3.0.0', steps: [{ drop: 'a.y' }] },
      ],
    });
    const { sheet, answers } = through(sheetOf({ 'a.s': { level: 2, note: 'Hm' } }), gone);
    expect(Object.keys(sheet.interview?.drafts ?? {})).toEqual(['a.x']);
    expect(sheet.retired).toEqual({ 'a.s': { level: 2, note: 'Hm' } });
    expect(answers).toMatchObject([{ from: 'a.s', to: ['a.x'], fate: 'cleared' }]);
  });

  it('the note of a marked answer goes on where the answer changes again', () => {
    const there = questionnaire([level('a.pace')], {
      version: '3.0.0',
      migrations: [
        { from: 1, to: '2.0.0', steps: [{ levels: 'a.pace', map: PACE }] },
        { from: 2, to: '3.0.0', steps: [{ levels: 'a.pace', map: { 1: 1, 2: 3, 3: 4, 4: 5 } }] },
      ],
    });
    const note = was('a.pace', '3', 'The levels 2 and 3 are one now: level 3 became 2.');
    const marked = { level: 2, note, look: true };
    const second = { id: 'shop', version: '2.0.0' };
    expect(through(sheetOf({ 'a.pace': marked }, { questionnaire: second }), there).sheet.answers['a.pace']).toEqual({
      level: 3,
      note: `${note} / Answered before (a.pace, 2.0.0): 2. Level 2 is level 3 now. It has needed a look before.`,
      look: true,
    });
  });
});
