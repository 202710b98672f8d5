// What the three examples say of themselves: a statement stands in two of them only where it holds in both.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shown } from '../src/core/scoring/numbers.ts';
import type { Report, ReportFinding, ReportItem } from '../src/model/report.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const names = ['bright-bank', 'harbour-lighting', 'trade-depot'];
const printed = execFileSync('node', ['bin/dxready.cjs', 'score', ...names.map((name) => `examples/${name}`), '-f', 'ndjson'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
});
const reports = printed
  .trimEnd()
  .split('\n')
  .map((line): Report => JSON.parse(line));
const pairs = reports.flatMap((left, at) => reports.slice(at + 1).map((right) => [left, right] as const));

/** On its side, as shown: low under 50, high from 75. */
function holds(score: number | null, tone: ReportFinding['tone']): boolean {
  return score !== null && (tone === 'low' ? shown(score) < 50 : shown(score) >= 75);
}

function itemsOf(report: Report): ReportItem[] {
  return report.pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
}

function shared(of: (report: Report) => string[]): string[] {
  return [...new Set(pairs.flatMap(([left, right]) => of(left).filter((says) => of(right).includes(says))))];
}

describe.each(reports.map((report, at) => [names[at], report] as const))('%s', (_, report) => {
  const items = itemsOf(report);

  it('says of a capability only what its score and the scores of its items allow', () => {
    expect(report.findings.length).toBeGreaterThanOrEqual(10);
    for (const { capability: id, tone, items: reasons, says } of report.findings) {
      const capability = report.pillars.flatMap(({ capabilities }) => capabilities).find((one) => one.id === id);
      expect(holds(capability?.score ?? null, tone), says).toBe(true);
      for (const reason of reasons) expect(holds(items.find((item) => item.id === reason)?.score ?? null, tone), says).toBe(true);
    }
  });

  it('has words for every answer that is low or high', () => {
    const scored = items.filter(({ type, score }) => type !== 'text' && (holds(score, 'low') || holds(score, 'high')));
    expect(scored.filter(({ finding }) => finding === null).map(({ id }) => id)).toEqual([]);
    for (const { id, finding } of items.filter((item) => !scored.includes(item))) expect(finding, id).toBeNull();
  });
});

describe('two examples share', () => {
  it('these statements, and no others', () => {
    expect(shared(({ findings }) => findings.map(({ says }) => says))).toEqual([
      'Staff know how far they may go: short principles let people use digital tools mostly without approval, and disappointing trials stop at a point agreed beforehand.',
      'Automation and new tools need more thought first: most users have no part in working out new processes.',
    ]);
  });

  it('these clauses, and no others', () => {
    expect(shared((report) => itemsOf(report).flatMap(({ finding }) => finding ?? []))).toEqual([
      "digital results are reported beside the organisation's other goals",
      'most work for customers is redesigned before it goes digital',
      'somebody senior looks at least quarterly at progress for customers',
      'resources for digital projects are promised beyond this year',
      'most others respond later to new customer habits or offers',
      'the head of customer service lately used the digital channels',
      'short principles let people use digital tools mostly without approval',
      'disappointing trials stop at a point agreed beforehand',
      'talks with customers show at least quarterly what to mend',
      'beliefs about customers are tested before money is spent',
      "even after hours a person's own questions are answered within minutes",
      'what customers most often need can be finished online in one sitting',
      'customers are asked every year what others do better',
      'staff cannot rely on what is known of a customer',
      'small changes usually reach customers within a month',
      'AI measurably makes at least one task better',
      'improvements held up by inside obstacles get no decision date',
      "each fix for customers' pain points has an owner with a date",
      'lately nobody is known to have warned a customer of trouble',
      'whoever takes a complaint may grant small favours at most',
      'new tools are explained around launch if at all',
      'no fixed group looks after matters that cross departments',
      'whoever changes channel or contact must repeat most things',
      'most main partners are not linked system to system',
      'the order of reporting does not follow what customers go through',
      'no current drawing shows the steps behind any promise to customers',
      'most users have no part in working out new processes',
      'nobody has fixed hours for helping colleagues to adapt',
      "little is arranged for software that buys on somebody's behalf",
      'knowing customers brings them a personal greeting at most',
      'some main figures cannot be opened without asking',
      'changed figures are explained by opinion if at all',
    ]);
  });

  it('no first step', () => {
    expect(shared(({ first_step }) => [first_step?.says ?? ''])).toEqual([]);
  });
});
