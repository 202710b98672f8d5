import { describe, expect, it } from 'vitest';
import type { Report, ReportLens } from '../../src/model/report.ts';
import { html } from '../../src/render/formats/html.ts';
import { markdown } from '../../src/render/formats/markdown.ts';
import { terminal } from '../../src/render/formats/terminal.ts';
import type { LensView } from '../../src/render/view/lens-view.ts';
import { toView } from '../../src/render/view.ts';
import { quietChecks, quietFlags, unjudgedSentence } from '../../src/render/wording/judged.ts';
import { lensFacts } from '../../src/render/wording/lenses.ts';
import { missingWords, waitingWords } from '../../src/render/wording/missing.ts';
import {
  aLens,
  allLenses,
  amountLens,
  anOpenLens,
  aPart,
  balanceLens,
  chainLens,
  dialLens,
  exposureLens,
  groupsLens,
  hostileLensReport,
  lensReport,
  loadLens,
  pathLens,
  profileLens,
  themesLens,
  unjudgedReport,
  waitingFor,
} from './build-lenses.ts';
import { aReport } from './build-report.ts';
import { withoutScript } from './script.ts';

/** The view of one lens in an otherwise full report. */
function viewOf(lens: ReportLens): LensView {
  const [section] = toView(lensReport({ lenses: [lens] })).sections;
  return section?.lenses[0] ?? expect.fail('the lens is not shown');
}

function screen(report: Report, width = 80): string {
  return terminal([report], { colour: 0, width });
}

describe('the values of a lens in words', () => {
  it.each([
    [
      'a path',
      pathLens(),
      'Score: 38.1; Lowest: Aftercare (25.0); Highest: Consider (80.0); Largest fall: 42.5 points, from Consider to Action',
    ],
    [
      'a path that never falls',
      pathLens({ values: { score: 50, leak: 0, leak_from: null, leak_to: null } }),
      'Score: 50.0; Largest fall: none',
    ],
    ['a profile', profileLens(), 'Score: 45.0; Lowest: Trackable (0.0); Highest: Personalised (100.0); Index: 50.0'],
    [
      'groups',
      groupsLens(),
      'Score of actions: 40.0; Lowest of actions: Portfolio (25.0); Highest of actions: Speed (55.0); Score of big shifts: 60.0; Lowest of big shifts: Evidence (60.0)',
    ],
    [
      'a balance',
      balanceLens(),
      'Ahead: Technology, by 30.0 points; Both together (geometric mean): 52.9; Evenness (100 is level): 70.0',
    ],
    ['a balance to the right', balanceLens({ values: { tilt: -1 } }), 'Ahead: Behaviours, by 1.0 point'],
    ['a level balance', balanceLens({ values: { tilt: -0.04 } }), 'Ahead: neither'],
    ['a load', loadLens(), 'Risk: 46.3; Factor for plans: 0.77'],
    ['a dial', dialLens(), 'On the dial: 6.8 of 12'],
    ['an amount', amountLens(), 'Hours with customers: 6.5 hours; Worth about: 6.5'],
    [
      'a whole amount without a unit',
      amountLens({ unit: '', values: { amount: 2, worth: 2 } }),
      'Hours with customers: 2; Worth about: 2',
    ],
    ['an exposure', exposureLens(), 'Missing to be ready for what matters: 56.3; Most exposed: the rise of machines'],
    ['nothing', anOpenLens('x', 'profile', []), ''],
    ['a lens of its own sort', aLens('x', 'profile', { values: { score: 10, lowest: null } }), 'Score: 10.0'],
  ])('%s', (_, lens, words) => {
    expect(
      lensFacts(lensReport(), lens)
        .map(({ label, value }) => `${label}: ${value}`)
        .join('; '),
    ).toBe(words);
  });

  it.each([
    [25, 'Leader against Front line: 25.0 points higher'],
    [-1, 'Leader against Front line: 1.0 point lower'],
    [0, 'Leader against Front line: the same'],
  ])('two roles that are %d apart', (role_gap, words) => {
    const [fact] = lensFacts(lensReport(), aLens('x', 'profile', { values: { role_gap } }));
    expect(`${fact?.label}: ${fact?.value}`).toBe(words);
  });
});

describe('the rows of a lens', () => {
  const rows = (lens: ReportLens) =>
    viewOf(lens).rows.map(({ title, group, score, note }) =>
      [title, group ?? '', score.text, note].filter((part) => part !== ''),
    );

  it('show marks, thin parts and parts without an answer', () => {
    expect(rows(profileLens())).toEqual([
      ['Easy', '75.0', 'kept'],
      ['Fast', '20.0', 'broken'],
      ['Convenient', '50.0'],
      ['Trackable', '0.0', 'broken, thin: rests on little'],
      ['Personalised', '100.0', 'kept'],
      ['Predictive', '–', 'no answer'],
      ['Human', '55.0', 'beside the score'],
    ]);
  });

  it('name the groups, but not the steps and links of a chain', () => {
    expect(rows(groupsLens())[2]).toEqual(['Evidence', 'Big shifts', '60.0']);
    expect(rows(chainLens()).slice(0, 2)).toEqual([
      ['Screen', '80.0'],
      ['From screen to front office', '25.0'],
    ]);
  });

  it('give what a side is made of, the load instead of the ease, and nothing twice', () => {
    expect(rows(balanceLens()).slice(2)).toEqual([
      ['Working across', '50.0', 'part of Behaviours'],
      ['Deciding', '30.0', 'part of Behaviours'],
      ['Owning the problem', '–', 'no answer'],
    ]);
    expect(rows(loadLens())[0]).toEqual(['Load', '75.0']);
    expect(rows(amountLens())).toEqual([['Closeness', '50.0']]);
    expect(rows(exposureLens())).toEqual([]);
  });

  it('give no tone to what is no score', () => {
    expect(viewOf(loadLens()).rows.map(({ score }) => score.tone)).toEqual(['none', '3', '3']);
    const odd = aLens('x', 'profile', { parts: [aPart('gap', -12), aPart('count', 120)] });
    expect(viewOf(odd).rows.map(({ score }) => [score.text, score.tone])).toEqual([
      ['-12.0', 'none'],
      ['120.0', 'none'],
    ]);
  });
});

describe('a lens', () => {
  it('says what is weakest and what was left out, with the reason', () => {
    const view = viewOf(profileLens());
    expect(view.weakest).toEqual({ title: 'Item people.one: track (0.0)', anchor: 'item-people.one' });
    expect(view.leftOut).toBe('Left out: Signs from outside (not in this questionnaire).');
    expect(view.caution).toBe('A list of promises describes a service, not a relationship.');
    expect(viewOf(themesLens())).toMatchObject({ says: null, weakest: null, leftOut: null, caution: null });
  });

  it('lists trends from the most exposed, with their lists, and those without an answer apart', () => {
    const view = viewOf(exposureLens());
    expect(view.trends.map(({ says, relevance, readiness, score }) => [says, relevance, readiness, score.text])).toEqual([
      ['The rise of machines', 'decisive', 'aware (25.0)', '75.0'],
      ['The rise of foundations', 'decisive', 'aware (50.0)', '50.0'],
      ['The rise of chips', 'useful', 'aware (25.0)', '37.5'],
    ]);
    expect(view.trends.map(({ about }) => about)).toEqual([
      'readiness from the answers; Ten trends',
      'readiness from the answers, which touch it only in part; Three trends',
      'serves: protect, value; Ten trends',
    ]);
    expect(view.quietTrends).toBe('No answer yet on: the rise of quiet.');
    expect(view.packs).toEqual(['Ten trends, October 2023. Source: A list', 'Three trends, 2020. Source: Another list']);
  });

  it('is drawn in letters by its kind', () => {
    const strips = allLenses()
      .filter(({ enough }) => enough)
      .map((lens) => viewOf(lens).strip.join(' '));
    expect(strips).toEqual([
      'Awareness 62.5 → Consider 80.0 ↘ Action 37.5 (thin: rests on little) → Aftercare 25.0 · weakest answer: Item people.one (0.0)',
      'Easy 75.0 (kept) · Fast 20.0 (broken) · Convenient 50.0 · Trackable 0.0 (broken, thin: rests on little) · Personalised 100.0 (kept) · Human 55.0 (beside the score) · 1 without an answer · weakest answer: in Item people.one (0.0)',
      'Screen 80.0 ─25.0─ Front office 70.0 ─50.0─ Core records 45.0 ─33.3─ Operations 60.0 ─50.0─ Supply ? · weakest answer: Item technology.one (25.0)',
      'Technology 70.0 ███████░░░ · Behaviours 40.0 ████░░░░░░ · weakest answer: Item people.one (25.0)',
      'Load 75.0 · Capacity for change 40.0 · Record of change 50.0 · Risk 46.3',
      'Actions: Portfolio 25.0 · Speed 55.0 · Big shifts: Evidence 60.0',
      'The rise of machines 75.0 · The rise of foundations 50.0 · The rise of chips 37.5',
      '██████░░░░ 6.8 of 12',
      'Hours with customers 6.5 hours · Closeness 50.0',
      'Change management 45.0 · Technology adoption 60.0',
    ]);
  });
});

describe('the sections of lenses', () => {
  const titles = (lenses: ReportLens[]) => toView(lensReport({ lenses })).sections.map(({ id, title }) => [id, title]);

  it('take the titles and the order of the pillars; the others follow, the nameless last', () => {
    const lenses = ['', 'map', 'technology', 'big_ideas', 'strategy'].map((section, index) =>
      aLens(`l${index}`, 'profile', { section, values: { score: 1 } }),
    );
    expect(titles(lenses)).toEqual([
      ['views-1', 'Strategy'],
      ['views-2', 'Technology'],
      ['views-3', 'Map'],
      ['views-4', 'Big ideas'],
      ['views-5', 'More views'],
    ]);
  });

  it('stand in the contents, and say once what they are', () => {
    const view = toView(lensReport());
    expect(view.contents.map(({ title }) => title)).toEqual([
      ...['First step', 'Summary', 'Pillars'],
      ...['Strategy', 'People', 'Customers', 'Technology', 'More views', 'Next'],
      ...['Risks', 'Data quality', 'Every answer', 'Method and settings'],
    ]);
    expect(view.sections.map(({ lead }) => lead !== null)).toEqual([true, false, false, false, false]);
  });

  it('are not there without a lens that could be judged', () => {
    const view = toView(unjudgedReport());
    expect(view.sections).toEqual([]);
    expect(view.quality?.unjudged[0]?.says).toBe('None of the 12 views could be judged.');
  });

  it('are not there in a questionnaire without lenses, flags and rules', () => {
    const { sections, risks, quality } = toView(aReport());
    expect({ sections, risks, quality }).toEqual({ sections: [], risks: null, quality: null });
  });
});

describe('warnings', () => {
  it('come in their order, with the first thing to do and where to read on', () => {
    const risks = toView(lensReport()).risks;
    expect(risks?.flags.map(({ title, action, read }) => [title, action, read])).toEqual([
      ['Buying ahead of behaving', 'Mend people.one.', null],
      ['Two views', null, { title: 'People', anchor: 'views-2' }],
      ['A gap', null, null],
    ]);
    expect(risks?.flags.map(({ from, sources }) => [from, sources])).toEqual([
      [[{ title: 'Item people.one', anchor: 'item-people.one' }], 'An essay'],
      [[], null],
      [[{ title: 'Signs from outside', anchor: null }], 'A; B'],
    ]);
    expect(risks).toMatchObject({ quiet: null, unjudged: '3 of 19 flags could not be judged.' });
  });

  it.each([
    [0, 19, null, 'No warning: all 19 flags are clear.'],
    [0, 1, null, 'No warning: the only flag is clear.'],
    [6, 19, '6 of 19 flags could not be judged.', 'No warning: the 13 flags that could be judged are clear.'],
    [18, 19, '18 of 19 flags could not be judged.', 'No warning: the one flag that could be judged is clear.'],
    [19, 19, 'None of the 19 flags could be judged.', null],
    [1, 1, 'The only flag could not be judged.', null],
  ])('%d of %d flags that could not be judged are never taken for clear', (open, all, unjudged, quiet) => {
    expect([unjudgedSentence(open, all, 'flag'), quietFlags(open, all)]).toEqual([unjudged, quiet]);
  });

  it.each([
    [0, 14, 'No answers sit badly together: all 14 checks found none.'],
    [3, 14, 'No answers sit badly together: the 11 checks that could be judged found none.'],
    [14, 14, null],
  ])('%d of %d checks that could not be made', (open, all, quiet) => {
    expect(quietChecks(open, all)).toBe(quiet);
  });
});

describe('what is missing', () => {
  const report = lensReport();

  it.each([
    [[], ''],
    [['people.two'], 'Item people.two (no answer)'],
    [
      ['left.out', 'people.na', 'people.two', 'data.two', 'people.two'],
      'Item people.two; Item data.two (no answer); Item people.na (does not apply); Signs from outside (not in this questionnaire)',
    ],
    [['nowhere'], 'nowhere (not in this questionnaire)'],
    [['a', 'b', 'c', 'd', 'e', 'f'], 'a; b; c; d; e; f (not in this questionnaire)'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'a; b; c; d; e; 2 more (not in this questionnaire)'],
  ])('%j', (ids, words) => {
    expect(missingWords(report, ids)).toBe(words);
  });

  it('names pain points and roles', () => {
    const all = waitingFor('x', { missing: ['people.two'], pain_points: true, roles: true });
    expect(waitingWords(report, all)).toBe(
      'Item people.two (no answer); enough pain points; answers from enough people of both Leader and Front line',
    );
    expect(waitingWords(report, waitingFor('x'))).toBe('more answers');
  });

  it('is counted by kind', () => {
    expect(toView(report).quality?.unjudged.map(({ says, rows }) => [says, rows.map(({ title }) => title)])).toEqual([
      ['2 of 12 views could not be judged.', ['Leadership', 'More trends']],
      ['3 of 19 flags could not be judged.', ['Warning RF-FOUR', 'Warning RF-FIVE', 'Warning RF-SIX']],
      ['1 of 14 checks could not be judged.', ['Interest is won and then lost.']],
    ]);
  });
});

describe('on a terminal', () => {
  it.each([80, 60, 40])('fits %d columns, and the first step stays last', (width) => {
    const lines = screen(lensReport(), width).trimEnd().split('\n');
    expect(lines.filter((line) => !/[│┌├└]/.test(line) && line.length > width && line.trim().includes(' '))).toEqual([]);
    expect(lines.findIndex((line) => line.startsWith('First step'))).toBeGreaterThan(lines.length - 8);
  });

  it('gives warnings with their first action, lenses in a few lines, and what could not be judged', () => {
    const text = screen(lensReport());
    expect(text).toContain('Risks\n  ! Buying ahead of behaving\n    Mend people.one.\n  ! Two views\n    Read first: People\n');
    expect(text).toContain(
      '  Value chain: The weakest point of the chain is From screen to front office at\n  25.0.\n' +
        '    Screen 80.0 ─25.0─ Front office 70.0 ─50.0─ Core records 45.0\n' +
        '    ─33.3─ Operations 60.0 ─50.0─ Supply ? ·\n    weakest answer: Item technology.one (25.0)\n',
    );
    expect(text).toContain('A list of promises describes a service, not a relationship.');
    expect(text).toContain(
      '  ✗ Two answers can hardly both be true: What R1 says does not fit.\n  ? Worth a talk: Backing without means.\n',
    );
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Could not be judged: 2 of 12 views, 3 of 19 flags, 1 of 14 checks. Not enough answers for: Leadership; More trends.',
    );
    expect(text.slice(text.indexOf('Risks'), text.indexOf('First step')).split('\n').length).toBeLessThan(55);
  });

  it('shows no empty block where nothing could be judged', () => {
    const text = screen(unjudgedReport());
    expect(text).not.toMatch(/^(Risks|The same answers)/m);
    expect(text).toContain('12 of 12 views');
  });
});

describe('hostile text', () => {
  it('does nothing on a terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(screen(hostileLensReport())).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('is text in HTML', () => {
    expect(withoutScript(html(hostileLensReport()))).not.toMatch(/<script|<img|\p{Cc}(?<!\n)|[\u202e\u202c]/iu);
  });

  it('is text in Markdown', () => {
    const page = markdown(hostileLensReport());
    expect(page).not.toMatch(/(^|[^\\])<script|\p{Cc}(?<!\n)|[\u202e\u202c]/u);
    expect(page).not.toMatch(/[^\\]\[x\]\(/);
  });
});

describe('in HTML', () => {
  const page = html(lensReport());

  it('has a picture and its numbers for every lens that could be judged', () => {
    const blocks = page.split('<div class="lens ').slice(1);
    expect(blocks).toHaveLength(10);
    for (const block of blocks) {
      expect(block).toContain('<svg');
      expect(block).toMatch(/<table|<dl/);
    }
  });

  it('leads from a warning to its question, and from what is open to its reasons', () => {
    expect(page).toContain('<a href="#item-people.one">Item people.one</a>');
    expect(page).toContain('3 of 19 flags could not be judged. <a href="#quality">');
  });
});
