// What a page of a questionnaire promises, in every format: what participants see, what only those see who explain the
// scores, and that nothing in a questionnaire does anything but stand there.

import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { scoreAnswer } from '../../src/core/scoring/score-answer.ts';
import type { AnswerValue } from '../../src/model/answers.ts';
import type { Item, Questionnaire } from '../../src/model/questionnaire.ts';
import { markdown as escapedMarkdown } from '../../src/render/escape.ts';
import { duration } from '../../src/render/questionnaire/about.ts';
import { earnings, pointWords, scoreOfTicks, tickWords } from '../../src/render/questionnaire/earnings.ts';
import { htmlPage } from '../../src/render/questionnaire/html.ts';
import { markdownPage } from '../../src/render/questionnaire/markdown.ts';
import type { QuestionnaireView, QuestionView } from '../../src/render/questionnaire/questionnaire-view.ts';
import { terminalPage } from '../../src/render/questionnaire/terminal.ts';
import { guarded } from './guard.ts';
import { full, hostile, itemsOf, page, teaRoom } from './questionnaires.ts';

const escapedHtml = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#x27;')
    .replace(/`/g, '&#x60;')
    .replace(/=/g, '&#x3D;');

interface Format {
  readonly render: (view: QuestionnaireView) => string;
  /** How a text of the questionnaire stands there. */
  readonly shown: (text: string) => string;
  /** The parts that hold one question each, in their order; what follows the last one is cut off. */
  readonly questions: (text: string) => string[];
}

const spaced = (text: string) => text.replace(/\s+/g, ' ');

const FORMATS: Readonly<Record<string, Format>> = {
  terminal: {
    render: (view) => terminalPage(view, { colour: 0, width: 80 }),
    shown: spaced,
    questions: (text) =>
      (text.split(/^Scale$/m)[0] ?? '')
        .split('\n\n')
        .filter((block) => /^ {2}\S/.test(block) && !/^ {2}(Levels|Points): /.test(block))
        .map(spaced),
  },
  markdown: {
    render: markdownPage,
    shown: escapedMarkdown,
    questions: (text) =>
      text
        .split(/^#### /m)
        .slice(1)
        .map((part) => part.split(/^##/m)[0] ?? ''),
  },
  html: {
    render: htmlPage,
    shown: escapedHtml,
    questions: (text) => [...text.matchAll(/<article[\s\S]*?<\/article>/g)].map(([part]) => part),
  },
};

/** What helps to answer. */
function helpful(item: Item, { roles }: Questionnaire): string[] {
  const answers =
    item.type === 'level'
      ? item.levels
      : item.type === 'checklist'
        ? [...item.options.map(({ text }) => text), item.none]
        : item.type === 'choice'
          ? item.options.map(({ text }) => text)
          : [];
  const titles = item.who.map((id) => roles.find((role) => role.id === id)?.title ?? id);
  return [item.ask, item.why, item.measures, item.proof, ...titles, ...answers].filter((text) => text !== '');
}

/** What would lead an answer, or only matters to those who explain the score. */
function telling(item: Item, { gates, rules }: Questionnaire): string[] {
  const here = gates.filter((gate) => gate.item === item.id);
  return [
    item.low?.advice ?? '',
    ...item.sources.map((key) => rules.sources?.[key]?.title ?? key),
    ...here.flatMap(({ id, cap, why }) => [`Gate ${id}`, `held at ${cap}`, why]),
  ].filter((text) => text !== '');
}

const CASES = Object.keys(FORMATS).flatMap((format) =>
  [full, teaRoom].map((questionnaire) => ({ format, id: questionnaire.id, questionnaire })),
);

describe.each(CASES)('$id as $format', ({ format, questionnaire }) => {
  const { render, shown, questions } = FORMATS[format] as Format;
  const items = itemsOf(questionnaire);
  const ahead = render(page(questionnaire, false));
  const scored = render(page(questionnaire, true));

  it.each([
    ['without', ahead],
    ['with', scored],
  ])('shows every question once with what helps to answer it, %s scores', (_, text) => {
    const parts = questions(text);
    expect(parts.length).toBe(items.length);
    for (const [index, item] of items.entries())
      for (const word of helpful(item, questionnaire)) expect(parts[index]).toContain(shown(word));
  });

  it('shows pillars and capabilities with what they ask', () => {
    const flat = format === 'terminal' ? spaced(ahead) : ahead;
    for (const { title, asks, capabilities } of questionnaire.pillars)
      for (const word of [title, asks, ...capabilities.flatMap((capability) => [capability.title, capability.about])])
        expect(flat).toContain(shown(word));
  });

  it('shows what would lead an answer with the scores only', () => {
    const [before, after] = [questions(ahead), questions(scored)];
    for (const [index, item] of items.entries())
      for (const word of telling(item, questionnaire)) {
        expect(before[index]).not.toContain(shown(word));
        expect(after[index]).toContain(shown(word));
      }
  });

  it('gives every answer its points, with the scores only', () => {
    for (const part of questions(ahead)) expect(part).not.toMatch(/\d\spoints?\b|Gate |If it scores low/);
    const after = questions(scored);
    for (const [index, item] of items.entries())
      for (const { score } of earnings(item)) expect(after[index]?.replaceAll('\u00a0', ' ')).toContain(pointWords(score));
  });

  it('ends with glossary and sources, with the scores only; who is asked gets the terms of the questions', () => {
    const flat = (text: string) => (format === 'terminal' ? spaced(text) : text);
    const terms = questionnaire.rules.glossary ?? [];
    for (const { title, says } of terms) {
      expect(flat(scored)).toContain(shown(says));
      expect(flat(scored)).toContain(shown(title));
    }
    const told = terms.filter(({ says }) => flat(ahead).includes(shown(says))).map(({ id }) => id);
    expect(told).toEqual(terms.length === 0 ? [] : TERMS_OF_FULL);
    expect(ahead).not.toMatch(/docs\/scoring|Glossary|Sources|Method/);
  });

  it('names only fields that exist', () => {
    for (const scores of [false, true]) {
      const view = page(questionnaire, scores);
      expect(render(guarded(view))).toBe(render(view));
    }
  });

  it('shows no hole where a value is missing', () => {
    for (const text of [ahead, scored]) expect(text).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
  });
});

/** Terms that occur in what is shown of the questions of the full instrument. */
const TERMS_OF_FULL = [
  ...['digital', 'customer', 'front_line', 'channel', 'journey', 'record', 'vision', 'chain', 'ai'],
  ...['pain_point', 'link', 'omotenashi', 'machine_customer'],
];

describe('hostile texts', () => {
  const pages = [false, true].map((scores) => page(hostile({ ...teaRoom, rules: full.rules }), scores));

  it('stand as text in HTML', () => {
    for (const view of pages) {
      const text = htmlPage(view);
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{view}} {{{x}}} | a |');
      expect(text).not.toMatch(/<script|<img|<i>|\p{Cc}(?<!\n)|[\u202e\u202c]/u);
    }
  });

  it('stand as text in Markdown', () => {
    for (const view of pages) {
      const text = markdownPage(view);
      expect(text).toContain('\\<script>alert(1)\\</script> {{view}} {{{x}}} \\| a \\| \\[x\\](javascript:alert(1))');
      expect(text).not.toMatch(/\p{Cc}(?<!\n)|[\u202e\u202c]/u);
      expect(text.split('\n').filter((line) => /^\s*(#+ A heading|- a list)/.test(line))).toEqual([]);
    }
  });

  it('stand as text on a screen', () => {
    for (const view of pages) {
      const text = terminalPage(view, { colour: 0, width: 80 });
      expect(text).toContain('<script>alert(1)</script>');
      expect(text).not.toMatch(/\p{Cc}(?<!\n)|[\u202e\u202c]/u);
    }
  });
});

describe('the HTML page', () => {
  it.each([false, true])('has no script, no network, no form, headings in order and unique ids (scores %s)', (scores) => {
    const text = htmlPage(page(full, scores));
    expect(text).not.toMatch(/<script|<link|<img|<iframe|<form|<input|\son\w+=|\sstyle=|url\(|@import|https?:/i);
    const levels = [...text.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(link[1]);
  });
});

it('uses the colours of the report only', () => {
  const css = readFileSync(new URL('../../templates/questionnaire.css', import.meta.url), 'utf8');
  expect(css.match(/#[0-9a-f]{3,8}\b|rgb|hsl/gi)).toBeNull();
});

describe('the screen', () => {
  it.each([40, 80, 120])('keeps to %i columns', (width) => {
    for (const scores of [false, true]) {
      const lines = terminalPage(page(full, scores), { colour: 0, width }).split('\n');
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  it('says the same with colour', () => {
    const view = page(teaRoom, true);
    const coloured = terminalPage(view, { colour: 1, width: 80 });
    expect(stripVTControlCharacters(coloured)).toBe(terminalPage(view, { colour: 0, width: 80 }));
    expect(coloured).not.toBe(terminalPage(view, { colour: 0, width: 80 }));
  });
});

const questionsOf = ({ pillars }: QuestionnaireView): QuestionView[] =>
  pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ questions }) => questions));

describe('the page for participants', () => {
  it('knows no points, no reference and only the facts that help', () => {
    const view = page(teaRoom, false);
    const questions = questionsOf(view);
    expect(view.reference).toBeNull();
    expect(questions.flatMap(({ answers }) => answers.filter(({ points, aside }) => points !== null || aside !== null))).toEqual(
      [],
    );
    expect(new Set(questionsOf(page(full, false)).flatMap(({ facts }) => facts.map(({ label }) => label)))).toEqual(
      new Set(['Why it matters', 'What it measures', 'What would prove it', 'Who knows best', 'Asked only if']),
    );
  });

  it('offers "does not apply" where it may be answered', () => {
    const [works, minutes] = questionsOf(page(teaRoom, false));
    expect(works?.instead.length).toBe(1);
    expect(minutes?.instead.length).toBe(2);
  });
});

describe('a page for one role', () => {
  const role = { id: 'frontline', title: 'Front line' };
  const view = page(full, true, { role, minutes: { alone: 18, room: null } });

  it('holds the questions for that role and for everybody', () => {
    const ids = itemsOf(full).filter(({ who }) => who.length === 0 || who.includes('frontline'));
    expect(questionsOf(view).map(({ id }) => id)).toEqual(ids.map(({ id }) => id));
    expect(view.title.facts).toContainEqual({ label: 'For', value: 'Front line' });
  });

  it('holds the gates on those questions only', () => {
    const ids = questionsOf(view).map(({ id }) => id);
    expect(view.reference?.gates.map(({ id }) => id)).toEqual(
      full.gates.filter(({ item }) => ids.includes(item)).map(({ id }) => id),
    );
  });

  it('leaves out pillars without a question, and counts what is there', () => {
    const host = page(teaRoom, false, { role: { id: 'guest', title: 'Guest' }, minutes: { alone: 2, room: null } });
    expect(questionsOf(host).map(({ id }) => id)).not.toContain('leaves.kinds');
    expect(host.pillars.map(({ title, size }) => `${title}: ${size}`)).toEqual(['Kettle: 3 questions', 'Leaves: 2 questions']);
    expect(host.about.lead.join(' ')).not.toContain('room');
  });
});

describe('a selection', () => {
  const leftOut = { items: ['a', 'b'].map((id) => ({ id, code: '', title: id, tags: [] })), gates: ['G1'] };
  const selection: Questionnaire = { ...teaRoom, lineage: [{ id: 'tea-house', version: '1.0.0' }], leftOut };

  it('says what it leaves out; its gates with the scores only', () => {
    expect(page(selection, false).about.leftOut).toEqual([
      'This is a selection from the questionnaire “tea-house”, which asks 2 more questions.',
    ]);
    expect(page(selection, true).about.leftOut.join(' ')).toContain('With them went 1 gate: G1.');
    expect(page(teaRoom, true).about.leftOut).toEqual([]);
  });
});

describe('what answers earn', () => {
  const valuesOf = (item: Item): AnswerValue[] => {
    switch (item.type) {
      case 'level':
        return item.levels.map((_, index) => ({ kind: 'level', level: index + 1 }));
      case 'choice':
        return item.options.map(({ id }) => ({ kind: 'choice', option: id }));
      case 'yes_no':
        return [true, false].map((yes) => ({ kind: 'yes_no', yes }));
      case 'number':
        return item.bands.map(({ from, below }) => ({ kind: 'number', value: from ?? (below ?? 0) - 1 }));
      default:
        return [];
    }
  };

  it.each([...itemsOf(full), ...itemsOf(teaRoom)].map((item) => [item.id, item] as const))(
    '%s, as the core scores it',
    (_, item) => {
      for (const turned of [item, { ...item, reverse: !item.reverse }]) {
        const scores = valuesOf(turned).map((value) => scoreAnswer(turned, value));
        expect(earnings(turned).map(({ score }) => ({ kind: 'scored', value: score }))).toEqual(scores);
        if (turned.type !== 'checklist') continue;
        for (const [index] of turned.options.entries()) {
          const ticked = turned.options.slice(0, index + 1);
          const weight = ticked.reduce((sum, option) => sum + option.weight, 0);
          const value: AnswerValue = { kind: 'options', options: ticked.map(({ id }) => id) };
          expect({ kind: 'scored', value: scoreOfTicks(turned, weight) }).toEqual(scoreAnswer(turned, value));
        }
      }
    },
  );

  it('is worded with a decimal only where there is one', () => {
    expect([0, 1, 25, 100 / 3].map(pointWords)).toEqual(['0 points', '1 point', '25 points', '33.3 points']);
    const kinds = itemsOf(teaRoom).find(({ type }) => type === 'checklist');
    if (kinds?.type !== 'checklist') throw new Error('the tea room has a checklist');
    expect([tickWords(kinds, 2), tickWords({ ...kinds, reverse: true }, 1)]).toEqual([
      'adds 66.7 points',
      'takes away 33.3 points',
    ]);
    expect([tickWords({ ...kinds, full_marks_at: 0 }, 1), tickWords(kinds, 9)]).toEqual(['adds 0 points', 'adds 100 points']);
  });
});

it.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [40, '40 minutes'],
  [60, '1 hour'],
  [160, '2 hours 40 minutes'],
])('%i minutes are %s', (minutes, words) => {
  expect(duration(minutes)).toBe(words);
});
