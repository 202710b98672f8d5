// The borders of the house, as rules that fail. Each rule has the sentence that says why.
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { WrittenQuestionnaire } from '../src/model/written-questionnaire.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const src = join(root, 'src');

interface Import {
  /** Source file, relative to src. */
  readonly from: string;
  /** What stands in the import. */
  readonly target: string;
}

const files = (readdirSync(src, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .map((file) => file.replaceAll('\\', '/'));
const texts = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));
const imports = [...texts].flatMap(([from, text]) =>
  [...text.matchAll(/(?:^(?:import|export|\}).*from |^import |\bimport\()'([^'\n]+)'/gm)].map(([, target = '']) => ({
    from,
    target,
  })),
);

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** The file an import leads to, relative to src; null for a package. */
function fileOf({ from, target }: Import): string | null {
  return target.startsWith('.') ? relative(src, resolve(src, dirname(from), target)).replaceAll('\\', '/') : null;
}

/** `handlebars/runtime.js` is of the package handlebars. */
function packageOf({ target }: Import): string | null {
  if (target.startsWith('.')) return null;
  const parts = target.split('/');
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? null);
}

function isBuiltin(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}

/** What a room may import, and why it may not import more. */
const ROOMS = {
  model: { rooms: [], packages: [], builtins: [], why: 'model holds words only: it knows nobody' },
  core: { rooms: ['model'], packages: [], builtins: [], why: 'core decides, purely: no file, format or library reaches it' },
  render: {
    rooms: ['model'],
    packages: ['handlebars', 'chalk', 'cli-table3', 'hucre', 'fast-wrap-ansi', 'fast-string-width'],
    builtins: [],
    why: 'render turns a report into text and does nothing else',
  },
  io: {
    rooms: ['model'],
    packages: ['yaml', 'js-yaml', 'ajv', 'inquirer', '@inquirer/core', 'execa', 'semver', 'csv-parse', 'fast-glob'],
    builtins: ['node:fs', 'node:path', 'node:buffer', 'node:crypto', 'node:readline', 'node:stream', 'node:util'],
    why: 'io touches the world and decides nothing',
  },
  cli: {
    rooms: ['model', 'core', 'render', 'io'],
    packages: ['commander', 'chalk', 'fastest-levenshtein'],
    builtins: ['node:path'],
    why: 'cli puts the rooms together, through the World',
  },
} as const;

type Room = keyof typeof ROOMS;

describe('who may import whom', () => {
  it('every file stands in a room', () => {
    expect(files.filter((file) => !Object.hasOwn(ROOMS, roomOf(file)))).toEqual([]);
    expect(files.length).toBeGreaterThan(40);
  });

  it.each(Object.keys(ROOMS) as Room[])('%s', (room) => {
    const { rooms, packages, builtins, why } = ROOMS[room];
    const reach: readonly string[] = [room, ...rooms];
    const allowed: readonly string[] = [...packages, ...builtins];
    const crossing = imports
      .filter(({ from }) => roomOf(from) === room)
      .filter((one) => {
        const file = fileOf(one);
        if (file !== null) return !reach.includes(roomOf(file)) && !file.startsWith('../schemas/');
        const name = packageOf(one) ?? '';
        return !allowed.includes(isBuiltin(name) ? one.target : name);
      });
    expect(crossing, why).toEqual([]);
  });

  it.each([
    [
      'yaml',
      ['io/edit-keys.ts', 'io/edit-render.ts', 'io/edit-splice.ts', 'io/edit-spot.ts', 'io/edit-text.ts', 'io/locate.ts'],
      "it is slow: it is loaded only when a problem needs its place or a file of the user's is edited",
    ],
    ['semver', ['io/version-range.ts'], 'one place that knows what a range of versions is'],
    ['js-yaml', ['io/parse.ts'], 'one door through which text becomes data'],
    [
      'handlebars',
      ['render/own/engine.ts', 'render/templates.ts'],
      'one strict environment for all templates; the compiler is loaded for those that a user brings along only',
    ],
    [
      'commander',
      [
        'cli/check/declare.ts',
        'cli/common-options.ts',
        'cli/compare/declare.ts',
        'cli/completion/answer.ts',
        'cli/config/declare.ts',
        'cli/declare-completion.ts',
        'cli/declare-init.ts',
        'cli/declare-report.ts',
        'cli/declare-score.ts',
        'cli/hits/declare.ts',
        'cli/migrate/declare.ts',
        'cli/program.ts',
      ],
      'commands are declared on one page, what they share and those with a folder of their own beside it',
    ],
    ['fast-glob', ['io/glob.ts'], 'patterns of file names go through one door'],
    ['csv-parse', ['io/csv.ts'], 'one door through which a table comes in'],
    ['hucre', ['render/formats/csv.ts'], 'a young package stays behind one file'],
    ['inquirer', ['io/ask/standard.ts'], 'standard questions go through one door'],
    ['@inquirer/core', ['io/ask/screen-prompt.ts'], 'our own screens are one prompt'],
    ['execa', ['io/ask/programs.ts'], 'other programs are started in one place'],
  ])('%s is imported by %s only', (name, allowed, why) => {
    const importers = new Set(imports.filter((one) => packageOf(one) === name).map(({ from }) => from));
    expect([...importers].sort(), why).toEqual(allowed);
  });

  it('the schema compiler is never imported, only its types', () => {
    const importers = [...texts].filter(([, text]) => /^import (?!type).*'ajv/m.test(text)).map(([file]) => file);
    expect(importers, 'validators are compiled when the project is built').toEqual([]);
  });

  it('no import goes in a circle, types counted', () => {
    const next = new Map(
      files.map((file) => [file, imports.filter(({ from }) => from === file).flatMap((one) => fileOf(one) ?? [])]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      if (done.has(file) || trail.includes(file)) return;
      for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles, 'a circle makes two files one').toEqual([]);
  });

  it('there are no barrels, default exports or junk drawers', () => {
    expect(
      files.filter((file) => /(^|\/)(index|utils?|helpers?|shared|common)\.ts$/.test(file)),
      'a name says what a file is for',
    ).toEqual([]);
    expect(
      [...texts].filter(([, text]) => /^export (default|\*)/m.test(text)).map(([file]) => file),
      'names are given once',
    ).toEqual([]);
  });
});

/** Code without comments and without the words of messages. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}

describe('what the rooms must not touch', () => {
  const inner = [...texts].filter(([file]) => roomOf(file) !== 'cli' || file !== 'cli/world.ts');
  it.each([
    ['the process', /\bprocess\b/, 'the entry point hands the World in'],
    ['the console', /\bconsole\./, 'results leave through one door'],
    ['the clock', /\bDate\b\s*[.(]|performance\.now/, 'the same input gives the same bytes on any day'],
    ['chance', /Math\.random|randomUUID/, 'the same input gives the same bytes every time'],
    ['the locale', /toLocale|\bIntl\b|localeCompare/, 'the same input gives the same bytes on every machine'],
    ['the network', /\bfetch\(|node:https?|node:net\b/, 'client answers are confidential'],
  ])('%s', (_, pattern, why) => {
    expect(
      inner.filter(([, text]) => pattern.test(code(text))).map(([file]) => file),
      why,
    ).toEqual([]);
  });

  it('the compiler and the linter are not silenced', () => {
    const silenced = [...texts]
      .filter(([, text]) => /@ts-(ignore|nocheck|expect-error)|\bas any\b|: any\b/.test(text))
      .map(([file]) => file);
    expect(silenced, 'a type that does not fit says something').toEqual([]);
  });
});

describe('content is data', () => {
  const questionnaires = readdirSync(join(root, 'questionnaires'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file): WrittenQuestionnaire => parse(readFileSync(join(root, 'questionnaires', file), 'utf8')));

  /** Every id, tag, name and text of the shipped questionnaires, apart from words that formats use as well. */
  const words = new Set<string>();
  for (const questionnaire of questionnaires) {
    for (const part of [...(questionnaire.bands ?? []), ...(questionnaire.gates ?? []), ...(questionnaire.roles ?? [])])
      words.add(part.id);
    for (const pillar of questionnaire.pillars ?? []) {
      words.add(pillar.id).add(pillar.title);
      for (const capability of pillar.capabilities) {
        words.add(capability.id).add(capability.title);
        for (const item of capability.items) {
          words
            .add(item.id)
            .add(item.ask)
            .add(item.title ?? item.id);
          for (const tag of item.tags ?? []) words.add(tag);
        }
      }
    }
  }

  it('no id, tag, name or question stands in the source', () => {
    const quoted = [...texts]
      .filter(([file]) => !/model\/(written-|report)/.test(file))
      .flatMap(([file, text]) =>
        [...code(text).matchAll(/'([^'\n]+)'|"([^"\n]+)"/g)].map(([, single, double]) => ({
          file,
          word: single ?? double ?? '',
        })),
      );
    expect(words.size).toBeGreaterThan(100);
    expect(
      quoted.filter(({ file, word }) => words.has(word) && file !== 'model/pain-point.ts'),
      'a questionnaire on another subject must work without a line of code',
    ).toEqual([]);
  });
});

describe('size', () => {
  it('files stay small', () => {
    const long = [...texts]
      .map(([file, text]) => ({ file, lines: text.split('\n').length }))
      .filter(({ file, lines }) => lines > 250 && !/model\/(written-|report)|report-view/.test(file));
    expect(long, 'a file past 250 lines is two').toEqual([]);
  });

  it('the entry point makes the World and nothing else', () => {
    expect(readFileSync(join(root, 'bin/dxready.cjs'), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(20);
  });
});
