// The trace of ideas: every idea of the essays is there, and what it refers to is in the product. References to parts that
// are still to come stand in ideas-open.txt; what exists by now must be taken off, so that the list can only shrink.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { WrittenIdeas, WrittenReference } from '../../src/model/written-ideas.ts';
import { fakeWorld } from '../cli/fake-world.ts';
import { EXISTS, halves, ITEMS, type ReferenceKind, SOURCES } from './product.ts';

const here = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const { ideas } = load(here('../../questionnaires/ideas.yaml')) as WrittenIdeas;
const open = here('ideas-open.txt').trimEnd().split('\n');

interface Reference {
  readonly idea: string;
  readonly kind: ReferenceKind;
  readonly target: string;
  /** As it stands in the list of open ones. */
  readonly shown: string;
}

function referencesOf(idea: string, reference: WrittenReference): Reference[] {
  return (Object.entries(reference) as [ReferenceKind, string | number][]).map(([kind, target]) => ({
    idea,
    kind,
    target: String(target),
    shown: `${kind}: ${target}`,
  }));
}

const references = ideas.flatMap(({ id, where }) => where.flatMap((reference) => referencesOf(id, reference)));
const shownOf = (some: readonly Reference[]) => [...new Set(some.map(({ shown }) => shown))];
const isThere = ({ kind, target }: Reference) => EXISTS[kind](target);

describe('ideas', () => {
  it('are all there, essay by essay', () => {
    const counts = SOURCES.map((source) => ideas.filter((idea) => idea.source === source).length);
    expect(counts).toEqual([22, 25, 93, 24, 15]);
    expect(ideas.length).toBe(179);
  });

  it('are numbered in the order of the essays', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    const expected = SOURCES.flatMap((source, essay) =>
      ideas.filter((idea) => idea.source === source).map((_, index) => ({ id: `0${two(essay)}-${two(index + 1)}`, source })),
    );
    expect(ideas.map(({ id, source }) => ({ id, source }))).toEqual(expected);
  });

  it('say in sentences what they are and how the product embodies them', () => {
    const unfinished = ideas.filter(({ says, how }) => [says, how].some((text) => !/^[A-Z0-9][^\u2014]*[.?]$/.test(text)));
    expect(unfinished.map(({ id }) => id)).toEqual([]);
  });

  it('pass the check of the program', async () => {
    const world = fakeWorld();
    const file = fileURLToPath(new URL('../../questionnaires/ideas.yaml', import.meta.url));
    const { code, stderr } = await world.run(['lint', file]);
    world.remove();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('references', () => {
  it('lead to something that is there, or stand in the list of open ones', () => {
    const lost = references.filter((reference) => !isThere(reference) && !open.includes(reference.shown));
    expect(lost.map(({ idea, shown }) => `${idea} ${shown}`)).toEqual([]);
  });

  it('are taken off the list of open ones when what they name is there', () => {
    const found = shownOf(references.filter(isThere)).filter((shown) => open.includes(shown));
    expect(found, 'these exist by now: take them off test/content/ideas-open.txt').toEqual([]);
  });

  it('stand in the list of open ones once, sorted, and only if an idea needs them', () => {
    expect(open).toEqual([...new Set(open)].toSorted());
    expect(open.filter((shown) => !shownOf(references).includes(shown))).toEqual([]);
  });

  it('reach every question', () => {
    const reached = new Set(references.map(({ target }) => halves(target)[0]));
    expect(ITEMS.filter((id) => !reached.has(id))).toEqual([]);
  });

  it.each<[ReferenceKind, string]>([
    ['item', 'customers.nothing'],
    ['option', 'customers.six_promises/cheap'],
    ['option', 'customers.consider/easy'],
    ['anchor', 'customers.consider/6'],
    ['anchor', 'customers.consider/0'],
    ['anchor', 'customers.six_promises/1'],
    ['tag', 'cx:cheap'],
    ['family', 'c'],
    ['field', 'kind/cake'],
    ['field', 'cake'],
    ['setting', 'constructor'],
    ['limit', 'priority.cake'],
    ['questionnaire', 'ideas'],
    ['trend', '1999/cake'],
    ['command', 'dxready'],
    ['scoring', '99'],
    ['doc', 'docs/cake.md'],
  ])('to %s %s lead nowhere', (kind, target) => {
    expect(EXISTS[kind](target)).toBe(false);
  });
});
