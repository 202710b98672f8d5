// Explanations: from their text alone every number can be redone, on the examples and on random reports.

import { describe, expect, it } from 'vitest';
import type { Report, ReportWorking } from '../../src/model/report.ts';
import { explainable, meant } from '../../src/render/explain/contents.ts';
import { shownOf } from '../../src/render/explain/heading.ts';
import { markdownExplanation } from '../../src/render/explain/markdown.ts';
import { terminalExplanation } from '../../src/render/explain/terminal.ts';
import { explanation } from '../../src/render/explain/view.ts';
import { points } from '../../src/render/figures.ts';
import * as html from '../../src/render/formats/html.ts';
import { Dice, type RandomCase, randomCase } from '../scoring/random-rules.ts';
import { randomSheets } from '../scoring/random-sheets.ts';
import { fc } from '../support/random.ts';
import { aGate, aReport } from './build-report.ts';
import { guarded } from './guard.ts';
import { isRight, sumsIn, unbroken } from './pencil.ts';
import { EXAMPLES, exampleReport, randomReport } from './scored.ts';
import { withoutScript } from './script.ts';

const RUNS = Number(process.env.DXREADY_RUNS ?? 40);

function text(report: Report, id: string): string {
  const view = explanation(report, id);
  if (view === null) throw new Error(`${id} has no explanation`);
  return terminalExplanation(view, { colour: 0, width: 80 }, 'dxready explain folder');
}

function idsOf(report: Report): string[] {
  return explainable(report).flatMap(({ entries }) => entries.map(({ id }) => id));
}

/** Everything that is wrong with the printed sums of a report. */
function faultsIn(report: Report): string[] {
  return idsOf(report).flatMap((id) => {
    const printed = text(report, id);
    const wrong = sumsIn(printed).filter((sum) => !isRight(sum));
    return [...wrong.map(({ line, worked }) => `${id}: ${line.trim()}, but it is ${worked}`), ...endFaults(report, id, printed)];
  });
}

/** The last line of a sum, rounded, is the number as it is shown. */
function endFaults(report: Report, id: string, printed: string): string[] {
  const working = report.workings[id];
  const shown = working === undefined ? null : shownOf(report, id, working);
  const lines = unbroken(printed);
  const start = lines.indexOf('How it is worked out');
  if (shown === null || start < 0) return [];
  const steps = lines.slice(start + 1, lines.indexOf('', start));
  const last = steps.findLast((step) => /^ +\d+\. /.test(step) && !step.includes('Shown with one decimal')) ?? '';
  const result = Number(/(-?[\d.]+)$/.exec(last.replaceAll('−', '-'))?.[1]);
  return points(result) === points(shown) ? [] : [`${id}: ${last.trim()} is not shown as ${points(shown)}`];
}

describe.each(EXAMPLES)('%s', (name) => {
  const report = exampleReport(name);

  it('can be redone with a pencil, every number of it', () => {
    expect(faultsIn(report)).toEqual([]);
    expect(idsOf(report).length).toBeGreaterThan(120);
  });

  it('prints every number before it is used', () => {
    const used = idsOf(report).flatMap((id) => {
      const printed = text(report, id);
      return sumsIn(printed).flatMap(({ line, operands }) => {
        const before = unbroken(printed).join('\n').split(line)[0] ?? '';
        return operands.filter((number) => /\.\d{2,}/.test(number) && !before.includes(number) && !line.includes(`${number} x`));
      });
    });
    expect(used).toEqual([]);
  });

  it('fits 80 columns, without a hole', () => {
    for (const id of idsOf(report)) {
      const printed = text(report, id);
      const wide = printed.split('\n').filter((line) => line.length > 80 && !/^\S*Next:|^All:/.test(line));
      expect(wide).toEqual([]);
      expect(printed).not.toMatch(/undefined|null|NaN|Infinity|\[object|-0(?![\d.])/);
    }
  });
});

it('random reports can be redone with a pencil', () => {
  const kinds: ((dice: Dice) => RandomCase)[] = [randomSheets, randomCase];
  for (const kind of kinds)
    fc.assert(
      fc.property(fc.gen(), (next) => {
        const dice = new Dice((least, most) => next(fc.integer, { min: least, max: most }));
        expect(faultsIn(randomReport(kind(dice)))).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
});

describe('the overall of an example', () => {
  const printed = text(exampleReport('bright-bank'), 'overall');

  it('tells what went in, the sum, what holds it down, what would move it, and where to go on', () => {
    expect(printed).toMatch(/^Overall: 47\.6 \(building\)\nBright Bank, /);
    expect(printed).toContain('  3. Three quarters of the average and one quarter of the weakest:');
    expect(printed).toContain('  4. Shown with one decimal: 47.6\n');
    expect(printed).toMatch(/What holds it down \(points missing to 100\)\n {2}23\.1333 {2}Technology\n/);
    expect(printed).toContain('52.3958  in all: 100 − 47.6042');
    expect(printed).toMatch(/What would move it .*\n {2}\+1\.2 {2}Trusted figures: 2 more on the list/);
    expect(printed).toMatch(/Next: dxready explain folder technology\nAll: {2}dxready explain folder --list\n$/);
  });
});

function aWorking(more: Partial<ReportWorking>): ReportWorking {
  return { kind: 'item', title: 'Thing', figure: null, values: [], clause: null, losses: [], moves: [], ...more };
}

describe('by hand', () => {
  it('says of weights what they do, and of few people that their answers are not shown', () => {
    const mean = {
      op: 'mean',
      value: 58.333333,
      of: [
        { op: 'score', value: 50, title: 'One', weight: 2 },
        { op: 'score', value: 75, title: 'Two' },
        { op: 'hidden', value: null, title: 'Three' },
      ],
    } as const;
    const report = aReport({ workings: { c: aWorking({ kind: 'capability', figure: { ...mean, of: [...mean.of] } }) } });
    expect(text(report, 'c')).toContain('  One    50  weight 2\n  Two    75  weight 1\n');
    expect(text(report, 'c')).toContain('Average of the parts, by weight: (2 x 50 + 1 x 75) / 3 = 58.3333');
    const hidden = aWorking({ figure: { op: 'hidden', value: 41.25, title: 'the average of all 3 answers' } });
    const alone = text(aReport({ workings: { i: hidden } }), 'i');
    expect(alone).toContain('  1. The average of all 3 answers: 41.25\n  2. Shown with one decimal: 41.3\n');
    expect(alone).toContain('Single answers of a group are not shown.');
  });

  it('shows the averages of roles, and that a role agrees', () => {
    const said = [{ op: 'points' as const, value: 50, weight: 3 }];
    const of = [
      { op: 'mean' as const, value: 50, title: 'Leader', of: said },
      { op: 'hidden' as const, value: 75, title: 'Team, 3 answered' },
    ];
    const printed = text(aReport({ workings: { i: aWorking({ figure: { op: 'mean', value: 62.5, of } }) } }), 'i');
    expect(printed).toContain('  Team, 3 answered  75\n');
    expect(printed).toContain('  1. Leader: all 3 at 50\n  2. Average of the roles: (50 + 75) / 2 = 62.5\n');
  });

  it('prints more decimals where four would lead to another number', () => {
    const of = [47.649966, 47.649951].map((value, index) => ({ op: 'score' as const, value, title: `P${index}` }));
    const figure = { op: 'mean' as const, value: 47.649958, of };
    const printed = text(aReport({ workings: { c: aWorking({ kind: 'capability', figure }) } }), 'c');
    expect(printed).toContain('= 47.64996\n');
    expect(printed).toContain('Shown with one decimal: 47.6');
  });

  it('names a gate that holds, and what clearing it brings', () => {
    const gate = aGate('G9', { state: 'fired', score: 25, gain: 9.1, scope_gain: 27.6 });
    const clause = { op: 'compare', outcome: 'true', title: 'Behaviours first', below: 50 } as const;
    const working = aWorking({
      kind: 'gate',
      title: 'Behaviours first',
      clause: { ...clause, figure: { op: 'score', value: 25, id: 'people.one' } },
      moves: [{ item: 'people.one', title: 'Behaviours first', step: 'level 2 to level 3', gain: 27.6, overall: 9.1 }],
    });
    const printed = text(aReport({ gates: [gate], workings: { G9: working } }), 'G9');
    expect(printed).toMatch(/^Gate G9, Behaviours first: not passed\n/);
    expect(printed).toContain('  Behaviours first: 25.0; it fires under 50: yes\n');
    expect(printed).toContain('What would clear it (points of the overall)\n');
    expect(printed).toContain('+9.1  Behaviours first: level 2 to level 3\n');
  });

  it('names every part that is the lowest', () => {
    const of = ['North', 'South', 'West'].map((title, index) => ({ op: 'score' as const, title, value: index < 2 ? 25 : 75 }));
    const both = { op: 'mean_min' as const, value: 33.333333, amount: 0.5, of };
    const printed = text(aReport({ workings: { c: aWorking({ kind: 'capability', figure: both }) } }), 'c');
    expect(printed).toContain('Weakest parts: North and South, 25\n');
  });

  it('tells what is judged of a warning in words that cannot be turned round, and counts whole', () => {
    const hits = { op: 'hits' as const, value: 4, title: 'Pain points' };
    const of = [{ op: 'compare' as const, outcome: 'false' as const, title: 'pain points', below: 1, figure: hits }];
    const clause = { op: 'not' as const, outcome: 'true' as const, of };
    const printed = text(aReport({ workings: { F: aWorking({ kind: 'flag', clause }) } }), 'F');
    expect(printed).toContain('  true      The opposite of this:\n  not true    Pain points: 4; the test is under 1\n');
  });

  it('says above everything that nobody gave the answers, and that they were audited', () => {
    const change = { item: 'a', title: 'Aim', from: 'level 2', to: 'level 4' };
    const report = exampleReport('bright-bank');
    const supposed: Report = {
      ...report,
      settings: { ...report.settings, audit: true },
      what_if: { changes: [change], before: 45.6, gain: 2 },
    };
    expect(text(supposed, 'technology')).toMatch(
      /^What if\nAim: level 4 instead of level 2\nOverall 47\.6 instead of 45\.6 \(\+2\.0\)\.\nNobody [\s\S]*\nWith the audit: [\s\S]*\n\nTechnology: /,
    );
  });

  it('fits narrow screens', () => {
    const report = exampleReport('bright-bank');
    const wide = idsOf(report).flatMap((id) => {
      const view = explanation(report, id);
      const printed = view === null ? '' : terminalExplanation(view, { colour: 0, width: 40 }, 'x');
      return printed.split('\n').filter((line) => line.length > 40 && !line.startsWith('Next:'));
    });
    expect(wide).toEqual([]);
  });

  it('keeps hostile titles harmless', () => {
    const title = 'a\u001b[31m | <b>*x*\u202e';
    const figure = { op: 'mean' as const, value: 50, of: [{ op: 'score' as const, value: 50, title }] };
    const report = aReport({ workings: { c: aWorking({ kind: 'capability', title, figure }) } });
    for (const character of ['\u001b', '\u202e']) expect(text(report, 'c')).not.toContain(character);
    const view = explanation(report, 'c');
    expect(view === null ? '' : markdownExplanation(view, 'x')).toContain('\\| \\<b>\\*x\\*');
  });
});

describe('in the HTML report', () => {
  const report = exampleReport('bright-bank');
  const page = html.html(report);

  it('stands behind every number, closed, by fields that exist', () => {
    expect(html.render(guarded(html.htmlPage(report)))).toBe(page);
    const scored = report.pillars
      .flatMap((pillar) => pillar.capabilities.flatMap(({ items }) => items))
      .filter(({ score }) => score !== null);
    const capabilities = report.pillars.flatMap((pillar) => pillar.capabilities);
    const amount = 2 + report.pillars.length + capabilities.length + scored.length + report.gates.length + report.flags.length;
    const lenses = report.lenses.filter(({ enough }) => enough).length;
    expect(page.match(/<(details|p) class="working">/g)?.length).toBe(amount + lenses);
    expect(page).not.toMatch(/<details[^>]*\sopen/);
    expect(page).toContain('<summary>How the overall came to 47.6</summary>');
  });

  it('shows hostile text as text', () => {
    const title = '<script>alert(1)</script>';
    const figure = { op: 'mean' as const, value: 50, of: [{ op: 'score' as const, value: 50, title }] };
    const workings = { overall: aWorking({ kind: 'overall', title, figure }) };
    expect(withoutScript(html.html(aReport({ workings })))).not.toContain('<script');
  });
});

describe('what a word means', () => {
  const report = exampleReport('bright-bank');
  it.each([
    ['overall', ['overall']],
    ['g3', ['G3']],
    ['d2.2', ['data.trusted_figures']],
    ['Trusted figures', ['data.trusted_figures']],
    ['trusted_figures', ['data.trusted_figures']],
    ['nothing like it', []],
  ])('%s', (word, ids) => {
    expect(meant(report, word)).toEqual(ids);
  });
});
