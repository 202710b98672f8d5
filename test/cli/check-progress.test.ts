// The line of progress of dxready check.
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const leader = fs.readFileSync(
  fileURLToPath(new URL('../../examples/harbour-lighting/answers/leader.yaml', import.meta.url)),
  'utf8',
);

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
  for (const name of ['a', 'b', 'c']) world.write(`${name}.yaml`, leader);
});
afterEach(() => world.remove());

describe('progress of check', () => {
  async function shown(args: readonly string[], isTTY = true): Promise<string> {
    let [text, time] = ['', 0];
    const stderr = {
      write: (more: string) => {
        text += more;
      },
      isTTY,
      columns: 80,
    };
    await world.run(['check', 'a.yaml', 'b.yaml', 'c.yaml', ...args], { now: () => (time += 300), stderr });
    return text;
  }

  it('is drawn on a terminal', async () => expect(await shown([])).toContain('\r2 of 3 sheets, 0 bad'));
  it('is not drawn with -q', async () => expect(await shown(['-q'])).not.toContain('\r'));
  it('is not drawn into a pipe', async () => expect(await shown([], false)).not.toContain('\r'));
});
