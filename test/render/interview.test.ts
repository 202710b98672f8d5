// How the interview looks: the same at every size, clear without colour, harmless whatever is written.
import widthOf from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { openQuestion } from '../../src/core/interview/question.ts';
import { openScreen, press, surroundingsOf } from '../../src/core/interview/screens.ts';
import type { Place } from '../../src/model/interview.ts';
import type { Item } from '../../src/model/questionnaire.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { whyLines } from '../../src/render/interview/aside.ts';
import { drawPage, drawScreen } from '../../src/render/interview/draw.ts';
import { plainPrompt, plainScreen } from '../../src/render/interview/plain.ts';
import { cut, flow, styleFor, wrap } from '../../src/render/interview/screen.ts';
import { transcriptEntry, transcriptHead } from '../../src/render/interview/transcript.ts';
import { flowOn, keys, planOf } from '../interview/build-flow.ts';

interface Look {
  readonly columns?: number;
  readonly rows?: number;
  readonly answers?: WrittenSheet['answers'];
  readonly pains?: readonly string[];
  readonly place?: Place;
  readonly pressed?: string;
  readonly notice?: string;
  readonly workshop?: boolean;
  readonly colour?: 0 | 1;
}

/** Pain points that hang on the first item. */
function noted(titles: readonly string[]): NonNullable<WrittenSheet['pain_points']> {
  return titles.map((title, index) => ({ id: `p${index}`, title, item: 'kitchen.heat' }));
}

function draw(look: Look) {
  const {
    columns = 80,
    rows = 24,
    answers = {},
    pains = [],
    place,
    pressed = '',
    notice = '',
    workshop = false,
    colour = 0,
  } = look;
  const begun = flowOn({ answers, pain_points: noted(pains) });
  const now = { ...begun, place: place ?? begun.place };
  let screen = openScreen(now, workshop);
  for (const key of keys(pressed)) {
    const result = press(screen, key);
    if (result.kind === 'still') ({ screen } = result);
  }
  const timer = workshop ? { question: 75, sitting: 1500, minutes: 60 } : null;
  return drawScreen(screen, surroundingsOf(now, { answered: 0, seconds: 0 }, notice, timer), { columns, rows }, colour);
}

const HEAT: Place = { kind: 'item', item: 'kitchen.heat' };
const TOOLS: Place = { kind: 'item', item: 'kitchen.tools' };

describe('a question', () => {
  it('tells where it is, what is chosen and which keys there are', () => {
    expect(draw({ place: HEAT, answers: { 'kitchen.heat': 3 }, notice: 'Saved.' })).toEqual([
      'Kitchen 1 of 3                           1 of 6 answered · about 4 minutes left',
      `${'━'.repeat(13)}${'─'.repeat(66)}`,
      'Saved.',
      '',
      'K1 Heat',
      'How well is the heat of the stove known and kept while several dishes are',
      'cooked at the same time?',
      '',
      '    1  Nobody looks at it.',
      '    2  The cook feels it with a hand held over the plate, and corrects it now',
      '       and then when something burns or stays raw.',
      ' > [3] It is measured.',
      '    4  As level 3, and written down.',
      '    5  As level 4, and the stove keeps it by itself.',
      '',
      '1-5 answer  d do not know  s later  b back  e note  p pain point  g go to',
      'q leave  ? help',
    ]);
  });

  it('keeps its marker in sight on a short and narrow screen, and its keys', () => {
    const lines = draw({ place: HEAT, columns: 40, rows: 12, pressed: '<end>' });
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.join('\n')).toContain('>  5  As level 4');
    expect(lines.join('\n')).toMatch(/↑ \d+ lines above/);
    expect(lines.at(-1)).toContain('?');
  });

  it('has air between the choices for a room, if there is room', () => {
    expect(draw({ place: HEAT, workshop: true, rows: 30 }).join('\n')).toContain('Nobody looks at it.\n\n    2');
    expect(draw({ place: HEAT, workshop: true, rows: 16 }).join('\n')).toContain('Nobody looks at it.\n    2');
  });

  it('shows the timer to a room only', () => {
    expect(draw({ place: HEAT, workshop: true, columns: 100 })[0]).toContain('1:15 here · 25 of 60 min');
    expect(draw({ place: HEAT })[0]).not.toContain('here');
  });

  it('names the pain points that were noted at it, two at most, where there is room', () => {
    const pains = ['I waited and nobody came, so I went back to the door and called and called', 'Cold soup', 'Blunt', 'Loud'];
    const lines = draw({ place: HEAT, answers: { 'kitchen.heat': { level: 3, note: 'warm' } }, pains, notice: 'Saved.' });
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.slice(15, 19)).toEqual([
      '   Note: warm',
      '   Pain points: I waited and nobody came, so I went back to the door and calle…',
      '                Cold soup',
      '                and 2 more',
    ]);
    expect(draw({ place: HEAT, pains: ['Cold soup'] })).toContain('   Pain point: Cold soup');
    expect(draw({ place: TOOLS, pains: ['Cold soup'] }).join('\n')).not.toContain('Cold soup');
    const short = draw({ place: HEAT, rows: 18, pains });
    expect(short.join('\n')).toContain('K1 Heat');
    expect(short.join('\n')).not.toContain('Cold soup');
  });

  it('ticks by signs, not by colour', () => {
    const lines = draw({ place: TOOLS, pressed: '2' }).join('\n');
    expect(lines).toContain('[ ]  1  A sharp knife');
    expect(lines).toContain(' > [x]  2  A wooden spoon');
    expect(lines).toContain('        0  None of these tools');
  });

  it('pages its help', () => {
    const first = draw({ place: HEAT, rows: 14, pressed: '?' }).join('\n');
    const second = draw({ place: HEAT, rows: 14, pressed: '?<pagedown>' }).join('\n');
    expect(first).toContain('Why it matters: Heat decides what a dish becomes.');
    expect(first).toMatch(/↓ \d+ lines below/);
    expect(second).not.toBe(first);
  });

  it('explains in its help the terms that are shown, and what holds for every question', () => {
    const glossary = ['Stove', 'Ladle'].map((title) => ({ id: title.toLowerCase(), title, says: `A ${title.toLowerCase()}.` }));
    const [stop] = planOf().stops;
    const item = { ...stop?.item, ask: 'How hot is the stove?' } as Item;
    const question = openQuestion(flowOn(), item.id, false);
    const shown = { ...question, about: 'Speak for the whole kitchen.', glossary, stop: { ...question.stop, item } };
    const lines = whyLines(shown, styleFor(0, { columns: 80, rows: 24 })).join('\n');
    expect(lines).toContain('Stove: A stove.');
    expect(lines).toContain('Throughout: Speak for the whole kitchen.');
    expect(lines).not.toContain('Ladle');
  });

  it('shows the caret with and without colour', () => {
    expect(draw({ place: HEAT, pressed: 'eab<left>' }).join('\n')).toContain(' | a_b');
    expect(draw({ place: HEAT, pressed: 'eab<left>', colour: 1 }).join('\n')).toContain('\u001b[7mb');
  });

  it('has no colour unless asked for', () => {
    expect(draw({ place: HEAT, pressed: '<down>' }).join('')).not.toContain('\u001b');
    expect(draw({ place: HEAT, pressed: '<down>', colour: 1 }).join('')).toContain('\u001b');
  });
});

describe('what others have written', () => {
  const evil = 'red \u001b[31m alert \u0007 \u202e backwards\nsecond line';

  it('does nothing to the screen', () => {
    const lines = draw({ place: HEAT, answers: { 'kitchen.heat': { level: 2, note: evil } }, notice: evil }).join(' ');
    expect(lines).not.toMatch(/\p{Cc}|\u202e/u);
    expect(lines).toContain('red [31m alert');
  });

  it('does nothing as a pain point', () => {
    const lines = draw({ place: HEAT, pains: [evil] }).join(' ');
    expect(lines).not.toMatch(/\p{Cc}|\u202e/u);
    expect(lines).toContain('Pain point: red [31m alert');
  });

  it('stands in the transcript with the question it was noted at', () => {
    const pain = { id: 'a', title: 'Cold *soup*', raisedBy: null, items: ['kitchen.heat'], isUnsized: true };
    const change = { kind: 'pain', pain, at: HEAT, removed: false } as const;
    const stop = planOf().stops[0] ?? null;
    expect(transcriptEntry(change, stop, { before: '', after: '' })).toBe('\n- Pain point at K1: Cold \\*soup\\*\n');
    expect(transcriptEntry(change, null, { before: '', after: '' })).toBe('\n- Pain point: Cold \\*soup\\*\n');
  });

  it('does nothing to the transcript', () => {
    const annotation = { evidence: 2, note: '# not a heading\n[link](javascript:x)', by: '*boss*', voices: 2, target: null };
    const answer = { given: { state: 'unknown' } as const, ...annotation };
    const change = {
      kind: 'answer',
      item: 'x',
      before: { answer: null, draft: null },
      after: { answer, draft: null },
      wasLater: false,
    } as const;
    const text = transcriptEntry(change, null, { before: '', after: '<script>' });
    expect(text).toBe(
      '\n**\\<script>**\n\nNote: \\# not a heading<br>\\[link\\](javascript:x)\n\nEvidence: dated document\n\nSaid by: \\*boss\\*, 2 people\n',
    );
    expect(transcriptHead('# A', 'b', '')).toBe('# Interview: \\# A\n\nb\n');
  });
});

describe('the overview', () => {
  it('lists every item with its answer, and says what to do at the end', () => {
    const lines = draw({ place: { kind: 'overview', from: null }, answers: { 'kitchen.heat': 3, 'kitchen.tools': 'unknown' } });
    expect(lines).toContain('4 questions are open: o finds them. f gives the result as it stands.');
    expect(lines).toContain('  Kitchen: 2 of 3');
    expect(lines).toContain('  + K1 Heat: It is measured.');
    expect(lines).toContain('  + K2 Tools: do not know');
    expect(lines).toContain('> - K3 Cooks: open');
  });
});

describe('lines', () => {
  it('are broken by word and by width, wide signs too', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('茶碗茶碗茶碗', 6)).toEqual(['茶碗茶', '碗茶碗']);
    expect(widthOf(cut('茶碗茶碗茶碗', 6))).toBeLessThanOrEqual(6);
    expect(flow(['aa', 'bb', 'cc'], '  ', 6)).toEqual(['aa  bb', 'cc']);
  });

  it('of a long text are turned page by page', () => {
    const text = Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n');
    expect(drawPage(text, 0, 'back', { columns: 80, rows: 10 }, 0)).toContain('line 0');
    expect(drawPage(text, 99, 'back', { columns: 80, rows: 10 }, 0)).toContain('line 49');
  });
});

describe('plain', () => {
  it('says everything in order, numbered', () => {
    const now = { ...flowOn({ answers: { 'kitchen.heat': 3 } }), place: HEAT };
    const screen = openScreen(now, false);
    const style = styleFor(0, { columns: 80, rows: 24 });
    const around = surroundingsOf(now, { answered: 0, seconds: 0 }, '', null);
    expect(plainScreen(screen, around, style).slice(0, 5)).toEqual([
      'Kitchen, question 1 of 3. 1 of 6 answered, about 4 minutes left.',
      '',
      'How well is the heat of the stove known and kept while several dishes are',
      'cooked at the same time?',
      '  1. Nobody looks at it.',
    ]);
    expect(plainScreen(screen, around, style)).toContain('  3. It is measured. (saved)');
    const pained = openScreen({ ...flowOn({ pain_points: noted(['Cold soup', 'Blunt']) }), place: HEAT }, false);
    expect(plainScreen(pained, around, style).slice(-2)).toEqual(['   Pain points: Cold soup', '                Blunt']);
    expect(plainPrompt(screen, style)).toBe('Answer (1 to 5, Enter keeps it; d, s; ? for help): ');
  });
});
