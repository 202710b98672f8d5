import { describe, expect, it } from 'vitest';
import { toView } from '../../src/render/view.ts';
import { hostileLensReport, lensReport, unjudgedReport } from './build-lenses.ts';
import { aReport } from './build-report.ts';
import { fullReport, groupReport, nothingAppliesReport, notRatedReport, partialReport, REPORTS } from './reports.ts';

/** Numbers that place something in a picture of pain points; their texts stand beside them. */
const DRAWN = new Set(['count', 'number', 'days', 'points', 'pain', 'share', 'big', 'start', 'finish', 'more']);

describe('toView', () => {
  const lenses: typeof REPORTS = [
    ['lenses', lensReport],
    ['hostile lenses', hostileLensReport],
    ['nothing judged', unjudgedReport],
  ];

  it.each([...REPORTS, ...lenses])('holds only words, flags, lists and absences: %s', (_, build) => {
    const numbers: string[] = [];
    JSON.stringify(toView(build()), (key, value: unknown) => {
      if (typeof value === 'number' && !DRAWN.has(key)) numbers.push(key);
      return value;
    });
    expect(numbers).toEqual([]);
  });

  it('does not touch the report', () => {
    const report = fullReport();
    toView(report);
    expect(report).toEqual(fullReport());
  });

  it('heads the page with who, when and what', () => {
    expect(toView(fullReport()).title).toEqual({
      name: 'Harbour Lighting Ltd',
      kind: 'Readiness report',
      full: 'Harbour Lighting Ltd: Tiny questionnaire',
      profile: [{ label: 'Sector', value: 'retail' }],
      facts: [
        { label: 'Date', value: '21 November 2026' },
        { label: 'Questionnaire', value: 'Tiny questionnaire, version 1.2.0' },
        { label: 'Answered by', value: '10 people together' },
      ],
    });
    expect(toView(nothingAppliesReport()).title.name).toBe('Readiness report');
    expect(toView(groupReport()).title.facts.at(-1)?.value).toBe('8 respondents');
  });

  it('lists the sections that have something to say', () => {
    expect(toView(fullReport()).contents.map(({ id }) => id)).toEqual([
      'first-step',
      'summary',
      'pillars',
      'gates',
      'improvements',
      'next',
      'heard',
      'quality',
      'answers',
      'method',
    ]);
    expect(toView(nothingAppliesReport()).contents.map(({ id }) => id)).toEqual(['summary', 'pillars', 'answers', 'method']);
  });

  it('shows a rated pillar with band, target and the gate that holds it', () => {
    const [strategy, , , technology] = toView(fullReport()).pillars;
    expect(strategy).toMatchObject({
      score: { text: '75.0', tone: '4', bar: '████████░░', known: true },
      band: 'Performing',
      gap: 'met',
      range: '75.0',
      bandRange: null,
      held: false,
    });
    expect(technology).toMatchObject({ score: { text: '59.9', tone: '3' }, raw: '87.5', held: true, heldBy: 'G3', gap: '0.1' });
  });

  it('brackets the number of a pillar that is not rated, and names no band', () => {
    const [strategy, people] = toView(notRatedReport()).pillars;
    expect(strategy).toMatchObject({
      score: { text: '(50.0)', tone: '0', known: true },
      band: 'not rated',
      bandRange: 'dormant to leading',
      gap: '–',
      range: '16.7 to 83.3',
      coverage: '30%',
    });
    expect(people).toMatchObject({ score: { text: '–', known: false }, raw: '–', range: '0.0 to 100.0' });
  });

  it('says that a pillar does not apply', () => {
    expect(toView(nothingAppliesReport()).pillars[0]).toMatchObject({
      score: { text: 'n/a' },
      band: 'does not apply',
      bandRange: null,
      range: '–',
      coverage: '–',
    });
  });

  it('puts the range beside a provisional score, once', () => {
    expect(toView(partialReport()).summary).toMatchObject({
      band: 'Building',
      bounds: null,
      provisional: expect.stringContaining('between 30.0 (starting) and 51.3 (building)'),
    });
    expect(toView(fullReport()).summary).toMatchObject({
      provisional: null,
      bounds: null,
      counts: [{ label: 'questions answered', value: '6' }],
    });
  });

  it('groups advice by horizon, what works on a gate first', () => {
    const report = fullReport();
    const [week, ...others] = toView({ ...report, gates: report.gates.map((gate) => ({ ...gate, item: 'people.one' })) }).next;
    expect(others).toEqual([]);
    expect(week).toMatchObject({
      when: 'This week',
      steps: [{ id: 'people.one', says: 'Mend people.one.', effort: 'one person-day or less', gate: 'G3', first: true }],
    });
  });

  it('states strengths and gaps in the words of the answer', () => {
    const { strengths, gaps } = toView(fullReport());
    expect(strengths.map(({ says }) => says)).toEqual(['It is looked at, and acted on.', 'It is looked at, and acted on.']);
    expect(gaps[0]).toMatchObject({ says: 'Somebody looks.', notes: ['Decided', 'after buying'], ask: null, pillar: 'People' });
    expect(toView(groupReport()).strengths[0]).toMatchObject({
      says: '5 of 6 answered; 1 does not know.',
      ask: 'How is strategy.one looked after?',
    });
  });

  it('spreads the ramp over any number of bands', () => {
    const bands = [0, 50].map((from) => ({ id: `b${from}`, from, title: `From ${from}`, says: '' }));
    expect(toView(aReport({ bands })).method?.bands.map(({ tone, range }) => [tone, range])).toEqual([
      ['1', '0 to 49.9'],
      ['5', '50 to 100'],
    ]);
    expect(toView(aReport({ bands: bands.slice(0, 1) })).method?.bands.map(({ tone }) => tone)).toEqual(['3']);
  });

  it('leaves out questions that were not asked', () => {
    const report = groupReport();
    const item = report.pillars[0]?.capabilities[0]?.items[0];
    if (item !== undefined) item.state = 'not_asked';
    expect(toView(report).answers).toEqual([]);
  });
});
