// Whether a trace of ideas hangs together, as `dxready lint` tells it.
import { afterAll, describe, expect, it } from 'vitest';
import { fakeWorld } from '../cli/fake-world.ts';

const world = fakeWorld();
afterAll(world.remove);

const idea = (id: string, where: string) => `  - { id: "${id}", source: s, says: A., how: B., where: ${where} }\n`;
const HEAD = 'dxready: 1\nkind: ideas\nideas:\n';

/** What lint prints of a trace with these ideas. */
async function lint(...ideas: string[]) {
  world.write('trace.yaml', HEAD + ideas.join(''));
  const { code, stdout, stderr } = await world.run(['lint', 'trace.yaml']);
  return { code, said: stdout + stderr };
}

describe('a trace of ideas', () => {
  it('passes if it is whole', async () => {
    const whole = await lint(idea('0-1', '[{ item: a.b }, { item: a.c }]'), idea('0-2', '[{ item: a.b }, { scoring: 5 }]'));
    expect(whole).toEqual({ code: 0, said: 'trace.yaml: no problem\n' });
  });

  it.each([
    [
      'an id twice',
      [idea('0-1', '[{ item: a }]'), idea('0-1', '[{ item: b }]')],
      /^trace\.yaml:5:\d+: error: the id '0-1' is used/,
    ],
    [
      'two keys in one reference',
      [idea('0-1', '[{ item: a, gate: G1 }]')],
      /^trace\.yaml:4:\d+: error: one reference has 2 keys/,
    ],
    [
      'a reference twice',
      [idea('0-1', '[{ item: a }, { item: a }]')],
      /^trace\.yaml:4:\d+: error: the same reference stands twice/,
    ],
    ['an idea that leads nowhere', [idea('0-1', '[]')], /^trace\.yaml:4:\d+: error: the list is empty/],
    ['an unknown kind of reference', [idea('0-1', '[{ itme: a }]')], /^trace\.yaml:4:\d+: error: unknown key 'itme'[\s\S]*item/],
  ])('%s', async (_, ideas, message) => {
    const { code, said } = await lint(...ideas);
    expect(said).toMatch(message);
    expect(code).toBe(2);
  });

  it('is not taken for an answer sheet', async () => {
    world.write('trace.yaml', HEAD + idea('0-1', '[{ item: a }]'));
    const { code, stderr } = await world.run(['score', 'trace.yaml']);
    expect({ code, told: /this is a trace of ideas, not an answer sheet/.test(stderr) }).toEqual({ code: 2, told: true });
  });

  it('has a published schema', async () => {
    const { code, stdout } = await world.run(['schema', 'ideas']);
    expect({ code, title: JSON.parse(stdout).title }).toEqual({ code: 0, title: 'WrittenIdeas' });
  });
});
