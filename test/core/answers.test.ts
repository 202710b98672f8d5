// From a written sheet to the one the core scores: what is read, and every problem with its place in the data.
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import { isDate } from '../../src/core/calendar.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';

const { questionnaire } = resolve({
  dxready: 1,
  id: 'shop',
  version: '1.2.0',
  title: 'Shop',
  bands: [{ id: 'low', from: 0, title: 'Low' }],
  roles: [{ id: 'owner' }, { id: 'clerk' }],
  pillars: [
    {
      id: 'till',
      title: 'Till',
      capabilities: [
        {
          id: 'speed',
          title: 'Speed',
          items: [
            { id: 'queue', type: 'level', ask: 'A?', levels: ['a', 'b', 'c', 'd', 'e'] },
            { id: 'sure', type: 'level', ask: 'A?', levels: ['a', 'b'], na: false },
            { id: 'ways', type: 'checklist', ask: 'A?', options: ['cash', 'card', 'phone'].map((id) => ({ id, text: id })) },
            { id: 'tills', type: 'number', ask: 'A?', unit: 'tills', min: 1, max: 9, whole: true, bands: [{ score: 50 }] },
            { id: 'share', type: 'number', ask: 'A?', bands: [{ score: 50 }] },
            { id: 'open', type: 'yes_no', ask: 'A?' },
            {
              id: 'kind',
              type: 'choice',
              ask: 'A?',
              options: [
                { id: 'big', text: 'b', score: 1 },
                { id: 'small', text: 's', score: 2 },
              ],
            },
            { id: 'words', type: 'text', ask: 'A?' },
          ],
        },
      ],
    },
  ],
});

function read(changes: Partial<WrittenSheet>, lenient = false) {
  return readSheet({ dxready: 1, questionnaire: { id: 'shop', version: '1.2.0' }, answers: {}, ...changes }, questionnaire, {
    name: 'a.yaml',
    digest: 'sha256:1',
    lenient,
    writtenFor: null,
  });
}

describe('answers that are read', () => {
  it.each<[string, WrittenAnswer, unknown]>([
    ['queue', 3, { given: { state: 'answered', value: { kind: 'level', level: 3 } }, evidence: null, note: null, target: null }],
    [
      'queue',
      { level: 3, evidence: 2, note: 'n', target: 5 },
      { given: { state: 'answered', value: { kind: 'level', level: 3 } }, evidence: 2, note: 'n', target: 100 },
    ],
    ['queue', 'unknown', { given: { state: 'unknown' } }],
    ['queue', { unknown: true, note: 'n' }, { given: { state: 'unknown' }, note: 'n' }],
    ['queue', { na: 'No till' }, { given: { state: 'na', reason: 'No till' } }],
    ['ways', [], { given: { state: 'answered', value: { kind: 'options', options: [] } } }],
    ['ways', ['none'], { given: { state: 'answered', value: { kind: 'options', options: [] } } }],
    [
      'ways',
      { options: ['card', 'cash'] },
      { given: { state: 'answered', value: { kind: 'options', options: ['card', 'cash'] } } },
    ],
    ['tills', { value: 9, target: 80 }, { given: { state: 'answered', value: { kind: 'number', value: 9 } }, target: 80 }],
    ['share', -2.5, { given: { state: 'answered', value: { kind: 'number', value: -2.5 } } }],
    ['open', false, { given: { state: 'answered', value: { kind: 'yes_no', yes: false } } }],
    ['kind', { option: 'big' }, { given: { state: 'answered', value: { kind: 'choice', option: 'big' } } }],
    ['words', 'Well.', { given: { state: 'answered', value: { kind: 'text', text: 'Well.' } } }],
  ])('%s: %j', (id, answer, expected) => {
    const { sheet, problems } = read({ answers: { [id]: answer } });
    expect(problems).toEqual([]);
    expect(sheet.answers.get(id)).toMatchObject(expected as object);
  });
});

describe('answers that are refused', () => {
  /** Code, path below the answer, and part of the message or of the way to mend it. */
  it.each<[string, unknown, ...[string, (string | number)[], string][]]>([
    ['queue', 0, ['answer-type', [], 'write a level from 1 to 5']],
    ['queue', 6, ['answer-type', [], 'write a level from 1 to 5']],
    ['queue', 2.5, ['answer-type', [], '2.5 is no answer']],
    ['queue', true, ['answer-type', [], 'true is no answer']],
    ['queue', '4', ['answer-type', [], 'without quotes']],
    ['queue', 'n/a', ['answer-type', [], '{ na: "why it does not apply" }']],
    ['queue', { level: 9 }, ['answer-type', ['level'], 'write a level from 1 to 5']],
    ['queue', { value: 3 }, ['answer-form', ['value'], 'write level']],
    ['queue', { level: 3, value: 3 }, ['answer-form', [], 'several things at once: level, value']],
    ['queue', { level: 3, unknown: true }, ['answer-form', [], 'several things at once: level, unknown']],
    ['queue', { note: 'n' }, ['answer-form', [], 'says nothing']],
    ['queue', { level: 3, target: 2.5 }, ['target', ['target'], 'write a level from 1 to 5']],
    ['queue', { level: 9, target: 0 }, ['answer-type', ['level'], '9 is no answer'], ['target', ['target'], '0 is not a level']],
    ['sure', { na: 'No' }, ['na-not-offered', ['na'], 'always applies']],
    ['queue', { na: '  ' }, ['na-reason', ['na'], 'say why']],
    ['ways', 'card', ['answer-type', [], 'write a list of any of cash, card, phone']],
    ['ways', ['none', 'card'], ['none-combined', [0], 'may not stand beside']],
    [
      'ways',
      ['crad', 'card', 'card'],
      ['unknown-option', [0], "no option 'crad'"],
      ['option-twice', [2], "'card' is ticked twice"],
    ],
    ['ways', { options: ['toString'] }, ['unknown-option', ['options', 0], "'toString'"]],
    ['tills', 0, ['out-of-range', [], 'from 1 to 9']],
    ['tills', 9.5, ['out-of-range', [], 'from 1 to 9']],
    ['tills', 2.5, ['not-whole', [], 'a whole number from 1 to 9']],
    ['tills', '2,5', ['answer-type', [], 'with a point in it']],
    ['share', { value: true }, ['answer-type', ['value'], 'write a number']],
    ['share', { value: 3, target: 101 }, ['target', ['target'], 'from 0 to 100']],
    ['open', 'yes', ['answer-type', [], 'write true or false']],
    ['kind', 'bgi', ['unknown-option', [], 'options are big, small']],
    ['kind', 3, ['answer-type', [], 'one of big, small']],
    ['words', 3, ['answer-type', [], 'write words']],
    ['queues', 3, ['unknown-item', [], "unknown item 'queues'"]],
    ['constructor', 3, ['unknown-item', [], "unknown item 'constructor'"]],
    ['__proto__', 3, ['unknown-item', [], "unknown item '__proto__'"]],
  ])('%s: %j', (id, answer, ...expected) => {
    const { sheet, problems } = read({ answers: Object.fromEntries([[id, answer as WrittenAnswer]]) });
    expect(problems.map(({ code, path, message, mend }) => [code, path, `${message}; ${mend}`])).toEqual(
      expected.map(([code, below, part]) => [code, ['answers', id, ...below], expect.stringContaining(part)]),
    );
    expect(sheet.answers.size).toBe(0);
  });

  it('tells every problem of the sheet at once, and keeps the answers that are right', () => {
    const { sheet, problems } = read({
      date: '2026-02-30',
      respondent: { role: 'boss' },
      answers: { queue: 9, open: true, nope: 1, ways: ['x'] },
    });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['unknown-role', 'warning'],
      ['date', 'error'],
      ['answer-type', 'error'],
      ['unknown-item', 'error'],
      ['unknown-option', 'error'],
    ]);
    expect([...sheet.answers.keys()]).toEqual(['open']);
  });

  it('only warns of unknown items if it is lenient', () => {
    expect(read({ answers: { nope: 1 } }, true).problems).toMatchObject([
      { code: 'unknown-item', severity: 'warning', suggest: { given: 'nope' } },
    ]);
  });
});

describe('the questionnaire a sheet is pinned to', () => {
  it.each<[string, WrittenSheet['questionnaire'], [string, string][]]>([
    ['the same', { id: 'shop', version: '1.2.0', digest: 'sha256:1' }, []],
    ['other words', { id: 'shop', version: '1.2.0', digest: 'sha256:2' }, [['other-digest', 'warning']]],
    ['another minor version', { id: 'shop', version: '1.3.0', digest: 'sha256:2' }, [['other-version', 'warning']]],
    ['another major version', { id: 'shop', version: '2.2.0' }, [['other-major', 'error']]],
    ['another questionnaire', { id: 'bank', version: '1.2.0' }, [['other-questionnaire', 'error']]],
  ])('%s', (_, pin, expected) => {
    expect(read({ questionnaire: pin }).problems.map(({ code, severity }) => [code, severity])).toEqual(expected);
  });

  it.each([
    ['1.1.0', 'items that are new count as missing'],
    ['1.3.0', 'what only the newer one asks is not known here; score it with shop 1.3.0 (--questionnaire FILE)'],
    ['1.x', 'write its version as three numbers, such as 1.2.0'],
  ])('what another minor version means: %s', (version, mend) => {
    expect(read({ questionnaire: { id: 'shop', version } }).problems).toMatchObject([{ code: 'other-version', mend }]);
  });

  it('answers to something else are not looked into: they would all be unknown', () => {
    expect(read({ questionnaire: { id: 'shop', version: '2.0.0' }, answers: { a: 1, b: 2, queue: 9 } }).problems).toHaveLength(1);
  });
});

describe('days of the calendar', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s is one', (text) =>
    expect(isDate(text)).toBe(true),
  );
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    'today',
    '',
  ])('%s is none', (text) => expect(isDate(text)).toBe(false));
});
