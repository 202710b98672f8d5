// How far the answers carry: confidence, evidence, how the answers were given. No format names anybody.
import { describe, expect, it } from 'vitest';
import type { Report, ReportConfidence } from '../../src/model/report.ts';
import { html } from '../../src/render/formats/html.ts';
import { markdown } from '../../src/render/formats/markdown.ts';
import { terminal } from '../../src/render/formats/terminal.ts';
import { toView } from '../../src/render/view.ts';
import { methodSteps } from '../../src/render/wording/method.ts';
import { aCapability, aNote, anItem, aPillar, aReport } from './build-report.ts';
import { fullReport, groupReport, notRatedReport, partialReport } from './reports.ts';

const LOW: ReportConfidence = {
  value: 38.7,
  label: 'low',
  coverage: 0.9667,
  evidence: 0,
  agreement: 0,
  consensus: null,
  lowered: false,
  with_evidence: 70,
};

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function screen(report: Report): string {
  return flat(terminal([report], { colour: 0, width: 80 }));
}

describe('confidence', () => {
  it.each([
    [
      'one voice',
      1,
      LOW,
      'Confidence: low: One voice, 0% of full evidence, 96.7% answered: 38.7 of 100.',
      'A measurement behind every answer would make the confidence 70.0. More people who answer and answers to what is open would raise it too. Confidence never changes the score.',
    ],
    [
      'two voices on other questions',
      2,
      { ...LOW, coverage: 1 },
      'Confidence: low: No question that two people answered, 0% of full evidence, 100% answered: 38.7 of 100.',
      'A measurement behind every answer would make the confidence 70.0. More people who answer would raise it too. Confidence never changes the score.',
    ],
    [
      'many who disagree',
      8,
      {
        ...LOW,
        value: 70,
        label: 'medium',
        coverage: 1,
        evidence: 1,
        agreement: 0.5,
        consensus: 0.5,
        lowered: true,
        with_evidence: 70,
      },
      'Confidence: medium: 50% agreement, 100% of full evidence, 100% answered: 70.0 of 100. One step lower, because the way of answering is worth a look.',
      'A talk where people disagree would raise the confidence. Confidence never changes the score.',
    ],
    [
      'high',
      8,
      { ...LOW, value: 89.5, label: 'high', coverage: 1, evidence: 0.8, agreement: 0.85, consensus: 0.85 },
      'Confidence: high: 85% agreement, 80% of full evidence, 100% answered: 89.5 of 100.',
      'Confidence never changes the score.',
    ],
  ] as const)(
    'of %s is one line beside the score, what would raise it stands beside the evidence',
    (_, respondents, confidence, line, raise) => {
      const evidence = { index: 0, levels: [2, 0, 0, 0], unsupported: [], audited: [] };
      const report = aReport({ respondents, confidence, evidence });
      expect(toView(report).quality?.evidence?.raise).toBe(raise);
      const texts = [screen(report), markdown(report).replaceAll('**', ''), html(report).replace(/<\/?b>/g, '')].map(flat);
      for (const text of texts) {
        expect(text).toContain(line);
        expect(text.indexOf(raise)).toBeGreaterThan(text.indexOf('Data quality'));
      }
    },
  );

  it('does not say that evidence changes no score where the audit makes it', () => {
    const report = aReport({
      confidence: LOW,
      settings: { audit: true },
      evidence: { index: 0, levels: [1, 0, 0, 0], unsupported: [], audited: [] },
    });
    expect(toView(report).quality?.evidence?.raise).toMatch(/Confidence never changes the score; the audit does\.$/);
  });

  it('does not exist without an overall', () => {
    expect(toView(notRatedReport()).summary.confidence).toBeNull();
    expect(markdown(notRatedReport())).not.toContain('Confidence');
  });
});

describe('evidence', () => {
  it('is counted by what stands behind the answers', () => {
    expect(toView(fullReport()).quality?.evidence).toEqual({
      says: '2 of 6 answers rest on more than an opinion. By weight that is 21.7% of full evidence (a measurement behind every answer).',
      raise:
        'A measurement behind every answer would make the confidence 70.0. More people who answer would raise it too. Confidence never changes the score.',
      levels: [
        { label: 'Opinion, or none stated', value: '4' },
        { label: 'Example', value: '1' },
        { label: 'Dated document', value: '0' },
        { label: 'Measured', value: '1' },
      ],
      unsupported: {
        says: '1 claim without evidence: an answer of 75 or more that rests on an opinion alone.',
        items: [{ title: 'Item technology.two', anchor: 'item-technology.two' }],
        names: 'Item technology.two',
      },
      audited: null,
    });
    expect(screen(fullReport())).toContain('that rests on an opinion alone. Item technology.two.');
    expect(toView(partialReport()).quality).toBeNull();
  });

  it('is said to be missing altogether', () => {
    const report = aReport({ evidence: { index: null, levels: [3, 0, 0, 0], unsupported: [], audited: [] } });
    expect(toView(report).quality?.evidence?.says).toBe('None of 3 answers rests on more than an opinion.');
  });

  it.each([
    [[1, 0, 0, 0], 'The only answer does not rest on more than an opinion.'],
    [[0, 1, 0, 0], 'The only answer rests on more than an opinion.'],
    [[1, 1, 0, 0], '1 of 2 answers rests on more than an opinion.'],
    [[1, 1, 1, 0], '2 of 3 answers rest on more than an opinion.'],
  ])('of %j answers', (levels, says) => {
    const report = aReport({ evidence: { index: null, levels, unsupported: [], audited: [] } });
    expect(toView(report).quality?.evidence?.says).toBe(says);
  });

  it('has no line under an answer that has none and claims little', () => {
    const items = [anItem('a.one', 50), anItem('a.two', 50, { evidence: 0 }), anItem('a.three', 75, { unsupported: true })];
    const report = aReport({ pillars: [aPillar('a', 50, { capabilities: [aCapability('all', 50, items)] })] });
    expect(toView(report).answers[0]?.capabilities[0]?.items.map(({ evidence }) => evidence)).toEqual([
      null,
      'opinion',
      'none stated',
    ]);
    expect(markdown(report).match(/- Evidence: /g)).toHaveLength(2);
  });

  it.each([
    [1, [], 'none was'],
    [1, ['a.one'], '1 was'],
    [1, ['a.one', 'a.two'], '2 were'],
    [3, ['a.one'], '1 question was'],
    [3, [], 'none was'],
  ])('is told before every number where an audit counts it: %d, %j', (respondents, audited, lowered) => {
    const evidence = { index: 0, levels: [3, 0, 0, 0], unsupported: [], audited };
    const report = aReport({ respondents, evidence, pillars: [aPillar('a', 62.7)], settings: { audit: true } });
    const says = `With the audit: an answer on an opinion alone counts at most 50; ${lowered} lowered.`;
    for (const text of [screen(report), markdown(report), html(report)]) {
      expect(text).toContain(says);
      expect(text.indexOf(says)).toBeLessThan(text.indexOf('of 100'));
    }
    expect(toView(aReport()).summary.audit).toBeNull();
  });

  it('was missing behind some of the answers of a group', () => {
    const { quality, answers } = toView(groupReport());
    expect(answers[0]?.capabilities[0]?.items[0]?.claim).toBe('lowered by the audit for the answers without evidence');
    expect(quality?.evidence?.audited?.says).toContain('lowered 1 question for the answers without evidence');
  });

  it('marks the claims without it, and what the audit lowered', () => {
    const items = [anItem('a.one', 75, { unsupported: true }), anItem('a.two', 50, { unsupported: true }), anItem('a.three', 50)];
    const report = aReport({
      pillars: [aPillar('a', 50, { capabilities: [aCapability('all', 50, items)] })],
      evidence: { index: 0, levels: [3, 0, 0, 0], unsupported: ['a.one', 'a.two'], audited: ['a.two', 'a.three'] },
    });
    expect(toView(report).answers[0]?.capabilities[0]?.items.map(({ claim }) => claim)).toEqual([
      'claim without evidence',
      'claim without evidence and lowered by the audit',
      'lowered by the audit',
    ]);
    expect(html(report)).toContain('<dd>none stated <span class="tag claim">claim without evidence</span>');
    expect(screen(report)).toContain(
      'The audit lowered 2 answers: an opinion alone counts at most 50. Item a.two; Item a.three.',
    );
  });
});

describe('how the answers were given', () => {
  it('names nobody', () => {
    const { quality } = toView(groupReport());
    expect(quality?.responses?.notes).toEqual([
      '2 of 8 respondents: the same level many times in a row.',
      '1 of 8 respondents: much that is not known or left open.',
    ]);
    for (const text of [screen(groupReport()), markdown(groupReport()), html(groupReport())]) {
      expect(text).toContain('2 of 8 respondents: the same level many times in a row.');
      expect(text).toContain('Worth a look; an honest straight line is possible.');
      expect(text).not.toMatch(/\bann\b|12 answers in a row/);
    }
  });

  it('has the figures of the only respondent', () => {
    const report = aReport({ quality: [aNote('ann', 'straight_line', '12 answers in a row.')] });
    expect(toView(report).quality?.responses).toMatchObject({ notes: ['12 answers in a row.'] });
  });
});

describe('the method', () => {
  it('says what the audit does, whether it is on or off', () => {
    const evidence = (audit: boolean) =>
      methodSteps(aReport({ settings: { audit } })).find(({ title }) => title === 'Evidence')?.says;
    expect(evidence(true)).toContain('The audit is on: an answer on an opinion alone counts at most 50.');
    expect(evidence(false)).toContain('Evidence changes no score; with the audit on');
  });

  it('explains only what the report has', () => {
    const titles = (report: Report) => methodSteps(report).map(({ title }) => title);
    expect(titles(fullReport())).toEqual(expect.arrayContaining(['Improvements', 'Targets', 'Confidence']));
    for (const title of ['Improvements', 'Targets', 'Confidence']) expect(titles(notRatedReport())).not.toContain(title);
  });
});
