// What the shipped instruments are made of: their parts, ids, codes, gates and bands. Wordings may be bettered; this holds.
import { describe, expect, it } from 'vitest';
import { placeItems } from '../../src/core/questionnaire/placed-items.ts';
import { CAPABILITIES, GATES, GLOSSARY, ITEMS_EACH, NUMBERS, OPTIONS, QUICK, SOURCES } from './blueprint.ts';
import { itemsOf, shipped } from './shipped.ts';

const full = shipped('full');
const quick = shipped('quick');
const items = itemsOf(full);

describe('the full instrument', () => {
  it('has five pillars with their 28 capabilities', () => {
    expect(full.pillars.map(({ id, capabilities }) => [id, capabilities.map((capability) => capability.id)])).toEqual(
      Object.entries(CAPABILITIES),
    );
  });

  it('has 65 items: 49 of levels, 6 checklists, 10 numbers', () => {
    const count = (type: string) => items.filter((item) => item.type === type).length;
    expect([items.length, count('level'), count('checklist'), count('number')]).toEqual([65, 49, 6, 10]);
    expect(
      Object.fromEntries(
        full.pillars.map(({ id, capabilities }) => [id, capabilities.map((capability) => capability.items.length)]),
      ),
    ).toEqual(ITEMS_EACH);
  });

  it('numbers its items by pillar, capability and place', () => {
    const inOrder = full.pillars.flatMap(({ id, capabilities }) =>
      capabilities.flatMap(({ items: own }, c) => own.map((_, i) => `${id.charAt(0).toUpperCase()}${c + 1}.${i + 1}`)),
    );
    expect(items.map(({ code }) => code)).toEqual(inOrder);
  });

  it('names each item after its pillar', () => {
    const strangers = placeItems(full).filter(({ item, path }) => {
      const pillar = full.pillars[Number(path[1])]?.id ?? '';
      return !item.id.startsWith(`${pillar}.`) || !/^[a-z]+\.[a-z_]+$/.test(item.id);
    });
    expect(strangers.map(({ item }) => item.id)).toEqual([]);
  });

  it('weighs everything alike and turns nothing round', () => {
    const options = items.flatMap((item) => (item.type === 'checklist' ? item.options : []));
    const parts = [...full.pillars, ...full.pillars.flatMap(({ capabilities }) => capabilities), ...items, ...options];
    expect(new Set(parts.map(({ weight }) => weight))).toEqual(new Set([1]));
    expect(items.filter(({ reverse }) => reverse)).toEqual([]);
  });

  it('asks about the oversight of AI only where AI is at least played with, and everything else always', () => {
    expect(items.flatMap(({ id, when }) => (when === null ? [] : [{ id, when }]))).toEqual([
      {
        id: 'data.ai_oversight',
        when: { kind: 'compare', figure: { kind: 'item', item: 'technology.ai_as_tool' }, at_least: 25 },
      },
    ]);
  });
});

describe('each kind of item', () => {
  it('levels are five', () => {
    expect(items.filter((item) => item.type === 'level' && item.levels.length !== 5).map(({ id }) => id)).toEqual([]);
  });

  it('checklists have the options of the blueprint and a way to tick none', () => {
    const checklists = items.filter((item) => item.type === 'checklist');
    expect(Object.fromEntries(checklists.map(({ code, options }) => [code, options.map(({ id }) => id)]))).toEqual(OPTIONS);
    expect(checklists.filter(({ none }) => none === '').map(({ id }) => id)).toEqual([]);
  });

  it('numbers have the bands of the blueprint', () => {
    const numbers = items.filter((item) => item.type === 'number');
    const written = numbers.map(({ code, unit, bands }) => [
      code,
      [unit, ...bands.map(({ from, score }) => `${from ?? ''}:${score}`)].join(' '),
    ]);
    expect(Object.fromEntries(written)).toEqual(NUMBERS);
    expect(numbers.filter(({ unit, max }) => (unit === 'per cent') !== (max === 100)).map(({ id }) => id)).toEqual([]);
    expect(numbers.filter(({ min }) => min === null).map(({ id }) => id)).toEqual([]);
  });
});

describe('gates', () => {
  it('stand as in the blueprint, each with its reason', () => {
    expect(full.gates.map(({ why: _, ...gate }) => gate)).toEqual(GATES);
    expect(full.gates.filter(({ why }) => why === '')).toEqual([]);
  });

  it('are the only items to which "does not apply" is no answer', () => {
    expect(items.filter(({ na }) => !na).map(({ id }) => id)).toEqual(GATES.map(({ item }) => item));
  });
});

describe('what stands around the items', () => {
  it('every item says why, what it measures, what would prove it and what to do', () => {
    const bare = items.filter(
      ({ title, code, why, measures, proof, low }) =>
        [why, measures, proof, low?.advice ?? ''].includes('') ||
        title === code ||
        low?.horizon == null ||
        low.effort === undefined,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
    const horizons = full.horizons.map(({ id }) => id);
    expect(items.filter(({ low }) => !horizons.includes(low?.horizon ?? '')).map(({ id }) => id)).toEqual([]);
  });

  it('every item has somebody to ask, a tag and a source', () => {
    const roles = full.roles.map(({ id }) => id);
    expect(roles).toEqual(['leader', 'manager', 'frontline', 'specialist', 'external']);
    const sources = Object.keys(full.rules.sources ?? {});
    expect(sources.toSorted()).toEqual(SOURCES.toSorted());
    expect(
      items
        .filter(({ who, tags, sources: own }) => who.length === 0 || tags.length === 0 || own.length === 0)
        .map(({ id }) => id),
    ).toEqual([]);
    expect(items.flatMap(({ who }) => who).filter((role) => !roles.includes(role))).toEqual([]);
    expect(new Set(items.flatMap((item) => item.sources))).toEqual(new Set(SOURCES));
  });

  it('every tag has a title', () => {
    const tags = items.flatMap((item) => [
      ...item.tags,
      ...('options' in item ? item.options.flatMap((option) => option.tags) : []),
    ]);
    const titles = full.rules.titles ?? {};
    expect([...new Set(tags)].filter((tag) => !Object.hasOwn(titles, tag))).toEqual([]);
  });

  it('there is an order to work alone and one for a room', () => {
    expect(full.rules.orders).toEqual({
      alone: ['strategy', 'people', 'customers', 'data', 'technology'],
      workshop: ['pain_points', 'customers', 'people', 'data', 'technology', 'strategy'],
      report: ['customers', 'people', 'data', 'technology', 'strategy'],
    });
  });

  it('the glossary explains the words of the tool', () => {
    const terms = full.rules.glossary ?? [];
    expect(terms.map(({ id }) => id)).toEqual(expect.arrayContaining(GLOSSARY));
    expect(terms.filter(({ says }) => says === '')).toEqual([]);
  });
});

describe('the quick instrument', () => {
  it('asks 16 items, at least three a pillar, under the codes of the full one', () => {
    expect(itemsOf(quick).map(({ code, id }) => [code, id])).toEqual(QUICK);
    expect(quick.pillars.map(({ id }) => id)).toEqual(full.pillars.map(({ id }) => id));
  });

  it('asks them word for word as the full one does', () => {
    const ids = QUICK.map(([, id]) => id);
    expect(itemsOf(quick)).toEqual(items.filter(({ id }) => ids.includes(id)));
  });

  it('keeps the gates it has the items for', () => {
    expect(quick.gates).toEqual(full.gates.filter(({ id }) => ['G1', 'G2', 'G3', 'G4', 'G5', 'G8'].includes(id)));
  });
});
