// Random keys against the pure interview: whatever is pressed, nothing breaks and no confirmed answer is lost.
import widthOf from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { move } from '../../src/core/interview/flow.ts';
import { sameAnswer } from '../../src/core/interview/keep.ts';
import { pressLine } from '../../src/core/interview/lines.ts';
import { allStops } from '../../src/core/interview/plan.ts';
import { receive } from '../../src/core/interview/resume.ts';
import { openScreen, press, surroundingsOf } from '../../src/core/interview/screens.ts';
import type { Flow } from '../../src/model/interview.ts';
import type { Key, Pressed, Screen } from '../../src/model/screens.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { drawScreen } from '../../src/render/interview/draw.ts';
import { plainPrompt, plainReply, plainScreen } from '../../src/render/interview/plain.ts';
import { styleFor } from '../../src/render/interview/screen.ts';
import { EVERY_KIND, flowOn, keptOn, keys, named, planOf, questionnaireAt } from './build-flow.ts';
import { WITH_TRENDS } from './build-trends.ts';

const WALKS = 5000;
const STEPS = 40;

/** A small generator with a seed, so that a failing walk can be walked again (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

const KEYS: readonly Key[] = [
  ...keys('123456789012345ndsbcepugq?wkfyo/v xZ.,-=é'),
  ...keys('<enter><enter><enter><enter><enter><escape><escape><up><down><left><right><home><end><pageup><pagedown>'),
  ...keys('<backspace><delete><delete-word><delete-line><newline><editor>'),
  { name: '', text: '👩‍🍳' },
  { name: '', text: '茶' },
  { name: 'paste', text: 'first line\r\nsecond: line #3\n- "quoted"' },
];

const LINES = [
  '',
  '1',
  '2',
  '1 3',
  '0',
  '9',
  '12',
  'n',
  'd',
  's',
  'b',
  'e',
  'p',
  'u',
  'c',
  'g',
  '?',
  'h',
  'w',
  'k',
  'f',
  'q',
  'o',
  'v',
  '.',
  '-',
  ':e',
  'some words',
  'K2',
  'a\nb',
  '3.5',
  '茶碗',
];

const SIZES = [
  { columns: 40, rows: 12 },
  { columns: 40, rows: 20 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
  { columns: 20, rows: 6 },
];

const FULL = questionnaireAt('questionnaires/full.yaml');

interface Walker {
  flow: Flow;
  sheet: Partial<WrittenSheet>;
  screen: Screen;
}

/** What the loop does with a pressed key, on a disk that is plain data. */
function advance(walker: Walker, pressed: Pressed<Screen>, workshop: boolean): void {
  if (pressed.kind !== 'move') {
    walker.screen = pressed.screen;
    return;
  }
  const moved = move(walker.flow, pressed.move);
  if (moved.change !== null) {
    const sheet = keptOn(walker.sheet, moved.change, moved.flow);
    expect(sheet, 'nobody else writes, so nothing is refused').not.toBeNull();
    walker.sheet = sheet ?? walker.sheet;
    const received = receive(moved.flow, walker.sheet);
    expect(received.items, 'the sheet says what the interview knows').toEqual([]);
    onlyItsOwn(walker.flow, moved.flow, moved.change.kind === 'answer' ? moved.change.item : null);
  } else onlyItsOwn(walker.flow, moved.flow, null);
  walker.flow = moved.flow;
  walker.screen = openScreen(walker.flow, workshop);
}

/** A move touches one answer at most. */
function onlyItsOwn(before: Flow, after: Flow, item: string | null): void {
  for (const {
    item: { id },
  } of [...before.plan.stops, ...before.plan.trends])
    if (id !== item && before.answers.get(id) !== after.answers.get(id)) throw new Error(`${id} was changed by a move elsewhere`);
}

function look({ flow, screen }: Walker, roll: (sides: number) => number): void {
  const size = SIZES[roll(SIZES.length)] ?? { columns: 80, rows: 24 };
  const around = surroundingsOf(flow, { answered: 0, seconds: 0 }, 'Saved: something.', null);
  const lines = drawScreen(screen, around, size, 0);
  expect(lines.length).toBeLessThanOrEqual(size.rows);
  const wide = lines.find((line) => widthOf(line) > Math.max(20, size.columns - 1));
  expect(wide).toBeUndefined();
  expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object/);
}

function onAskedItem({ plan, answers, place }: Flow): boolean {
  const id = place.kind === 'item' ? place.item : place.kind === 'overview' ? place.from : place.to;
  return id === null || allStops(plan, answers).some(({ item }) => item.id === id);
}

function walk(seed: number, step: (walker: Walker, roll: (sides: number) => number) => void): Walker {
  const roll = dice(seed);
  const order = roll(2) === 0 ? ('alone' as const) : ('workshop' as const);
  const questionnaire = [FULL, WITH_TRENDS, EVERY_KIND, EVERY_KIND][roll(4)];
  const plan = planOf(questionnaire, order);
  const flow = flowOn({}, plan);
  const walker: Walker = { flow, sheet: {}, screen: openScreen(flow, order === 'workshop') };
  for (let count = 0; count < STEPS; count += 1) {
    step(walker, roll);
    expect(onAskedItem(walker.flow), 'the interview stands at an item that is asked').toBe(true);
  }
  return walker;
}

function checked(seed: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Error(`walk ${seed}`, { cause: error });
  }
}

/** Milliseconds for many walks on a machine that does other things as well. */
const PATIENCE = 240_000;

describe('random walks', () => {
  it(
    `${WALKS} by keys`,
    () => {
      for (let seed = 1; seed <= WALKS; seed += 1)
        checked(seed, () => {
          const end = walk(seed, (walker, roll) => {
            advance(walker, press(walker.screen, KEYS[roll(KEYS.length)] ?? named('enter')), seed % 2 === 0);
            if (roll(8) === 0) look(walker, roll);
          });
          comesBack(end);
          if (seed % 10 === 0) undoesAll(end);
        });
    },
    PATIENCE,
  );

  it(
    '500 by lines',
    () => {
      const style = styleFor(0, { columns: 80, rows: 24 });
      for (let seed = 1; seed <= 500; seed += 1)
        checked(seed, () => {
          const end = walk(seed, (walker, roll) => {
            const around = surroundingsOf(walker.flow, { answered: 0, seconds: 0 }, '', null);
            const said = [...plainScreen(walker.screen, around, style), plainPrompt(walker.screen, style)].join('\n');
            expect(said).not.toMatch(/undefined|NaN|\[object/);
            const pressed = pressLine(walker.screen, LINES[roll(LINES.length)] ?? '');
            if (pressed.kind === 'still') plainReply(pressed.screen, style);
            advance(walker, pressed, seed % 2 === 0);
          });
          comesBack(end);
        });
    },
    PATIENCE,
  );
});

/** Coming back finds the same answers, annotations and place. */
function comesBack({ flow, sheet }: Walker): void {
  const again = flowOn(sheet, flow.plan);
  expect([...again.answers.keys()].toSorted()).toEqual([...flow.answers.keys()].toSorted());
  for (const [id, answer] of flow.answers) expect(sameAnswer(again.answers.get(id) ?? null, answer)).toBe(true);
  expect(again.drafts).toEqual(flow.drafts);
  expect(again.pains).toEqual(flow.pains);
  expect(again.parked).toEqual(flow.parked);
}

/** Undo, pressed often enough, gives an empty sheet again. */
function undoesAll(end: Walker): void {
  const walker = { ...end };
  while (walker.flow.done.length > 0) advance(walker, { kind: 'move', move: { kind: 'undo' } }, false);
  expect(walker.flow.answers.size).toBe(0);
  expect(walker.flow.pains).toEqual([]);
  expect(walker.flow.parked).toEqual([]);
  expect(walker.sheet.answers ?? {}).toEqual({});
  expect(Object.values(walker.sheet.trends ?? {}).flatMap(Object.keys)).toEqual([]);
}
