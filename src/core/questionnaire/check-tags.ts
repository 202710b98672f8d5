// Tags that nothing looks for, most often a slip of the fingers: an item with such a tag is silently in no lens.
// Source: rules as data, section 6; scoring specification, B 19.
import type { Lens } from '../../model/lens.ts';
import type { Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { partsOf } from '../lenses/value-names.ts';
import { problem } from '../problems.ts';
import { membersOf, withMembers } from './placed-figures.ts';
import type { PlacedItem } from './placed-items.ts';
import { familyOf, type PlacedTag, ruledTags, tagsOf, titledTags } from './tags.ts';

/** Tags of unknown families, unknown tags of known families, titles of tags that nothing carries. */
export function checkTags(questionnaire: Questionnaire, placed: readonly PlacedItem[]): Problem[] {
  const carried = tagsOf(placed);
  return [...checkCarried(questionnaire, carried), ...checkTitled(questionnaire, carried)];
}

/** Each tag is told once, at the first of its places. */
function checkCarried(questionnaire: Questionnaire, carried: readonly PlacedTag[]): Problem[] {
  const titled = titledTags(questionnaire.rules);
  const named = [...new Set([...titled, ...ruledTags(questionnaire)])];
  const families = new Set(named.map(familyOf));
  const listed = new Set([...titled].map(familyOf));
  const first = new Map(carried.map(({ tag, path }) => [tag, path] as const).toReversed());
  return [...first].toReversed().flatMap(([tag, path]) => {
    const family = familyOf(tag);
    if (families.size > 0 && !families.has(family))
      return [
        problem(
          'unknown-tag-family',
          path,
          `no lens, rule or title knows tags that begin with '${family}:'`,
          `correct it, or give '${tag}' a title under titles`,
          { suggest: { given: family, among: [...families] } },
        ),
      ];
    if (!named.includes(tag) && (listed.has(family) || named.some((one) => isNear(one, tag))))
      return [
        problem(
          'unknown-tag',
          path,
          `no lens, rule or title knows the tag '${tag}'`,
          `correct it, or give it a title under titles; others that begin with '${family}:' are known`,
          { suggest: { given: tag, among: named.filter((one) => familyOf(one) === family) } },
        ),
      ];
    return [];
  });
}

/** In shorter words one letter makes another word. */
const SHORTEST_SLIP = 4;

/** True for two tags that differ in one letter: one more, one less, or another. */
function isNear(one: string, other: string): boolean {
  if (one.length - one.indexOf(':') <= SHORTEST_SLIP) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  const differs = [...short].findIndex((letter, index) => letter !== long[index]);
  const from = differs === -1 ? short.length : differs;
  return short.slice(short.length === long.length ? from + 1 : from) === long.slice(from + 1);
}

/** A selection has the titles of the whole. */
function checkTitled({ rules, lineage, lenses }: Questionnaire, carried: readonly PlacedTag[]): Problem[] {
  if (lineage.length > 0) return [];
  const known = new Set(carried.map(({ tag }) => tag));
  const unused = (key: string, message: string) =>
    problem('unused-title', ['titles', key], message, 'correct it, or take the title out', { onKey: true });
  return [
    ...[...titledTags(rules)]
      .filter((tag) => !known.has(tag))
      .map((tag) => unused(tag, `no item or option has the tag '${tag}'`)),
    ...Object.keys(rules.titles ?? {}).flatMap((key) => {
      const lens = lenses.find(({ id }) => key.startsWith(`${id}.`));
      const part = key.slice((lens?.id.length ?? 0) + 1);
      const isPart = lens === undefined || partNames(lens).includes(part);
      return isPart ? [] : [unused(key, `the lens '${lens.id}' has no part '${part}'`)];
    }),
  ];
}

/** Parts, and the members of maps, which are titled alike. */
function partNames(lens: Lens): string[] {
  const parts = partsOf(lens);
  const members = parts.flatMap(({ figure }) => withMembers(figure, []).flatMap(({ figure: one }) => membersOf(one)));
  return [...parts.map(({ id }) => id), ...members.flatMap(({ name }) => name ?? [])];
}
