// dxready show as its user would call it: formats, scores, roles, files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const teaRoom = readFileSync(join(root, 'test/scenarios/tea-room/questionnaire.yaml'), 'utf8');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
  world.write('tea.yaml', teaRoom);
});
afterEach(() => world.remove());

describe('show', () => {
  it.each([
    ['terminal', /^Is the tea room in order\?\nQuestionnaire · size: 6 questions in 2 pillars · time: about 3 minutes/],
    ['text', /^Is the tea room in order\?\n/],
    ['markdown', /^# Is the tea room in order\?\n/],
    ['md', /^# Is the tea room in order\?\n/],
    ['html', /^<!doctype html>\n<html lang="en">/],
    ['json', /^\{\n {2}"id": "tea-room"/],
  ])('prints a page as %s', async (format, start) => {
    const { code, stdout, stderr } = await world.run(['show', 'tea.yaml', '--format', format]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(start);
  });

  it('tells how long it takes, as the interview does: only what is asked from the start counts', async () => {
    const { stdout } = await world.run(['show', 'tea.yaml']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Answering takes one person about 3 minutes; a room that talks about every question takes about 10 minutes.',
    );
  });

  it('shows what answers earn only if asked for', async () => {
    expect((await world.run(['show', 'tea.yaml'])).stdout).not.toContain('points]');
    expect((await world.run(['show', 'tea.yaml', '--scores'])).stdout).toContain('Yes [100\u00a0points]');
  });

  it('fits the terminal it is shown on, and is plain text in a file', async () => {
    const written: string[] = [];
    const stdout = { write: (text: string) => written.push(text), isTTY: true, columns: 60 };
    await world.run(['show', 'tea.yaml'], { stdout });
    expect(written.join('')).toContain('\u001b[1m');
    await world.run(['show', 'tea.yaml', '-o', 'page.txt'], { stdout });
    const page = world.read('page.txt');
    expect(page).not.toContain('\u001b');
    expect(page.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(['host', 'Host', ' HOST '])('--who %s shows the questions for that role', async (role) => {
    const { code, stdout } = await world.run(['show', 'tea.yaml', '--who', role]);
    expect(code).toBe(0);
    expect(stdout).toContain('for: Host');
    expect(stdout).toContain('Which kinds are on the shelf today?');
    const guest = await world.run(['show', 'tea.yaml', '--who', 'guest']);
    expect(guest.stdout).not.toContain('Which kinds are on the shelf today?');
  });

  it.each([
    [['--who', 'hots'], "there is no role 'hots' in this questionnaire; did you mean host?"],
    [['--who', 'chimney sweep'], "there is no role 'chimney sweep' in this questionnaire; use one of: host, guest"],
    [['--who', 'host', '--format', 'json'], '--who is for pages; JSON holds the whole questionnaire'],
    [['--format', 'csv'], "there is no format 'csv' here; use one of: terminal, markdown, html, json"],
    [['-o', 'tea.yaml'], 'tea.yaml is not written: it was read to make this; choose another name'],
    [['-o', 'other.yaml'], 'other.yaml is not written: YAML files are what you wrote yourself; choose another name'],
  ])('refuses %j', async (more, message) => {
    const { code, stdout, stderr } = await world.run(['show', 'tea.yaml', ...more]);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `dxready: ${message}\n` });
    expect(world.read('tea.yaml')).toBe(teaRoom);
  });

  it('never writes over a questionnaire in JSON, by whatever name', async () => {
    const json = (await world.run(['show', 'tea.yaml', '--format', 'json'])).stdout;
    world.write('sub/tea.json', json);
    const { code, stderr } = await world.run(['show', 'sub/tea.json', '--format', 'json', '-o', './sub/../sub/tea.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('it was read to make this');
    expect(world.read('sub/tea.json')).toBe(json);
  });

  it('says so where a role has no question, or a questionnaire no role', async () => {
    const small = (roles: string, who: string) =>
      `dxready: 1\nid: q\nversion: 1.0.0\ntitle: Q\n${roles}bands: [{ id: all, from: 0, title: All }]\npillars: [{ id: p, title: P, capabilities: [{ id: c, title: C, items: [{ id: n, type: yes_no, ask: Is it?${who} }] }] }]\n`;
    world.write('named.yaml', small('roles: [{ id: host }, { id: guest }]\n', ', who: [host]'));
    world.write('bare.yaml', small('', ''));
    expect((await world.run(['show', 'named.yaml', '--who', 'guest'])).stderr).toBe(
      "dxready: no question of named.yaml is for the role 'guest'\n",
    );
    expect((await world.run(['show', 'bare.yaml', '--who', 'host'])).stderr).toBe(
      "dxready: there is no role 'host' in this questionnaire; it names none\n",
    );
  });

  it('is 2 for a questionnaire that cannot be read', async () => {
    expect((await world.run(['show', 'nothing.yaml'])).code).toBe(2);
  });
});

it('nothing but this command loads the pages', () => {
  const files = (readdirSync(join(root, 'src'), { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/'));
  const importers = files
    .filter((file) => file.endsWith('.ts') && !file.startsWith('render/questionnaire/'))
    .filter((file) => {
      const text = readFileSync(join(root, 'src', file), 'utf8');
      return file.startsWith('render/') ? text.includes("'./questionnaire/") : text.includes('/render/questionnaire/');
    });
  expect(importers).toEqual(['cli/commands/show.ts']);
});
