// The trends in a terminal: offered, answered, left and come back to, undone, and what the sheet says after each.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeAll, type Terminal } from './pty.ts';
import { assess, folderWith, HEAD, plainWhere, pressKey, readSheet, removeFolders, take, typeLine } from './sitting.ts';

afterAll(() => {
  closeAll();
  removeFolders();
});

const PACK = `dxready: 1
id: "2021"
kind: trends
title: Two trends of 2021
dated: 2021-02
source: The Cook, a monthly
relevance: { 0: none, 1: minor, 2: useful }
readiness: { unaware: 0, aware: 50, in_use: 100 }
entries:
  - { id: induction, says: stoves without a flame, from: kitchen.heat }
  - { id: fermenting, says: food that keeps itself }
`;
const SHEET = `${HEAD}# Mine, and to stay.
answers:
  kitchen.heat: 3 # by hand
  kitchen.tools: [knife]
  kitchen.cooks: 1
  service.cloth: true
  service.style: bowls
`;

function folder(): string {
  const cwd = folderWith(SHEET, (questionnaire) => `${questionnaire}trends: ["2021"]\n`);
  mkdirSync(join(cwd, 'trends'));
  writeFileSync(join(cwd, 'trends', '2021.yaml'), PACK);
  return cwd;
}

const text = (cwd: string) => readFileSync(join(cwd, 'sheet.yaml'), 'utf8');

async function leave(terminal: Terminal): Promise<void> {
  terminal.press('ctrl-c');
  expect((await terminal.exited).code).toBe(130);
}

describe.concurrent('trends', { timeout: 60_000 }, () => {
  it('are answered, left, come back to and undone, and the sheet says so each time', async () => {
    const cwd = folder();
    const terminal = assess({ cwd });
    await take(terminal, [/What do guests/, 'enter', ...'soup', 'enter', /List of 2021-02\. Source: The Cook, a monthly/]);
    expect(terminal.text()).toMatch(/^Two trends of 2021; does not count in the score +6 of 6 answered · nothing open$/m);
    await take(terminal, ['enter', /^Two trends of 2021, 1 of 2; does not count in the score +0\/2 · 1 min left$/m]);
    await take(terminal, ['3', /Saved: Stoves without a flame: useful\.\n\nFood that keeps itself/]);
    expect(text(cwd)).toContain('trends:\n  "2021":\n    induction: 2\n');
    await take(terminal, ['2', /Saved: Food that keeps itself: minor\.\n\nReadiness for food that keeps itself/]);
    await leave(terminal);
    expect(terminal.text()).toContain('6 of 6 answered, and 2 of 2 trends.');

    const again = assess({ cwd });
    await take(again, [/How ready are you for it\?/, '3', /All answered/]);
    expect(readSheet(cwd)).toMatchObject({
      answers: { 'service.wish': 'soup' },
      trends: { '2021': { induction: 2, fermenting: { relevance: 1, readiness: 'in_use' } } },
    });
    await take(again, ['u', /take back the last change: Readiness for food/, 'u', /Undone: Readiness for food/]);
    await take(again, ['left', /Food that keeps itself/, '1', /Saved: Food that keeps itself: none/]);
    await leave(again);
    expect(readSheet(cwd).trends).toEqual({ '2021': { induction: 2, fermenting: { relevance: 0 } } });
    expect(text(cwd)).toContain(`${SHEET}  service.wish: soup\n`);
  });

  it('are left out by one key, and not offered again', async () => {
    const cwd = folder();
    const terminal = assess({ cwd });
    await take(terminal, [/What do guests/, 'd', /which of these matter to you/, 's', /All answered/]);
    await leave(terminal);
    expect(readSheet(cwd)).toMatchObject({ interview: { later: ['trends:2021'] } });
    const again = assess({ cwd });
    await again.waitFor(/All answered/);
    await take(again, ['end', 'enter', /Stoves without a flame/, '1', /Food that keeps itself/]);
    await leave(again);
    expect(readSheet(cwd).trends).toEqual({ '2021': { induction: 0 } });
  });

  it('are answered by lines', async () => {
    const cwd = folder();
    const terminal = assess({ cwd, args: ['--plain'] });
    await terminal.waitFor(() => plainWhere(terminal) !== null);
    terminal.press('d', 'enter');
    await terminal.waitFor(/Press Enter to answer them:$/);
    for (const line of ['', '3', 'unknown']) await typeLine(terminal, line);
    expect(readSheet(cwd).trends).toEqual({ '2021': { induction: 2, fermenting: 'unknown' } });
    await leave(terminal);
  });

  it('say what they say at any width', async () => {
    for (const columns of [40, 200]) {
      const terminal = assess({ cwd: folder(), size: { columns, rows: 24 } });
      await terminal.waitFor(/What do guests/);
      await pressKey(terminal, 'd');
      await take(terminal, [/which of these\s+matter/, 'enter', /Stoves without a flame/]);
      expect(terminal.text()).toMatch(/^Two trends of 2021, 1 of 2/);
      await leave(terminal);
    }
  });
});
