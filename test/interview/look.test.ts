// Answers that were carried over from an older questionnaire: asked first, offered as they stand, confirmed by one key.
import { describe, expect, it } from 'vitest';
import { move } from '../../src/core/interview/flow.ts';
import { rowsOf } from '../../src/core/interview/overview.ts';
import { askedStops, progressOf } from '../../src/core/interview/plan.ts';
import { receive } from '../../src/core/interview/resume.ts';
import { openScreen, press, surroundingsOf } from '../../src/core/interview/screens.ts';
import type { Change, Flow, Move } from '../../src/model/interview.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { drawScreen } from '../../src/render/interview/draw.ts';
import { flowOn, keptOn, keys } from './build-flow.ts';

const CLOTH = { unknown: true as const, look: true, note: 'Ask Jo' };
const SHEET: Partial<WrittenSheet> = {
  answers: { 'kitchen.heat': 2, 'kitchen.cooks': { value: 3, look: true, evidence: 2, target: 50 }, 'service.cloth': CLOTH },
  interview: { at: 'service.wish' },
};

const PACE = { answered: 0, seconds: 0 };

/** The move that these keys come to at the question the flow stands at. */
function pressed(flow: Flow, text: string): Move {
  let screen = openScreen(flow, false);
  for (const key of keys(text)) {
    const next = press(screen, key);
    if (next.kind === 'move') return next.move;
    if (next.kind === 'still') screen = next.screen;
  }
  throw new Error('nothing was decided');
}

function answersOf(sheet: Partial<WrittenSheet> | null) {
  return sheet?.answers;
}

describe('an answer that needs a look', () => {
  it('comes before everything else, wherever the interview was left', () => {
    const first = flowOn(SHEET);
    expect(first.place).toEqual({ kind: 'item', item: 'kitchen.cooks' });
    const second = move(first, { kind: 'keep' }).flow;
    expect(second.place).toEqual({ kind: 'item', item: 'service.cloth' });
    expect(move(second, { kind: 'keep' }).flow.place).toEqual({ kind: 'item', item: 'service.style' });
  });

  it('comes before what is open behind it, and one that is put off waits like any other', () => {
    const flow = flowOn({ answers: { 'service.cloth': CLOTH } });
    expect(flow.place).toEqual({ kind: 'item', item: 'service.cloth' });
    const off = move(flow, { kind: 'later' });
    expect([...off.flow.later]).toEqual(['service.cloth']);
    expect(off.flow.place).not.toEqual({ kind: 'item', item: 'service.cloth' });
    const back = flowOn({ answers: { 'service.cloth': CLOTH }, interview: { later: ['service.cloth'] } });
    expect([...back.later]).toEqual(['service.cloth']);
    expect(back.place).toEqual({ kind: 'item', item: 'kitchen.heat' });
  });

  it('counts as open', () => {
    const { plan, answers } = flowOn(SHEET);
    expect(progressOf(askedStops(plan, answers), answers, PACE, false).settled).toBe(1);
    const open = rowsOf(flowOn(SHEET)).filter((row) => row.kind === 'item' && row.state === 'open');
    expect(open.map(({ id }) => id)).toEqual(expect.arrayContaining(['kitchen.cooks', 'service.cloth']));
  });

  it('is shown, with what one key does', () => {
    const flow = flowOn(SHEET);
    const lines = drawScreen(openScreen(flow, false), surroundingsOf(flow, PACE, '', null), { columns: 80, rows: 40 }, 0);
    expect(lines.join('\n')).toContain('Needs a look: The question has changed since. Enter confirms the answer.');
    expect(lines.join('\n')).toContain('Saved: 3 cooks');
  });

  it('is shown with the note that tells what was answered, and in the overview', () => {
    const flow = { ...flowOn(SHEET), place: { kind: 'item', item: 'service.cloth' } as const };
    const lines = drawScreen(openScreen(flow, false), surroundingsOf(flow, PACE, '', null), { columns: 80, rows: 40 }, 0);
    expect(lines.join('\n')).toContain(
      '   Needs a look: The question has changed since; the note tells how. Enter\n                 confirms the answer.\n   Note: Ask Jo',
    );
    const row = rowsOf(flow).find(({ id }) => id === 'service.cloth');
    expect(row).toMatchObject({ state: 'open', text: 'needs a look' });
  });

  it('Enter confirms it: the mark goes, all else stays', () => {
    const flow = flowOn(SHEET);
    const { change, flow: next, says } = move(flow, pressed(flow, '<enter>'));
    const sheet = keptOn(SHEET, change as Change, next);
    expect(answersOf(sheet)).toEqual({ ...SHEET.answers, 'kitchen.cooks': { value: 3, evidence: 2, target: 50 } });
    expect(says).toBe('Confirmed: Cooks.');
  });

  it('another answer takes its place, with the note that stood there', () => {
    const flow = { ...flowOn(SHEET), place: { kind: 'item', item: 'service.cloth' } as const };
    const { change, flow: next } = move(flow, pressed(flow, '1'));
    expect(answersOf(keptOn(SHEET, change as Change, next))?.['service.cloth']).toEqual({ value: true, note: 'Ask Jo' });
  });

  it('a note alone confirms nothing', () => {
    const flow = flowOn(SHEET);
    const annotation = { note: 'Counted', evidence: 3, by: null, voices: null };
    const { change, flow: next } = move(flow, { kind: 'annotation', annotation });
    expect(answersOf(keptOn(SHEET, change as Change, next))?.['kitchen.cooks']).toEqual({
      value: 3,
      look: true,
      note: 'Counted',
      evidence: 3,
      target: 50,
    });
  });

  it('undo brings the mark back', () => {
    const flow = flowOn(SHEET);
    const kept = move(flow, { kind: 'keep' });
    const sheet = keptOn(SHEET, kept.change as Change, kept.flow) ?? {};
    const undone = move(kept.flow, { kind: 'undo' });
    expect(answersOf(keptOn(sheet, undone.change as Change, undone.flow))).toEqual(SHEET.answers);
    expect(undone.flow.place).toEqual(flow.place);
  });

  it('somebody else who confirms it meanwhile is heard', () => {
    const flow = flowOn(SHEET);
    const theirs = { ...SHEET, answers: { ...SHEET.answers, 'kitchen.cooks': { value: 3, evidence: 2, target: 50 } } };
    expect(receive(flow, theirs).items).toEqual(['kitchen.cooks']);
    const { change, flow: next } = move(flow, { kind: 'give', given: { state: 'unknown' } });
    expect(keptOn(theirs, change as Change, next)).toBeNull();
  });

  it('an answer of an earlier sheet that needed a look is confirmed without the mark', () => {
    const before = flowOn(SHEET).answers;
    const flow = flowOn({ answers: {} });
    const offered: Flow = { ...flow, plan: { ...flow.plan, earlier: before }, place: { kind: 'item', item: 'kitchen.cooks' } };
    const { change, flow: next } = move(offered, { kind: 'keep' });
    expect(answersOf(keptOn({ answers: {} }, change as Change, next))).toEqual({
      'kitchen.cooks': { value: 3, evidence: 2, target: 50 },
    });
  });

  it('a text is confirmed by Enter too, not opened for writing', () => {
    const flow = flowOn({ answers: { 'service.wish': { value: 'More light', look: true } } });
    expect(flow.place).toEqual({ kind: 'item', item: 'service.wish' });
    expect(pressed(flow, '<enter>')).toEqual({ kind: 'keep' });
  });
});
