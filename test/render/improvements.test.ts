// What would lift the overall, what to answer first, gates that are cleared, targets, and answers that nobody gave.
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { html } from '../../src/render/formats/html.ts';
import { markdown } from '../../src/render/formats/markdown.ts';
import { terminal } from '../../src/render/formats/terminal.ts';
import { toView } from '../../src/render/view.ts';
import { clearingSentence, gainWords, targetsSentence, targetWords } from '../../src/render/wording/improvements.ts';
import {
  aCapability,
  aGate,
  anImprovement,
  anItem,
  anOverall,
  aPillar,
  aReport,
  aTarget,
  unansweredPillar,
} from './build-report.ts';
import { fullReport, groupReport, nothingAppliesReport, notRatedReport, partialReport, whatIfReport } from './reports.ts';

function screen(report: Report): string {
  return terminal([report], { colour: 0, width: 80 });
}

describe('next best improvements', () => {
  it('stand by gain for their effort, without those that gain nothing', () => {
    expect(toView(fullReport()).improvements).toMatchObject({
      title: 'Next best improvements',
      lead: expect.stringContaining('Gains do not add up.'),
      steps: [
        {
          item: { title: 'Item people.one', anchor: 'item-people.one' },
          pillar: 'People',
          step: 'Level 2 to level 3',
          gain: '+9.1',
          does: 'Mend people.one.',
          effort: 'one person-day or less',
          why: 'Clears gate G3; lifts the weakest pillar, People',
        },
        { item: { title: 'Item people.two' }, gain: '+3.1', effort: null },
        { item: { title: 'Item strategy.one' }, gain: 'under 0.1', why: null },
      ],
      questions: [],
      quiet: null,
    });
  });

  it('are five at most, and three on a screen', () => {
    const improvements = [6, 5, 4, 3, 2, 1].map((gain) => anImprovement(`people.n${gain}`, gain));
    const report = aReport({ pillars: [aPillar('people', 25)], improvements });
    expect(toView(report).improvements?.steps.map(({ gain }) => gain)).toEqual(['+6.0', '+5.0', '+4.0', '+3.0', '+2.0']);
    expect(screen(report)).toContain(
      'Next best improvements\n   +6.0  Item people.n6: Level 2 to level 3 (one person-day or less).',
    );
    expect(screen(report)).toContain('+4.0  Item');
    expect(screen(report)).not.toContain('+3.0  Item');
  });

  it('are said not to exist where no single step lifts the overall', () => {
    const report = aReport({ improvements: [anImprovement('a.b', 0)] });
    expect(toView(report).improvements).toMatchObject({
      steps: [],
      quiet: 'No single step lifts the overall; more than one thing holds it.',
    });
    for (const text of [screen(report), markdown(report), html(report)]) expect(text).toContain('No single step lifts');
    expect(toView(aReport()).improvements).toBeNull();
  });

  it('name the gate that lifts the overall where no step does', () => {
    const fired = (id: string, gain: number | null) => aGate(id, { state: 'fired', score: 0, gain });
    const gates = [aGate('G1'), fired('G2', null), fired('G3', 4), fired('G4', 33.4)];
    const quiet = (more: Partial<Report>) =>
      toView(aReport({ improvements: [anImprovement('a.b', 0)], ...more })).improvements?.quiet;
    expect(quiet({ gates })).toBe('No single step is enough; clearing gate G4 lifts the overall by 33.4.');
    expect(quiet({ gates: [fired('G5', 0.02)] })).toBe(
      'No single step is enough; clearing gate G5 lifts the overall by less than 0.1.',
    );
    expect(quiet({ gates: [fired('G5', 0)] })).toMatch(/^No single step lifts/);
  });

  it('are what is to be proved where nothing can score higher', () => {
    const claim = anItem('a.one', 100, { unsupported: true });
    const report = aReport({
      pillars: [aPillar('a', 100, { capabilities: [aCapability('all', 100, [claim, anItem('a.two', 100, { proof: '' })])] })],
      evidence: { index: 0, levels: [2, 0, 0, 0], unsupported: ['a.one', 'a.two'], audited: [] },
    });
    expect(toView(report).improvements).toMatchObject({
      title: 'Prove what is claimed',
      steps: [],
      claims: [
        { item: { title: 'Item a.one', anchor: 'item-a.one' }, pillar: 'A', proof: 'The list of a.one.' },
        { item: { title: 'Item a.two' }, proof: null },
      ],
    });
    expect(screen(report)).toContain('Prove what is claimed\n  No answer can score higher. Item a.one; Item a.two.\n');
    expect(markdown(report)).toContain('| Item a.one (A) | The list of a.one. |\n| Item a.two (A) | – |\n');
    expect(html(report)).toContain('<a href="#item-a.one">Item a.one</a>');
  });

  it('stay inside the width of a screen, however small the gain', () => {
    const title = 'A title that is long enough to fill the line and to go on in the next';
    const improvements = [anImprovement('a.one', 1.2), anImprovement('a.two', 0.04, { title })];
    const text = screen(aReport({ pillars: [aPillar('a', 25)], improvements }));
    expect(text).toContain('       +1.2  Item a.one');
    expect(text).toMatch(/\n {2}under 0\.1 {2}A title [^\n]+\n {13}\S/);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('give way to what to answer first while there is no overall', () => {
    expect(toView(notRatedReport()).improvements).toMatchObject({
      title: 'Answer these first',
      steps: [],
      questions: [
        { item: { title: 'Item people.one', anchor: 'item-people.one' }, pillar: 'People', share: '50%', gates: 'G3 and G4' },
        { item: { title: 'Item strategy.two', anchor: null }, share: '8.3%', gates: null },
      ],
    });
    expect(toView(notRatedReport()).contents).toContainEqual({ id: 'improvements', title: 'Answer these first' });
    expect(screen(notRatedReport())).toContain('    50%  Item people.one; gates that wait for it: G3 and G4\n');
    expect(toView(nothingAppliesReport()).improvements).toBeNull();
  });

  it.each([
    [1.15, '+1.2'],
    [0, '0.0'],
    [0.04, 'under 0.1'],
    [-0.3, '−0.3'],
    [-0.04, '0.0'],
  ])('a gain of %d is %s', (gain, words) => {
    expect(gainWords(gain)).toBe(words);
  });
});

describe('clearing a gate', () => {
  const technology = aPillar('technology', 59.9, { caps: ['G3', 'G8'], held_by: 'G3' });
  const fired = (more: Parameters<typeof aGate>[1]) => aGate('G3', { state: 'fired', score: 25, ...more });
  const report = (more: Partial<Report> = {}) => aReport({ pillars: [technology], ...more });

  it.each([
    ['that passed', aGate('G3'), report(), null],
    ['that fired on no answer', fired({ score: null }), report(), null],
    ['that holds', fired({ gain: 9.14, scope_gain: 27.6 }), report(), 'lifts the overall by 9.1 and Technology by 27.6.'],
    ['that holds nothing now', fired({ gain: 0.3125, scope_gain: 0 }), report(), 'lifts the overall by 0.3.'],
    ['of the overall', fired({ scope: 'overall', gain: 4, scope_gain: 4 }), report(), 'lifts the overall by 4.0.'],
    ['with next to nothing behind it', fired({ gain: 0.01, scope_gain: 0 }), report(), 'lifts the overall by less than 0.1.'],
    ['without an overall', fired({ scope_gain: 12.5 }), report(), 'lifts Technology by 12.5.'],
    [
      'beside another on the same pillar',
      fired({ gain: 0, scope_gain: 0 }),
      report({ gates: [aGate('G8', { state: 'fired', cap: 59.9 })] }),
      'lifts the overall by 0.0; gate G8 still holds Technology at 59.9.',
    ],
    [
      'under another on the overall',
      fired({ gain: 0, scope_gain: 8 }),
      report({
        overall: anOverall(39.9, { caps: ['G2'], held_by: 'G2' }),
        gates: [aGate('G2', { state: 'fired', scope: 'overall', cap: 39.9 })],
      }),
      'lifts the overall by 0.0 and Technology by 8.0; gate G2 still holds the overall at 39.9.',
    ],
    [
      'of a pillar that is not rated',
      fired({ gain: 0, scope_gain: 0 }),
      report({ pillars: [unansweredPillar('technology')] }),
      'lifts the overall by 0.0; Technology is not rated, so it does not count in the overall.',
    ],
  ])('%s', (_, gate, whole, says) => {
    expect(clearingSentence(whole, gate)).toBe(says === null ? null : `Clearing it alone ${says}`);
  });

  it('is said beside the gate in every format', () => {
    for (const text of [screen(fullReport()).replace(/\s+/g, ' '), markdown(fullReport()), html(fullReport())])
      expect(text).toContain('Clearing it alone lifts the overall by 9.1 and Technology by 27.6.');
  });
});

describe('targets', () => {
  it('are counted, each on its own, with what costs the overall most', () => {
    expect(toView(fullReport()).targets).toEqual({
      says: '3 of 6 targets are met.',
      rule: 'What is over one target is never set off against another.',
      judged: true,
      own: [
        { part: { title: 'Item people.one', anchor: 'item-people.one' }, says: '75: 50.0 missing' },
        { part: { title: 'Part technology_all', anchor: null }, says: '80: met' },
      ],
      furthest: [
        {
          item: { title: 'Item people.one', anchor: 'item-people.one' },
          says: '50.0 missing to 75, which costs the overall 10.9',
          costs: '10.9',
        },
        {
          item: { title: 'Item people.two', anchor: 'item-people.two' },
          says: '10.0 missing to 60, which costs the overall 2.2',
          costs: '2.2',
        },
      ],
    });
    expect(toView(partialReport()).targets).toBeNull();
  });

  it.each([
    [[aTarget('pillar', 'a', 60, 75)], 1, 'The target is met.'],
    [[aTarget('pillar', 'a', 60, 75), aTarget('pillar', 'b', 60, null)], 1, '1 of 2 targets is met, 1 cannot be judged.'],
    [[aTarget('pillar', 'a', 60, 25)], 0, 'The target is not met.'],
    [[aTarget('pillar', 'a', 60, null)], 0, 'The target cannot be judged yet.'],
    [[aTarget('pillar', 'a', 60, 25), aTarget('pillar', 'b', 60, 25)], 0, 'None of 2 targets is met.'],
    [[aTarget('pillar', 'a', 60, 75), aTarget('pillar', 'b', 60, 75)], 2, 'All 2 targets are met.'],
    [[aTarget('pillar', 'a', 60, null), aTarget('pillar', 'b', 60, null)], 0, 'None of the 2 targets can be judged yet.'],
  ])('%#', (all, met, says) => {
    expect(targetsSentence(aReport({ targets: { all, met, furthest: [] } }))).toBe(says);
  });

  it('are one short sentence on a screen where all are met, and none while none can be judged', () => {
    const of = (score: number | null) => {
      const all = [aTarget('pillar', 'a', 60, score), aTarget('pillar', 'b', 60, score)];
      return aReport({ pillars: [aPillar('a', 75)], targets: { all, met: score === null ? 0 : 2, furthest: [] } });
    };
    expect(screen(of(75))).toContain('\n\nAll 2 targets are met.\n');
    expect(screen(of(null))).not.toContain('target');
    expect(markdown(of(null))).toContain('None of the 2 targets can be judged yet.');
  });

  it.each([
    [75, 50, '75: 25.0 missing'],
    [59.9, 59.85, '59.9: met'],
    [60, 75, '60: met'],
    [60, null, '60: no score yet'],
    [null, 50, null],
  ])('%s against %s', (target, score, words) => {
    expect(targetWords(target, score)).toBe(words);
  });

  it('stand beside what they are set for', () => {
    const view = toView(fullReport());
    expect(view.pillars.at(-1)?.capabilities.map(({ target }) => target)).toEqual(['80: met']);
    expect(view.answers[1]?.capabilities[0]?.items.map(({ target }) => target)).toEqual(['75: 50.0 missing', null]);
    expect(screen(fullReport()).replace(/\s+/g, ' ')).toContain(
      '3 of 6 targets are met. Under their targets, these cost the overall most: Item people.one (10.9), Item people.two (2.2).',
    );
  });
});

describe('answers that nobody gave', () => {
  it('stand above everything else, in every format', () => {
    const [terminalText, markdownText] = [screen(whatIfReport()), markdown(whatIfReport())];
    expect(terminalText.split('\n').slice(0, 5)).toEqual([
      'What if',
      '  Item people.two: level 3 instead of level 2',
      '  Item data.one: level 4',
      '  Overall 62.7 instead of 53.6 (+9.1).',
      '  Nobody gave these answers. Nothing below is a real result.',
    ]);
    expect(terminalText).toMatch(/\n\nWhat if: overall 62\.7 instead of 53\.6 \(\+9\.1\)\. Nobody gave these answers\.\n$/);
    expect(markdownText).toMatch(/^> \*\*What if\*\*\n>\n> - Item people\.two: level 3 instead of level 2\n/);
    expect(markdownText.indexOf('Nobody gave these answers.')).toBeLessThan(markdownText.indexOf('# Harbour'));
    expect(html(whatIfReport())).toMatch(/<title>What if: Harbour Lighting Ltd: Tiny questionnaire<\/title>/);
    expect(html(whatIfReport())).toMatch(/<body class="supposed">\n<a [^>]+>[^<]+<\/a>\n<aside class="what-if"/);
    expect(toView(whatIfReport())).toMatchObject({
      title: { kind: 'What if: no real result' },
      summary: { whatIf: 'What if: overall 62.7 instead of 53.6 (+9.1). Nobody gave these answers.' },
    });
  });

  it.each([
    [62.7, 53.6, 9.140625, 'Overall 62.7 instead of 53.6 (+9.1).'],
    [48.3, 47.6, 0.597222, 'Overall 48.3 instead of 47.6 (+0.6 before rounding).'],
    [47.6, 47.6, 0, 'Overall 47.6, as answered.'],
    [100, 99.9, 0.04, 'Overall 100.0 instead of 99.9 (under 0.1 before rounding).'],
    [40.0, 47.6, -7.6, 'Overall 40.0 instead of 47.6 (−7.6).'],
    [40.0, null, null, 'Overall 40.0; as answered there is none.'],
    [null, 40.0, null, 'There is no overall; as answered it is 40.0.'],
    [null, null, null, 'There is no overall, as before.'],
  ])('%s instead of %s', (shown, before, gain, says) => {
    const report = aReport({ overall: anOverall(shown), what_if: { changes: [], before, gain } });
    expect(toView(report).whatIf?.result).toBe(says);
  });

  it('are marked among the answers', () => {
    const items = toView(whatIfReport()).answers.flatMap(({ capabilities }) => capabilities.flatMap((one) => one.items));
    expect(items.filter(({ whatIf }) => whatIf).map(({ id }) => id)).toEqual(['people.two', 'data.one']);
    expect(markdown(whatIfReport())).toContain('Item people.two, 50.0** (what-if)\n');
    expect(html(whatIfReport())).toContain('50.0</span> <span class="tag">what-if</span></h5>');
  });

  it('are those of everyone who is asked, in a group', () => {
    const changes = [{ item: 'a', title: 'Aim', from: null, to: 'level 3' }];
    const report = aReport({ respondents: 3, what_if: { changes, before: 50, gain: 1 } });
    expect(toView(report).whatIf?.changes).toEqual(['Aim: level 3 for everyone who is asked']);
  });

  it('are told to be the answers that stand already', () => {
    const changes = [{ item: 'a', title: 'Aim', from: 'level 2', to: 'level 2' }];
    const report = aReport({ what_if: { changes, before: 62.7, gain: 0 } });
    expect(toView(report).whatIf).toMatchObject({
      changes: ['Aim: level 2, as answered; nothing changed'],
      result: 'Overall 62.7, as answered.',
    });
  });

  it('are not hinted at in a real result', () => {
    for (const text of [
      screen(groupReport()),
      markdown(groupReport()),
      html(groupReport()).replace(/<style>[\s\S]*<\/style>/, ''),
    ])
      expect(text).not.toMatch(/what.if|supposed/i);
  });
});
