// What changed since an earlier assessment: sentences, the section, the scorecard, and the pages of `compare`.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { conforms, type Schema } from '../../src/io/conforms.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { ReportComparison, ReportGateChange } from '../../src/model/report.ts';
import { change } from '../../src/render/charts/change.ts';
import { trend } from '../../src/render/charts/change-trend.ts';
import { type CompareFormatName, loadCompareFormat } from '../../src/render/compare/formats.ts';
import * as html from '../../src/render/compare/html.ts';
import * as markdown from '../../src/render/compare/markdown.ts';
import { toCompareView } from '../../src/render/compare/view.ts';
import { signed } from '../../src/render/figures.ts';
import { markdown as reportMarkdown } from '../../src/render/formats/markdown.ts';
import { terminal } from '../../src/render/formats/terminal.ts';
import { changeView } from '../../src/render/view/change.ts';
import { toView } from '../../src/render/view.ts';
import { bandSentence, finalSentence, readBeside, roundingSentence, verdictSentence } from '../../src/render/wording/change.ts';
import { confidenceSentence, questionCauses } from '../../src/render/wording/change-causes.ts';
import { readSchema } from '../support/every-text.ts';
import { fc } from '../support/random.ts';
import {
  aComparison,
  aGateChange,
  aMatched,
  anItemChange,
  anUnmatched,
  aPillarChange,
  aSide,
  aTrend,
  comparedReport,
  hostileComparedReport,
  hostileComparison,
  twoPoints,
} from './build-comparison.ts';
import { guarded } from './guard.ts';
import { fullReport, HOSTILE } from './reports.ts';
import { drawing, outside, overlapping, textOf, textOnBars } from './svg-geometry.ts';

const { bands } = comparedReport();
const SCREEN = { colour: 0, width: 80 } as const;

async function inFormat(name: CompareFormatName, comparison: Comparison, width = 80): Promise<string> {
  return (await loadCompareFormat(name))(comparison, { colour: 0, width });
}

describe('the verdict in one sentence', () => {
  it.each([
    [
      aMatched(52.1, 55.3),
      'No clear change: 55.3 against 52.1 on the 58 questions answered both times, +3.2; at least 4.3 is needed to count.',
    ],
    [
      aMatched(52.1, 58),
      'Clearly better: 58.0 against 52.1 on the 58 questions answered both times, +5.9; at least 4.3 is needed to count.',
    ],
    [
      aMatched(58, 52.1, { items: 1 }),
      'Clearly worse: 52.1 against 58.0 on the one question answered both times, −5.9; at least 4.3 is needed to count.',
    ],
    [aMatched(52.1, 52.1), 'No change: 52.1 both times on the 58 questions answered both times.'],
    [
      aMatched(52.14, 55.25),
      'No clear change: 55.3 against 52.1 on the 58 questions answered both times, +3.1 before rounding; at least 4.3 is needed to count.',
    ],
    [aMatched(0, 0, { items: 0, before: null, after: null, change: null, verdict: 'none' }), 'Nothing can be compared.'],
    [
      aMatched(0, 0, { items: 2, before: null, after: null, change: null, verdict: 'none' }),
      'Nothing can be compared: the 2 questions answered both times make no score.',
    ],
  ] as const)('%#', (matched, says) => {
    expect(verdictSentence(aComparison({ matched }))).toBe(says);
  });
});

describe('what moved the final score', () => {
  const moved = (answers: number, composition_effect: number, gate_effect: number, more: Partial<ReportComparison> = {}) => {
    const final_change = answers + composition_effect + gate_effect;
    const sides = { before: aSide(null, 50), after: aSide(null, 50 + final_change) };
    return aComparison({ ...sides, matched: aMatched(50, 50 + answers), composition_effect, gate_effect, final_change, ...more });
  };
  it.each([
    [moved(-6, 0, 0), 'The final score fell from 50.0 to 44.0: −6.0 from the answers to the same questions.'],
    [
      moved(1, -9, 0),
      'The final score fell from 50.0 to 42.0: +1.0 from the answers to the same questions and −9.0 from other questions being counted. Mostly the questionnaire changed, not the answers.',
    ],
    [
      moved(0, -9, 0, { same_questionnaire: true }),
      'The final score fell from 50.0 to 41.0: −9.0 from questions answered only once. Mostly it comes from which questions were answered, not from how.',
    ],
    [
      moved(-1, 0, -7.5),
      'The final score fell from 50.0 to 41.5: −1.0 from the answers to the same questions and −7.5 from gates. Mostly gates moved it, not the average of the answers.',
    ],
    [
      moved(4, -4, 0),
      'The final score is the same both times, 50.0: +4.0 from the answers to the same questions and −4.0 from other questions being counted.',
    ],
    [moved(0, 0, 0), 'The final score is the same both times, 50.0.'],
    [aComparison({ before: aSide(null, null) }), 'The final score is 62.7 now; there was none.'],
    [aComparison({ after: aSide(null, null) }), 'The final score was 58.1; now there is none.'],
    [aComparison({ before: aSide(null, null), after: aSide(null, null) }), null],
  ] as const)('%#', (comparison, says) => {
    expect(finalSentence(comparison)).toBe(says);
  });

  it('adds up as shown, or says that figures are rounded', () => {
    const points = fc.integer({ min: -3000, max: 3000 }).map((hundredths) => hundredths / 100);
    const tenths = (text: string) => Math.round(Number(text.replace('−', '-')) * 10);
    fc.assert(
      fc.property(points, points, points, (answers, composition_effect, gate_effect) => {
        const final_change = answers + composition_effect + gate_effect;
        const matched = aMatched(50, 50 + answers, { change: answers });
        const sides = { before: aSide(null, 50.04), after: aSide(null, 50.04 + final_change) };
        const comparison = aComparison({ ...sides, matched, composition_effect, gate_effect, final_change });
        const shown = [answers, composition_effect, gate_effect].reduce((sum, part) => sum + tenths(signed(part)), 0);
        const between = tenths(signed(50.04 + final_change)) - tenths(signed(50.04));
        const whole = tenths(signed(final_change));
        expect(roundingSentence(comparison) === null).toBe(shown === whole && between === whole);
      }),
    );
  });
});

describe('how far the answers carry', () => {
  it.each([
    [{}, {}, 'Confidence in the answers: low both times (48.4, 48.4); one voice.'],
    [
      { confidence: 39.7 },
      { confidence: 55, confidence_label: 'medium' },
      'Confidence in the answers: low before (39.7), medium now (55.0); one voice.',
    ],
    [
      { respondents: 2 },
      { respondents: 3 },
      'Confidence in the answers: low both times (48.4, 48.4); 2 voices before, 3 voices now.',
    ],
    [{ confidence: null, confidence_label: null }, {}, 'Confidence in the answers: none before, low now (48.4); one voice.'],
    [{ confidence: null, confidence_label: null }, { confidence: null, confidence_label: null }, null],
  ] as const)('%#', (before, after, says) => {
    const sides = { before: aSide(null, 50, before), after: aSide(null, 60, after) };
    expect(confidenceSentence(aComparison(sides))).toBe(says);
  });
});

describe('questions that are scored only once', () => {
  const unmatched = [anUnmatched('data.one', 'before'), anUnmatched('data.two', 'before'), anUnmatched('data.three', 'after')];
  const causes = (answers: number, composition_effect: number) =>
    questionCauses(
      aComparison({
        unmatched,
        matched: aMatched(50, 50 + answers),
        composition_effect,
        gate_effect: 0,
        final_change: answers + composition_effect,
      }),
    );
  const WHICH = [
    '2 questions have a score now that had none: Item data.one 50.0 and Item data.two 50.0.',
    '1 question had a score and has none now: Item data.three 50.0.',
  ];
  const BOTH = 'on what was answered both times it has';
  it.each([
    [8, -1, `That pulls the score down by 1.0: ${BOTH} come further than its score says.`],
    [-8, -1, `That pulls the score down by 1.0: ${BOTH} fallen by less than its score says.`],
    [8, 1, `That lifts the score by 1.0: ${BOTH} come less far than its score says.`],
    [-8, 1, `That lifts the score by 1.0: ${BOTH} fallen further than its score says.`],
    [0, 1, 'That lifts the score by 1.0.'],
  ] as const)('%d on the same ones and %d', (answers, effect, says) => {
    expect(causes(answers, effect)).toEqual([...WHICH, says]);
  });

  it('say nothing of a pull that is not there', () => {
    expect(causes(8, 0.04)).toEqual(WHICH);
  });
});

describe('a gate', () => {
  const pillars = [
    aPillarChange('technology', 59.9, 59.9, { change: 12.5, gate_effect: -12.5 }),
    aPillarChange('data', 40, 42, { gate_effect: 0 }),
  ];
  const said = (more: Partial<ReportGateChange>) => {
    const gates = [aGateChange('G3', more)];
    return changeView(comparedReport({ pillars, gates }))?.gates.map(({ word, says }) => `${word}: ${says}`);
  };
  const fired = { before: 'fired', after: 'fired', moved: 'same' } as const;
  it.each([
    [{}, ['Opened: No longer holds Technology down: Behaviours first is passed.']],
    [
      { holds_before: false, scope: 'data' },
      ['Opened: It held nothing before (Data stood lower anyway): Behaviours first is passed.'],
    ],
    [
      { before: 'passed', after: 'fired', moved: 'closed', holds_before: false, holds_after: true },
      ['Closed: Now holds Technology at 59.9: Behaviours first is not passed.'],
    ],
    [
      { before: 'passed', after: 'fired', moved: 'closed', holds_before: false, scope: 'data' },
      ['Closed: It would hold Data, which stands lower anyway (42.0): Behaviours first is not passed.'],
    ],
    [{ ...fired, holds_after: true }, ['Holds both times: Holds Technology at 59.9 both times: of +12.5 nothing shows.']],
    [{ ...fired, holds_after: true, scope: 'data' }, []],
    [
      { ...fired, after: 'unverified', scope: 'data' },
      ['Not verified: It fired before; now nobody has answered Behaviours first.'],
    ],
    [{ ...fired, holds_before: false, scope: 'data' }, []],
  ] as const)('%#', (more, says) => {
    expect(said(more)).toEqual(says);
  });
});

describe('what comes before every number', () => {
  const TWO = 'These are two organisations: Trade Depot and Harbour Lighting Ltd.';
  const FLAG = 'The flag RF-A (Led by nobody) fires now; before it could not be judged.';
  it.each(['terminal', 'markdown', 'html'] as const)('stands above the verdict: %s', async (format) => {
    const text = await inFormat(format, twoPoints(aComparison({ cautions: [TWO, FLAG] })));
    const at = (words: string) => text.replaceAll('\\', '').indexOf(words);
    expect(at('These are two organisations')).toBeGreaterThan(-1);
    expect(at('These are two organisations')).toBeLessThan(at('No clear change'));
    expect(at('The flag RF-A')).toBeGreaterThan(at('No clear change'));
  });

  it('stands in the summary too, also for a board', () => {
    for (const variant of ['working', 'board'] as const)
      expect(toView(comparedReport({ cautions: [TWO] }), variant).summary.change).toMatchObject({ caution: TWO });
    expect(toView(fullReport()).summary.change).toBeNull();
  });
});

describe('another band', () => {
  const between = (before: number, after: number, verdict: ReportComparison['matched']['verdict']) =>
    bandSentence(
      aComparison({ before: aSide(null, before), after: aSide(null, after), matched: aMatched(1, 2, { verdict }) }),
      bands,
    );

  it.each([
    [58, 62, 'improved', 'The band changed from building to performing.'],
    [62, 58, 'declined', 'The band changed from performing to building.'],
    [
      62,
      58,
      'improved',
      'The band changed from performing to building, although the same questions were answered clearly better.',
    ],
    [58, 62, 'none', 'The band changed from building to performing, but nothing can be compared.'],
    [58, 62, 'unclear', null],
    [58, 59, 'improved', null],
  ] as const)('%d to %d, %s', (before, after, verdict, says) => {
    expect(between(before, after, verdict)).toBe(says);
  });
});

describe('an answer beside the earlier one', () => {
  const anchors = ['Nobody.', 'Somebody.', 'As level 2, and named.', 'As level 3, with a budget.'];
  it.each([
    ['As level 3, with a budget.', 'As level 2, and named.', 'As before, with a budget.'],
    ['As level 3, with a budget.', 'Nobody.', 'Somebody, and named, with a budget.'],
    ['As level 3, with a budget.', null, 'Somebody, and named, with a budget.'],
    ['Somebody.', 'Nobody.', 'Somebody.'],
    ['level 4: As level 3, with a budget.', 'level 3: As level 2, and named.', 'level 4: As before, with a budget.'],
    ['level 4: As level 3, with a budget.', 'level 1: Nobody.', 'level 4: Somebody, and named, with a budget.'],
  ] as const)('%s after %s', (answer, earlier, says) => {
    expect(readBeside(anchors, answer, earlier)).toBe(says);
    expect(readBeside([], answer, earlier)).toBe(answer);
  });
});

describe('the section', () => {
  it('is not there without an earlier assessment, and not on the two pages of a board', () => {
    expect(changeView(fullReport())).toBeNull();
    expect(toView(comparedReport(), 'board').change).toBeNull();
    expect(toView(comparedReport()).contents).toContainEqual({ id: 'change', title: 'Change since last time' });
  });

  it('reads as the golden Markdown', async () => {
    const page = reportMarkdown(comparedReport());
    const from = page.indexOf('## Change since last time');
    await expect(page.slice(from, page.indexOf('\n## ', from + 1) + 1)).toMatchFileSnapshot('golden/change.md');
  });

  it('names ten questions each way, the largest effect first, and counts the rest', () => {
    const items = Array.from({ length: 12 }, (_, index) => anItemChange(`data.n${index}`, 25, 50, { effect: 2 - index / 10 }));
    const view = changeView(comparedReport({ items }));
    expect(view?.rose?.items.map(({ effect }) => effect)).toEqual(
      Array.from({ length: 10 }, (_, index) => signed(2 - index / 10)),
    );
    expect(view?.rose?.more).toBe('And 2 more; together they move the overall by +1.9.');
    expect(view?.fell).toBeNull();
  });

  it('leaves out what has nothing to say', () => {
    const nothing = { items: [], unmatched: [], gates: [], flags: [], reworded: [], cautions: [], pillars: [] };
    const page = reportMarkdown(comparedReport({ ...nothing, composition_effect: null }));
    const from = page.indexOf('## Change since last time');
    const section = page.slice(from, page.indexOf('\n## ', from + 1));
    expect(section).not.toMatch(/###|\|/);
    expect(section.split('\n\n')).toHaveLength(5);
  });

  it('is a few lines of the scorecard', async () => {
    const card = terminal([comparedReport()], SCREEN);
    const from = card.indexOf('Change since last time');
    await expect(`${card.slice(from, card.indexOf('\n\n', from))}\n`).toMatchFileSnapshot('golden/change-scorecard.txt');
    expect(terminal([fullReport()], SCREEN)).not.toContain('Change since');
  });

  it('shows hostile text as text on a terminal', () => {
    expect(terminal([hostileComparedReport()], SCREEN)).not.toMatch(/\p{Cc}(?<!\n)|[\u202e\u202c]/u);
  });
});

describe('the picture', () => {
  it('says what is a change and what is not, in words and shapes', () => {
    const svg = change(aComparison(), bands);
    expect(svg.match(/class="shift \w+"/g)).toEqual(['still', 'up', 'down', 'still'].map((look) => `class="shift ${look}"`));
    expect(textOf(drawing(svg), 'desc')).toBe(
      'On a scale from 0 to 100, on the questions answered both times: Overall 52.1 before and 55.3 now (+3.2, 4.3 needed, no clear change), Strategy 58.0 before and 75.0 now (+17.0, 9.5 needed, clearly better), People 50.0 before and 37.5 now (−12.5, 9.5 needed, clearly worse), Data 71.5 before and 75.0 now (+3.5, 8.3 needed, no clear change) and Technology cannot be compared.',
    );
  });

  it('has the dot outside of the shade exactly where the change counts', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (before, after) => {
        const pillar = aPillarChange('data', before, after);
        const { elements } = drawing(change(aComparison({ pillars: [pillar], matched: aMatched(50, 50) }), []));
        const shades = elements.filter(({ attributes }) => attributes.class === 'track' && attributes.x !== undefined);
        const dots = elements.filter(({ name, attributes }) => name === 'circle' && attributes.class === undefined);
        const [shade, dot] = [shades[1]?.attributes, dots[1]?.attributes];
        const [left, width, at] = [shade?.x, shade?.width, dot?.cx].map(Number) as [number, number, number];
        const inside = at >= left - 0.2 && at <= left + width + 0.2;
        if (pillar.verdict === 'unclear') expect(inside).toBe(true);
        else expect(at <= left + 0.2 || at >= left + width - 0.2).toBe(true);
      }),
    );
  });

  it('is empty where nothing can be compared', () => {
    const matched = aMatched(0, 0, { before: null, after: null, change: null, needed: null, verdict: 'none' });
    expect(change(aComparison({ matched, pillars: [] }), bands)).toBe('');
  });

  it('keeps text off other text, however long a name is and however many there are', () => {
    const long = ['Kundenbeziehungsmanagementsystem und alles Weitere', 'データ活用と信頼できる数値', 'W'.repeat(80)];
    const pillars = long.map((title, index) => aPillarChange(`p${index}`, 0, 100, { title }));
    const seen = drawing(change(aComparison({ pillars }), bands));
    expect([...outside(seen), ...overlapping(seen), ...textOnBars(seen)]).toEqual([]);
  });

  it('of a trend keeps numbers apart, with dates and without', () => {
    const score = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 100, noNaN: true }));
    const side = fc.tuple(score, fc.constantFrom('2024-05-02', '2024-05-03', '2025-01-01', '2026-11-21', 'x', null));
    fc.assert(
      fc.property(fc.array(side, { minLength: 2, maxLength: 14 }), (sides) => {
        const points = sides.map(([final, date]) => aSide(date, final));
        const steps = points.slice(1).map(() => aComparison());
        const svg = trend({ ...aTrend(), points, steps });
        if (svg === '') return;
        const seen = drawing(svg);
        expect([...outside(seen), ...overlapping(seen)]).toEqual([]);
      }),
    );
  });
});

describe('the pages of compare', () => {
  const SHOWN = [
    ['two', twoPoints],
    ['trend', aTrend],
  ] as const;

  it.each(SHOWN)('read as the golden ones: %s', async (name, build) => {
    await expect(await inFormat('terminal', build())).toMatchFileSnapshot(`golden/compare-${name}.txt`);
    await expect(await inFormat('markdown', build())).toMatchFileSnapshot(`golden/compare-${name}.md`);
  });

  it.each(SHOWN)('fit on 80 columns and on 60: %s', async (_, build) => {
    for (const width of [80, 60]) {
      const lines = (await inFormat('terminal', build(), width)).split('\n');
      expect(lines.filter((line) => [...line].length > width)).toEqual([]);
    }
  });

  it('are nothing where nothing changed', async () => {
    const same = aSide('2026-11-21', 55);
    const pillars = [aPillarChange('data', 50, 50)];
    const none = { items: [], unmatched: [], gates: [], flags: [], reworded: [], cautions: [], pillars };
    const effects = { change: 0, composition_effect: 0, gate_effect: 0, final_change: 0, same_questionnaire: true };
    const text = await inFormat(
      'markdown',
      twoPoints(aComparison({ before: same, after: same, matched: aMatched(55, 55), ...effects, ...none })),
    );
    expect(text).toContain(
      '**No change: 55.0 both times on the 58 questions answered both times.**\n\nConfidence in the answers: low both times (48.4, 48.4); one voice.\n\nThe final score is the same both times, 55.0.\n\n| Pillar',
    );
    expect(text).not.toMatch(/\[+−]|###/);
  });

  it.each(SHOWN)('name only fields that exist: %s', (_, build) => {
    expect(html.render(guarded(html.comparePage(build())))).toBe(html.html(build()));
    expect(markdown.markdownPage(guarded(toCompareView(build())))).toBe(markdown.markdown(build()));
  });

  it.each(SHOWN)('are one file that asks for nothing, with the hash of its style: %s', (_, build) => {
    const page = html.html(build());
    const css = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(page).toContain(`style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|url\(|@import|undefined|null|NaN|\[object/i);
    expect(page).toContain('<svg class="change"');
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const link of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(link[1]);
  });

  it('have a line only where there are more than two', () => {
    expect([twoPoints(), aTrend()].map((one) => html.html(one).includes('<svg class="trend"'))).toEqual([false, true]);
  });

  it.each(SHOWN)('are as JSON the document itself: %s', async (_, build) => {
    const document = build();
    expect(JSON.parse(await inFormat('json', document))).toEqual(document);
    expect(conforms(document, readSchema('comparison') as Schema)).toBe(true);
  });

  it('show hostile text as text', async () => {
    const hostile = twoPoints(hostileComparison());
    const page = html.html(hostile);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{view}} {{{x}}} | a |');
    expect(page).not.toMatch(/<script|<img|<b>"|\p{Cc}(?<!\n)|[\u202e\u202c]/u);
    expect(await inFormat('markdown', hostile)).not.toMatch(/(?<!\\)<script|\p{Cc}(?<!\n)|[\u202e\u202c]/u);
    expect(await inFormat('terminal', hostile)).not.toMatch(/\p{Cc}(?<!\n)|[\u202e\u202c]/u);
    expect(HOSTILE).toContain('\u001b');
  });
});
