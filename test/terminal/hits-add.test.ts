// Pain points at a terminal: the form with its class as it changes, lines one after the other, and leaving half-way.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { closeAll, openTerminal, type Size, type Terminal } from './pty.ts';
import { folderWith, removeFolders } from './sitting.ts';

afterAll(() => {
  closeAll();
  removeFolders();
});

const SIZE: Size = { columns: 110, rows: 50 };

function hits(cwd: string, ...argv: string[]): Terminal {
  return openTerminal(['hits', ...argv], { cwd, size: SIZE });
}

function pointsIn(cwd: string) {
  return parse(readFileSync(join(cwd, 'pain-points.yaml'), 'utf8')).pain_points;
}

/** Waits for a question, then types: an answer and Enter, or keys in a list. */
async function answer(terminal: Terminal, question: RegExp, ...keys: string[]): Promise<void> {
  const source = question.source;
  // The last line that asks: what was answered before has a tick instead of the mark.
  await terminal.waitFor(new RegExp(`^\\? [^\\n]*(?:\\n[^\\n?✔]*)*?${source}`, 'm'));
  await terminal.settled();
  terminal.press(...keys);
}

describe.concurrent('the form', () => {
  it('shows the class as effort, time, people and needs are entered', async () => {
    const cwd = folderWith(null);
    const terminal = hits(cwd, 'add');
    await answer(terminal, /What hurts/, 'enter');
    await terminal.waitFor(/Write it in a few words/);
    await answer(terminal, /What hurts/, 'Where is my lamp', 'enter');
    await terminal.waitFor(/^ {2}Big Hit, this year \(not estimated yet\)\.$/m);
    await answer(terminal, /What will be done/, 'Show the day', 'enter');
    await answer(terminal, /Who raised it/, 'down', 'enter');
    await answer(terminal, /How much does it hurt/, '3', 'enter');
    await answer(terminal, /How many per cent of customers/, '140', 'enter');
    await terminal.waitFor(/! 140 is over 100; write a number from 0 to 100\./);
    await answer(terminal, /How many per cent of customers/, '60', 'enter');
    await answer(terminal, /How much work/, '2', 'enter');
    await terminal.waitFor(/^ {2}now: Quick Hit, this week \(decided by effort 2 days\)\..*\(was: Big Hit, this year\)$/m);
    await answer(terminal, /How many days until customers/, '90', 'enter');
    await terminal.waitFor(/^ {2}now: Big Hit, this year \(decided by time 90 days\)\..*\(was: Quick Hit, this week\)$/m);
    await answer(terminal, /How many people/, '400', 'enter');
    await terminal.waitFor(/now: Big Hit, this year \(decided by people 400, time 90 days\)/);
    await answer(terminal, /What does the fix need/, 'down', 'down', 'down', 'down', 'enter');
    await terminal.waitFor(/now: Big Hit, year 2 \(decided by needs a structural change\)/);
    await answer(terminal, /What does the fix bring/, '3, 8, 9', 'enter');
    await terminal.waitFor(/now: .*Blue ocean: new market space\./);
    await terminal.waitFor(/nobody's customers today/);
    await answer(terminal, /Eliminate:/, 'The wait', 'enter');
    for (const question of [/Reduce:/, /Raise:/, /Create:/]) await answer(terminal, question, 'enter');
    await answer(terminal, /improve the experience/, 'down', 'enter');
    await answer(terminal, /Why\?/, 'enter');
    await answer(terminal, /Must it be fixed/, 'enter');
    await answer(terminal, /More details/, 'enter');
    await answer(terminal, /Another one\?/, 'down', 'enter');
    await answer(terminal, /What hurts/, 'Where is my LAMP', 'enter');
    await terminal.waitFor(/there already; change it with:\s+hits\s+edit\s+where-is-my-lamp/);
    await answer(terminal, /What hurts/, 'No bulb', 'enter');
    for (const question of [/What will be done/, /Who raised it/, /How much does it hurt/, /How many per cent of customers/])
      await answer(terminal, question, 'enter');
    for (const question of [/How much work/, /How many days until customers/, /How many people/, /What does the fix need/])
      await answer(terminal, question, 'enter');
    for (const question of [/What does the fix bring/, /improve the experience/, /Must it be fixed/, /More details/])
      await answer(terminal, question, 'enter');
    await answer(terminal, /Another one\?/, 'enter');
    expect((await terminal.exited).code).toBe(0);
    expect(pointsIn(cwd)).toEqual([
      {
        id: 'where-is-my-lamp',
        title: 'Where is my lamp',
        fix: 'Show the day',
        raised_by: 'customer',
        impact: 3,
        reach_pct: 60,
        effort_days: 2,
        calendar_days: 90,
        people_changing: 400,
        needs: 'structural',
        value: ['removes_irritation', 'breaks_sector_rule', 'reaches_noncustomers'],
        eliminate: 'The wait',
        cx_test: 'yes',
      },
      { id: 'no-bulb', title: 'No bulb' },
    ]);
    const said = terminal.all();
    expect(said).toMatch(/^where-is-my-lamp: Big Hit, year 2 .*\s+Priority\s+46\.7\s+=\s+value\s+87\.5\s+\(/m);
    expect(said).toMatch(/^1 pain point added: pain-points\.yaml$/m);
    expect(said).toMatch(/^Next:\n {2}\S.* hits add/m);
  });

  it('leaves nothing half-written behind', async () => {
    const cwd = folderWith(null);
    const terminal = hits(cwd, 'add');
    await answer(terminal, /What hurts/, 'Where is my lamp', 'enter');
    await answer(terminal, /What will be done/, 'ctrl-c');
    expect((await terminal.exited).code).toBe(130);
    expect(terminal.all()).toMatch(/^Nothing was written\..*\n.*hits add --title 'Where is my lamp'$/m);
    expect(existsSync(join(cwd, 'pain-points.yaml'))).toBe(false);
  });

  it('leaves the one command that says again what was said', async () => {
    const cwd = folderWith(null);
    writeFileSync(join(cwd, 'pain-points.yaml'), 'dxready: 1\npain_points:\n  - { id: lamp, title: Where is my lamp }\n');
    const terminal = hits(cwd, 'edit', 'lamp');
    await answer(terminal, /What hurts/, 'enter');
    await answer(terminal, /What will be done/, "Show the customer's day", 'enter');
    await answer(terminal, /Who raised it/, 'enter');
    await answer(terminal, /How much does it hurt/, '4', 'enter');
    await answer(terminal, /How many per cent of customers/, 'ctrl-c');
    expect((await terminal.exited).code).toBe(130);
    expect(terminal.all()).toContain(`hits edit lamp --set 'fix=Show the customer'\\''s day' --set impact=4`);
    expect(pointsIn(cwd)).toHaveLength(1);
    expect(pointsIn(cwd)[0]).not.toHaveProperty('fix');
  });

  it('goes through all of them, those that lack something first', async () => {
    const cwd = folderWith(null);
    const known = '{ id: known, title: Known, impact: 2, reach_pct: 5, effort_days: 2 }';
    const file = `dxready: 1\npain_points:\n  - ${known}\n  - { id: cold, title: Cold soup }\n  - { id: salt, title: No salt, size: S }\n`;
    writeFileSync(join(cwd, 'pain-points.yaml'), file);
    const terminal = hits(cwd, 'edit');
    await terminal.waitFor(
      /\[no estimate, no impact or reach\] Cold soup\n.*\[no impact or reach\] No salt\n +Known\n +Enough for now/,
    );
    await answer(terminal, /Which one/, 'enter');
    for (const question of [/What hurts.*\(Cold soup\)/, /What will be done/, /Who raised it/])
      await answer(terminal, question, 'enter');
    await answer(terminal, /How much does it hurt/, '1', 'enter');
    await answer(terminal, /How many per cent of customers/, '10', 'enter');
    await answer(terminal, /How much work/, 'S', 'enter');
    for (const question of [
      /How many days until customers/,
      /How many people/,
      /What does the fix need/,
      /What does the fix bring/,
    ])
      await answer(terminal, question, 'enter');
    for (const question of [/improve the experience/, /Must it be fixed/, /How far is it/, /More details/])
      await answer(terminal, question, 'enter');
    await terminal.waitFor(/Written: pain-points\.yaml/);
    // The next that lacks something is proposed.
    await terminal.waitFor(/❯ \[no impact or reach\] No salt/);
    await answer(terminal, /Which one/, 'end', 'up', 'down', 'down', 'down', 'enter');
    expect((await terminal.exited).code).toBe(0);
    expect(pointsIn(cwd)[1]).toEqual({ id: 'cold', title: 'Cold soup', impact: 1, reach_pct: 10, size: 'S' });
    expect(terminal.all()).toMatch(/^Next:\n {2}\S.* hits plan/m);
  });

  it('lists the places of the questionnaire by number, and takes no other', async () => {
    const cwd = folderWith(null);
    writeFileSync(join(cwd, 'pain-points.yaml'), 'dxready: 1\npain_points:\n  - { id: lamp, title: Where is my lamp }\n');
    const terminal = hits(cwd, 'edit', 'lamp', '--questionnaire', 'full');
    for (const question of [/What hurts/, /What will be done/, /Who raised it/, /How much does it hurt/, /How many per cent/])
      await answer(terminal, question, 'enter');
    for (const question of [/How much work/, /How many days until/, /How many people/, /What does the fix need/])
      await answer(terminal, question, 'enter');
    for (const question of [/What does the fix bring/, /improve the experience/, /Must it be fixed/, /How far is it/])
      await answer(terminal, question, 'enter');
    await answer(terminal, /More details/, 'down', 'enter');
    for (const question of [/Who owns the fix/, /How will customers confirm/, /When\?/])
      await answer(terminal, question, 'enter');
    await terminal.waitFor(/^ *4 aftercare$/m);
    await answer(terminal, /At which phase/, 'aftercar', 'enter');
    await terminal.waitFor(/did you mean aftercare\?/);
    terminal.press('e', 'enter');
    await terminal.waitFor(/^ *2 screen-front: From screen to front office$/m);
    await answer(terminal, /Where in the chain/, '2, Front office', 'enter');
    for (const question of [
      /Which promise/,
      /Who is the person/,
      /What can be rehearsed/,
      /What must be finished/,
      /On which question/,
    ])
      await answer(terminal, question, 'enter');
    expect((await terminal.exited).code).toBe(0);
    expect(pointsIn(cwd)[0]).toMatchObject({ journey: 'aftercare', node: ['screen-front', 'front'] });
  });

  it('edits with what is there, and asks for more', async () => {
    const cwd = folderWith(null);
    const file =
      '# ours\ndxready: 1\npain_points:\n  - id: lamp\n    title: Where is my lamp\n    fix: Show the day\n    size: S # guessed\n';
    writeFileSync(join(cwd, 'pain-points.yaml'), file);
    const terminal = hits(cwd, 'edit', 'lamp');
    await answer(terminal, /What hurts.*\(Where is my lamp\)/, 'enter');
    await answer(terminal, /What will be done.*- removes/, '-', 'enter');
    for (const question of [/Who raised it/, /How much does it hurt/, /How many per cent of customers/])
      await answer(terminal, question, 'enter');
    await answer(terminal, /How much work.*\(S\)/, '5', 'enter');
    for (const question of [
      /How many days until customers/,
      /How many people/,
      /What does the fix need/,
      /What does the fix bring/,
    ])
      await answer(terminal, question, 'enter');
    for (const question of [/improve the experience/, /Must it be fixed/]) await answer(terminal, question, 'enter');
    await answer(terminal, /How far is it/, 'down', 'down', 'enter');
    await terminal.waitFor(/now: Done: no longer classified or planned/);
    await answer(terminal, /What did customers say/, 'Nobody rang', 'enter');
    await answer(terminal, /More details/, 'down', 'enter');
    await answer(terminal, /Who owns the fix/, 'Anna', 'enter');
    for (const question of [
      /How will customers confirm/,
      /When\?/,
      /At which phase/,
      /Where in the chain/,
      /Which promise/,
      /Who is the person/,
    ])
      await answer(terminal, question, 'enter');
    await answer(terminal, /What can be rehearsed/, 'enter');
    await answer(terminal, /What must be finished first/, 'gone', 'enter');
    await terminal.waitFor(/! lamp depends on unknown item gone/);
    await answer(terminal, /What must be finished first/, 'enter');
    await answer(terminal, /On which question/, 'enter');
    expect((await terminal.exited).code).toBe(0);
    expect(pointsIn(cwd)).toEqual([
      {
        id: 'lamp',
        title: 'Where is my lamp',
        effort_days: 5,
        status: 'done',
        customer_check: { result: 'Nobody rang' },
        owner: 'Anna',
      },
    ]);
    expect(readFileSync(join(cwd, 'pain-points.yaml'), 'utf8')).toMatch(/^# ours\n/);
  });
});

describe.concurrent('lines one after the other', () => {
  it('are on disk before the next prompt; what is pasted is several', async () => {
    const cwd = folderWith(null);
    const terminal = hits(cwd, 'add', '--quick');
    await terminal.waitFor(/c: for a\s+customer/);
    await terminal.waitFor(/Pain point: $|Pain point:$/);
    terminal.press('c: Cold soup', 'enter');
    await terminal.waitFor((text) => text.split('Pain point:').length > 2);
    expect(pointsIn(cwd)).toEqual([{ id: 'cold-soup', title: 'Cold soup', raised_by: 'customer' }]);
    terminal.paste('No spoon\nf: cold soup\nNo salt\n');
    await terminal.waitFor(/there already: cold-soup/);
    await terminal.waitFor((text) => text.split('Pain point:').length > 3);
    terminal.press('enter');
    expect((await terminal.exited).code).toBe(0);
    expect(pointsIn(cwd).map(({ id }: { id: string }) => id)).toEqual(['cold-soup', 'no-spoon', 'no-salt']);
    expect(terminal.all()).toMatch(/^3 pain points added, 1 pain point there already, left as it is: pain-points\.yaml$/m);
  });

  it('stay when the person leaves', async () => {
    const cwd = folderWith(null);
    const terminal = hits(cwd, 'add', '--quick');
    await terminal.waitFor(/Pain point:/);
    terminal.press('Cold soup', 'enter');
    await terminal.waitFor((text) => text.split('Pain point:').length > 2);
    terminal.press('half a', 'ctrl-c');
    expect((await terminal.exited).code).toBe(130);
    expect(pointsIn(cwd)).toHaveLength(1);
  });
});
