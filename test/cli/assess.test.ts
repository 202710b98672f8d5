// dxready assess where nobody can be asked: what is missing is named, and what to do instead.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shellWords } from '../../src/cli/shell-words.ts';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

const PIN = 'dxready: 1\nquestionnaire: { id: quick, version: 1.0.0 }\n';

describe('without a terminal', () => {
  it('names the answers that are missing, on standard error', async () => {
    world.write('a.yaml', `${PIN}answers: { strategy.customer_test: 4, strategy.sponsorship: unknown }\n`);
    const { code, stdout, stderr } = await world.run(['assess', '--answers', 'a.yaml']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('an interview needs a terminal');
    expect(stderr).toContain('Missing in a.yaml: 14 answers\n');
    expect(stderr).toMatch(/^ {2}strategy\.hit_list: .+\?$/m);
    expect(stderr).not.toContain('strategy.sponsorship:');
    expect(stderr).toContain('dxready score takes the sheet as it is');
  });

  it('says what to do when there is no sheet yet, and writes none', async () => {
    const { code, stderr } = await world.run(['assess', '--answers', 'new.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('dxready show quick prints the questions');
    expect(() => world.read('new.yaml')).toThrow();
  });

  it('says so when nothing is missing', async () => {
    const q =
      'dxready: 1\nid: q\nversion: 1.0.0\ntitle: Q\nbands: [{ id: all, from: 0, title: All }]\npillars: [{ id: p, title: P, capabilities: [{ id: c, title: C, items: [{ id: n, type: yes_no, ask: Well? }] }] }]\n';
    world.write('q.yaml', q);
    world.write('a.yaml', 'dxready: 1\nquestionnaire: { id: q, version: 1.0.0 }\nanswers: { n: true }\n');
    const { code, stderr } = await world.run(['assess', 'q.yaml', '--answers', 'a.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('Nothing is missing in a.yaml');
  });

  it('tells what is wrong with a broken sheet', async () => {
    world.write('a.yaml', `${PIN}answers: { strategy.customer_test: 9 }\n`);
    const { code, stderr } = await world.run(['assess', '--answers', 'a.yaml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^a\.yaml:3:36: error: 9 is no answer here; write a level from 1 to 5/m);
  });

  it('a bare call prints the help to standard error', async () => {
    const { code, stdout, stderr } = await world.run([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: dxready');
  });
});

describe('a command that can be typed again', () => {
  it.each([
    [['assess', '--answers', 'answers/a.yaml'], 'assess --answers answers/a.yaml'],
    [['a b.yaml'], "'a b.yaml'"],
    [["it's.yaml"], "'it'\\''s.yaml'"],
    [['$HOME;x'], "'$HOME;x'"],
  ])('%j', (words, typed) => {
    expect(shellWords(words)).toBe(typed);
  });
});
