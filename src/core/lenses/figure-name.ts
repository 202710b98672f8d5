// What a figure is called in a sentence.
import type { Blend, Figure } from '../../model/figure.ts';
import { OVERALL } from '../../model/questionnaire.ts';
import type { Facts } from './facts.ts';

export const BLENDS: Readonly<Record<Blend, string>> = {
  mean: 'the mean',
  lowest: 'the lowest',
  highest: 'the highest',
  spread: 'the largest difference',
  mean_min: 'the mean and the lowest together',
};

/** Titles where there are any, ids where not. */
export function figureName(figure: Figure, facts: Facts): string {
  const { questionnaire, items } = facts;
  switch (figure.kind) {
    case 'item':
    case 'answer':
      return itemTitle(figure.item, facts);
    case 'option': {
      const item = items.get(figure.item)?.item;
      const option = item !== undefined && 'options' in item ? item.options.find(({ id }) => id === figure.option) : undefined;
      return `“${shortened(option?.text ?? `${itemTitle(figure.item, facts)}, ${figure.option}`)}”`;
    }
    case 'tag': {
      const titles = questionnaire.rules.titles ?? {};
      const name = figure.tag.slice(figure.tag.indexOf(':') + 1).replaceAll('_', ' ');
      return Object.hasOwn(titles, figure.tag) ? (titles[figure.tag] ?? name) : name;
    }
    case 'capability':
      return partTitle(figure.capability, facts);
    case 'pillar':
      return partTitle(figure.pillar, facts);
    case 'overall':
      return 'the overall';
    case 'lens': {
      const lens = questionnaire.lenses.find(({ id }) => id === figure.lens);
      return `${lens?.title ?? figure.lens ?? ''}, ${figure.value.replaceAll('_', ' ')}`;
    }
    case 'gap':
      return `the gap on ${gapSubject(figure.of, facts)}`;
    case 'hits':
      return 'pain points';
    default:
      return `${BLENDS[figure.kind]} of ${figure.of.map(({ figure: one }) => figureName(one, facts)).join(', ')}`;
  }
}

/** The name before a colon, as in "Saving: less cost", else the beginning of a long text. */
export function shortened(text: string): string {
  const name = text.split(': ')[0] ?? text;
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trim()} …`;
}

/** Letters of an option that are quoted. */
const LONGEST = 60;

/** Titles of the two roles that are compared. */
export function gapRoles({ questionnaire: { settings, roles } }: Facts): [first: string, second: string] {
  const [first = '', second = ''] = settings.gap_roles.map((id) => roles.find((role) => role.id === id)?.title ?? id);
  return [first, second];
}

/** What they are compared on. */
export function gapSubject(of: string, facts: Facts): string {
  if (of === OVERALL) return 'the overall';
  return facts.items.has(of) ? itemTitle(of, facts) : partTitle(of, facts);
}

function itemTitle(id: string, { items, questionnaire }: Facts): string {
  return items.get(id)?.item.title ?? questionnaire.leftOut.items.find((item) => item.id === id)?.title ?? id;
}

function partTitle(id: string, { questionnaire: { pillars } }: Facts): string {
  const named = pillars.flatMap((pillar) => [pillar, ...pillar.capabilities]);
  return named.find((one) => one.id === id)?.title ?? id;
}
