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
import { datedWords } from '../../src/render/questionnaire/packs.ts';
import type { QuestionnaireView, QuestionView } from '../../src/render/questionnaire/questionnaire-view.ts';
import { terminalPage } from '../../src/render/questionnaire/terminal.ts';
import { guarded } from './guard.ts';
import { full, hostile, itemsOf, page, teaRoom } from './questionnaires.ts';
import { ruledTeaRoom, without } from './ruled-tea-room.ts';

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
  [full, teaRoom, ruledTeaRoom].map((questionnaire) => ({
    format,
    id: questionnaire.id,
    lenses: questionnaire.lenses.length,
    questionnaire,
  })),
);

describe.each(CASES)('$id with $lenses lenses as $format', ({ format, questionnaire }) => {
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
  ...['pain_point', 'link', 'omotenashi', 'machine_customer', 'readiness'],
];

describe('hostile texts', () => {
  const pages = [false, true].map((scores) => page(hostile({ ...ruledTeaRoom, rules: full.rules }), scores));

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
  it.each([
    [full, false],
    [full, true],
    [ruledTeaRoom, true],
  ])('has no script, no network, no form, headings in order and unique ids (%#)', (questionnaire, scores) => {
    const text = htmlPage(page(questionnaire, scores));
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
    for (const view of [page(full, false), page(full, true), page(ruledTeaRoom, true)]) {
      const lines = terminalPage(view, { colour: 0, width }).split('\n');
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

describe('lenses, flags, rules and trends', () => {
  const sections = (questionnaire: Questionnaire) => page(questionnaire, true).reference?.rules ?? [];
  const entry = (title: string, questionnaire = ruledTeaRoom) =>
    sections(questionnaire)
      .flatMap(({ entries }) => entries)
      .find((one) => one.title === title) ?? expect.fail(`no entry ${title}`);
  const factsOf = (title: string, questionnaire = ruledTeaRoom) =>
    Object.fromEntries(entry(title, questionnaire).facts.map(({ label, says }) => [label, says]));
  const partsOf = (title: string, questionnaire = ruledTeaRoom) =>
    entry(title, questionnaire).parts.map(({ label, value }) => `${label}: ${value}`);

  it('stand on the page with scores, each kind in its section', () => {
    expect(sections(ruledTeaRoom).map(({ title, entries }) => `${title} ${entries.length}`)).toEqual([
      'Lenses 7',
      'Flags 2',
      'Consistency rules 2',
      'Trends 1',
    ]);
    expect(page(ruledTeaRoom, true).contents.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['lenses', 'flags', 'consistency', 'trends']),
    );
    expect(sections(teaRoom)).toEqual([]);
  });

  it.each(Object.keys(FORMATS))('stand there whole as %s, and nowhere on the page sent ahead', (format) => {
    const { render, shown } = FORMATS[format] as Format;
    const flat = (text: string) => (format === 'terminal' ? spaced(text) : text);
    const [ahead, scored] = [false, true].map((scores) => flat(render(page(ruledTeaRoom, scores))));
    for (const { title, lead, entries } of sections(ruledTeaRoom)) {
      expect(scored).toContain(shown(lead));
      for (const one of entries) {
        const texts = [one.about ?? '', ...one.parts.map(({ value }) => value), ...one.facts.flatMap(({ says }) => says)];
        for (const text of [one.title, ...texts]) expect(scored).toContain(shown(text));
        expect(ahead, title).not.toContain(shown(one.title));
      }
    }
  });

  it('say what feeds each part, question by question', () => {
    expect(partsOf('The cup')).toEqual([
      'Water: the mean of “Works”; “Minutes”',
      'Leaf: “Kinds”: “Green”',
      'Care: the mean of “Descaled”; “Staleness”',
    ]);
    expect(partsOf('More steam than taste')).toEqual([
      'Water: the mean of “Works”; “Minutes” (from at least 2 scored questions or options)',
      'Right side: the mean of “Leaf” and “Care” (at least 2 of them), fed by “Descaled”; “Kinds”: “Green”; “Staleness”',
    ]);
    expect(partsOf('Pouring')[0]).toBe('Water (hot things): the mean of “Works”; “Minutes”');
    expect(partsOf('Tea time')).toEqual(['Overall: the overall score after the gates', 'Works: “Works”']);
    expect(partsOf('Patience')[0]).toBe('Amount: the number typed at “Minutes”');
    expect(partsOf('Fashion')).toEqual(['Fashions of 1902: 2 trends']);
  });

  it.each([
    ['The cup', 'Parts side by side. The score is the mean of its parts. The index is the mean of the score and “Care”.'],
    ['Pouring', 'Parts in the order in which one follows the other. The score is the mean of its parts. The leak is'],
    ['More steam than taste', 'Two sides that should keep pace. The tilt is how many points “Water” is ahead of the right side.'],
    ['Waiting', 'What people carry, and what they can carry. The load is 100 minus its ease; the risk, 0 to 100,'],
    ['Tea time', 'The mean of its parts on a dial from 0 to 12.'],
    ['Patience', 'Something counted, in minutes. The worth is the amount times 2.5.'],
    ['Fashion', 'How far trends that matter find the organisation unready'],
  ])('%s tells its kind in words', (title, words) => {
    expect(entry(title).about).toContain(words);
  });

  it('say what they need, mark and warn of', () => {
    expect(factsOf('The cup')).toEqual({
      Needs: ['All its parts, and “Care”.'],
      Marks: ['A part is called “good” from 60 and “poor” under 40.'],
      Says: ['“Cup [score], with care [index]; worst is [lowest part].”'],
      Caution: ['Taste is not measured.'],
      Id: ['cup'],
    });
    expect(factsOf('Pouring').Needs).toEqual(['At least 1 of “hot things” and 1 of “dry things”.']);
    expect(factsOf('More steam than taste').Needs).toEqual([
      'Both sides. A part is called thin under 2 scored questions or options.',
    ]);
    expect(factsOf('Waiting').Needs).toEqual(['The ease and “Care”; the history may be missing.']);
    expect(factsOf('Tea time')).toMatchObject({ Needs: ['All its parts.'], Policy: ['No bar may be set on it.'] });
    expect(factsOf('Fashion').Needs).toEqual(['At least 1 trend with relevance and readiness.']);
  });

  it('say when they say what, in order', () => {
    expect(factsOf('More steam than taste').Says).toEqual([
      'When (the tilt is at least 35 and “Water” is at least 40) or gate dusty has fired: “All steam: [tilt] points ahead of [Leaf].”',
      'Otherwise, when the tilt is under -20: “Cold leaves.”',
      'Otherwise: “In step.”',
    ]);
  });

  it('say when a flag or a rule fires, and where to begin', () => {
    expect(factsOf('Steam before taste')).toEqual({
      When: ['the lens “More steam than taste” says “All steam: [tilt] points ahead of [Leaf].”'],
      'Begin with': ['“Descaled”'],
      Sources: ['K. Okakura: The book of tea'],
      Id: ['F-STEAM'],
    });
    expect(factsOf('Host and guest taste different tea')['Begin with']).toEqual(['The section “perception” of the report']);
    expect(entry('A fast kettle nobody descales.').about).toBe('A tension: both may be true, and that is worth a talk.');
  });

  it('name the date, the source and the readiness of trends', () => {
    expect(partsOf('Fashions of 1902')).toEqual([
      'Iced tea: readiness from the mean of “Works”; “Minutes”, which stands for it in part; serves summer',
      'Tea in bags: readiness is asked',
    ]);
    expect(factsOf('Fashions of 1902')).toMatchObject({
      Published: ['May 1902'],
      Source: ['The gazette'],
      Readiness: ['cold 0 and hot 100'],
    });
    expect(['1902', '1902-05-04'].map(datedWords)).toEqual(['1902', '4 May 1902']);
  });

  it('are told to participants only in so far as trends are asked', () => {
    const points = page(ruledTeaRoom, false).about.points.filter(({ label }) => label === 'Trends');
    expect(points.map(({ value }) => value)).toEqual([
      'After the questions comes a short form: how much each of 2 trends matters to you and, where no answer tells, how ready you are.',
    ]);
  });

  it('stand on the page for everybody only', () => {
    const role = { id: 'host', title: 'Host' };
    const view = page(ruledTeaRoom, true, { role });
    expect(view.reference?.rules).toEqual([]);
    expect(view.about.lead.join(' ')).toContain('What looks across all questions stands on the page for everybody.');
    expect(page(teaRoom, true, { role }).about.lead.join(' ')).not.toContain('across');
  });

  describe('in a selection', () => {
    const small = without(ruledTeaRoom, ['leaves.kinds', 'leaves.stale', 'kettle.descaled']);

    it('say once what can never be judged', () => {
      expect(page(small, true).about.leftOut).toEqual([
        'This is a selection from the questionnaire “tea-house”, which asks 3 more questions. With them went 1 gate: dusty.',
        '4 lenses need questions that this selection leaves out: The cup; Pouring; More steam than taste; Waiting.',
        '1 flag can never be raised without them: Steam before taste.',
        '2 consistency rules can never fire without them: T1; T2.',
      ]);
      expect(page(small, false).about.leftOut).toHaveLength(1);
    });

    it('are marked where they stand, with what is left out', () => {
      expect(factsOf('Waiting', small)['Never judged']).toEqual(['This selection leaves out too much of what it needs.']);
      expect(factsOf('Steam before taste', small)['Never raised']).toEqual(['This selection leaves out what it looks at.']);
      expect(factsOf('Tea time', small)['Never judged']).toBeUndefined();
      expect(partsOf('The cup', small)).toEqual([
        'Water: the mean of “Works”; “Minutes”',
        'Leaf: nothing that is asked. Left out: “Kinds”',
        'Care: nothing that is asked. Left out: “Descaled”; “Staleness”',
      ]);
    });

    it('are judged where enough is kept', () => {
      const some = without(ruledTeaRoom, ['kettle.descaled']);
      expect(page(some, true).about.leftOut.slice(1)).toEqual(['1 consistency rule can never fire without them: T2.']);
    });
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
