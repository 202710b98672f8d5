// docs/configuration.md says what is so.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { KEYS, OTHER_VARIABLES } from '../../../src/cli/config/keys.ts';
import type { EffectiveConfig } from '../../../src/model/effective-config.ts';
import { fakeWorld } from '../fake-world.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = fs.readFileSync(join(root, 'docs/configuration.md'), 'utf8');
const world = fakeWorld();
afterAll(() => world.remove());

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('the page', () => {
  it('has a row for every key, in their order', () => {
    const names = KEYS.map(({ path }) => `\`${path.at(-1)}\``);
    expect(rows.map(([name]) => name)).toEqual(['`dxready`', ...names]);
  });

  it.each(KEYS)('$name: its default, variable and flag', ({ path, fallback, otherwise, variable, flag }) => {
    const [, , told, ...names] = rows.find(([name]) => name === `\`${path.at(-1)}\``) ?? [];
    const words = fallback === null || (Array.isArray(fallback) && fallback.length === 0) ? [] : [fallback].flat();
    expect(told).toBe(words.length === 0 ? otherwise : words.map((word) => `\`${word}\``).join(', '));
    const without = path.at(-1) === 'answers' ? 'the arguments' : '';
    expect(names).toEqual(
      [variable, flag].map((name) => (name === null ? '' : `\`${name}\``)).with(1, flag === null ? without : `\`${flag}\``),
    );
  });

  it('names every other variable', () => {
    expect(OTHER_VARIABLES.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('has an example that is read as it stands', async () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    world.write('dxready.yaml', example);
    fs.copyFileSync(join(root, 'examples/harbour-lighting/pain-points.yaml'), join(world.folder, 'pain-points.yaml'));
    expect(await world.run(['lint', 'dxready.yaml'])).toMatchObject({ code: 0, stderr: '' });
    const { values }: EffectiveConfig = JSON.parse((await world.run(['config', '-f', 'json'])).stdout);
    const left = values.filter(({ source }) => source === 'default').map(({ key }) => key);
    const names = ['min_capability', 'strict_gates', 'max_withdrawn', 'whole_baseline', 'targets_met', 'undecided'];
    expect(left).toEqual(names.map((name) => `policy.${name}`));
  });
});

describe('help', () => {
  it.each(KEYS.filter(({ flag }) => flag !== null))('offers the flag of $name', async ({ path, flag }) => {
    const command = path[0] === 'policy' ? 'check' : 'report';
    const { stdout } = await world.run([command, '--help']);
    expect(stdout).toMatch(new RegExp(`(^|\\s)${flag}[ \n]`));
  });

  it('offers --config and --no-config wherever a configuration is read', async () => {
    for (const command of [['score'], ['report'], ['check'], ['explain'], ['hits', 'list'], ['config']]) {
      const { stdout } = await world.run([...command, '--help']);
      expect(stdout).toContain('--config <file>');
      expect(stdout).toContain('--no-config');
    }
  });
});

describe('the screen', () => {
  it('fits 80 columns, with long paths as well', async () => {
    const long = `${'a-long-name/'.repeat(12)}questions-\u001b[31m.yaml`;
    world.write(
      'dxready.yaml',
      `dxready: 1\nanswers: [${JSON.stringify(long)}]\npolicy:\n  min_pillar: { technology: 50, data: 40, people: 30, customers: 60, strategy: 20 }\n`,
    );
    let stdout = '';
    const write = (text: string) => {
      stdout += text;
    };
    await world.run(['config'], { stdout: { write, isTTY: true, columns: 80 } });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).not.toContain('\u001b');
    const piped = (await world.run(['config'])).stdout;
    expect(piped.split('\n').find((line) => line.includes(' answers '))).toContain(`${long.slice(0, 144)}`);
    expect(piped.split('\n').filter((line) => line.length > 80)).toHaveLength(2);
    expect(piped).not.toContain('\u001b');
    expect(stdout.replace(/\s+/g, ' ')).toContain('technology 50, data 40, people 30, dxready.yaml:4');
  });
});
