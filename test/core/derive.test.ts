// Selections and overlays: what they take over, what they may change, and every fault with its place in their own file.
import { describe, expect, it } from 'vitest';
import { reword } from '../../src/core/questionnaire/derive-words.ts';
import { areKin, contentOf, measureOf } from '../../src/core/questionnaire/kin.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import { understand } from '../../src/core/questionnaire/understand.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Item, Questionnaire } from '../../src/model/questionnaire.ts';
import type { WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';

const item = (id: string, changes: Partial<WrittenItem> = {}): WrittenItem => ({
  id,
  type: 'level',
  ask: `How does a guest find ${id}?`,
  levels: ['no guest does', 'some Guests do', 'all do'],
  ...changes,
});

const INN: WrittenQuestionnaire = {
  dxready: 1,
  id: 'inn',
  version: '1.2.0',
  title: 'Inn',
  language: 'en',
  settings: { lambda: 0.5 },
  bands: [{ id: 'low', from: 0, title: 'Low', says: 'Guests leave.' }],
  roles: [{ id: 'host' }],
  pillars: [
    {
      id: 'rooms',
      title: 'Rooms for guests',
      capabilities: [
        {
          id: 'beds',
          title: 'Beds',
          items: [
            item('soft', { low: { advice: 'Ask a guest.', horizon: 'this_week' } }),
            item('clean', { tags: ['guest:night'] }),
          ],
        },
        { id: 'baths', title: 'Baths', items: [item('warm', { when: { item: 'soft', at_least: 50 } })] },
      ],
    },
    {
      id: 'food',
      title: 'Food',
      capabilities: [
        {
          id: 'breakfast',
          title: 'Breakfast',
          items: [
            item('eggs', {
              type: 'checklist',
              levels: undefined as never,
              options: [{ id: 'fried', text: 'Fried for the guest' }],
            }),
            { id: 'hours', type: 'number', ask: 'How many hours?', unit: 'guests', bands: [{ score: 50 }] },
          ],
        },
      ],
    },
  ],
  gates: [
    { id: 'G1', item: 'clean', below: 50, cap: 40, scope: 'rooms', why: 'A guest sees it.' },
    { id: 'G2', item: 'eggs', below: 50, cap: 40, scope: 'overall' },
  ],
  lenses: [{ id: 'night', kind: 'amount', title: 'Night', readings: [{ id: 'calm', says: 'Guests of {guests} sleep.' }] }],
  flags: [{ id: 'RF-N', title: 'Noisy guests', when: { item: 'soft', below: 50 } }],
  orders: { alone: ['food', 'rooms'] },
  titles: { 'guest:night': 'A guest at night' },
  sources: { book: { title: 'The guest book' } },
  glossary: [{ id: 'guest', title: 'Guest', says: 'Who sleeps here.' }],
};
const { questionnaire: inn } = resolve(INN);

function derived(written: Partial<WrittenQuestionnaire>, parent: Questionnaire = inn) {
  return understand(
    { dxready: 1, id: 'mine', version: '3.0.0', title: 'Mine', extends: { id: 'inn' }, ...written },
    parent,
    () => [],
  );
}

function clean(written: Partial<WrittenQuestionnaire>, parent: Questionnaire = inn): Questionnaire {
  const { questionnaire, problems } = derived(written, parent);
  expect(problems).toEqual([]);
  return questionnaire;
}

const itemsIn = ({ pillars }: Questionnaire): Item[] =>
  pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
const ids = (questionnaire: Questionnaire) => itemsIn(questionnaire).map(({ id }) => id);
const byId = (questionnaire: Questionnaire, id: string) => itemsIn(questionnaire).find((one) => one.id === id);

describe('a selection', () => {
  it('keeps its items in the order and tree of the parent, and drops what they leave empty', () => {
    const mine = clean({ only: ['clean', 'soft'] });
    expect(ids(mine)).toEqual(['soft', 'clean']);
    expect(mine.pillars.map(({ id, capabilities }) => [id, capabilities.map((one) => one.id)])).toEqual([['rooms', ['beds']]]);
    expect(mine.gates.map(({ id }) => id)).toEqual(['G1']);
    expect(mine.rules.orders).toEqual({ alone: ['rooms'] });
    expect(mine.leftOut.items.map(({ id }) => id)).toEqual(['warm', 'eggs', 'hours']);
    expect(mine.leftOut.gates).toEqual(['G2']);
    expect([mine.id, mine.version, mine.title, mine.lineage]).toEqual([
      'mine',
      '3.0.0',
      'Mine',
      [{ id: 'inn', version: '1.2.0' }],
    ]);
  });

  it('takes settings, bands, roles and rules over', () => {
    const mine = clean({ only: ['clean'] });
    expect([mine.settings, mine.bands, mine.roles]).toEqual([inn.settings, inn.bands, inn.roles]);
    expect(mine.lenses).toEqual(inn.lenses);
  });
});

describe('an overlay', () => {
  it('replaces whole words in every text, and nothing else', () => {
    const mine = clean({ words: { guest: 'patient', guests: 'patients' } });
    expect(mine.pillars[0]?.title).toBe('Rooms for patients');
    expect(byId(mine, 'soft')).toMatchObject({
      ask: 'How does a patient find soft?',
      levels: ['no patient does', 'some Patients do', 'all do'],
      low: { advice: 'Ask a patient.' },
    });
    expect(byId(mine, 'eggs')).toMatchObject({ options: [{ id: 'fried', text: 'Fried for the patient' }] });
    expect(byId(mine, 'hours')).toMatchObject({ unit: 'patients' });
    expect(byId(mine, 'clean')?.tags).toEqual(['guest:night']);
    expect(mine.gates[0]?.why).toBe('A patient sees it.');
    expect(mine.bands[0]?.says).toBe('Patients leave.');
    const { rules } = mine;
    expect(mine.lenses[0]).toMatchObject({ readings: [{ says: 'Patients of {guests} sleep.' }] });
    expect(mine.flags[0]?.title).toBe('Noisy patients');
    expect(rules.titles).toEqual({ 'guest:night': 'A patient at night' });
    expect(rules.glossary).toEqual([{ id: 'guest', title: 'Patient', says: 'Who sleeps here.' }]);
    expect(rules.sources).toEqual(INN.sources);
  });

  it('leaves names alone: those of figures, and a title that is only the id', () => {
    const lens = { id: 'l', kind: 'profile', title: 'Guest', parts: { why: 'guest:night', says: 'guest:day' } };
    const item = { id: 'rooms.guest', code: 'guest-1', title: 'rooms.guest', ask: 'A guest?' };
    const value = { lenses: [lens], items: [item, { ...item, title: 'guest-1' }], when: { title: 'guest' } };
    expect(reword(value, { guest: 'patient' }).value).toEqual({
      lenses: [{ ...lens, title: 'Patient' }],
      items: [
        { ...item, ask: 'A patient?' },
        { ...item, title: 'guest-1', ask: 'A patient?' },
      ],
      when: { title: 'guest' },
    });
  });

  it('a word with a capital may have another meaning', () => {
    expect(reword({ title: 'March, march' }, { March: 'April', march: 'walk' }).value.title).toBe('April, walk');
  });

  it.each([
    ['a-b', 'an a-b, no a-bc', 'an X, no a-bc'],
    ['c++', 'c++ (C++)', 'X (X)'],
    ['end user', 'End users and an end user', 'End users and an X'],
    ['é', 'é, été', 'X, été'],
    ['IT', 'IT keeps it; It helps', 'X keeps it; It helps'],
    ['it', 'IT keeps it; It helps', 'IT keeps X; X helps'],
    ['café bar', 'A café bar, the Café bar', 'A X, the X'],
  ])('a word may be anything: %s', (word, ask, expected) => {
    const { questionnaire: parent } = resolve({ ...INN, title: ask });
    expect(reword(parent, { [word]: 'X' }).value.title).toBe(expected);
  });

  it('changes texts and weights by id, and leaves the rest', () => {
    const mine = clean({
      settings: { target: 80 },
      words: { guest: 'patient' },
      change: {
        pillars: { food: { title: 'Meals', weight: 2 } },
        capabilities: { beds: { about: 'Sleep.' } },
        items: {
          soft: { ask: 'Is a guest glad?', levels: { 2: 'a few' }, low: { effort: 'S' }, who: ['Host'], na: false, weight: 0.5 },
          eggs: { none: 'No eggs', options: { fried: 'In butter' } },
        },
        gates: { G2: { why: 'Hunger.' } },
        bands: { low: { says: 'So.' } },
        lenses: { night: { title: 'Nights', readings: { calm: 'Calm.' } } },
        flags: { 'RF-N': { title: 'Noise' } },
        glossary: { guest: { says: 'You.' } },
      },
    });
    expect(mine.pillars[1]).toMatchObject({ title: 'Meals', weight: 2 });
    expect(mine.pillars[0]?.capabilities[0]).toMatchObject({ title: 'Beds', about: 'Sleep.' });
    expect(byId(mine, 'soft')).toMatchObject({
      ask: 'Is a guest glad?',
      levels: ['no patient does', 'a few', 'all do'],
      low: { advice: 'Ask a patient.', horizon: 'this_week', effort: 'S' },
      who: ['host'],
      na: false,
      weight: 0.5,
    });
    expect(byId(mine, 'eggs')).toMatchObject({ none: 'No eggs', options: [{ text: 'In butter', weight: 1 }] });
    expect(mine.gates[1]?.why).toBe('Hunger.');
    expect(mine.bands[0]).toMatchObject({ title: 'Low', says: 'So.' });
    expect(mine.lenses[0]).toMatchObject({ title: 'Nights', readings: [{ id: 'calm', says: 'Calm.' }] });
    expect(mine.flags[0]?.title).toBe('Noise');
    expect(mine.rules.glossary?.[0]).toEqual({ id: 'guest', title: 'Patient', says: 'You.' });
    expect(mine.settings).toEqual({ ...inn.settings, target: 80 });
  });

  it('adds items to a capability, also beside a selection', () => {
    const mine = clean({
      only: ['clean'],
      add: { beds: [item('quiet')] },
      titles: { 'b:c': 'B' },
      sources: { b: { title: 'B' } },
    });
    expect(ids(mine)).toEqual(['clean', 'quiet']);
    expect(Object.keys(mine.rules.titles ?? {})).toEqual(['guest:night', 'b:c']);
    expect(Object.keys(mine.rules.sources ?? {})).toEqual(['book', 'b']);
  });
});

describe('faults have their place in the file that extends', () => {
  it.each<[string, Partial<WrittenQuestionnaire>, [code: string, path: string, part: string][]]>([
    ['an item that is unknown', { only: ['clean', 'cleen'] }, [['unknown-reference', 'only/1', "'cleen'"]]],
    ['a condition on what is left out', { only: ['clean', 'warm'] }, [['when-left-out', 'only/1', "asked only after 'soft'"]]],
    [
      'changes of what is not there',
      {
        change: {
          pillars: { x: {} },
          capabilities: { x: {} },
          items: { x: {}, constructor: {} },
          gates: { x: {} },
          lenses: { x: {} },
        },
      },
      [
        ['unknown-reference', 'change/pillars/x', 'pillar'],
        ['unknown-reference', 'change/capabilities/x', 'capability'],
        ['unknown-reference', 'change/items/x', 'item'],
        ['unknown-reference', 'change/items/constructor', 'item'],
        ['unknown-reference', 'change/gates/x', 'gate'],
        ['unknown-reference', 'change/lenses/x', 'lens'],
      ],
    ],
    [
      'texts an item does not have',
      { change: { items: { soft: { levels: { 4: 'x' }, options: { a: 'x' }, none: 'x' }, eggs: { options: { boiled: 'x' } } } } },
      [
        ['change-type', 'change/items/soft/options', 'type level'],
        ['change-type', 'change/items/soft/none', 'type level'],
        ['unknown-reference', 'change/items/soft/levels/4', "level '4'"],
        ['unknown-reference', 'change/items/eggs/options/boiled', "option 'boiled'"],
      ],
    ],
    [
      'advice that is not there',
      { change: { items: { clean: { low: { effort: 'S' } } } } },
      [['no-advice', 'change/items/clean/low', 'no advice']],
    ],
    [
      'what comes from the parent',
      { gates: [], bands: [], roles: [], settings: { lambda: 0, target: 10 } },
      [
        ['not-in-overlay', 'bands', "'bands'"],
        ['not-in-overlay', 'gates', "'gates'"],
        ['not-in-overlay', 'roles', "'roles'"],
        ['not-in-overlay', 'settings/lambda', "'lambda'"],
      ],
    ],
    [
      'words that are empty',
      { words: { '': 'x', guest: ' ' } },
      [
        ['empty-word', 'words/', 'empty'],
        ['empty-word', 'words/guest', 'empty'],
      ],
    ],
    ['the id of a parent', { id: 'inn' }, [['parent-id', 'id', "'inn'"]]],
    [
      'a change of what is left out',
      { only: ['clean'], change: { items: { soft: { weight: 2 } } } },
      [['idle-change', 'change/items/soft', "'only' leaves it out"]],
    ],
    [
      'an addition that hangs on what is left out',
      { only: ['clean'], add: { beds: [item('quiet', { when: { item: 'soft', at_least: 50 } })] } },
      [['when-left-out', 'add/beds/0', "asked only after 'soft'"]],
    ],
    ['a word that is nowhere', { words: { dragon: 'cat' } }, [['unused-word', 'words/dragon', "'dragon'"]]],
    ['an addition to nothing', { add: { bedz: [item('quiet')] } }, [['unknown-reference', 'add/bedz', "'bedz'"]]],
    ['an id that is taken', { add: { baths: [item('soft')] } }, [['duplicate-id', 'add/baths/0/id', "'soft'"]]],
    [
      'a fault in an addition',
      { add: { baths: [item('quiet', { who: ['cook'] })] } },
      [['unknown-reference', 'add/baths/0/who/0', "'cook'"]],
    ],
    [
      'a fault in a change',
      { change: { items: { soft: { who: ['cook'] } } } },
      [['unknown-reference', 'change/items/soft/who/0', "'cook'"]],
    ],
    [
      'weights that leave no score',
      { change: { items: { clean: { weight: 0 } } }, only: ['clean'] },
      [['no-weight', 'extends', "'beds' can never have a score"]],
    ],
    [
      'orders of its own',
      { only: ['clean'], orders: { alone: ['rooms', 'food'] } },
      [['unknown-reference', 'orders/alone/1', "'food'"]],
    ],
  ])('%s', (_, written, expected) => {
    expect(derived(written).problems.map(({ code, path, message }) => [code, path.join('/'), message])).toEqual(
      expected.map(([code, path, part]) => [code, path, expect.stringContaining(part)]),
    );
  });

  it('more than four parents in a line are refused', () => {
    let last = inn;
    for (let depth = 1; depth <= 4; depth += 1) last = clean({ id: `q${depth}` }, last);
    expect(last.lineage.map(({ id }) => id)).toEqual(['q3', 'q2', 'q1', 'inn']);
    expect(derived({ id: 'q5' }, last).problems.map(({ code }) => code)).toEqual(['extends-depth']);
  });
});

describe('what an author is told', () => {
  it('is what stands in the file that extends, at its place', () => {
    const found = (path: (string | number)[]): Problem => ({
      ...{ code: 'x', severity: 'warning', message: '', mend: '', path, onKey: false, suggest: null, over: [] },
    });
    const soft = ['pillars', 0, 'capabilities', 0, 'items', 0];
    const eggs = ['pillars', 1, 'capabilities', 0, 'items', 0];
    const written: Partial<WrittenQuestionnaire> = {
      extends: { id: 'inn' },
      change: { items: { soft: { levels: { 2: 'a few' } }, eggs: { options: { fried: 'In butter' } } } },
    };
    const look = () => [
      found([...soft, 'levels', 1]),
      found([...soft, 'levels', 2]),
      found([...soft, 'ask']),
      found([...eggs, 'options', 0, 'text']),
      found(['gates', 0, 'cap']),
    ];
    const { problems } = understand({ dxready: 1, id: 'mine', version: '1.0.0', title: 'Mine', ...written }, inn, look);
    expect(problems.map(({ path }) => path.join('/'))).toEqual(['change/items/soft/levels/2', 'change/items/eggs/options/fried']);
  });
});

describe('kin', () => {
  it('have the same root', () => {
    const mine = clean({ only: ['clean'] });
    const other = clean({ id: 'other', only: ['eggs'] });
    const { questionnaire: stranger } = resolve({ ...INN, id: 'hotel' });
    expect([areKin(inn, mine), areKin(mine, inn), areKin(mine, other), areKin(mine, stranger)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('what a digest is taken of says what is asked, not where it comes from', () => {
    const mine = clean({ only: ['clean'] });
    expect(contentOf(mine)).toBe(
      contentOf({
        ...mine,
        lineage: [{ id: 'x', version: '1.0.0' }],
        leftOut: { items: [{ id: 'y', code: '', title: 'Y', tags: [] }], gates: [] },
      }),
    );
    expect(contentOf(mine)).not.toBe(contentOf(clean({ only: ['clean'], words: { guest: 'patient' } })));
  });

  it('an item is the same under another wording, and another under another scale', () => {
    const soft = byId(inn, 'soft') as Item;
    const eggs = byId(inn, 'eggs') as Item;
    const hours = byId(inn, 'hours') as Item;
    const worded = clean({ words: { guest: 'patient' }, change: { items: { soft: { weight: 3, na: false, who: [] } } } });
    expect(measureOf(byId(worded, 'soft') as Item)).toBe(measureOf(soft));
    const others: Item[] = [
      { ...soft, reverse: true },
      { ...soft, levels: ['a', 'b'] } as Item,
      { ...eggs, full_marks_at: 2 } as Item,
      { ...eggs, options: [{ id: 'fried', text: '', weight: 2, tags: [] }] } as Item,
      { ...hours, bands: [{ from: null, below: null, score: 60 }] } as Item,
    ];
    const same = new Set([soft, eggs, hours, ...others].map(measureOf));
    expect(same.size).toBe(8);
  });
});
