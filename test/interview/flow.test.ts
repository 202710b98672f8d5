// The flow: where it goes, what comes and goes with an answer, what undo takes back, what two terminals do to each other.

import { describe, expect, it } from 'vitest';
import { writeAnswer } from '../../src/core/answers/write-answer.ts';
import { move } from '../../src/core/interview/flow.ts';
import { minutesFor, tookFor } from '../../src/core/interview/pace.ts';
import { makePlan } from '../../src/core/interview/plan.ts';
import { receive, resume } from '../../src/core/interview/resume.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import type { Flow, Move, Place } from '../../src/model/interview.ts';
import type { WrittenAnswer } from '../../src/model/written-sheet.ts';
import { fc } from '../support/random.ts';
import { answersIn, EVERY_KIND, flowOn, keptOn, planOf } from './build-flow.ts';

const level = (number: number): Move => ({ kind: 'give', given: { state: 'answered', value: { kind: 'level', level: number } } });
const cooks = (value: number): Move => ({ kind: 'give', given: { state: 'answered', value: { kind: 'number', value } } });
const at = (item: string): Place => ({ kind: 'item', item });
const go = (item: string): Move => ({ kind: 'go', to: at(item) });

function upon(flow: Flow, ...moves: Move[]): Flow {
  return moves.reduce((now, made) => move(now, made).flow, flow);
}

const later: Move = { kind: 'later' };
const back: Move = { kind: 'back' };
const forward: Move = { kind: 'forward' };

describe('where it goes', () => {
  it.each<[string, Flow, Place]>([
    ['begins at the first item', flowOn(), at('kitchen.heat')],
    ['begins at the first open item', flowOn({ answers: { 'kitchen.heat': 2 } }), at('kitchen.tools')],
    ['comes back to where it was left', flowOn({ answers: {}, interview: { at: 'service.style' } }), at('service.style')],
    [
      'comes back even to an answered one',
      flowOn({ answers: { 'kitchen.heat': 2 }, interview: { at: 'kitchen.heat' } }),
      at('kitchen.heat'),
    ],
    ['knows no place that is not asked', flowOn({ answers: {}, interview: { at: 'kitchen.quarrel' } }), at('service.cloth')],
    ['knows no place that is not there', flowOn({ answers: {}, interview: { at: 'gone' } }), at('kitchen.heat')],
    ['goes on after an answer', upon(flowOn(), level(2)), at('kitchen.tools')],
    ['rests between pillars', upon(flowOn(), level(2), later, cooks(1)), { kind: 'pause', from: 'kitchen', to: 'service.cloth' }],
    ['goes on after the rest', upon(flowOn(), level(2), later, cooks(1), forward), at('service.cloth')],
    ['goes back over any distance', upon(flowOn(), level(2), later, back, back, back, back), at('kitchen.heat')],
    ['goes back from the rest', upon(flowOn(), level(2), later, cooks(1), back), at('kitchen.cooks')],
    ['after a correction goes to the next open one', upon(flowOn(), level(2), later, back, back, level(3)), at('kitchen.cooks')],
    [
      'Enter walks through what is answered',
      upon(flowOn({ answers: { 'kitchen.heat': 2 } }), go('kitchen.heat'), { kind: 'keep' }),
      at('kitchen.tools'),
    ],
    [
      'ends in the overview',
      upon(flowOn(), go('service.wish'), later, later, later, later, forward, later, later),
      { kind: 'overview', from: null },
    ],
  ])('%s', (_, flow, place) => {
    expect(flow.place).toEqual(place);
  });

  it('finds open items before this one when none is left after it', () => {
    const flow = upon(flowOn(), go('service.wish'), { kind: 'give', given: { state: 'unknown' } });
    expect(flow.place).toEqual(at('kitchen.heat'));
  });
});

describe('an item that hangs on one of a later pillar', () => {
  const plan = makePlan(
    resolve({
      ...{ dxready: 1, id: 'q', version: '1.0.0', title: 'Q', bands: [{ id: 'all', from: 0, title: 'All' }] },
      pillars: ['data', 'tools', 'end'].map((id) => ({
        id,
        title: id,
        capabilities: [
          {
            id: `${id}_c`,
            title: id,
            items: [
              { id: `${id}.one`, type: 'yes_no', ask: 'A?' },
              ...(id === 'data'
                ? [{ id: 'data.two', type: 'yes_no' as const, ask: 'B?', when: { item: 'tools.one', at_least: 50 } }]
                : []),
            ],
          },
        ],
      })),
    }).questionnaire,
    'alone',
    new Map(),
  );
  const yes: Move = { kind: 'give', given: { state: 'answered', value: { kind: 'yes_no', yes: true } } };
  const flow = upon(resume(plan, new Map(), {}), yes, forward);

  it('is asked right behind it, without a rest', () => {
    expect(flow.place).toEqual(at('tools.one'));
    expect(upon(flow, yes).place).toEqual(at('data.two'));
    expect(upon(flow, yes, back).place).toEqual(at('tools.one'));
  });

  it('is followed by the rest of the pillar that was reached', () => {
    expect(upon(flow, yes, yes).place).toEqual({ kind: 'pause', from: 'tools', to: 'end.one' });
    expect(upon(flow, yes, yes, forward, back).place).toEqual(at('data.two'));
  });
});

describe('items that hang on later ones in a chain', () => {
  it('are all asked, each behind its own', () => {
    const items = [
      { id: 'x', type: 'yes_no' as const, ask: 'X?', when: { item: 'y', at_least: 50 } },
      { id: 'y', type: 'yes_no' as const, ask: 'Y?', when: { item: 'z', at_least: 50 } },
      { id: 'z', type: 'yes_no' as const, ask: 'Z?' },
    ];
    const { questionnaire } = resolve({
      ...{ dxready: 1, id: 'q', version: '1.0.0', title: 'Q', bands: [{ id: 'all', from: 0, title: 'All' }] },
      pillars: [{ id: 'p', title: 'P', capabilities: [{ id: 'c', title: 'C', items }] }],
    });
    const plan = makePlan(questionnaire, 'alone', new Map());
    expect(plan.stops.map(({ item }) => item.id)).toEqual(['z', 'y', 'x']);
  });

  it('stand behind all they look at, whatever they look at; the others keep their order', () => {
    const graph = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 12 });
    fc.assert(
      fc.property(graph, (pairs) => {
        // Edges from a lower to a higher rank never go in a circle; the ranks are shuffled over the places.
        const rank = (place: number) => (place * 7) % 12;
        const looks = pairs.filter(([one, other]) => rank(one) < rank(other));
        const items = Array.from({ length: 12 }, (_, place) => {
          const at = looks.filter(([one]) => one === place).map(([, other]) => ({ item: `i${other}`, at_least: 50 }));
          return { id: `i${place}`, type: 'yes_no' as const, ask: 'A?', ...(at.length === 0 ? {} : { when: { all: at } }) };
        });
        const { questionnaire } = resolve({
          ...{ dxready: 1, id: 'q', version: '1.0.0', title: 'Q', bands: [{ id: 'all', from: 0, title: 'All' }] },
          pillars: [{ id: 'p', title: 'P', capabilities: [{ id: 'c', title: 'C', items }] }],
        });
        const order = makePlan(questionnaire, 'alone', new Map()).stops.map(({ item }) => item.id);
        expect(order.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        for (const [one, other] of looks) expect(order.indexOf(`i${one}`)).toBeGreaterThan(order.indexOf(`i${other}`));
        const free = items.filter((item) => !('when' in item)).map(({ id }) => id);
        expect(order.filter((id) => free.includes(id))).toEqual(free);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an item with a condition', () => {
  const few = upon(flowOn(), go('kitchen.cooks'), cooks(8));

  it('appears with the answer it looks at', () => {
    expect(few.place).toEqual(at('kitchen.quarrel'));
    expect(move(upon(flowOn(), go('kitchen.cooks')), cooks(8)).says).toContain('1 question more because of this answer.');
  });

  it('vanishes again, and its answer is kept', () => {
    const answered = upon(few, level(2), go('kitchen.cooks'));
    const { flow, says } = move(answered, cooks(1));
    expect(says).toContain('1 question fewer because of this answer; what was answered there is kept.');
    expect(flow.answers.has('kitchen.quarrel')).toBe(true);
    expect(upon(flow, go('kitchen.cooks'), forward).place).toEqual(at('service.cloth'));
  });
});

describe('undo', () => {
  it('takes back one change after the other and goes to where it was made', () => {
    const two = upon(flowOn(), level(2), go('kitchen.heat'), level(4));
    const one = upon(two, { kind: 'undo' });
    expect(one.answers.get('kitchen.heat')?.given).toMatchObject({ value: { level: 2 } });
    expect(one.place).toEqual(at('kitchen.heat'));
    expect(upon(one, { kind: 'undo' }).answers.size).toBe(0);
    expect(move(flowOn(), { kind: 'undo' }).says).toBe('There is nothing to undo.');
  });

  it('brings a cleared answer back with its note', () => {
    const noted = upon(flowOn({ answers: { 'kitchen.heat': { level: 2, note: 'warm' } } }), go('kitchen.heat'));
    const cleared = upon(noted, { kind: 'clear' });
    expect(cleared.answers.size).toBe(0);
    expect(cleared.drafts.get('kitchen.heat')?.note).toBe('warm');
    expect(upon(cleared, { kind: 'undo' }).answers).toEqual(noted.answers);
  });
});

describe('what is said around an answer', () => {
  const annotation = { note: 'warm', evidence: 1, by: 'cook', voices: 3 };

  it('waits for the answer and stays with it', () => {
    const before = upon(flowOn(), { kind: 'annotation', annotation });
    expect(before.drafts.get('kitchen.heat')).toEqual(annotation);
    const answered = upon(before, level(3));
    expect(answered.answers.get('kitchen.heat')).toMatchObject(annotation);
    expect(answered.drafts.size).toBe(0);
  });

  it('stays when the answer changes, and so does the target', () => {
    const flow = flowOn({
      answers: { 'kitchen.heat': { level: 2, note: 'warm', target: 4 } },
      interview: { at: 'kitchen.heat' },
    });
    expect(upon(flow, level(3)).answers.get('kitchen.heat')).toMatchObject({ note: 'warm', target: 75 });
  });
});

describe('a pain point', () => {
  const note: Move = { kind: 'pain', title: 'Cold soup', raisedBy: null };

  it('hangs on the question it was noted at, and says so', () => {
    const { flow, says, change } = move(flowOn(), note);
    expect(says).toBe('Pain point noted, at K1: Cold soup');
    expect(flow.pains).toEqual([
      { id: 'cold-soup', title: 'Cold soup', raisedBy: null, items: ['kitchen.heat'], isUnsized: true },
    ]);
    const sheet = change === null ? null : keptOn({}, change, flow);
    expect(sheet?.pain_points).toEqual([{ id: 'cold-soup', title: 'Cold soup', item: 'kitchen.heat' }]);
    expect(receive(flow, sheet).flow.pains).toEqual(flow.pains);
  });

  it('hangs on nothing where it was noted between questions', () => {
    const between = upon(flowOn(), level(2), later, cooks(1));
    const { flow, says } = move({ ...between, place: { kind: 'pains', to: 'service.cloth' } }, note);
    expect([says, flow.pains[0]?.items]).toEqual(['Pain point noted: Cold soup', []]);
  });

  it('is taken back by undo, in the interview and on disk', () => {
    const first = move(flowOn(), note);
    const second = move({ ...first.flow, place: at('kitchen.tools') }, note);
    const last = move(second.flow, { kind: 'undo' });
    expect(last.flow.pains.map(({ id, items }) => [id, ...items])).toEqual([['cold-soup', 'kitchen.heat']]);
    expect(last.flow.place).toEqual(at('kitchen.tools'));
    const both = {
      pain_points: [
        { id: 'cold-soup', title: 'Cold soup', item: 'kitchen.heat' },
        { id: 'cold-soup-2', title: 'Cold soup', item: 'kitchen.tools' },
      ],
    };
    const sheet = last.change === null ? null : keptOn(both, last.change, last.flow);
    expect(sheet?.pain_points).toEqual(both.pain_points.slice(0, 1));
  });

  it('is known by its item or items when one comes back, and waits for an estimate until it has one', () => {
    const pain_points = [
      { id: 'a', title: 'A', item: ['kitchen.heat', 'kitchen.tools'] },
      { id: 'b', title: 'B', size: 'S' as const },
      { id: 'c', title: 'C', status: 'done' as const },
    ];
    const { pains } = flowOn({ pain_points });
    expect(pains.map(({ items, isUnsized }) => [items.length, isUnsized])).toEqual([
      [2, true],
      [0, false],
      [0, false],
    ]);
  });
});

describe('earlier answers', () => {
  const plan = planOf(EVERY_KIND, 'alone', answersIn({ answers: { 'kitchen.heat': { level: 3, note: 'last year' } } }, planOf()));

  it('are taken over by Enter, with what was noted since', () => {
    const flow = upon(
      flowOn({}, plan),
      { kind: 'annotation', annotation: { note: null, evidence: 2, by: null, voices: null } },
      { kind: 'keep' },
    );
    expect(flow.answers.get('kitchen.heat')).toMatchObject({ given: { value: { level: 3 } }, note: 'last year', evidence: 2 });
  });
});

describe('two terminals on one sheet', () => {
  const here = flowOn({ answers: {} });

  it('keep each their own answers', () => {
    const theirs = { answers: { 'kitchen.tools': ['knife'] } };
    const { flow, change } = move(here, level(2));
    const sheet = change === null ? null : keptOn(theirs, change, flow);
    expect(sheet?.answers).toEqual({ 'kitchen.tools': ['knife'], 'kitchen.heat': 2 });
    expect(receive(flow, sheet).items).toEqual(['kitchen.tools']);
  });

  it('never overwrite what the other has answered meanwhile', () => {
    const { flow, change } = move(here, level(2));
    expect(change === null ? undefined : keptOn({ answers: { 'kitchen.heat': 5 } }, change, flow)).toBeNull();
  });

  it('agree if they answered alike', () => {
    const { flow, change } = move(here, level(2));
    expect(change === null ? null : keptOn({ answers: { 'kitchen.heat': 2 } }, change, flow)?.answers).toEqual({
      'kitchen.heat': 2,
    });
  });

  it('give pain points different ids', () => {
    const { flow, change } = move(here, { kind: 'pain', title: 'Cold soup', raisedBy: null });
    const theirs = { pain_points: [{ id: 'cold-soup', title: 'Cold soup, and no spoon' }] };
    const sheet = change === null ? null : keptOn(theirs, change, flow);
    expect(sheet?.pain_points).toEqual([
      { id: 'cold-soup', title: 'Cold soup, and no spoon' },
      { id: 'cold-soup-2', title: 'Cold soup', item: 'kitchen.heat' },
    ]);
  });

  it('keep ours if the other left something that cannot be read', () => {
    const answered = upon(here, level(2));
    const { flow, items } = receive(answered, { answers: { 'kitchen.heat': 'nonsense' } });
    expect(items).toEqual([]);
    expect(flow.answers.get('kitchen.heat')?.given).toMatchObject({ value: { level: 2 } });
  });
});

describe('the time that is left', () => {
  it('starts from the usual pace: sixteen questions in ten minutes', () => {
    expect(minutesFor(16, { answered: 0, seconds: 0 }, false)).toBe(10);
    expect(minutesFor(16, { answered: 0, seconds: 0 }, true)).toBe(40);
    expect(minutesFor(0, { answered: 0, seconds: 0 }, false)).toBe(0);
  });

  it('follows the pace of the person, and leaves interruptions out', () => {
    const slow = tookFor({ answered: 0, seconds: 0 }, 3600, false);
    expect(slow).toEqual({ answered: 1, seconds: 180 });
    expect(minutesFor(10, { answered: 20, seconds: 1200 }, false)).toBe(10);
    expect(minutesFor(10, { answered: 20, seconds: 200 }, false)).toBe(3);
  });
});

describe('answers as they are written', () => {
  it.each<[string, WrittenAnswer]>([
    ['kitchen.heat', 3],
    ['kitchen.heat', { level: 3, evidence: 2, note: 'x', target: 4, by: 'cook', voices: 2 }],
    ['kitchen.heat', 'unknown'],
    ['kitchen.heat', { unknown: true, note: 'asked twice' }],
    ['kitchen.tools', ['knife', 'scale']],
    ['kitchen.tools', []],
    ['kitchen.tools', { na: 'we eat out' }],
    ['kitchen.cooks', 3],
    ['service.cloth', false],
    ['service.style', 'bowls'],
    ['service.wish', 'soup'],
    ['service.wish', { value: 'unknown' }],
  ])('%s: %j', (id, written) => {
    const plan = planOf();
    const item = plan.stops.find((stop) => stop.item.id === id)?.item;
    const answer = answersIn({ answers: { [id]: written } }, plan).get(id);
    expect(item !== undefined && answer !== undefined ? writeAnswer(answer, item) : null).toEqual(written);
  });
});
