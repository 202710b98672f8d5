// Trends in the interview: when they are offered and asked, what each key does at them, what stands in the sheet then.
import { describe, expect, it } from 'vitest';
import { move } from '../../src/core/interview/flow.ts';
import { pressLine } from '../../src/core/interview/lines.ts';
import { makePlan } from '../../src/core/interview/plan.ts';
import { receive } from '../../src/core/interview/resume.ts';
import { openScreen, press, surroundingsOf } from '../../src/core/interview/screens.ts';
import { trendAnswers } from '../../src/core/interview/trends.ts';
import type { Flow, Move } from '../../src/model/interview.ts';
import type { Pressed, Screen } from '../../src/model/screens.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { drawScreen } from '../../src/render/interview/draw.ts';
import { plainPrompt, plainScreen } from '../../src/render/interview/plain.ts';
import { styleFor } from '../../src/render/interview/screen.ts';
import { flowOn, keptOn, keys, planOf } from './build-flow.ts';
import { SELECTED, WITH_TRENDS } from './build-trends.ts';

type Sheet = Partial<WrittenSheet>;

/** All items but the last, and all of them. */
const BUT_ONE: WrittenSheet['answers'] = {
  ...{ 'kitchen.heat': 3, 'kitchen.tools': ['knife'], 'kitchen.cooks': 1 },
  ...{ 'service.cloth': true, 'service.style': 'bowls' },
};
const ALL: WrittenSheet['answers'] = { ...BUT_ONE, 'service.wish': 'Soup' };

/** An interview with its disk, which takes keys as the loop does. */
class Sitting {
  flow: Flow;
  sheet: Sheet;
  screen: Screen;
  notice = '';

  constructor(sheet: Sheet, questionnaire = WITH_TRENDS, workshop = false) {
    this.sheet = sheet;
    this.flow = flowOn(sheet, planOf(questionnaire, workshop ? 'workshop' : 'alone'));
    this.screen = openScreen(this.flow, workshop);
  }

  press(text: string): this {
    for (const key of keys(text)) this.#take(press(this.screen, key));
    return this;
  }

  type(...lines: string[]): this {
    for (const line of lines) this.#take(pressLine(this.screen, line));
    return this;
  }

  #take(pressed: Pressed<Screen>): void {
    if (pressed.kind !== 'move') this.screen = pressed.screen;
    else this.do(pressed.move);
  }

  do(made: Move): this {
    const { flow, change, says } = move(this.flow, made);
    if (change !== null) this.sheet = keptOn(this.sheet, change, flow) ?? this.sheet;
    this.flow = flow;
    this.notice = says;
    this.screen = openScreen(flow, flow.plan.workshop, this.screen);
    return this;
  }

  get at(): string {
    const { place } = this.flow;
    if (place.kind === 'overview') return 'overview';
    return place.kind === 'item' ? place.item : `${place.kind} ${place.to}`;
  }

  get error(): string {
    const { screen } = this;
    return screen.kind === 'question' ? screen.question.error : screen.kind === 'offer' ? screen.offer.error : '';
  }

  draw(columns = 80, rows = 24): string {
    return drawScreen(this.screen, this.#around(), { columns, rows }, 0).join('\n');
  }

  said(): string {
    const style = styleFor(0, { columns: 80, rows: 24 });
    return [...plainScreen(this.screen, this.#around(), style), plainPrompt(this.screen, style)].join('\n');
  }

  #around() {
    return surroundingsOf(this.flow, { answered: 0, seconds: 0 }, this.notice, null);
  }
}

const FIRST = 'relevance:2024/induction';
const SECOND = 'relevance:2024/fermenting';
const READY = 'readiness:2024/fermenting';
const THIRD = 'relevance:2024/robots';

describe('the offer', () => {
  it('comes after the last item', () => {
    const sitting = new Sitting({ answers: BUT_ONE }).press('<enter>Soup<enter>');
    expect(sitting.at).toBe(`trends ${FIRST}`);
    expect(sitting.press('<enter>').at).toBe(FIRST);
  });

  it('says what they are, how long they take, and where the list comes from', () => {
    const screen = new Sitting({ answers: ALL }).draw();
    expect(screen).toMatch(/^Three trends of 2024; does not count in the score +6\/6 · done$/m);
    expect(screen).toContain('Three trends of 2024: which of these matter to you over the next three years?');
    expect(screen).toContain('3 trends, 1 more after them: mostly one key each, about 1 minute in all.');
    expect(screen).toContain('List of 2023-10. Source: The Cook, a monthly');
    expect(screen).toMatch(/Enter answer them {2}s leave them out/);
  });

  it('is left out by one key, for good, until one of them is answered', () => {
    const sitting = new Sitting({ answers: ALL }).press('s');
    expect(sitting.at).toBe('overview');
    expect([...sitting.flow.later]).toEqual(['trends:2024', 'trends:2026']);
    const again = new Sitting({ answers: ALL, interview: { later: [...sitting.flow.later] } });
    expect(again.at).toBe('overview');
    again.do({ kind: 'go', to: { kind: 'item', item: 'service.cloth' } }).press('2');
    expect(again.at).toBe('overview');
    again.do({ kind: 'go', to: { kind: 'item', item: SECOND } }).press('1');
    expect(again.at).toBe(THIRD);
  });

  it('is taken back by undo, pressed twice', () => {
    const sitting = new Sitting({ answers: ALL }).press('suu');
    expect(sitting.at).toBe(`trends ${FIRST}`);
    expect(sitting.flow.later.size).toBe(0);
  });

  it('leads back to the last item, and to the overview', () => {
    expect(new Sitting({ answers: ALL }).press('b').at).toBe('service.wish');
    expect(new Sitting({ answers: ALL }).press('b<right>').at).toBe(`trends ${FIRST}`);
    expect(new Sitting({ answers: ALL }).press('g').at).toBe('overview');
  });

  it('is made before the second pack too', () => {
    const sitting = new Sitting({ answers: ALL }).press('<enter>111');
    expect(sitting.at).toBe('trends relevance:2026/bowls');
    expect(sitting.press('<enter>1').at).toBe('overview');
  });

  it('is declined by Enter in a selection, which promised to be short', () => {
    expect(new Sitting({ answers: ALL }, SELECTED).draw()).toMatch(/Enter leave them out {2}t answer them/);
    expect(new Sitting({ answers: ALL }, SELECTED).press('<enter>').at).toBe('overview');
    const begun = new Sitting({ answers: ALL }, SELECTED).press('t111');
    expect(begun.at).toBe('trends relevance:2026/bowls');
    expect(begun.press('<enter>').at).toBe('relevance:2026/bowls');
  });

  it('complains about other keys', () => {
    expect(new Sitting({ answers: ALL }).press('3').error).toBe('Press t to answer the trends, s to leave them out.');
  });
});

describe('a trend', () => {
  const begun = (answers = ALL) => new Sitting({ answers }).press('<enter>');

  it('is one question with the words of its scale', () => {
    const screen = begun().draw();
    expect(screen).toMatch(/^Three trends of 2024, 1 of 3; does not count in the score +0\/4 · 1 min left$/m);
    expect(screen).toContain('\nStoves without a flame\nHow much will this matter to you over the next three years?\n');
    expect(screen).toMatch(/ {3}1 {2}none\n {3} 2 {2}minor\n {3} 3 {2}useful\n {3} 4 {2}important\n {3} 5 {2}decisive/);
    expect(screen).toMatch(/f skip the rest/);
    expect(screen).not.toMatch(/\be note|\bn does/);
  });

  it('says where it stands on a narrow screen', () => {
    expect(begun().draw(44)).toMatch(/^Three trends of 2024, 1 of 3/);
  });

  it('is saved by one key, in the short form', () => {
    const sitting = begun().press('4');
    expect(sitting.sheet.trends).toEqual({ '2024': { induction: 3 } });
    expect(sitting.notice).toBe('Saved: Stoves without a flame: important.');
    expect(sitting.at).toBe(SECOND);
  });

  it('asks for readiness where it matters and no item tells', () => {
    const sitting = begun().press('43');
    expect(sitting.at).toBe(READY);
    expect(sitting.draw()).toMatch(/^Three trends of 2024, 2 of 3; /);
    sitting.press('4');
    expect(sitting.sheet.trends).toEqual({ '2024': { induction: 3, fermenting: { relevance: 2, readiness: 'piloting' } } });
    expect(sitting.at).toBe(THIRD);
  });

  it.each([
    ['it matters not at all', '1', 0],
    ['nobody knows how much', 'd', 'unknown'],
  ])('does not ask for readiness where %s', (_, key, written) => {
    const sitting = begun().press(`1${key}`);
    expect(sitting.at).toBe(THIRD);
    expect(sitting.sheet.trends).toEqual({ '2024': { induction: 0, fermenting: written } });
  });

  it.each<[string, WrittenSheet['answers']]>([
    ['is put off', BUT_ONE],
    ['is not known', { ...ALL, 'kitchen.heat': 'unknown' }],
  ])('asks for readiness too where the item that tells it %s', (name, answers) => {
    const { 'kitchen.heat': heat, ...rest } = answers;
    const sitting = new Sitting({ answers: name === 'is put off' ? rest : { ...rest, 'kitchen.heat': heat as never } });
    sitting.do({ kind: 'go', to: { kind: 'item', item: FIRST } }).press('5');
    expect(sitting.at).toBe('readiness:2024/induction');
    sitting.press('d');
    expect(sitting.sheet.trends).toEqual({ '2024': { induction: { relevance: 4, readiness: 'unknown' } } });
  });

  it('keeps what was said of readiness while it is not asked', () => {
    const sitting = begun().press('134b<left>1');
    expect(sitting.sheet.trends?.['2024']?.fermenting).toEqual({ relevance: 0, readiness: 'piloting' });
    expect(sitting.press('<left>5b').at).toBe(READY);
    expect(sitting.draw()).toMatch(/\[4\] piloting/);
  });

  it('is undone like any answer, to the sheet as it was', () => {
    const sitting = begun().press('134').press('uu');
    expect(sitting.at).toBe(READY);
    expect(sitting.sheet.trends?.['2024']?.fermenting).toEqual({ relevance: 2 });
    sitting.press('uuuu');
    expect(sitting.at).toBe(FIRST);
    expect(sitting.sheet.trends?.['2024']).toEqual({});
  });

  it('is put off alone, and the rest is skipped by one key', () => {
    const sitting = begun().press('s');
    expect(sitting.at).toBe(SECOND);
    expect(sitting.press('1f').at).toBe('overview');
    expect([...sitting.flow.later]).toEqual([FIRST, 'trends:2024', 'trends:2026']);
    expect(sitting.press('uu').at).toBe(THIRD);
  });

  it.each([
    ['n', 'What does not concern you is 1: none.'],
    ['13n', 'Press d if you cannot say, or b to say that it matters less.'],
    ['e', 'A trend has no note: one key says how much it matters. p notes a pain point.'],
    ['6', 'There is no 6 here; press 1 to 5.'],
  ])('says why on %s', (key, error) => {
    expect(begun().press(key).error).toBe(error);
  });

  it('explains itself', () => {
    const help = begun().press('?').draw(80, 60).replace(/\s+/g, ' ');
    expect(help).toContain('Why it matters: The report sets how much a trend matters beside how ready you are; it counts');
    expect(help).toContain('How ready you are is taken from your answers.');
    expect(help).toContain('Part of: Three trends of 2024: published 2023-10; The Cook, a monthly');
  });

  it('is offered from an earlier sheet', () => {
    const earlier = trendAnswers(new Map([['2024', new Map([['induction', { relevance: 3, readiness: null }]])]]));
    const plan = makePlan(WITH_TRENDS, 'alone', earlier);
    const sitting = new Sitting({ answers: ALL });
    sitting.flow = { ...sitting.flow, plan };
    sitting.press('<enter><enter>');
    expect(sitting.sheet.trends).toEqual({ '2024': { induction: 3 } });
  });
});

describe('leaving and coming back', () => {
  it.each([
    ['the offer', '', `trends ${FIRST}`],
    ['a trend', '<enter>1', SECOND],
    ['readiness', '<enter>13', READY],
    ['the second offer', '<enter>111', 'trends relevance:2026/bowls'],
  ])('lands at %s', (_, pressed, at) => {
    const before = new Sitting({ answers: BUT_ONE }).press(`<enter>Soup<enter>${pressed}`);
    expect(before.at).toBe(at);
    expect(new Sitting(before.sheet).at).toBe(at);
  });

  it('finds trends that were edited by hand, and knows the news of another terminal', () => {
    const { flow } = new Sitting({ answers: ALL, trends: { '2024': { induction: { relevance: 3, readiness: 'aware' } } } });
    expect(flow.answers.get(FIRST)?.given).toMatchObject({ value: { option: '3' } });
    const { items } = receive(flow, { answers: ALL, trends: { '2024': { induction: 9, robots: 'unknown' } } });
    expect(items).toEqual(['readiness:2024/induction', THIRD].filter((id) => id === THIRD));
  });

  it('refuses to write over what another terminal wrote meanwhile', () => {
    const sitting = new Sitting({ answers: ALL });
    const { flow, change } = move({ ...sitting.flow, place: { kind: 'item', item: FIRST } }, give('1'));
    expect(change === null ? undefined : keptOn({ answers: ALL, trends: { '2024': { induction: 4 } } }, change, flow)).toBeNull();
    expect(
      change === null ? undefined : keptOn({ answers: ALL, trends: { '2024': { induction: 'x' } } }, change, flow),
    ).toBeNull();
  });
});

function give(option: string): Move {
  return { kind: 'give', given: { state: 'answered', value: { kind: 'choice', option } } };
}

describe('the overview', () => {
  it('lists trends, which keep nobody from finishing', () => {
    const sitting = new Sitting({ answers: ALL }).press('<enter>13g');
    const screen = sitting.draw(100, 60);
    expect(screen).toContain('Three trends of 2024: 2 of 3');
    expect(screen).toContain('+ Stoves without a flame: none');
    expect(screen).toContain('- Readiness for food that keeps itself: open');
    expect(press(openScreen({ ...sitting.flow, place: { kind: 'overview', from: null } }, false), keys('f')[0] as never)).toEqual(
      {
        ...{ kind: 'move', move: { kind: 'finish' } },
      },
    );
  });

  it('lists no trends that were left out, and leads to them by their pack', () => {
    const sitting = new Sitting({ answers: ALL }).press('<enter>1f');
    const screen = sitting.draw(100, 60);
    expect(screen).toMatch(/Three trends of 2024: 1 of 3\n {2}\+ Stoves without a flame: none\n {2}One trend of 2026: 0 of 1\n/);
    expect(sitting.press('<end><up><up><enter>').at).toBe(SECOND);
    expect(sitting.press('1').at).toBe(THIRD);
  });

  it('finds open items first for who is at a trend', () => {
    const sitting = new Sitting({ answers: BUT_ONE }).do({ kind: 'go', to: { kind: 'item', item: THIRD } });
    expect(sitting.press('f').at).toBe('service.wish');
  });
});

describe('in plain lines', () => {
  it('all works by lines', () => {
    const sitting = new Sitting({ answers: ALL });
    expect(sitting.said()).toMatch(/^Three trends of 2024; does not count in the score\. 6 of 6 answered/);
    expect(sitting.said()).toMatch(/Press Enter to answer them: $/);
    sitting.type('');
    expect(sitting.said()).toMatch(
      /^Three trends of 2024, 1 of 3; does not count in the score\. 0 of 4 answered,\nabout 1 minute left/,
    );
    expect(sitting.said()).toMatch(/ {2}4\. important/);
    sitting.type('4', '3', 'unknown', 'skip', 'f');
    expect(sitting.sheet.trends).toEqual({ '2024': { induction: 3, fermenting: { relevance: 2, readiness: 'unknown' } } });
    expect(sitting.at).toBe('overview');
  });
});

describe('in a workshop', () => {
  it('asks them last, with the tips of a room and without names', () => {
    const sitting = new Sitting({ answers: ALL }, WITH_TRENDS, true);
    expect(sitting.at).toBe(`trends ${FIRST}`);
    sitting.press('<enter>');
    expect(sitting.press('w').error).toContain('A trend has no note');
    expect(sitting.press('t').draw(80, 40)).toContain('let everybody show their number with their fingers');
  });
});
