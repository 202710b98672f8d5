// Conditions, gates and facts in words.
import { describe, expect, it } from 'vitest';
import type { Comparison, Condition } from '../../src/model/condition.ts';
import type { Gate, Item } from '../../src/model/questionnaire.ts';
import { conditionClause } from '../../src/render/questionnaire/clauses.ts';
import { facts } from '../../src/render/questionnaire/facts.ts';
import { gateSentence } from '../../src/render/questionnaire/gates.ts';
import { sourceText, titleOf } from '../../src/render/questionnaire/words.ts';
import { itemsOf, teaRoom } from './questionnaires.ts';

const tea = new Map(itemsOf(teaRoom).map((item) => [item.id, item]));
const common = { ...(tea.get('leaves.stale') ?? expect.fail('no stale leaves')), when: null };
/** A ladder of five, and boxes that all weigh the same. */
const ladder: Item = {
  ...common,
  type: 'level',
  id: 'ladder',
  code: 'L1',
  title: 'Ladder',
  reverse: false,
  levels: ['a', 'b', 'c', 'd', 'e'],
};
const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: id, weight: 1, tags: [] }));
const boxes: Item = {
  ...common,
  type: 'checklist',
  id: 'boxes',
  code: 'B1',
  title: 'Boxes',
  reverse: false,
  options,
  none: 'None',
  full_marks_at: 5,
};
const all = new Map<string, Item>([...tea, ['ladder', ladder], ['boxes', boxes]]);
const item = (id: string): Item => all.get(id) ?? expect.fail(`no item ${id}`);
const compare = (figure: Comparison['figure'], cuts: Partial<Comparison>): Comparison => ({ kind: 'compare', figure, ...cuts });
const scored = (id: string, cuts: Partial<Comparison>) => compare({ kind: 'item', item: id }, cuts);
const works = scored('kettle.works', { at_least: 50 });
const stale = scored('leaves.stale', { at_least: 50 });

describe('a condition in words', () => {
  it.each<[Condition, string]>([
    [works, 'the answer to “Works” is yes'],
    [scored('kettle.works', { below: 50 }), 'the answer to “Works” is no'],
    [scored('kettle.works', { at_least: 0 }), '“Works” is answered'],
    [scored('kettle.works', { over: 100 }), 'the answer to “Works” is one that does not exist'],
    [scored('ladder', { at_least: 25 }), 'the answer to “Ladder” (L1) is level 2 or higher'],
    [scored('ladder', { below: 50 }), 'the answer to “Ladder” (L1) is level 2 or lower'],
    [scored('ladder', { at_least: 25, at_most: 75 }), 'the answer to “Ladder” (L1) is level 2 to 4'],
    [scored('ladder', { over: 25, below: 75 }), 'the answer to “Ladder” (L1) is level 3'],
    [stale, 'the answer to “Staleness” is level 2 or lower'],
    [scored('kettle.descaled', { at_least: 60 }), 'the answer to “Descaled” is “This year” or “This month”'],
    [scored('kettle.minutes', { at_least: 50 }), 'the answer to “Minutes” is under 6 minutes'],
    [scored('kettle.minutes', { below: 50 }), 'the answer to “Minutes” is 6 minutes or more'],
    [scored('boxes', { at_least: 50 }), 'at least 3 is ticked at “Boxes” (B1)'],
    [scored('leaves.kinds', { at_least: 50 }), 'enough is ticked at “Kinds”'],
    [scored('leaves.kinds', { below: 50 }), 'too little is ticked at “Kinds”'],
    [compare({ kind: 'answer', item: 'kettle.minutes' }, { over: 3 }), 'the answer to “Minutes” is more than 3 minutes'],
    [
      compare({ kind: 'answer', item: 'kettle.minutes' }, { at_least: 3, below: 6 }),
      'the answer to “Minutes” is 3 minutes or more and under 6 minutes',
    ],
    [compare({ kind: 'option', item: 'leaves.kinds', option: 'green' }, { at_least: 50 }), '“Green” is ticked at “Kinds”'],
    [compare({ kind: 'option', item: 'leaves.kinds', option: 'green' }, { below: 50 }), '“Green” is not ticked at “Kinds”'],
    [{ kind: 'all', of: [works, stale] }, 'the answer to “Works” is yes and the answer to “Staleness” is level 2 or lower'],
    [
      { kind: 'any', of: [works, { kind: 'all', of: [works, stale] }] },
      'the answer to “Works” is yes or (the answer to “Works” is yes and the answer to “Staleness” is level 2 or lower)',
    ],
    [{ kind: 'not', of: works }, 'it is not so that the answer to “Works” is yes'],
  ])('%j', (condition, words) => {
    expect(conditionClause(condition, all)).toBe(words);
  });
});

describe('a gate in words', () => {
  const gate = (id: string, changes: Partial<Gate> = {}): Gate => ({
    id: 'G',
    item: id,
    below: 50,
    cap: 59.9,
    scope: 'kettle',
    why: '',
    ...changes,
  });
  it('says what fires it and what it holds', () => {
    expect(gateSentence(gate('kettle.works'), item('kettle.works'), teaRoom, false)).toBe(
      'If the answer is no (under 50 points), the pillar Kettle is held at 59.9.',
    );
    expect(gateSentence(gate('leaves.stale', { scope: 'overall' }), item('leaves.stale'), teaRoom, true)).toBe(
      'If the answer to “Staleness” is level 3 (under 50 points), the overall score is held at 59.9.',
    );
    expect(gateSentence(gate('boxes', { below: 40 }), item('boxes'), teaRoom, false)).toBe(
      'If at most 1 is ticked (under 40 points), the pillar Kettle is held at 59.9.',
    );
  });
});

describe('the facts of a question', () => {
  const factsOf = (one: Item, scores = true) =>
    Object.fromEntries(facts(one, teaRoom, all, scores).map(({ label, says }) => [label, says.join(' | ')]));

  it('are what helps to answer, and with scores the rest', () => {
    expect(factsOf(item('kettle.descaled'), false)).toEqual({
      'Asked only if': 'the answer to “Minutes” is more than 3 minutes.',
    });
    expect(factsOf(item('kettle.descaled'))).toEqual({
      'Asked only if': 'the answer to “Minutes” is more than 3 minutes.',
      Weight: '0.5',
      'Counts for': '20% of Kettle when everything is answered',
      'If it scores low': 'Descale it tonight with vinegar. (This week, one person-day or less)',
      Id: 'kettle.descaled',
    });
  });

  it('mark gates, so that they are not overlooked', () => {
    const marked = facts(item('kettle.works'), teaRoom, all, true).filter((fact) => fact.marked);
    expect(marked.map(({ label }) => label)).toEqual(['Gate no-kettle']);
  });

  it('say how a checklist adds up', () => {
    const kinds = item('leaves.kinds');
    if (kinds.type !== 'checklist') throw new Error('kinds are a checklist');
    const points = (changes: Partial<typeof kinds>) => factsOf({ ...kinds, ...changes }).Points;
    const alike = kinds.options.map((option) => ({ ...option, weight: 1 }));
    expect(points({})).toBe('Every tick adds points; a ticked weight of 3 of 4 earns 100, which is the most.');
    expect(points({ options: alike, full_marks_at: 2 })).toBe(
      'Every tick adds points; 2 of 3 ticked earns 100, which is the most.',
    );
    expect(points({ full_marks_at: 4 })).toBe('Every tick adds points; all of them ticked earns 100, which is the most.');
    expect(points({ reverse: true })).toBe('Every tick takes points away; a ticked weight of 3 of 4 leaves none.');
  });

  it('say what is special about an item', () => {
    expect(factsOf({ ...item('leaves.stale'), weight: 0 })).toMatchObject({
      Points: 'Turned round: the lowest earns most.',
      Weight: 'none, so that it does not count',
    });
    expect(factsOf(item('leaves.words')).Points).toBe('Never scored.');
    expect(factsOf(item('kettle.works'))['Does not apply']).toBe('May not be answered.');
  });
});

describe('names', () => {
  it('of tags and sources are those of the questionnaire; without one the id', () => {
    const sources = { letters: { title: 'Letters', author: 'A. Host', kind: 'book' }, bare: { title: 'Bare' } };
    const named = { ...teaRoom, rules: { titles: { 'axis:warm': 'Warmth' }, sources } };
    expect(['axis:warm', 'no:such_tag', 'constructor'].map((tag) => titleOf(tag, named))).toEqual([
      'Warmth',
      'no such tag',
      'constructor',
    ]);
    expect(['letters', 'bare', 'toString'].map((key) => sourceText(key, named))).toEqual([
      'A. Host: Letters (book)',
      'Bare',
      'toString',
    ]);
  });
});
