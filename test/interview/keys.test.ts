// What each key does at each kind of item, as tables.
import { describe, expect, it } from 'vitest';
import { pressLine } from '../../src/core/interview/lines.ts';
import { openScreen, press } from '../../src/core/interview/screens.ts';
import type { Flow, Move } from '../../src/model/interview.ts';
import type { Key, Pressed, Screen } from '../../src/model/screens.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { flowOn, keys, planOf } from './build-flow.ts';

function at(item: string, answers: WrittenSheet['answers'] = {}): Flow {
  return { ...flowOn({ answers }), place: { kind: 'item', item } };
}

function pressAll(start: Screen, pressed: readonly Key[]): Pressed<Screen> {
  let last: Pressed<Screen> = { kind: 'still', screen: start };
  for (const key of pressed) if (last.kind === 'still') last = press(last.screen, key);
  return last;
}

function upon(flow: Flow, pressed: string, workshop = true): Pressed<Screen> {
  return pressAll(openScreen(flow, workshop), keys(pressed));
}

function answered(value: object): Move {
  return { kind: 'give', given: { state: 'answered', value } } as Move;
}

const HEAT = 'kitchen.heat';
const TOOLS = 'kitchen.tools';
const COOKS = 'kitchen.cooks';
const CLOTH = 'service.cloth';
const STYLE = 'service.style';
const WISH = 'service.wish';

describe('keys that decide', () => {
  it.each<[string, string, Flow, Move]>([
    ['a level by its number', '3', at(HEAT), answered({ kind: 'level', level: 3 })],
    ['a level by the marker', '<down><down><enter>', at(HEAT), answered({ kind: 'level', level: 2 })],
    ['the last level by the marker from below', '<up><enter>', at(HEAT), answered({ kind: 'level', level: 5 })],
    ['Enter on what is saved keeps it', '<enter>', at(HEAT, { [HEAT]: 4 }), { kind: 'keep' }],
    ['Enter keeps an unknown too', '<enter>', at(HEAT, { [HEAT]: 'unknown' }), { kind: 'keep' }],
    ['ticks and Enter', '13<enter>', at(TOOLS), answered({ kind: 'options', options: ['knife', 'scale'] })],
    ['a tick taken back', '131<enter>', at(TOOLS), answered({ kind: 'options', options: ['scale'] })],
    ['ticks by the space bar', '<down> <down> <enter>', at(TOOLS), answered({ kind: 'options', options: ['knife', 'spoon'] })],
    ['none of these', '0', at(TOOLS), answered({ kind: 'options', options: [] })],
    ['none of these by the marker', '<end><enter>', at(TOOLS), answered({ kind: 'options', options: [] })],
    ['ticks as they were are kept', '<enter>', at(TOOLS, { [TOOLS]: ['spoon'] }), { kind: 'keep' }],
    ['a number', '12<enter>', at(COOKS), answered({ kind: 'number', value: 12 })],
    ['a number mended', '129<backspace><enter>', at(COOKS), answered({ kind: 'number', value: 12 })],
    ['a number begun anew', '99<delete-line>4<enter>', at(COOKS), answered({ kind: 'number', value: 4 })],
    ['yes', '1', at(CLOTH), answered({ kind: 'yes_no', yes: true })],
    ['yes by its letter', 'y', at(CLOTH), answered({ kind: 'yes_no', yes: true })],
    ['no', '2', at(CLOTH), answered({ kind: 'yes_no', yes: false })],
    ['a choice', '2', at(STYLE), answered({ kind: 'choice', option: 'bowls' })],
    ['a text', '<enter>Soup<newline>and bread<enter>', at(WISH), answered({ kind: 'text', text: 'Soup\nand bread' })],
    [
      'does not apply, with its reason',
      'nwe eat out<enter>',
      at(TOOLS),
      { kind: 'give', given: { state: 'na', reason: 'we eat out' } },
    ],
    ['do not know', 'd', at(HEAT), { kind: 'give', given: { state: 'unknown' } }],
    ['capital letters are letters', 'D', at(HEAT), { kind: 'give', given: { state: 'unknown' } }],
    ['later', 's', at(HEAT), { kind: 'later' }],
    ['back', 'b', at(HEAT), { kind: 'back' }],
    ['back by the arrow', '<left>', at(HEAT), { kind: 'back' }],
    ['forward', '<right>', at(HEAT), { kind: 'forward' }],
    ['clear', 'c', at(HEAT), { kind: 'clear' }],
    ['undo', 'u', at(HEAT), { kind: 'undo' }],
    ['the overview', 'g', at(HEAT), { kind: 'go', to: { kind: 'overview', from: HEAT } }],
    ['leave', 'q', at(HEAT), { kind: 'leave' }],
    ['a note alone', 'eHot<enter><enter>', at(HEAT), annotation({ note: 'Hot' })],
    ['a note with evidence', 'eHot<enter>2', at(HEAT), annotation({ note: 'Hot', evidence: 2 })],
    ['evidence alone', 'e<enter>3', at(HEAT), annotation({ evidence: 3 })],
    ['a note taken away', 'e<delete-line><enter><enter>', at(HEAT, { [HEAT]: { level: 2, note: 'old' } }), annotation({})],
    ['who said it', 'w14<enter>', at(HEAT), annotation({ by: 'cook', voices: 4 })],
    ['who said it, number left open', 'w2<enter>', at(HEAT), annotation({ by: 'guest' })],
    ['a pain point', 'pCold soup<enter>1', at(HEAT), { kind: 'pain', title: 'Cold soup', raisedBy: 'customer' }],
    [
      'a pain point by nobody in particular',
      'pCold soup<enter><enter>',
      at(HEAT),
      { kind: 'pain', title: 'Cold soup', raisedBy: null },
    ],
    ['the parking lot', 'kRent<enter>', at(HEAT), { kind: 'park', text: 'Rent' }],
  ])('%s', (_, pressed, flow, move) => {
    expect(upon(flow, pressed)).toEqual({ kind: 'move', move });
  });
});

function annotation(said: object): Move {
  return { kind: 'annotation', annotation: { note: null, evidence: null, by: null, voices: null, ...said } };
}

describe('keys that are refused say why', () => {
  it.each([
    ['a level there is not', '7', at(HEAT), 'There is no 7 here; press 1 to 5.'],
    ['Enter before anything is marked', '<enter>', at(HEAT), 'Press 1 to 5, or move the marker with the arrows.'],
    ['no tick at all', '<enter>', at(TOOLS), 'Nothing is ticked: tick what is true, or press 0 if none of these is.'],
    [
      'all ticks taken back',
      '2<enter>',
      at(TOOLS, { [TOOLS]: ['spoon'] }),
      'Nothing is ticked: tick what is true, or press 0 if none of these is.',
    ],
    ['an option there is not', '9', at(TOOLS), 'Press 1 to 3 to tick.'],
    ['no number', '<enter>', at(COOKS), 'Type a number (cooks).'],
    ['a comma', '3,5<enter>', at(COOKS), "'3,5' is no number: write a whole one such as 3."],
    ['a fraction where whole', '3.5<enter>', at(COOKS), '3.5 is not a whole number: write a whole number from 0 to 99.'],
    ['too much', '100<enter>', at(COOKS), '100 lies outside what is allowed: write a number from 0 to 99.'],
    ['too little', '-1<enter>', at(COOKS), '-1 lies outside what is allowed: write a number from 0 to 99.'],
    ['no end of digits', '1234567890123456', at(COOKS), 'That number is too long.'],
    [
      'not applicable where it always applies',
      'n',
      at(HEAT),
      'This question always applies: a gate hangs on it. Press d if you cannot say, s to put it off.',
    ],
    ['no reason', 'n<enter>', at(TOOLS), 'Say in a few words why it does not apply. Escape goes back.'],
    ['an empty text', '<enter><enter>', at(WISH), 'Nothing is written yet. Escape goes back.'],
    ['no such key', 'x', at(HEAT), "Nothing happens on 'x' here; ? lists the keys."],
    ['a fraction of people', 'w12.5<enter>', at(HEAT), 'Type how many people, as a whole number: 7.'],
  ])('%s', (_, pressed, flow, error) => {
    const result = upon(flow, pressed);
    expect(result.kind === 'still' && result.screen.kind === 'question' ? result.screen.question.error : result).toBe(error);
  });

  it('a key of the workshop means nothing alone', () => {
    const result = upon(at(HEAT), 'k', false);
    expect(result).toMatchObject({ screen: { question: { error: "Nothing happens on 'k' here; ? lists the keys." } } });
  });
});

describe('while words are written', () => {
  it.each([
    ['letters are letters', 'ebud', 'bud'],
    ['the caret moves', 'eac<left>b', 'abc'],
    ['a word is taken back', 'eone two<delete-word>', 'one '],
    ['home and end', 'ebc<home>a<end>d', 'abcd'],
    ['a sign with its marks is one', 'ee\u0301<backspace>x', 'x'],
    ['delete takes what follows', 'eab<home><delete>', 'b'],
  ])('%s', (_, pressed, text) => {
    const result = upon(at(HEAT), pressed);
    const mode = result.kind === 'still' && result.screen.kind === 'question' ? result.screen.question.mode : null;
    expect(mode?.kind === 'write' ? mode.field.before + mode.field.after : null).toBe(text);
  });

  it('keeps the line breaks of a paste', () => {
    const start = openScreen(at(HEAT), false);
    const result = pressAll(start, [...keys('e'), { name: 'paste', text: 'one\r\ntwo\rthree' }, ...keys('<enter><enter>')]);
    expect(result).toMatchObject({ move: { annotation: { note: 'one\ntwo\nthree' } } });
  });

  it('goes back without it on Escape, and hands the text to the editor', () => {
    expect(upon(at(HEAT), 'ehot<escape>')).toMatchObject({ screen: { question: { mode: { kind: 'answer' } } } });
    expect(upon(at(HEAT), 'ehot<editor>')).toMatchObject({ kind: 'editor', text: 'hot' });
  });
});

describe('a number shows the band it falls into', () => {
  it.each([
    ['1', '1', '0 to 1'],
    ['4', '4', '2 to 4'],
    ['5', '5', '5 or more'],
    ['what is not allowed', '3.5', null],
    ['nothing', '5<backspace>', null],
  ])('%s', (_, pressed, band) => {
    expect(upon(at(COOKS), pressed)).toMatchObject({ screen: { question: { band } } });
  });
});

describe('the overview', () => {
  const overview = () => openScreen({ ...flowOn({ answers: { [HEAT]: 3 } }), place: { kind: 'overview', from: null } }, false);

  it('begins at the first open item', () => {
    expect(pressAll(overview(), keys('<enter>'))).toEqual({
      kind: 'move',
      move: { kind: 'go', to: { kind: 'item', item: TOOLS } },
    });
  });

  it.each([
    ['searches titles', '/clo<enter>', CLOTH],
    ['searches answers', '/it is measured<enter>', HEAT],
    ['searches states', '/open cloth<enter>', CLOTH],
    ['goes to the first open item of a pillar', '<home><enter>', TOOLS],
    ['finds the next open one', 'oo<enter>', CLOTH],
  ])('%s', (_, pressed, item) => {
    expect(pressAll(overview(), keys(pressed))).toEqual({ kind: 'move', move: { kind: 'go', to: { kind: 'item', item } } });
  });

  it('says when nothing is found', () => {
    expect(pressAll(overview(), keys('/zzz<enter>'))).toMatchObject({ screen: { overview: { error: /Nothing is found/ } } });
  });
});

describe('lines do what keys do', () => {
  it.each<[string, string[], Flow, Move]>([
    ['a level', ['3'], at(HEAT), answered({ kind: 'level', level: 3 })],
    [
      'ticks, no more and no less',
      ['2, 3'],
      at(TOOLS, { [TOOLS]: ['knife'] }),
      answered({ kind: 'options', options: ['spoon', 'scale'] }),
    ],
    ['none', ['0'], at(TOOLS), answered({ kind: 'options', options: [] })],
    ['a number', ['12'], at(COOKS), answered({ kind: 'number', value: 12 })],
    ['a number mended', ['120', '12'], at(COOKS), answered({ kind: 'number', value: 12 })],
    ['an empty line keeps', [''], at(HEAT, { [HEAT]: 4 }), { kind: 'keep' }],
    ['a letter', ['d'], at(HEAT), { kind: 'give', given: { state: 'unknown' } }],
    ['a reason', ['n', 'we eat out'], at(TOOLS), { kind: 'give', given: { state: 'na', reason: 'we eat out' } }],
    ['a note and evidence', ['e', 'hot\nvery hot', '2'], at(HEAT), annotation({ note: 'hot\nvery hot', evidence: 2 })],
    ['a note left as it was', ['e', '', ''], at(HEAT, { [HEAT]: { level: 2, note: 'old' } }), annotation({ note: 'old' })],
    ['a note taken away', ['e', '-', ''], at(HEAT, { [HEAT]: { level: 2, note: 'old' } }), annotation({})],
    ['a text', ['', 'Soup'], at(WISH), answered({ kind: 'text', text: 'Soup' })],
    ['back from a note', ['e', '.', 'b'], at(HEAT), { kind: 'back' }],
    [
      'going to a code',
      ['K2'],
      { ...flowOn(), place: { kind: 'overview', from: null } },
      { kind: 'go', to: { kind: 'item', item: TOOLS } },
    ],
    [
      'going to a number',
      ['3'],
      { ...flowOn(), place: { kind: 'overview', from: null } },
      { kind: 'go', to: { kind: 'item', item: TOOLS } },
    ],
    [
      'searching',
      ['cloth', '1'],
      { ...flowOn(), place: { kind: 'overview', from: null } },
      { kind: 'go', to: { kind: 'item', item: CLOTH } },
    ],
  ])('%s', (_, lines, flow, move) => {
    let last: Pressed<Screen> = { kind: 'still', screen: openScreen(flow, false) };
    for (const line of lines) if (last.kind === 'still') last = pressLine(last.screen, line);
    expect(last).toEqual({ kind: 'move', move });
  });

  it('a number beyond the list is refused, not cut', () => {
    expect(pressLine(openScreen(at(HEAT), false), '12')).toMatchObject({ screen: { question: { error: /12/ } } });
    expect(pressLine(openScreen(at(TOOLS), false), '1 9')).toMatchObject({ kind: 'still' });
  });
});

describe('the order', () => {
  it('is that of the questionnaire', () => {
    const pillars = (order: 'alone' | 'workshop') => [...new Set(planOf(undefined, order).stops.map(({ pillar }) => pillar.id))];
    expect(pillars('alone')).toEqual(['kitchen', 'service']);
    expect(pillars('workshop')).toEqual(['service', 'kitchen']);
  });

  it('asks a room for pain points first', () => {
    expect(flowOn({}, planOf(undefined, 'workshop')).place).toEqual({ kind: 'pains', to: CLOTH });
  });
});
