// Which items and options count towards which tag: every lens rests on this table.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Item } from '../../src/model/questionnaire.ts';
import { itemsOf, shipped } from './shipped.ts';

const table = readFileSync(new URL('members.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'));

interface Member {
  readonly tag: string;
  readonly id: string;
  /** The code of the item; for an option with its id. */
  readonly shown: string;
}

/** An item with its tags and those of its options. */
function membersIn(item: Item): Member[] {
  const options = 'options' in item ? item.options : [];
  return [
    ...item.tags.map((tag) => ({ tag, id: item.id, shown: item.code })),
    ...options.flatMap(({ id, tags }) => tags.map((tag) => ({ tag, id: item.id, shown: `${item.code}/${id}` }))),
  ];
}

it('the members of every tag, and how many of them the quick instrument has', () => {
  const members = itemsOf(shipped('full')).flatMap(membersIn);
  const quick = new Set(itemsOf(shipped('quick')).map(({ id }) => id));
  const tags = [...new Set(members.map(({ tag }) => tag))].toSorted();
  const rows = tags.map((tag) => {
    const own = members.filter((member) => member.tag === tag);
    return `| \`${tag}\` | ${own.map(({ shown }) => shown).join(', ')} | ${own.filter(({ id }) => quick.has(id)).length} |`;
  });
  expect(table.length).toBeGreaterThan(60);
  expect(rows).toEqual(table);
});
