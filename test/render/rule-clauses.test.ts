// When lenses, flags and rules hold, in words: every figure and every kind of condition.
import { describe, expect, it } from 'vitest';
import type { Comparison, Cuts, RuleCondition } from '../../src/model/condition.ts';
import type { BlendFigure, Figure, HitsFigure, NamedFigure } from '../../src/model/figure.ts';
import type { Where } from '../../src/model/where.ts';
import { figureWords } from '../../src/render/questionnaire/figure-words.ts';
import { namesIn } from '../../src/render/questionnaire/names.ts';
import { cutWords, ruleClause } from '../../src/render/questionnaire/rule-clauses.ts';
import { spoken, valueWords } from '../../src/render/questionnaire/value-words.ts';
import { painPoints } from '../../src/render/questionnaire/where-words.ts';
import { item, named, option, own, ruledTeaRoom, tag, without } from './ruled-tea-room.ts';

const names = namesIn(ruledTeaRoom);
const lens = (id: string) => ruledTeaRoom.lenses.find((one) => one.id === id) ?? expect.fail(`no lens ${id}`);
const within = (id: string) => ({ ...names, lens: lens(id) });
const compare = (figure: Figure, cuts: Cuts): Comparison<Figure> => ({ kind: 'compare', figure, ...cuts });

type Blended = Partial<BlendFigure> & { readonly members?: number };

function blend(kind: BlendFigure['kind'], figures: readonly (Figure | NamedFigure)[], more: Blended = {}): Figure {
  const of = figures.map((figure) => ('figure' in figure ? figure : named(null, figure)));
  return { kind, of, share: 0.5, figures: 1, members: 1, ...more };
}

function hits(where: Where, perCentOf: Where | null = null, ofAtLeast = 1): Figure {
  return { kind: 'hits', where, perCentOf, ofAtLeast, members: 0 } satisfies HitsFigure & { members: number };
}

const is = (field: string, ...among: (string | number | boolean)[]): Where => [{ field, among }];
const works = compare(item('kettle.works'), { at_least: 50 });
const tilted = compare({ kind: 'lens', lens: 'steam', value: 'tilt', members: 0 }, { over: 20 });

describe('a figure', () => {
  it.each<[Figure, string]>([
    [item('kettle.works'), 'the score of “Works”'],
    [item('no.such'), 'the score of “no.such”'],
    [option('leaves.kinds', 'green'), 'the share that ticked “Green” at “Kinds”'],
    [{ kind: 'answer', item: 'kettle.minutes', members: 1 }, 'the answer to “Minutes”'],
    [tag('warm:water'), 'the score of what is tagged “Hot water”'],
    [tag('warm:water', 3), 'the score of what is tagged “Hot water” (from at least 3 scored questions or options)'],
    [{ kind: 'capability', capability: 'boiling', members: 1 }, 'the score of the capability Boiling'],
    [{ kind: 'pillar', pillar: 'leaves', stage: 'raw', members: 1 }, 'the score of the pillar Leaves before its gates'],
    [{ kind: 'pillar', pillar: 'leaves', stage: 'final', members: 1 }, 'the score of the pillar Leaves after its gates'],
    [{ kind: 'overall', stage: 'raw', members: 1 }, 'the overall score before the gates'],
    [{ kind: 'overall', stage: 'final', members: 1 }, 'the overall score after the gates'],
    [{ kind: 'lens', lens: 'steam', value: 'tilt', members: 0 }, 'the tilt of the lens “More steam than taste”'],
    [{ kind: 'lens', lens: 'none', value: 'tilt', members: 0 }, '“tilt” of the lens “none”'],
    [{ kind: 'gap', of: 'overall', members: 0 }, 'the overall score by Host minus that by Guest'],
    [{ kind: 'gap', of: 'leaves', members: 0 }, 'the score of the pillar Leaves by Host minus that by Guest'],
    [{ kind: 'gap', of: 'boiling', members: 0 }, 'the score of the capability Boiling by Host minus that by Guest'],
    [{ kind: 'gap', of: 'leaves.stale', members: 0 }, 'the score of “Staleness” by Host minus that by Guest'],
    [hits(is('raised_by', 'manager')), 'the number of pain points raised by a manager'],
    [hits(is('hit', 'quick'), []), 'the share of pain points judged a Quick Hit among all'],
    [hits(is('hit', 'big'), is('planned', true)), 'the share of pain points judged a Big Hit among those with a planned start'],
    [blend('mean', [tag('warm:water'), item('kettle.works')]), 'the mean of “Hot water” and “Works”'],
    [blend('lowest', [tag('warm:water')]), 'the lowest of “Hot water”'],
    [blend('highest', [tag('warm:water'), option('leaves.kinds', 'green')]), 'the highest of “Hot water” and “Green” at “Kinds”'],
    [
      blend('spread', [item('kettle.works'), item('leaves.stale')]),
      'the distance between the highest and the lowest of “Works” and “Staleness”',
    ],
    [
      blend('mean_min', [tag('warm:water'), tag('warm:leaves')], { share: 0.25 }),
      'three quarters the mean and one quarter the lowest of “Hot water” and “Leaf”',
    ],
    [
      blend('mean', [tag('warm:water'), tag('warm:leaves')], { figures: 2, members: 3 }),
      'the mean of “Hot water” and “Leaf” (at least 2 of them, from at least 3 scored questions or options)',
    ],
  ])('%j', (figure, words) => {
    expect(figureWords(figure, names)).toBe(words);
  });
});

describe('a condition', () => {
  it.each<[RuleCondition, string]>([
    [compare(item('leaves.stale'), { below: 50 }), 'the score of “Staleness” is under 50 (the answer is level 3)'],
    [compare(option('leaves.kinds', 'green'), { at_least: 50 }), '“Green” is ticked at “Kinds”'],
    [
      compare({ kind: 'answer', item: 'kettle.minutes', members: 1 }, { over: 3 }),
      'the answer to “Minutes” is more than 3 minutes',
    ],
    [compare(tag('warm:water'), { at_most: 25 }), 'the score of what is tagged “Hot water” is at most 25'],
    [tilted, 'the tilt of the lens “More steam than taste” is over 20'],
    [
      compare({ kind: 'gap', of: 'overall', members: 0 }, { at_least: 25 }),
      'the overall score by Host minus that by Guest is at least 25',
    ],
    [compare(hits([]), { at_least: 1 }), 'there is at least one pain point'],
    [compare(hits([]), { over: 0 }), 'there is at least one pain point'],
    [compare(hits(is('hit', 'quick')), { below: 1 }), 'there is no pain point judged a Quick Hit'],
    [compare(hits(is('rung', 4, 5)), { at_least: 3 }), 'the number of pain points on rung 4 or 5 is at least 3'],
    [
      compare(hits(is('ambition', 'cost_down'), is('classified', true), 5), { at_least: 70 }),
      'at least 70% of the pain points with a known ambition (from 5 of them on) are those aiming at “cost down”',
    ],
    [
      compare(hits([...is('hit', 'big'), ...is('owner_released', false)], is('hit', 'big')), { over: 50 }),
      'over 50% of the pain points judged a Big Hit are those with an owner not freed for the work',
    ],
    [compare(hits([], []), { at_least: 50 }), 'at least 50% of the pain points are those that are listed'],
    [
      compare(blend('highest', [option('leaves.kinds', 'green'), option('leaves.kinds', 'herbal')]), { below: 50 }),
      'none of “Green” and “Herbal” at “Kinds” is ticked',
    ],
    [
      compare(blend('highest', [option('leaves.kinds', 'green'), option('leaves.kinds', 'herbal')]), { at_least: 50 }),
      'at least one of “Green” and “Herbal” at “Kinds” is ticked',
    ],
    [
      compare(blend('lowest', [option('leaves.kinds', 'green'), option('no.such', 'x')]), { at_least: 50 }),
      'each of “Green” at “Kinds” and “x” at “no.such” is ticked',
    ],
    [
      compare(blend('lowest', [option('leaves.kinds', 'green'), option('leaves.kinds', 'black')]), { below: 50 }),
      'not each of “Green” and “Black” at “Kinds” is ticked',
    ],
    [
      compare(blend('highest', [tag('warm:water'), item('kettle.works')]), { below: 50 }),
      'the highest of “Hot water” and “Works” is under 50',
    ],
    [{ kind: 'gate', gate: 'dusty', is: 'fired' }, 'gate dusty has fired'],
    [{ kind: 'gate', gate: 'dusty', is: 'passed' }, 'gate dusty is passed'],
    [{ kind: 'gate', gate: 'dusty', is: 'unverified' }, 'gate dusty is not verified'],
    [{ kind: 'gate', gate: 'G9', is: 'not_applicable' }, 'gate G9, which is left out, does not apply'],
    [{ kind: 'reads', lens: 'steam', reading: 'even' }, 'the lens “More steam than taste” says “In step.”'],
    [{ kind: 'rule', id: 'T2' }, 'rule T2 fires: “A fast kettle nobody descales.”'],
    [{ kind: 'flag', id: 'F-STEAM' }, 'the flag “Steam before taste” is raised'],
    [
      { kind: 'any', of: [tilted, { kind: 'all', of: [works, { kind: 'rule', id: 'T2' }] }] },
      'the tilt of the lens “More steam than taste” is over 20 or (the score of “Works” is at least 50 (the answer is yes) and rule T2 fires: “A fast kettle nobody descales.”)',
    ],
    [
      { kind: 'not', of: { kind: 'any', of: [works, tilted] } },
      'it is not so that (the score of “Works” is at least 50 (the answer is yes) or the tilt of the lens “More steam than taste” is over 20)',
    ],
  ])('%j', (condition, words) => {
    expect(ruleClause(condition, names)).toBe(words);
  });

  it('names what a selection leaves out', () => {
    const small = namesIn(without(ruledTeaRoom, ['leaves.kinds', 'leaves.stale', 'kettle.minutes']));
    expect(ruleClause(compare(item('leaves.stale'), { below: 50 }), small)).toBe(
      'the score of “Staleness” (left out) is under 50',
    );
    expect(ruleClause(compare(option('leaves.kinds', 'green'), { below: 50 }), small)).toBe(
      '“green” is not ticked at “Kinds” (left out)',
    );
    expect(ruleClause(compare({ kind: 'answer', item: 'kettle.minutes', members: 1 }, { at_most: 3 }), small)).toBe(
      'the answer to “Minutes” (left out) is at most 3',
    );
  });

  it('speaks of the values of its own lens', () => {
    expect(ruleClause(compare(own('left'), { at_least: 40, below: 60 }), within('steam'))).toBe(
      '“Water” is at least 40 and under 60',
    );
  });
});

describe('a value of a lens', () => {
  it.each([
    ['cup', 'water', '“Water”'],
    ['cup', 'score', 'the score'],
    ['cup', 'lowest', 'the lowest part'],
    ['cup', 'counterweight', '“Care”'],
    ['cup', 'role_gap', 'the score by Host minus that by Guest'],
    ['pouring', 'leak_from', 'the part before the leak'],
    ['pouring', 'lowest_score.hot', 'the score of the lowest part of “hot things”'],
    ['steam', 'right', 'the right side'],
    ['steam', 'taste', '“Leaf”'],
    ['steam', 'evenness', 'the evenness'],
    ['waiting', 'ease', 'the ease'],
    ['waiting', 'load', 'the load'],
    ['waiting', 'capacity', '“Care”'],
    ['clock', 'value', 'the dial'],
    ['patience', 'worth', 'the worth'],
    ['fashion', 'score', 'the exposure'],
    ['fashion', 'highest', 'the trend exposed most'],
    ['fashion', 'bags', 'the exposure to “tea in bags”'],
    ['fashion', 'none', 'the exposure to “none”'],
  ])('%s: %s is %s', (id, value, words) => {
    expect(valueWords(value, lens(id), names)).toBe(words);
  });

  it('stands in brackets in what the lens says', () => {
    expect(spoken('From {leak_from}, {water} and {constructor}.', lens('pouring'), names)).toBe(
      '“From [part before the leak], [Water] and [constructor].”',
    );
  });
});

describe('pain points', () => {
  it.each<[Where, string]>([
    [[], 'pain points'],
    [is('raised_by', 'manager', 'leader'), 'pain points raised by a manager or a leader'],
    [is('raised_by', 'unknown'), 'pain points raised by nobody known'],
    [is('cx_test', 'unclear', 'no'), 'pain points with the customer test “unclear” or “no”'],
    [is('horizon', 'this_week'), 'pain points placed at “This week”'],
    [is('must_fix', true), 'pain points marked as must fix'],
    [is('copies_existing', false), 'pain points not copying what exists'],
    [is('copies_existing', true, false), 'pain points with “copies existing” “yes” or “no”'],
    [is('impact', 3, 4), 'pain points with “impact” 3 or 4'],
    [[...is('status', 'done'), ...is('rung', 1)], 'pain points with “status” “done” and on rung 1'],
  ])('%j', (where, words) => {
    expect(painPoints(where, ruledTeaRoom)).toBe(words);
  });
});

it.each<[Cuts, string, string]>([
  [{ at_least: 25, below: 50 }, '', 'at least 25 and under 50'],
  [{ over: 0, at_most: 12.5 }, '%', 'over 0% and at most 12.5%'],
])('cut points %j', (cuts, unit, words) => {
  expect(cutWords(cuts, unit)).toBe(words);
});
