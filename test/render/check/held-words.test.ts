// Which policy was held against how many: a file in a folder may switch off the bars of the one above it, and is not to do so unseen.
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../../src/model/checked.ts';
import { loadCheckFormat, loadStepSummary } from '../../../src/render/check/formats.ts';
import { heldWords } from '../../../src/render/check/held-words.ts';
import { summaryOf } from '../../../src/render/check/standing.ts';
import { aChecked, aMetRule, anUnread, aVerdict } from './build-checked.ts';
import { flat } from './flat.ts';
import { TEXTS } from './hostile-checked.ts';

const held = (name: string, policy: string | null, rules = [aMetRule()]) =>
  aChecked(name, rules, { subject: null, verdict: aVerdict(rules, { name, policy }) });
const bare = (name: string) => held(name, null, []);
const times = (amount: number, make: (name: string) => Checked, start: string) =>
  Array.from({ length: amount }, (_, index) => make(`${start}-${index}`));
const same = (text: string) => text;

describe('which policy was held', () => {
  it.each([
    ['one for all', times(3, (name) => held(name, 'dxready.yaml'), 'a'), null],
    ['none for all', times(3, bare, 'a'), null],
    ['nothing', [], null],
    ['none that could be read', [anUnread('a')], null],
    [
      'two',
      [held('a', 'dxready.yaml'), held('b', 'b/dxready.yaml'), held('c', 'dxready.yaml')],
      'Held: dxready.yaml 2, b/dxready.yaml 1.',
    ],
    ['one, and none', [held('a', 'dxready.yaml'), bare('b')], 'Held: dxready.yaml 1. No bar was set for 1: b.'],
    ['flags beside a file', [held('a', null), held('b', 'x')], 'Held: bars of flags and environment 1, x 1.'],
    [
      'many',
      [...times(12, (name) => held(name, `${name}.yaml`), 'p'), ...times(11, bare, 'n')],
      `Held: ${times(10, (name) => held(name, null), 'p')
        .map(({ name }) => `${name}.yaml 1`)
        .join(', ')} and 2 more. No bar was set for 11: ${times(10, bare, 'n')
        .map(({ name }) => name)
        .join(', ')} and 1 more.`,
    ],
  ] as const)('%s', (_, checked, words) => {
    expect(heldWords(checked, same)).toBe(words);
  });
});

describe('a result that nothing was held against, among others', () => {
  const checked = [...times(36, (name) => held(name, 'dxready.yaml'), 'north'), bare('west-05')];
  const told = 'Held: dxready.yaml 36. No bar was set for 1: west-05.';

  it.each(['text', 'markdown', 'github'] as const)('is told in %s, and not as passed', async (name) => {
    const output = flat((await loadCheckFormat(name))(checked, { colour: 0, width: 200 }));
    expect(output).toContain(told);
    expect(output).toContain('37 sheets: 36 passed, 1 with no bar set');
    expect(output).not.toContain('37 passed');
  });

  it('has its block in text, even a quiet one, and its row in Markdown and the summary of a step', async () => {
    const text = await loadCheckFormat('text');
    for (const quiet of [false, true]) expect(text(checked, { colour: 0, width: 80, quiet })).toMatch(/^NO BAR SET {2}west-05$/m);
    const markdown = (await loadCheckFormat('markdown'))(checked, { colour: 0, width: 80 });
    expect(markdown).toContain('## Readiness check: passed, no bar set for 1\n');
    expect(markdown).toMatch(/^\| west-05 \|.*\| \*\*no bar set\*\* \|$/m);
    expect(markdown).toContain('Not listed: 36 passed.');
    expect((await loadStepSummary())(checked)).toBe(markdown);
  });

  it('is only counted where no bar is set for any', async () => {
    const none = times(30, bare, 'a');
    expect(summaryOf(none)).toBe('30 sheets: 30 with no bar set');
    const text = await loadCheckFormat('text');
    expect(text(none, { colour: 0, width: 80 })).toBe('30 sheets: 30 with no bar set\n');
    expect(text(none, { colour: 0, width: 80, quiet: true })).toBe('');
    const markdown = (await loadCheckFormat('markdown'))(none, { colour: 0, width: 80 });
    expect(markdown).toContain('## Readiness check: no bar set\n');
    expect(markdown).not.toContain('###');
  });
});

describe.each(Object.entries(TEXTS))('a policy named %s', (_, text) => {
  it('is one line of a log, and acts nowhere', async () => {
    const checked = [held('a', text), held('b', 'dxready.yaml'), bare(text)];
    const lines = (await loadCheckFormat('github'))(checked, { colour: 0, width: 80 })
      .trimEnd()
      .split(/[\r\n\u2028\u2029]/);
    expect(lines).toHaveLength(2);
    expect(lines[1]).not.toMatch(/^\s*::|##\w*\[/);
    const plain = (await loadCheckFormat('text'))(checked, { colour: 0, width: 80 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that drive a terminal
    expect(plain).not.toMatch(/^\s*::|##\w*\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/m);
    expect((await loadCheckFormat('markdown'))(checked, { colour: 0, width: 80 }).split('\n').length).toBe(14);
  });
});
