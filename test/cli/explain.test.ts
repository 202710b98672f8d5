// dxready explain as its user would call it.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'examples', 'bright-bank');
const sheet = fs.readFileSync(join(folder, 'answers/leader.yaml'), 'utf8');

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
  world.write('bank.yaml', sheet);
});
afterEach(() => world.remove());

describe('explain', () => {
  it('explains the overall of a folder when nothing is named', async () => {
    const { code, stdout, stderr } = await world.run(['explain', folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Overall: 47\.6 \(building\)\n/);
    expect(stdout).toContain('Shown with one decimal: 47.6');
    expect(await world.run(['explain', folder, 'overall'])).toMatchObject({ stdout });
  });

  it.each([
    ['technology', /^Technology: 42\.2 \(building\)\n/],
    ['chain_behind_screen', /^The chain behind the screen: 23\.3\n/],
    ['D2.2', /^D2\.2 Trusted figures: 60\.0\n/],
    ['confidence', /^Confidence: 47\.\d \(low\)\n/],
    ['trusted_figures', /^D2\.2 Trusted figures: 60\.0\n/],
    ['g3', /^Gate G3, Behaviours settled before investment: not passed\n/],
    ['value_chain', /^Value chain\n/],
    ['rf-beh', /^Buying ahead of behaving: it warns\n/],
    ['R14', /^Check R14, /],
  ])('explains %s', async (word, head) => {
    const { code, stdout } = await world.run(['explain', 'bank.yaml', word]);
    expect(code).toBe(0);
    expect(stdout).toMatch(head);
  });

  it('lists every id', async () => {
    const { code, stdout } = await world.run(['explain', 'bank.yaml', '--list']);
    expect(code).toBe(0);
    for (const id of ['overall', 'technology', 'G3', 'RF-BEH', 'R14', 'value_chain', 'data.trusted_figures'])
      expect(stdout).toMatch(new RegExp(`^ {2}${id.replace('.', '\\.')} `, 'm'));
  });

  it('gives one object as JSON, and Markdown', async () => {
    const { stdout } = await world.run(['explain', 'bank.yaml', 'technology', '-f', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      dxready: { report: 1 },
      questionnaire: { id: 'full' },
      id: 'technology',
      shown: 42.2,
      band: 'building',
      working: { kind: 'pillar', title: 'Technology' },
    });
    const page = (await world.run(['explain', 'bank.yaml', 'technology', '-f', 'markdown'])).stdout;
    expect(page).toMatch(/^# Technology: 42\.2 \(building\)\n\n/);
    expect(page).toContain('\n1. Average of the capabilities: ');
  });

  it('takes a name as the list prints it', async () => {
    const { code, stdout } = await world.run(['explain', 'bank.yaml', 'Gate G3']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Gate G3, /);
    const { stdout: list } = await world.run(['explain', 'bank.yaml', '--list']);
    expect(list).toContain('Gate G3, ');
  });

  it.each(['hit:silent-loan', 'silent-loan'])('explains a pain point: %s', async (word) => {
    const { code, stdout, stderr } = await world.run(['explain', folder, word]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^I pressed apply and then heard nothing for sixteen days: Big Hit, this year,\npriority \d/);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '(decided by effort 140 days, needs a supplier or core system, time 270 days).',
    );
    expect(stdout).toContain('\nIts place in the plan\n');
  });

  it('explains a pain point for programs and as Markdown, lists it, and leads to its edit with the same means', async () => {
    const means = ['--capacity', '5,15,250,250,1200'];
    const { stdout } = await world.run(['explain', folder, 'silent-loan', '-f', 'json', ...means]);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'hit:silent-loan', hit: { id: 'silent-loan' }, working: { kind: 'hit' } });
    expect((await world.run(['explain', folder, 'silent-loan', '-f', 'markdown', ...means])).stdout).toContain(
      '\n## Its place in the plan',
    );
    expect((await world.run(['explain', folder, '--list'])).stdout).toMatch(/\nPain points\n(.*\n)* {2}hit:silent-loan /);
    world.write('pains.yaml', 'dxready: 1\npain_points: [{ id: cold, title: Cold soup }]\n');
    const cold = (await world.run(['explain', 'bank.yaml', 'cold', '--pain-points', 'pains.yaml', ...means])).stdout;
    expect(cold).toContain('\nEdit: dxready hits edit cold pains.yaml\n');
    const loan = (await world.run(['explain', folder, 'silent-loan', ...means])).stdout;
    expect(loan).toMatch(/\nNext: dxready explain .* --capacity 5,15,250,250,1200 hit:/);
  });

  it('goes on with the options it was given', async () => {
    const { stdout } = await world.run(['explain', 'bank.yaml', '--what-if', 'technology.chain_known=5']);
    expect(stdout).toContain('Nobody gave these answers.');
    expect(stdout).toContain('dxready explain bank.yaml --what-if technology.chain_known=5 ');
  });

  it('marks what nobody gave, and an audit, above everything', async () => {
    const supposed = ['explain', 'bank.yaml', 'overall', '--what-if', 'technology.chain_known=5'];
    const marked = /What if\b[\s\S]*Overall 48\.6 instead of 47\.6 \(\+1\.0\)\.[\s\S]*\n(# )?Overall: 48\.6 /;
    expect((await world.run(supposed)).stdout).toMatch(new RegExp(`^${marked.source}`));
    expect((await world.run([...supposed, '-f', 'markdown'])).stdout).toMatch(new RegExp(`^> ${marked.source}`));
    const { what_if, subject, audit } = JSON.parse((await world.run([...supposed, '-f', 'json'])).stdout);
    expect({ before: what_if.before, name: subject.name, audit }).toEqual({
      before: 47.604167,
      name: 'Bright Bank',
      audit: false,
    });
    expect((await world.run(['explain', 'bank.yaml', '--audit'])).stdout).toMatch(/^With the audit: /);
  });

  it('names the target of a question, the gate that waits for it, and why a step does not lift the overall', async () => {
    const { stdout } = await world.run(['explain', 'bank.yaml', 'people.behaviours_first']);
    expect(stdout).toContain('Gate G3 asks for 50 here; it is not passed and would hold Technology at 59.9.');
    const harbour = join(root, 'examples', 'harbour-lighting');
    const held = (await world.run(['explain', harbour, 'people.skills_plan'])).stdout.replace(/\s+/g, ' ');
    expect(held).toContain('overall 0.0: gate G4 still holds People');
  });

  it('refuses what is not there, with the nearest and where all ids stand', async () => {
    const wrong = async (word: string) => {
      const { code, stdout, stderr } = await world.run(['explain', 'bank.yaml', word]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr;
    };
    expect(await wrong('tecnology')).toContain("there is nothing called 'tecnology' to explain; did you mean technology?");
    expect(await wrong('trusted_figurs')).toContain('did you mean data.trusted_figures?');
    expect(await wrong('zzzzzzzzzzzz')).toContain('dxready explain bank.yaml --list shows every id');
    expect(await wrong('trend:ai')).toContain('in this version');
    expect(await wrong('hit:3')).toContain("there is nothing called 'hit:3' to explain");
  });

  it('refuses a bad sheet as score does, and to write over what it read', async () => {
    world.write('bad.yaml', sheet.replace('technology.chain_known', 'technology.chain_knwn'));
    const bad = await world.run(['explain', 'bad.yaml']);
    expect({ code: bad.code, stdout: bad.stdout }).toEqual({ code: 2, stdout: '' });
    expect(bad.stderr).toContain('did you mean technology.chain_known?');
    expect((await world.run(['explain', 'bank.yaml', '-o', 'bank.yaml'])).code).toBe(2);
    expect((await world.run(['explain', 'bank.yaml', '-f', 'html'])).code).toBe(2);
    expect(world.read('bank.yaml')).toBe(sheet);
  });
});
