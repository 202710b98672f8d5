// Tags that nothing looks for, most often a slip of the fingers: an item with such a tag is silently in no lens.
// Source: rules as data, section 6; scoring specification, B 19.
import type { Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { problem } from '../problems.ts';
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
    if (listed.has(family) && !named.includes(tag))
      return [
        problem(
          'unknown-tag',
          path,
          `no lens, rule or title knows the tag '${tag}'`,
          `correct it, or give it a title under titles, as the other tags with '${family}:' have`,
          { suggest: { given: tag, among: named.filter((one) => familyOf(one) === family) } },
        ),
      ];
    return [];
  });
}

/** A selection has the titles of the whole. */
function checkTitled({ rules, lineage }: Questionnaire, carried: readonly PlacedTag[]): Problem[] {
  if (lineage.length > 0) return [];
  const known = new Set(carried.map(({ tag }) => tag));
  return [...titledTags(rules)]
    .filter((tag) => !known.has(tag))
    .map((tag) =>
      problem('unused-title', ['titles', tag], `no item or option has the tag '${tag}'`, 'correct it, or take the title out', {
        onKey: true,
      }),
    );
}
