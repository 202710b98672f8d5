// Pain points on a terminal and as Markdown: readable at any width, whatever customers say, with nothing lost.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import widthOf from 'fast-string-width';
import { afterAll, describe, expect, it } from 'vitest';
import type { HitReport } from '../../src/model/hit-report.ts';
import { markdownHits } from '../../src/render/hits/markdown.ts';
import { markdownPlan } from '../../src/render/hits/markdown-plan.ts';
import { type Commands, hitsPage, numbersIn, VIEWS } from '../../src/render/hits/page.ts';
import { terminalHits } from '../../src/render/hits/terminal.ts';
import { terminalPlan } from '../../src/render/hits/terminal-plan.ts';
import { fakeWorld } from '../cli/fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const world = fakeWorld();
afterAll(() => world.remove());

const COMMANDS: Commands = {
  list: 'hits list',
  plan: 'hits plan',
  otherPlan: 'hits plan --capacity 1',
  keep: null,
  add: 'hits add',
  explain: null,
};
const NO_COLOUR = { colour: 0, width: 80 } as const;

async function reportOf(place: string, ...options: string[]): Promise<HitReport> {
  const { stdout, stderr } = await world.run(['hits', 'list', place, '-f', 'json', '--quiet', ...options]);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

let files = 0;
function reportFrom(points: readonly object[], ...options: string[]): Promise<HitReport> {
  const name = `points-${files++}.json`;
  world.write(name, JSON.stringify({ dxready: 1, pain_points: points }));
  return reportOf(name, ...options);
}

const example = await reportOf(join(root, 'examples/trade-depot'));
const page = hitsPage(example, COMMANDS);
/** What is to be copied is never broken. */
const isCommand = (line: string) => / hits (list|plan|add)/.test(line);
/** Without the breaks of lines. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('on a terminal', () => {
  it.each([40, 60, 80, 100, 120, 200])('no line is wider than %i columns', (width) => {
    for (const view of VIEWS) {
      const lines = terminalHits(page, view, { colour: 0, width }).split('\n');
      expect(lines.filter((line) => widthOf(line) > width && !isCommand(line))).toEqual([]);
    }
    const plan = terminalPlan(page, { colour: 0, width }).split('\n');
    expect(plan.filter((line) => widthOf(line) > width && !isCommand(line))).toEqual([]);
  });

  it.each(['table', 'board', 'effort', 'ambition', 'places'] as const)(
    '%s shows every open pain point under its number',
    (view) => {
      const text = flat(terminalHits(page, view, NO_COLOUR));
      const numbers = numbersIn(page.map ?? expect.fail('no map'));
      expect(numbers.size).toBe(example.portfolio.live);
      if (view === 'board') for (const number of numbers.values()) expect(text).toContain(` ${number}. `);
      else for (const { title } of page.map?.rows ?? []) expect(text).toContain(title);
    },
  );

  it('the plan shows each with its reason, what it waits for, and what does not fit', () => {
    const text = flat(terminalPlan(page, NO_COLOUR));
    for (const { hit, reason } of [...(page.plan?.lines ?? []), ...(page.plan?.unscheduled ?? [])]) {
      expect(text).toContain(hit.title);
      expect(text).toContain(reason);
    }
    expect(text).toContain('after 2');
    expect(text).toContain('Not in the plan I buy my boards here');
    expect(text).toContain('4 of 4 person-days');
  });

  it('bars stand in their slots, Quick and Big Hits apart without colour', () => {
    const rows = terminalPlan(page, NO_COLOUR)
      .split('\n')
      .filter((line) => /^ ?\d+ .*[▒█]/.test(line));
    expect(rows).toHaveLength(page.plan?.lines.length ?? 0);
    for (const [index, { hit }] of (page.plan?.lines ?? []).entries())
      expect(rows[index]?.includes(hit.isQuick ? '▒' : '█'), hit.title).toBe(true);
  });

  it('colour adds nothing but colour', () => {
    for (const view of VIEWS) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
      const plain = terminalHits(page, view, { colour: 1, width: 80 }).replace(/\u001b\[[0-9;]*m/g, '');
      expect(plain).toBe(terminalHits(page, view, NO_COLOUR));
    }
  });

  it('joins hang between the places they join', () => {
    const text = terminalHits(page, 'places', NO_COLOUR);
    expect(text).toMatch(/\n {2}Screen .*\n {2}│ From screen to front office .*\n {2}Front office /);
  });
});

describe('what customers write', () => {
  const wild = [
    {
      id: 'long',
      title: 'word '.repeat(40).trim(),
      impact: 3,
      reach_pct: 50,
      effort_days: 2,
      must_fix: true,
      owner: 'O'.repeat(120),
    },
    { id: 'solid', title: 'y'.repeat(200), effort_days: 900, depends_on: ['long'] },
    { id: 'wide', title: '😀👨‍👩‍👧 你好世界 '.repeat(12).trim(), calendar_days: 20 },
    { id: 'acting', title: '\u202eשלום \u001b[31mred\u001b[0m\nsecond | *line*', fix: '\u001b]0;title\u0007', effort_days: 20 },
  ];

  it.each([40, 80, 120])('keeps to %i columns and cannot drive the screen', async (width) => {
    const own = hitsPage(await reportFrom(wild), COMMANDS);
    const texts = [
      ...VIEWS.map((view) => terminalHits(own, view, { colour: 0, width })),
      terminalPlan(own, { colour: 0, width }),
    ];
    for (const text of texts) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(text.split('\n').filter((line) => widthOf(line) > width && !isCommand(line))).toEqual([]);
    }
  });

  it('is no Markdown', async () => {
    const own = hitsPage(await reportFrom(wild), COMMANDS);
    for (const text of [markdownHits(own, 'all'), markdownPlan(own)]) {
      expect(text).toContain('second \\| \\*line\\*');
      const rows = text.split('\n').filter((line) => line.startsWith('|'));
      expect(rows.every((row) => row.endsWith('|'))).toBe(true);
    }
  });
});

describe('little or much', () => {
  it('one pain point of which nothing is known', async () => {
    const own = hitsPage(await reportFrom([{ id: 'one', title: 'I waited' }]), COMMANDS);
    expect(terminalHits(own, 'table', NO_COLOUR)).toContain('Nobody has estimated it yet');
    expect(terminalHits(own, 'effort', NO_COLOUR)).toContain('Not in the picture, as impact or reach is not given: 1.');
    expect(terminalHits(own, 'places', NO_COLOUR)).toContain('No open pain point says where it hurts');
    expect(terminalPlan(own, NO_COLOUR)).toContain('Capacity not given');
  });

  it('none, or none that is open', async () => {
    const none = hitsPage(await reportFrom([]), COMMANDS);
    for (const view of VIEWS) expect(terminalHits(none, view, NO_COLOUR)).toContain('Nobody has named a pain point yet');
    expect(terminalPlan(none, NO_COLOUR)).toContain('Nobody has named a pain point yet');
    expect(markdownPlan(none)).toContain('Nobody has named a pain point yet');
    const over = hitsPage(await reportFrom([{ id: 'one', title: 'I waited', status: 'done' }]), COMMANDS);
    expect(terminalHits(over, 'table', NO_COLOUR)).toContain('Nothing is open. 1 done.');
    expect(terminalHits(over, 'table', NO_COLOUR)).toContain('No customer has confirmed it yet.');
    expect(terminalPlan(over, NO_COLOUR)).toContain('Nothing is left to plan.');
    for (const view of VIEWS) expect(() => [terminalHits(over, view, NO_COLOUR), markdownHits(over, view)]).not.toThrow();
  });

  it('three hundred: cells count what they cannot show', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      id: `p${index}`,
      title: `Pain number ${index}`,
      impact: index % 5,
      reach_pct: (index * 7) % 100,
      effort_days: [1, 4, 15, 90, 400][index % 5],
    }));
    const own = hitsPage(await reportFrom(many), COMMANDS);
    const picture = terminalHits(own, 'effort', NO_COLOUR).split('\n\n').slice(0, 4).join('\n');
    const cells = picture.split('\n').filter((line) => line.includes('│'));
    const counted = cells.flatMap((line) => line.slice(7).match(/\+?\d+/g) ?? []);
    const sum = counted.reduce((total, mark) => total + (mark.startsWith('+') ? Number(mark) : 1), 0);
    expect(sum).toBe(300);
  });
});

describe('as Markdown', () => {
  it.each(VIEWS)('%s: every row of a table has as many cells as its head', (view) => {
    const tables = markdownHits(page, view)
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    for (const table of tables) {
      const widths = table
        .trimEnd()
        .split('\n')
        .map((row) => row.split(/(?<!\\)\|/).length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it('the list and the plan have everything', () => {
    const [list, plan] = [markdownHits(page, 'all'), markdownPlan(page)];
    expect(list).toContain('# Trade Depot: pain points');
    for (const { title } of example.hits) expect(list).toContain(title);
    for (const { reason } of page.plan?.lines ?? []) expect(plan).toContain(reason);
  });
});

it('means for this run only are said to be that', async () => {
  const supposed = hitsPage(await reportOf(join(root, 'examples/trade-depot'), '--max-big', '1'), COMMANDS);
  for (const text of [terminalPlan(supposed, NO_COLOUR), markdownPlan(supposed), terminalHits(supposed, 'table', NO_COLOUR)])
    expect(flat(text)).toContain('What if: planned with means that were given for this run only');
  expect(page.whatIf).toBeNull();
});
