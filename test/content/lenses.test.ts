// Lenses, flags, rules and trend packs against the tables of the blueprint, and the rules for their words. Slots in sentences
// are filled with the longest title they may hold.
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { WrittenFigure, WrittenLens, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenTrendPack } from '../../src/model/written-trends.ts';
import { gradeOf } from './reading-grade.ts';
import { itemsOf, shipped } from './shipped.ts';
import { flagRow, lensRow, packRows, ruleRow } from './spell-rules.ts';

const here = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const full = load(here('../../questionnaires/full.yaml')) as WrittenQuestionnaire;
const { lenses = [], flags = [], consistency = [], titles = {} } = full;

const packFiles = readdirSync(new URL('../../questionnaires/trends/', import.meta.url)).toSorted();
const packs = packFiles.map((file) => load(here(`../../questionnaires/trends/${file}`)) as WrittenTrendPack);
const packOf = (id: string) => packs.find((pack) => pack.id === id);

const items = itemsOf(shipped('full'));
const tagsOfItems = new Set(
  items.flatMap((item) => [...item.tags, ...('options' in item ? item.options.flatMap(({ tags }) => tags) : [])]),
);

/** The rows of the table under that heading. */
function tableOf(heading: string): string[] {
  const section =
    here('lenses.md')
      .split(/^## /m)
      .find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1);
}

interface Part {
  readonly lens: string;
  /** As `titles` may name it: LENS.PART. */
  readonly id: string;
  readonly figure: WrittenFigure;
}

/** The figures of a lens, each with the name its title goes by. */
function partsOf(lens: WrittenLens): Part[] {
  const { parts = {}, left, right, ease, capacity, history, of, beside, counterweight } = lens;
  const listed = Array.isArray(of) ? Object.fromEntries(of.map((figure, index) => [`of.${index + 1}`, figure])) : { of };
  const sides = { left, right, ease, capacity, history, beside, counterweight, ...listed };
  return Object.entries({ ...parts, ...sides }).flatMap(([part, figure]) =>
    figure === undefined ? [] : [{ lens: lens.id, id: `${lens.id}.${part}`, figure }],
  );
}

const parts = lenses.flatMap(partsOf);

/** Tags a figure looks at, however deep they stand. */
function tagsIn(figure: unknown): string[] {
  if (typeof figure === 'string') return /^[\w.-]+:[\w.-]+$/.test(figure) ? [figure] : [];
  return figure !== null && typeof figure === 'object' ? Object.values(figure).flatMap(tagsIn) : [];
}

/** The title of a part; empty where nothing but its name could be shown. */
function titleOf({ id, figure }: Part): string {
  const named = titles[id] ?? tagsIn(typeof figure === 'string' ? figure : figure.tag).map((tag) => titles[tag])[0];
  if (named !== undefined) return named;
  const item = typeof figure === 'string' ? figure : (figure.item ?? figure.answer);
  const pillar = typeof figure === 'string' ? undefined : figure.pillar;
  return items.find((one) => one.id === item)?.title ?? full.pillars?.find((one) => one.id === pillar)?.title ?? '';
}

function longest(texts: readonly string[]): string {
  return texts.toSorted((left, right) => right.length - left.length)[0] ?? '';
}

/** What a lens may say, at its longest. */
function saidBy(lens: WrittenLens): string[] {
  const trends = (lens.packs ?? []).flatMap((pack) => packOf(pack)?.entries ?? []);
  const longestTitle = longest([...partsOf(lens).map(titleOf), ...trends.map(({ says }) => says)]);
  const filled = (lens.readings ?? []).map(({ says }) =>
    says.replace(/\{(lowest|highest|leak_from|leak_to)\b[^}]*\}/g, longestTitle).replace(/\{\w+\}/g, '100.0'),
  );
  return [...filled, ...(lens.caution === undefined ? [] : [lens.caution])];
}

describe('as in the blueprint', () => {
  it.each([
    ['Lenses', 18, lenses.map(lensRow)],
    ['Flags', 19, flags.map(flagRow)],
    ['Consistency rules', 14, consistency.map(ruleRow)],
    ['Trends', 24, packs.flatMap(packRows)],
  ])('%s: %i', (heading, count, rows) => {
    expect(rows.length).toBe(count);
    expect(rows).toEqual(tableOf(heading));
  });

  it('flags name a section or the items to begin with, and their sources', () => {
    const ids = items.map(({ id }) => id);
    const lost = flags.filter(({ first }) => Array.isArray(first) && !first.every((id) => ids.includes(id)));
    expect(lost.map(({ id }) => id)).toEqual([]);
    expect(flags.filter(({ sources = [] }) => !sources.every((key) => full.sources?.[key])).map(({ id }) => id)).toEqual([]);
    expect(flags.filter(({ sources = [], first = [] }) => sources.length === 0 || first.length === 0)).toEqual([]);
  });

  it('leaders are compared with the front line', () => {
    expect(full.settings?.gap_roles).toEqual(['leader', 'frontline']);
  });
});

describe('tags', () => {
  const looked = new Set([
    ...parts.flatMap(({ figure }) => tagsIn(figure)),
    ...packs.flatMap(({ entries }) => entries.flatMap(({ from }) => tagsIn(from))),
  ]);

  it('of lenses and trends have members', () => {
    expect([...looked].filter((tag) => !tagsOfItems.has(tag))).toEqual([]);
  });

  it('of items are looked at by a lens or a trend', () => {
    expect([...tagsOfItems].filter((tag) => !looked.has(tag))).toEqual([]);
  });
});

describe('titles', () => {
  it('every part of a lens has one', () => {
    expect(parts.filter((part) => titleOf(part) === '').map(({ id }) => id)).toEqual([]);
  });

  it('no two parts of a lens have the same', () => {
    const twice = lenses.filter((lens) => new Set(partsOf(lens).map(titleOf)).size < partsOf(lens).length);
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it('those of parts name a part', () => {
    const named = Object.keys(titles).filter((key) => !key.includes(':'));
    expect(named.filter((key) => !parts.some(({ id }) => id === key))).toEqual([]);
  });
});

describe('trend packs', () => {
  it('have the name of their file and the same two scales', () => {
    expect(packs.map(({ id }) => `${id}.yaml`)).toEqual(packFiles);
    const heads = packs.map(({ relevance, readiness, serves }) => JSON.stringify({ relevance, readiness, serves }));
    expect(new Set(heads).size).toBe(1);
    expect(packs[0]).toMatchObject({
      relevance: { 0: 'none', 1: 'minor', 2: 'useful', 3: 'important', 4: 'decisive' },
      readiness: { unaware: 0, aware: 25, assessing: 50, piloting: 75, in_use: 100 },
      serves: ['protect', 'build', 'value'],
    });
  });

  it('say where they come from', () => {
    expect(packs.map(({ dated }) => dated)).toEqual(['2014-10', '2019-10', '2023-10', '2026-11']);
    expect(packs.filter(({ source }) => !source.includes('Gartner')).map(({ id }) => id)).toEqual([]);
  });

  it('trends are named once, serve something the pack knows, and lean on an item or a tag if on anything', () => {
    const entries = packs.flatMap((pack) => pack.entries);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const known = new Set<unknown>([...items.map(({ id }) => id), ...tagsOfItems]);
    expect(entries.filter(({ from }) => from !== undefined && !known.has(from)).map(({ id }) => id)).toEqual([]);
    const serves = entries.filter(
      ({ serves: own = [] }) => own.length === 0 || !own.every((end) => packs[0]?.serves?.includes(end)),
    );
    expect(serves.map(({ id }) => id)).toEqual([]);
  });

  it('the full instrument asks for the last two, and a lens reads both', () => {
    expect(full.trends).toEqual(['2024', '2026']);
    expect(lenses.flatMap(({ packs: own = [] }) => own)).toEqual(full.trends);
  });
});

describe('words', () => {
  const sentences = [...lenses.flatMap(saidBy), ...consistency.map(({ says }) => says)];
  const lines = [...flags.map(({ title }) => title), ...packs.flatMap(({ entries }) => entries.map(({ says }) => says))];

  it('what is said is a sentence, a flag or a trend is one line', () => {
    expect(sentences.filter((text) => !/^[A-Z0-9].*\.$/.test(text))).toEqual([]);
    expect(lines.filter((text) => /[.!?]$/.test(text))).toEqual([]);
  });

  it('nothing has more than 25 words', () => {
    expect([...sentences, ...lines].filter((text) => text.split(/\s+/).length > 25)).toEqual([]);
    expect(lines.filter((text) => text.split(/\s+/).length > 12)).toEqual([]);
  });

  /** What was worked out is said outright; how sure it is stands beside it in figures. */
  it('nothing is held back', () => {
    const holding =
      /\b(but|seldom|rarely|hardly|sometimes|only some|perhaps|maybe|might|could|somewhat|rather|quite|fairly|probably|possibly|seems?|appears?|unfortunately)\b/i;
    expect([...sentences, ...lines].filter((text) => holding.test(text))).toEqual([]);
  });

  it('nobody is blamed or told what to do', () => {
    const blaming =
      /\b(fail(s|ed|ing)?( to)?|fault|blame|wrong|bad|badly|poor|poorly|must|should|ought|excellent|perfect\w*|mature?\w*)\b/i;
    expect([...sentences, ...flags.map(({ title }) => title)].filter((text) => blaming.test(text))).toEqual([]);
  });

  it('all of it is below grade 10', () => {
    const texts = { sentences, lines };
    for (const [name, text] of Object.entries(texts)) expect({ [name]: gradeOf(text) < 10 }).toEqual({ [name]: true });
  });

  it('the glossary explains the words of lenses, flags and trends', () => {
    const terms = full.glossary?.map(({ id }) => id);
    expect(terms).toEqual(
      expect.arrayContaining([
        ...['lens', 'flag', 'contradiction', 'tension', 'perception_gap', 'experience_index', 'app_deep'],
        ...['change_fatigue', 'five_actions', 'three_shifts', 'trend', 'readiness', 'trend_exposure'],
      ]),
    );
  });
});
