// Capture of pain points, the pure part: what fields mean, what lists come to, what the form asks.
import { describe, expect, it } from 'vitest';
import { changesIn, draft } from '../../src/core/hits/entry-draft.ts';
import { FIELD_NAMES, readField, withFields } from '../../src/core/hits/entry-fields.ts';
import { MARKS, readMark } from '../../src/core/hits/entry-mark.ts';
import { withoutFaults } from '../../src/core/hits/entry-mend.ts';
import { fieldNamed, fieldsInstead } from '../../src/core/hits/entry-names.ts';
import { knownPlace, readPlaces } from '../../src/core/hits/entry-places.ts';
import { quickEntry } from '../../src/core/hits/entry-quick.ts';
import { type Form, nextStep, type Step } from '../../src/core/hits/form.ts';
import { fromList, fromTable, typedEntry } from '../../src/core/hits/import.ts';
import { limitsOf } from '../../src/core/hits/limits.ts';
import { checkSizes } from '../../src/core/hits/read.ts';
import { problem } from '../../src/core/problems.ts';
import { readCsv } from '../../src/io/csv.ts';
import { schema } from '../../src/io/generated/pain-points-schema.js';
import { readMarkdownList } from '../../src/io/markdown-list.ts';

const RULES = { twice: 'refuse', elsewhere: [], defaults: limitsOf().defaults } as const;

function entryOf(fields: Readonly<Record<string, unknown>>) {
  return typedEntry(new Map(Object.entries(fields)));
}

describe('fields', () => {
  it('are those of the schema, parts of a field behind a dot', () => {
    const { definitions } = schema as unknown as {
      readonly definitions: Record<string, { properties: Record<string, { allOf?: { $ref: string }[] }> }>;
    };
    const names = Object.entries(definitions.WrittenPainPoint?.properties ?? {}).flatMap(([name, { allOf }]) => {
      const part = allOf?.[0]?.$ref.split('/').at(-1);
      return part === undefined ? [name] : Object.keys(definitions[part]?.properties ?? {}).map((inner) => `${name}.${inner}`);
    });
    expect([...FIELD_NAMES].sort()).toEqual(names.sort());
  });

  it.each([
    ['Reach %', 'reach_pct'],
    ['raised by', 'raised_by'],
    ['Customer-Check: how', 'customer_check.how'],
    ['QUOTE_TEXT', 'quote.text'],
    ['Effort (person days)', null],
    ['effort', 'effort_days'],
    ['waits for', 'depends_on'],
    ['Days', 'effort_days'],
    ['time', 'calendar_days'],
    ['horizon', null],
    ['', null],
  ])('%j is %s', (name, field) => {
    expect(fieldNamed(name)).toBe(field);
  });

  it.each([
    ['impact', '2', { impact: 2 }],
    ['impact', 'Friction', { impact: 2 }],
    ['impact', 'blocks some', { impact: 3 }],
    ['impact', 'loses', { impact: 4 }],
    ['impact', 'none', { impact: 0 }],
    ['impact', 'much', { impact: 'much' }],
    ['reach_pct', 'none', { reach_pct: 'none' }],
    ['reach_pct', '12,5 %', { reach_pct: 12.5 }],
    ['reach_pct', 'many', { reach_pct: 'many' }],
    ['effort_days', 'xl', { size: 'XL', effort_days: undefined }],
    ['size', 's', { size: 'S' }],
    ['must_fix', 'Yes', { must_fix: true }],
    ['cx_test', 'TRUE', { cx_test: 'yes' }],
    ['value', 'Saves cost; beats-best-rival|odd', { value: ['saves_cost', 'beats_best_rival', 'odd'] }],
    ['item', 'a.b', { item: 'a.b' }],
    ['item', 'a.b, c.d', { item: ['a.b', 'c.d'] }],
    ['depends_on', 'one two;three', { depends_on: ['one', 'two', 'three'] }],
    ['title', ' two\n lines ', { title: 'two lines' }],
    ['quote.text', 'two\nlines', { 'quote.text': 'two\nlines' }],
    ['owner', '', { owner: undefined }],
  ] as const)('%s %j', (name, text, fields) => {
    expect(Object.fromEntries(readField(name, text))).toEqual(fields);
  });

  it.each([
    ['months', /^did you mean copyable_within_months\?$/],
    ['days needed', /^did you mean effort_days or calendar_days\?$/],
    ['colour', /^the usual fields are title, fix, .*; schema pain-points shows all$/],
  ])('%s is none, but may mean one', (name, mend) => {
    expect(fieldNamed(name)).toBeNull();
    expect(fieldsInstead(name)).toMatch(mend);
  });

  it('a size that contradicts the days is mended by the nearest, which never does', () => {
    const mendFor = (effort_days: number, size: 'XS' | 'S' | 'M' | 'L' | 'XL') =>
      checkSizes([{ id: 'a', title: 'A', effort_days, size }], limitsOf().sizes, false)[0]?.mend;
    expect(mendFor(200, 'S')).toMatch(/^write size: XL,/);
    expect(mendFor(2, 'L')).toMatch(/^write size: S,/);
    expect(mendFor(9, 'XS')).toMatch(/^write size: M,/);
    for (let days = 0.5; days < 400; days += 0.5)
      for (const size of ['XS', 'XL'] as const) {
        const better = /size: (XS|S|M|L|XL),/.exec(mendFor(days, size) ?? '')?.[1];
        if (better !== undefined) expect(mendFor(days, better as typeof size)).toBeUndefined();
      }
  });

  it('a part that has lost all its fields goes with them', () => {
    const point = { id: 'a', customer_check: { result: 'fine' } };
    expect(withFields(point, new Map([['customer_check.result', undefined]]))).toEqual({ id: 'a' });
    expect(withFields(point, new Map([['customer_check.how', 'ring']]))).toEqual({
      id: 'a',
      customer_check: { result: 'fine', how: 'ring' },
    });
  });
});

describe('a line', () => {
  it.each([
    ['c: Where is  my lamp', { title: 'Where is my lamp', raised_by: 'customer' }],
    ['- F: nobody knows', { title: 'nobody knows', raised_by: 'frontline' }],
    ['1. Cold soup', { title: 'Cold soup' }],
    ['2) c: Cold soup', { title: 'Cold soup', raised_by: 'customer' }],
    ['- [ ] 3 spoons short', { title: '3 spoons short' }],
    ['[ ] Cold soup', { title: 'Cold soup' }],
    ['1. [x] Cold soup', { title: 'Cold soup', status: 'done' }],
    ['1. 2. Cold soup', { title: '2. Cold soup' }],
    ['c:no blank', { title: 'no blank', raised_by: 'customer' }],
    ['Front line: nobody knows', { title: 'nobody knows', raised_by: 'frontline' }],
    ['frontline: nobody knows', { title: 'nobody knows', raised_by: 'frontline' }],
    ['CUSTOMER : too slow', { title: 'too slow', raised_by: 'customer' }],
    ['leader: cost', { title: 'cost', raised_by: 'leader' }],
    ['driver: no map', { title: 'driver: no map' }],
    ['C - words', { title: 'C - words' }],
    ['x: marks the spot', { title: 'x: marks the spot' }],
    ['12:30 is too late', { title: '12:30 is too late' }],
  ])('%j', (line, fields) => {
    expect(Object.fromEntries(quickEntry(line)?.fields ?? [])).toEqual(fields);
  });

  it.each([
    ['d: no map', true],
    ['dm: no map', true],
    ['c: no map', false],
    ['driver: no map', false],
    ['12: no map', false],
    ['no map', false],
  ])('%j begins like a mark and with none: %s', (line, isOdd) => {
    expect(readMark(line).isOdd).toBe(isOdd);
  });

  it('has a mark of its own for each who may say it', () => {
    expect(new Set(MARKS.map(({ letter }) => letter)).size).toBe(MARKS.length);
    for (const line of ['', '  ', ' - ', '1. ', 'c:  ']) expect(quickEntry(line)).toBeNull();
  });
});

describe('places', () => {
  const known = [knownPlace('front', 'Front office'), knownPlace('core', 'Core'), knownPlace('7', '')];

  it('are told by number, id or title', () => {
    expect(known[1]).toEqual({ id: 'core', title: '' });
    expect(readPlaces('2, FRONT office; 7,', known)).toEqual({ ids: ['core', 'front', '7'], unknown: [] });
    expect(readPlaces('front, 9, odd', known)).toEqual({ ids: ['front', '9', 'odd'], unknown: ['9', 'odd'] });
  });
});

describe('a table', () => {
  const table = (text: string) => {
    const csv = readCsv(text);
    return csv.kind === 'table' ? fromTable(csv.rows) : csv;
  };

  it('may be written as spreadsheets write it', () => {
    const text = 'Title;Raised by;Reach %;Depends on;Remark\n"One; ""two""\nlines";customer;12,5;a;\n\n;;;;\n\'=1+1;;;;\n';
    const read = table(text);
    if (!('entries' in read)) throw new Error('no table');
    expect(read.entries.map(({ fields }) => Object.fromEntries(fields))).toEqual([
      { title: 'One; "two" lines', raised_by: 'customer', reach_pct: 12.5, depends_on: ['a'] },
      { title: '=1+1' },
    ]);
    expect(read.entries[0]?.spots.get('reach_pct')).toEqual({ line: 2, column: 3 });
    expect(read.entries[1]?.spot).toEqual({ line: 6, column: 1 });
    expect(read.problems.map(({ problem: { code, severity }, spot }) => [code, severity, spot])).toEqual([
      ['unknown-field', 'warning', { line: 1, column: 5 }],
    ]);
  });

  it.each([
    ['sep=;\ntitle;impact\nA;2\n', { title: 'A', impact: 2 }],
    ['title\timpact\nA, b; c\t2\n', { title: 'A, b; c', impact: 2 }],
    ['"title","im,pact"\r\nA,2\n', { title: 'A', impact: 2 }],
    ["title\n'tis late\n", { title: "'tis late" }],
  ])('%j', (text, fields) => {
    const read = table(text.replaceAll('\r\n', '\n'));
    expect('entries' in read && read.entries.map((entry) => Object.fromEntries(entry.fields))).toEqual([fields]);
  });

  it('knows where it is broken', () => {
    expect(readCsv('title\nA\n"B\n')).toMatchObject({ kind: 'failed', line: 3, problem: { code: 'csv-quote' } });
    expect(readCsv('sep=,\ntitle\nA "b" c\n')).toMatchObject({ kind: 'failed', line: 3, problem: { code: 'csv-quote' } });
    const headless = fromTable([{ line: 1, cells: ['I had to ring'] }]);
    expect(headless.problems[0]?.problem.code).toBe('no-header');
  });

  it('leaves out without a word what is worked out, and tells of a column twice', () => {
    const read = fromTable([
      { line: 1, cells: ['title', 'horizon', 'Title', 'priority'] },
      { line: 2, cells: ['A', 'x', 'B', '3'] },
    ]);
    expect(read.problems.map(({ problem: { code } }) => code)).toEqual(['column-twice']);
    expect(Object.fromEntries(read.entries[0]?.fields ?? [])).toEqual({ title: 'A' });
  });
});

describe('a Markdown list', () => {
  it('has its entries, ticks and fields', () => {
    const text = [
      '# Wall',
      'Some words: with a colon',
      '- [x] Cold soup',
      '  - raised by: customer',
      '  - Owner:',
      '  - it was really cold',
      '* [ ] No price',
      '  on the label',
      '',
      '   1. nested: odd',
      '',
      'A paragraph',
      '   and its rest',
      '```',
      '- no entry',
      '```',
      '2) Last one',
      '   - impact: 3',
    ].join('\n');
    const list = readMarkdownList(text);
    const { entries, problems } = fromList(list.entries);
    expect(list.unread).toEqual([2, 12, 13]);
    expect(entries.map(({ fields }) => Object.fromEntries(fields))).toEqual([
      { title: 'Cold soup', status: 'done', raised_by: 'customer' },
      { title: 'No price on the label' },
      { title: 'Last one', impact: 3 },
    ]);
    expect(entries.map(({ spot }) => spot)).toEqual([
      { line: 3, column: 7 },
      { line: 7, column: 7 },
      { line: 17, column: 4 },
    ]);
    expect(problems.map(({ spot }) => spot)).toEqual([
      { line: 6, column: 5 },
      { line: 10, column: 7 },
    ]);
  });
});

describe('a Markdown list', () => {
  it('knows who said it, and what it did not read', () => {
    const lines = ['Wall', '====', '- c: Cold soup', '- d: No map', 'and more', '---', '* * *', '- c:', '  - Owner:', ''];
    const { entries, unread } = readMarkdownList(lines.join('\n'));
    const read = fromList(entries);
    expect(read.entries.map(({ fields }) => Object.fromEntries(fields))).toEqual([
      { title: 'Cold soup', raised_by: 'customer' },
      { title: 'd: No map' },
      { title: '', raised_by: 'customer' },
    ]);
    expect(read.odd).toEqual([{ line: 4, text: 'd: No map' }]);
    expect(read.entries[2]?.blanks).toEqual(['owner']);
    // What is underlined is a heading.
    expect(unread).toEqual([]);
    expect(readMarkdownList('- a\nb\n\n---\n').unread).toEqual([2]);
  });
});

describe('a draft of the list', () => {
  const present = [{ id: 'cold-soup', title: 'Cold soup', raised_by: 'customer', depends_on: ['a', 'b'] }];

  it('gives ids that nobody has, here or elsewhere', () => {
    const entries = [entryOf({ title: 'Cold tea' }), entryOf({ title: 'Cold tea!' }), entryOf({ title: 'No salt' })];
    const { own } = draft(present, entries, { ...RULES, elsewhere: ['no-salt'] });
    expect(own.map(({ id }) => id)).toEqual(['cold-tea', 'cold-tea-2', 'no-salt-2']);
  });

  it('knows the same words, case and spaces aside', () => {
    const again = entryOf({ title: ' COLD  soup' });
    expect(draft(present, [again], { ...RULES, twice: 'leave' }).left).toEqual(['cold-soup']);
    expect(draft(present, [again], RULES).problems[0]?.problem.code).toBe('duplicate-id');
    const twice = draft([], [entryOf({ title: 'A', id: 'a' }), entryOf({ title: 'B', id: 'a' })], { ...RULES, twice: 'update' });
    expect(twice.problems[0]?.problem.message).toBe("'a' stands in this list twice");
  });

  it('changes only what is said and was not', () => {
    const same = entryOf({ id: 'cold-soup', depends_on: ['b', 'a'], confidence: 'medium', must_fix: false });
    const unchanged = draft(present, [same], { ...RULES, twice: 'update' });
    expect(unchanged.own[0]?.isChanged).toBe(false);
    expect(changesIn(present, unchanged)).toEqual([]);
    const other = entryOf({ id: 'cold-soup', owner: 'Cook', 'customer_check.result': 'warm', raised_by: undefined });
    const changed = draft(present, [other], { ...RULES, twice: 'update' });
    expect(changesIn(present, changed).filter(({ path }) => path[2] !== 'id')).toEqual([
      { path: ['pain_points', 0, 'owner'], value: 'Cook' },
      { path: ['pain_points', 0, 'customer_check'], value: { result: 'warm' } },
      { path: ['pain_points', 0, 'raised_by'], value: undefined },
    ]);
  });

  it('goes on without what is wrong', () => {
    const entries = [
      entryOf({ title: 'A', impact: 9, value: ['odd', 'saves_cost'] }),
      entryOf({ id: 'b', 'quote.date': '2026-01-01' }),
      entryOf({ title: 'C' }),
    ];
    const now = draft([], entries, RULES);
    const wrong = [
      problem('x', ['pain_points', 0, 'impact'], '', ''),
      problem('x', ['pain_points', 0, 'value', 0], '', ''),
      problem('x', ['pain_points', 1, 'quote', 'text'], '', ''),
      problem('x', ['pain_points', 2, 'title'], '', ''),
    ];
    expect(withoutFaults(entries, wrong, now).map(({ fields }) => Object.fromEntries(fields))).toEqual([
      { title: 'A', value: ['saves_cost'] },
      { id: 'b' },
    ]);
  });
});

describe('the form', () => {
  const limits = limitsOf();
  const walk = (changes: Partial<Form>): Step[] => {
    const form: Form = { point: {}, rung: null, limits, isOld: false, wantsMore: null, ...changes };
    const steps: Step[] = [];
    for (let step = nextStep(null, form); step !== null; step = nextStep(step, form)) steps.push(step);
    return steps;
  };
  const CLASS = ['title', 'fix', 'raised_by', 'impact', 'reach_pct', 'effort_days', 'calendar_days', 'people_changing', 'needs'];

  it('asks only what the class needs', () => {
    expect(walk({})).toEqual([...CLASS, 'value', 'cx_test', 'must_fix', 'more']);
  });

  it('asks the four actions on the two highest rungs only', () => {
    for (const { rung } of limits.ambition) expect(walk({ rung }).includes('eliminate')).toBe(rung >= 4);
  });

  it('asks what became of it where it stands already, and more for those who want it', () => {
    expect(walk({ isOld: true })).toContain('status');
    expect(walk({ isOld: true, point: { status: 'done' } })).toContain('customer_check.result');
    expect(walk({ isOld: true, point: { status: 'stopped' } })).toContain('status_why');
    expect(walk({ wantsMore: true })).toEqual(expect.arrayContaining(['owner', 'customer_check.how', 'depends_on', 'item']));
  });
});
