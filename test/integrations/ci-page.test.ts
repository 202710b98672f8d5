// docs/ci.md is copied from: what stands there is what is tried.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHECK_FORMATS } from '../../src/render/check/formats.ts';
import { fakeWorld } from '../cli/fake-world.ts';
import { ROOT } from './workplace.ts';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const page = read('docs/ci.md');
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => ({ kind, text }));

describe('docs/ci.md', () => {
  it.each(['github.yml', 'gitlab-ci.yml', 'Jenkinsfile'])('has examples/ci/%s as it is', (name) => {
    expect(blocks.map(({ text }) => text)).toContain(read(`examples/ci/${name}`));
  });

  it('has YAML that can be read, and shell that can be parsed', () => {
    for (const { kind, text } of blocks) if (kind === 'yaml') expect(parse(text)).toBeTypeOf('object');
    expect(blocks.length).toBeGreaterThan(7);
  });

  it('names the hooks that there are', () => {
    const ids = parse(read('.pre-commit-hooks.yaml')).map(({ id }: { id: string }) => id);
    const { repos } = parse(blocks.find(({ text }) => text.startsWith('repos:'))?.text ?? '');
    expect(repos[0].hooks.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('names every input and output of the action', () => {
    const { inputs, outputs } = parse(read('action.yml'));
    const [, table = ''] = /\| Input[^\n]*\n([\s\S]*?)\n\n/.exec(page) ?? [];
    const rows = [...table.matchAll(/^\| `([\w-]+)` \|.*\| (?:`(.*)`|[^|]*) \|$/gm)];
    expect(rows.map(([, name]) => name)).toEqual(Object.keys(inputs));
    for (const [, name = '', standard = ''] of rows) expect(inputs[name].default, name).toBe(standard);
    for (const name of Object.keys(outputs)) expect(page).toContain(`\`${name}\``);
  });

  it('names every format of check', () => {
    const [, table = ''] = /\| `--format`[^\n]*\n([\s\S]*?)\n\n/.exec(page) ?? [];
    const named = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual([...CHECK_FORMATS].toSorted());
  });

  it('names options that check has', async () => {
    const world = fakeWorld();
    const { stdout } = await world.run(['check', '--help']);
    world.remove();
    const named = [...page.matchAll(/`(--[a-z-]+)/g)].map(([, option = '']) => option);
    const elsewhere = ['--ci', '--no-overlay', '--create-if-none', '--edit-last', '--body-file'];
    for (const option of named.filter((one) => !elsewhere.includes(one))) expect(stdout).toContain(option);
  });
});

describe.each(['batch.md', 'ci.md', 'configuration.md', 'migrating.md'])('docs/%s', (name) => {
  /** The words by which a heading is linked to. */
  const headings = (text: string) =>
    [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
      words
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );

  it('names pages and headings that there are', () => {
    const text = read(join('docs', name));
    const links = [...text.replaceAll(/`[^`\n]*`/g, '').matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, file = '', heading] of links) {
      const named = file === '' ? text : read(join('docs', file));
      expect(named).not.toBe('');
      if (heading !== undefined) expect(headings(named), `${name}: ${file}#${heading}`).toContain(heading);
    }
  });
});
