// The brand file from the command line: the page that docs/brand.md describes, and what is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeWorld, fakeWorld } from './fake-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/brand.md'), 'utf8');
const sheet = join(root, 'test/scenarios/harbour-quick/answers/leader.yaml');
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.remove());

const brand = (...lines: string[]) =>
  world.write('brand.yaml', `dxready: 1\nbrand:\n${lines.map((line) => `  ${line}\n`).join('')}`);
const report = (...more: string[]) => world.run(['report', sheet, '--brand', 'brand.yaml', '--out', 'out', ...more]);
const html = () => world.read('out/report.html').replaceAll('&#x3D;', '=');
const lint = () => world.run(['lint', 'brand.yaml']);

describe('docs/brand.md', () => {
  const blocks = [...page.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(([, language, file = '', text = '']) => ({
    language,
    file,
    text,
  }));

  it('its files work word for word, and give what it shows', async () => {
    for (const { file, text } of blocks.filter(({ file }) => file !== '')) world.write(file, text);
    const shown = blocks.filter(({ language }) => language === 'text').map(({ text }) => text);
    expect(await lint()).toEqual({ code: 0, stdout: `${shown[1]}brand.yaml: no problem\n`, stderr: '' });
    expect(await report('--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(html()).toContain('src="data:image/svg+xml;base64,');
    world.write('brand.yaml', 'dxready: 1\nbrand:\n  name: N\n  colours: { accent: "#fc0" }\n');
    expect((await lint()).stderr).toBe(shown[0]);
  });

  it('names every key of the schema', () => {
    const { definitions } = JSON.parse(readFileSync(join(root, 'schemas/brand.schema.json'), 'utf8'));
    for (const part of [definitions.WrittenBrand, definitions.WrittenBrandColours])
      for (const key of Object.keys(part.properties)) expect(page).toContain(`| \`${key}\` |`);
  });
});

describe('a page with a brand', () => {
  it('has name, logo and lines in HTML', async () => {
    world.write('pictures/logo.bin', SVG);
    brand('name: North & <b>', 'logo: pictures/logo.bin', 'footer: "Foot \\"1\\""', 'confidentiality: For the board');
    expect(await report()).toMatchObject({ code: 0, stderr: '' });
    expect(html()).toContain(`<img class="logo" src="data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64')}" alt="">`);
    expect(html()).toContain('North &amp; &lt;b&gt;');
    expect(html()).toContain('<p class="confidentiality" dir="auto">For the board</p>');
    expect(html()).toContain('<footer class="foot" dir="auto">Foot &quot;1&quot;</footer>');
    expect(html()).toContain('img-src data:;');
    expect(html()).toContain('@bottom-left{content:"Foot \\22 1\\22 "');
  });

  it('has name and lines in Markdown', async () => {
    brand('name: "*North*"', 'footer: Foot', 'confidentiality: For the board');
    await report();
    const text = world.read('out/report.md');
    expect(text.startsWith('**\\*North\\***\n\n*For the board*\n\n# ')).toBe(true);
    expect(text.endsWith('\n---\n\nFoot\n')).toBe(true);
  });

  it('without a logo allows no pictures; without a brand nothing is added', async () => {
    brand('name: North');
    await report();
    expect(html()).not.toContain('img-src');
    await world.run(['report', sheet, '--out', 'out']);
    expect(html()).not.toMatch(/class="(brand|foot|confidentiality)"|img-src/);
  });

  it('is rendered from a saved report as well', async () => {
    brand('name: North');
    await world.run(['report', sheet, '--out', 'out', '--format', 'json']);
    const { code } = await world.run([
      'render',
      'out/report.json',
      '--format',
      'html',
      '--brand',
      'brand.yaml',
      '-o',
      'out/report.html',
    ]);
    expect([code, html().includes('<p class="brand" dir="auto">North</p>')]).toEqual([0, true]);
  });

  it('names the style by its hash', async () => {
    brand('colours: { accent: "#7a1f4b" }');
    await report();
    const { createHash } = await import('node:crypto');
    const css = /<style>([\s\S]*?)<\/style>/.exec(html())?.[1] ?? '';
    expect(html()).toContain(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    expect(css).toContain('--accent:#7a1f4b');
  });

  it('whatever a hand writes, the page holds it as text', async () => {
    const text = '\\"}} </style><script>alert(1)</script> {{evil}} \\n \\e[31m \\u202e @import url(//x.org)';
    brand(`name: "${text}"`, `footer: "${text}"`, `confidentiality: "${text}"`, `logo_alt: "${text}"`, 'logo: l.svg');
    world.write('l.svg', SVG.replace('/>', '><script>alert(1)</script></svg>'));
    expect((await report()).code).toBe(0);
    const css = /<style>([\s\S]*?)<\/style>/.exec(html())?.[1] ?? '';
    expect(css).toContain('@page supposed');
    expect(css).not.toMatch(/[<>](?!\s*[\w.:*[&])|<script/);
    expect(html()).not.toContain('<script>alert');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(html() + world.read('out/report.md')).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('contrast', () => {
  it('that falls short is a warning, and the report is written', async () => {
    brand('colours:', '  accent: "#ffcc00"');
    const { code, stderr } = await report('--quiet');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^brand\.yaml:4:13: warning: accent #ffcc00 on .* has a contrast of 1\.\d; text needs 4\.5.*; try #[0-9a-f]{6}\n$/,
    );
    expect(html()).toContain('--accent:#ffcc00');
    expect(await lint()).toMatchObject({ code: 0, stderr });
  });

  it('is told by lint where it passes, unless it is to be quiet', async () => {
    brand('colours: { accent: "#7a1f4b" }');
    expect((await lint()).stdout).toMatch(/^brand\.yaml: contrast: accent 9\.8 on paper, .*\nbrand\.yaml: no problem\n$/);
    expect((await world.run(['lint', '--quiet', 'brand.yaml'])).stdout).toBe('');
    brand('name: North');
    expect((await lint()).stdout).toBe('brand.yaml: no problem\n');
  });
});

describe('what is refused, with its place', () => {
  it.each([
    ['a font that is CSS', ['font: "x; } body { display:none"'], /^brand\.yaml:3:9: error: .*; write names of fonts/],
    ['a colour by its name', ['colours: { accent: red }'], /^brand\.yaml:3:22: error: 'red' .*; write # and three or six/],
    [
      'a colour without quotes',
      ['colours:', '  accent: #ffcc00'],
      /^brand\.yaml:4:\d+: error: .*without them # begins a comment/,
    ],
    ['a misspelt key', ['colors: { accent: "#fff" }'], /^brand\.yaml:3:3: error: unknown key 'colors'; did you mean colours\?/],
    ['an empty name', ['name: " "'], /^brand\.yaml:3:9: error: /],
    ['words for no logo', ['logo_alt: A lamp'], /^brand\.yaml:3:3: error: 'logo_alt' needs 'logo' beside it/],
    ['a logo that is not there', ['logo: nowhere.svg'], /^brand\.yaml:3:9: error: the logo: there is no such file/],
    ['a folder as a logo', ['logo: .'], /^brand\.yaml:3:9: error: the logo: this is a folder/],
    [
      'an address',
      ['logo: https://x.org/logo.svg'],
      /^brand\.yaml:3:9: error: the logo is an address, and nothing is ever fetched/,
    ],
    ['an address without a scheme', ['logo: //x.org/logo.svg'], /^brand\.yaml:3:9: error: the logo is an address/],
    ['data as an address', ['logo: "data:image/svg+xml,<svg/>"'], /^brand\.yaml:3:9: error: the logo is an address/],
    ['a logo that is no picture', ['logo: brand.yaml'], /^brand\.yaml:3:9: error: the logo: this is no picture/],
    [
      'a logo beside another fault',
      ['logo: brand.yaml', 'font: 3'],
      /^brand\.yaml:3:9: error: the logo: .*\nbrand\.yaml:4:9: error: /,
    ],
  ])('%s', async (_, lines, told) => {
    brand(...lines);
    const { code, stderr } = await lint();
    expect([code, stderr]).toEqual([2, expect.stringMatching(told)]);
    const made = await report();
    expect(made.code).toBe(2);
    expect(made.stderr).toBe(`${stderr}dxready: no report is made until the brand file is mended\n`);
    expect(() => html()).toThrow();
  });

  it('a brand of nothing, and a file that is something else', async () => {
    world.write('brand.yaml', 'dxready: 1\nbrand: {}\n');
    expect(await lint()).toMatchObject({ code: 2, stderr: expect.stringMatching(/^brand\.yaml:2:8: error: /) });
    const { code, stderr } = await world.run(['report', sheet, '--brand', sheet]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('this is an answer sheet, not a brand file')]);
  });
});

describe('a logo', () => {
  const lamp = (start: string) => `${start}<svg xmlns="http://www.w3.org/2000/svg"/>`;
  it.each<[string, string | Uint8Array, string]>([
    ['PNG', PNG, 'image/png'],
    ['JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'), 'image/webp'],
    ['SVG', lamp(''), 'image/svg+xml'],
    [
      'SVG with all that may stand before',
      lamp('\ufeff<?xml version="1.0"?>\n<!-- <x> -->\n<!DOCTYPE svg [ <!ENTITY a "b"> ]>\n'),
      'image/svg+xml',
    ],
  ])('%s is known by its content', async (_, content, type) => {
    world.write('logo.txt', content);
    brand('name: N', 'logo: logo.txt');
    await report();
    expect(html()).toContain(`src="data:${type};base64,${Buffer.from(content).toString('base64')}"`);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['more than 100 KB', new Uint8Array(100_001), 'the picture has 101 KB, and at most 100 are carried along'],
    ['a page', '<!doctype html><html><svg xmlns="http://www.w3.org/2000/svg"/></html>', 'no picture that is known here'],
    ['comments without end', '<!--'.repeat(20_000), 'no picture that is known here'],
    ['nothing', '', 'no picture that is known here'],
    ['an SVG that browsers do not draw', '<svg viewBox="0 0 1 1"/>', 'lacks its xmlns'],
  ])('%s is refused', async (_, content, told) => {
    world.write('logo.svg', content);
    brand('name: N', 'logo: logo.svg');
    expect(await lint()).toMatchObject({ code: 2, stderr: expect.stringContaining(told) });
  });

  it('may lie anywhere; without words and name, or with the place of a file in it, a warning says so', async () => {
    world.write('logo.svg', SVG.replace('/>', ' export-filename="/home/anna/logo.svg"/>'));
    world.write('deep/brand.yaml', 'dxready: 1\nbrand: { logo: ../logo.svg }\n');
    const { code, stderr } = await world.run(['lint', 'deep/brand.yaml']);
    expect(code).toBe(0);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^deep\/brand\.yaml:2:16: warning: nothing is said to those who do not see the logo/),
      expect.stringMatching(/^deep\/brand\.yaml:2:16: warning: the logo seems to say where a file lies/),
    ]);
  });
});

describe('the brand.yaml of a workshop', () => {
  const make = (...more: string[]) => world.run(['report', 'place', '--out', 'out', '--format', 'html', ...more]);
  beforeEach(() => {
    world.write('place/answers/leader.yaml', readFileSync(sheet, 'utf8'));
    world.write('place/brand.yaml', 'dxready: 1\nbrand: { name: Of the place }\n');
  });

  it('is taken, and a note says so', async () => {
    const { stderr } = await make();
    expect(stderr).toContain('note: place/brand.yaml is used; --no-brand leaves it out\n');
    expect(html()).toContain('Of the place');
    expect((await make('--quiet')).stderr).not.toContain('note:');
  });

  it('gives way to one that is named, and to none', async () => {
    brand('name: North');
    const { stderr } = await make('--brand', 'brand.yaml');
    expect([stderr.includes('brand.yaml'), html().includes('>North<'), html().includes('Of the place')]).toEqual([
      false,
      true,
      false,
    ]);
    await make('--no-brand');
    expect(html()).not.toMatch(/class="brand"/);
  });

  it('is not taken by a sheet of its own, and is checked with the folder', async () => {
    await world.run(['report', 'place/answers/leader.yaml', '--out', 'out']);
    expect(html()).not.toContain('Of the place');
    world.write('place/brand.yaml', 'dxready: 1\nbrand: { nam: x }\n');
    expect((await world.run(['lint', 'place'])).stderr).toContain('place/brand.yaml:2:10: error: unknown key');
  });

  it('each report has that of its own place', async () => {
    world.write('other/answers/leader.yaml', readFileSync(sheet, 'utf8'));
    await world.run(['report', 'place', 'other', '--out', 'out', '--format', 'html']);
    expect([
      world.read('out/place/report.html').includes('Of the place'),
      world.read('out/other/report.html').includes('class="brand"'),
    ]).toEqual([true, false]);
  });
});
