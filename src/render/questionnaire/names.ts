// What rules point at, by the names that readers know: “Paid for and used” (T1.2), Leader, Soil.
import type { Lens } from '../../model/lens.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import { type Items, nameOf } from './clauses.ts';

/** Where names are looked up. */
export interface Names {
  readonly questionnaire: Questionnaire;
  readonly items: Items;
  /** The lens whose own values are meant; null outside of one. */
  readonly lens: Lens | null;
}

/** The names of a questionnaire, for what stands outside of a lens. */
export function namesIn(questionnaire: Questionnaire): Names {
  const items = questionnaire.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return { questionnaire, items: new Map(items.map((item) => [item.id, item])), lens: null };
}

export function quoted(text: string): string {
  return `“${text}”`;
}

/** “Paid for and used” (T1.2); one that a selection leaves out is named as such. */
export function itemName(id: string, { items, questionnaire: { leftOut } }: Names): string {
  const item = items.get(id);
  if (item !== undefined) return nameOf(item);
  const gone = leftOut.items.find((candidate) => candidate.id === id);
  if (gone === undefined) return quoted(id);
  const code = gone.code === '' || gone.code === gone.title ? '' : `${gone.code}, `;
  return `${quoted(gone.title)} (${code}left out)`;
}

/** T1.2 Paid for and used, for lists; one without a name by its words. */
export function itemLabel({ id, code, title, ask }: Pick<Item, 'id' | 'code' | 'title'> & { readonly ask?: string }): string {
  const name = title === id && ask !== undefined ? ask : title;
  return code === '' || code === title ? quoted(name) : `${code} ${name}`;
}

/** Longest text of an option in a list; it stands in full at its question. */
const LONGEST_OPTION = 40;

/** An option in a list: the beginning of its words. */
export function optionName(id: string, option: string, { items }: Names): string {
  const item = items.get(id);
  const text =
    item !== undefined && 'options' in item ? item.options.find((candidate) => candidate.id === option)?.text : undefined;
  const letters = [...(text ?? option)];
  if (letters.length <= LONGEST_OPTION) return quoted(letters.join(''));
  const beginning = letters.slice(0, LONGEST_OPTION).join('');
  return quoted(`${beginning.replace(/[\s,;:]+\S*$/, '')} …`);
}

export function pillarTitle(id: string, { questionnaire: { pillars } }: Names): string {
  return pillars.find((pillar) => pillar.id === id)?.title ?? id;
}

export function capabilityTitle(id: string, { questionnaire: { pillars } }: Names): string {
  return pillars.flatMap(({ capabilities }) => capabilities).find((capability) => capability.id === id)?.title ?? id;
}

/** The two roles whose scores are compared. */
export function gapRoles({ questionnaire: { roles, settings } }: Names): readonly [string, string] {
  const [first, second] = settings.gap_roles.map((id) => roles.find((role) => role.id === id)?.title ?? id);
  return [first ?? 'the first role', second ?? 'the second role'];
}
