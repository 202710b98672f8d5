// What a policy says of the result, in the report itself.
import { describe, expect, it } from 'vitest';
import type { Report, ReportBreach } from '../../src/model/report.ts';
import * as html from '../../src/render/formats/html.ts';
import * as markdown from '../../src/render/formats/markdown.ts';
import { terminal } from '../../src/render/formats/terminal.ts';
import { verdictView } from '../../src/render/view/verdict.ts';
import { toView } from '../../src/render/view.ts';
import { HOSTILE } from '../support/hostile.ts';
import { aReport } from './build-report.ts';
import { aBreach, aMetRule, anUndecided, aVerdict, aWarning, firedGates } from './check/build-checked.ts';
import { guarded } from './guard.ts';
import { withoutScript } from './script.ts';

function judged(rules: readonly ReportBreach[], date: string | null = null): Report {
  return aReport({ verdict: aVerdict(rules, { date }) });
}

const EVERY = [aMetRule(), aBreach(), anUndecided(), aWarning()];

describe('the view', () => {
  it('is nothing without a policy, and of one that asks for nothing', () => {
    expect(verdictView(aReport())).toBeNull();
    expect(verdictView(judged([]))).toBeNull();
    expect(toView(aReport()).contents.map(({ id }) => id)).not.toContain('policy');
  });

  it.each([
    [[aMetRule()], 'Passed', '1 of 1 rule is met.'],
    [[aMetRule(), aMetRule({ rule: 'min_coverage' })], 'Passed', '2 of 2 rules are met.'],
    [[aMetRule(), aWarning()], 'Passed', '1 of 2 rules is met; 1 warns.'],
    [[anUndecided()], 'Undecided', '0 of 1 rule is met; 1 is undecided.'],
    [EVERY, 'Not passed', '1 of 4 rules is met; 1 failed, 1 is undecided and 1 warns.'],
  ] as const)('tells how many are met', (rules, word, says) => {
    expect(verdictView(judged(rules))).toMatchObject({ word, says });
  });

  it('says on which day the age was judged, and what decides', () => {
    const view = verdictView(judged(EVERY, '2026-11-22'));
    expect(view?.says).toContain('The age of the answers was judged on 22 November 2026.');
    expect(view?.met).toBe('Met: Overall at least 40.');
    expect(view?.breaches[0]).toEqual({
      state: 'fired',
      label: 'Failed',
      says: 'Boats is 42.0, which is under 50.',
      title: 'Boats at least 50',
      mend: 'Raise Hull from level 2 to level 3.',
      numbers: 'Asked for: at least 50. It is: 42.0.',
      answers: [{ where: 'answers/north.yaml:14', says: null }],
    });
    expect(view?.breaches.map(({ state }) => state)).toEqual(['fired', 'unverified', 'unverified']);
  });

  it('tells each answer behind a rule where it stands, and each place once', () => {
    expect(verdictView(judged([firedGates()]))?.breaches[0]?.answers).toEqual([
      { where: 'answers/north.yaml:14', says: 'Hull: level 2, gate G1 fires; Mast: no longer answered' },
      { where: 'answers/north.yaml:17', says: 'Sail: level 1, gate G2 fires; Jib: level 1, gate G2 fires' },
    ]);
    expect(verdictView(judged([aBreach({ file: null, line: null })]))?.breaches[0]?.answers).toEqual([]);
  });

  it('leaves the two pages of a board alone', () => {
    expect(toView(judged(EVERY), 'board').verdict).toBeNull();
  });
});

describe('the section', () => {
  const rules = [...EVERY, firedGates()];
  const report = judged(rules, '2026-11-22');
  const formats = [
    ['HTML', withoutScript(html.html(report))],
    ['Markdown', markdown.markdown(report).replaceAll('\\', '')],
    ['a terminal', terminal([report], { colour: 0, width: 80 }).replace(/\n {4}/g, ' ')],
  ] as const;

  it.each(formats)('says every rule that is not met, in %s', (_, text) => {
    expect(text).toContain('Policy');
    for (const { message, mend, file, line, answers } of aVerdict(rules).breaches) {
      for (const { title, says } of answers) expect(text).toContain(`${title}: ${says}`);
      expect(text).toContain(message);
      expect(text).toContain(mend);
      expect(text).toContain(`${file}:${line}`);
    }
  });

  it('names only fields that exist', () => {
    expect(html.render(guarded(html.htmlPage(report)))).toBe(html.html(report));
    expect(markdown.render(guarded(markdown.markdownPage(report)))).toBe(markdown.markdown(report));
  });

  it('stands in the contents, after the gates', () => {
    expect(toView(report).contents.map(({ id }) => id)).toEqual(['summary', 'policy', 'method']);
    expect(html.html(report)).toContain('<a href="#policy">');
  });

  it.each(Object.entries(HOSTILE))('takes %s for text', (_, text) => {
    const words = {
      id: text,
      title: text,
      file: text,
      message: text,
      mend: text,
      answers: [{ item: text, title: text, says: text, file: text, line: 3 }],
    };
    const hostile = judged(
      EVERY.map((rule) => ({ ...rule, ...words })),
      '2026-11-22',
    );
    expect(withoutScript(html.html(hostile))).not.toMatch(/<script|<img|<svg onload|\p{Cc}(?<![\n\t\r])|[\u202a-\u202e]/u);
    const rows = markdown
      .markdown(hostile)
      .split('\n')
      .filter((line) => /^\| (?:Failed|Undecided|Warning) /.test(line));
    expect(rows.map((row) => row.replace(/\\./g, '').split('|').length)).toEqual([6, 6, 6]);
    expect(terminal([hostile], { colour: 0, width: 80 })).not.toMatch(/\p{Cc}(?<!\n)|[\u202a-\u202e]/u);
  });
});
