// What a part of a lens is called. Source: rules as data, section 7.
import type { Capability, Item, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenFigure } from '../../model/written-questionnaire.ts';

type Named = { readonly id: string; readonly title: string };

type PartOwners = Pick<Questionnaire, 'pillars' | 'rules'> & { readonly lenses: readonly Named[] };

/**
 * The title written for `LENS.PART`, for the part, or for its tag; else that of what its figure names; else its id with
 * spaces. `left` or `ease` stand in many lenses: they are looked up with their lens only.
 */
export function partTitles({ pillars, lenses, rules }: PartOwners) {
  const titles = rules.titles ?? {};
  const written = (key: string) => (Object.hasOwn(titles, key) ? titles[key] : undefined);
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  const items = capabilities.flatMap((capability) => capability.items);
  return (lens: string, part: string, figure: WrittenFigure): string =>
    written(`${lens}.${part}`) ??
    (FIXED.test(part) ? undefined : written(part)) ??
    figureTitle(figure, written, { pillars, capabilities, items, lenses }) ??
    part.replaceAll('_', ' ');
}

const FIXED = /^(left|right|ease|capacity|history|beside|counterweight|of(\.\d+)?)$/;

interface Structure {
  readonly pillars: readonly Named[];
  readonly capabilities: readonly Capability[];
  readonly items: readonly Item[];
  readonly lenses: readonly Named[];
}

function figureTitle(
  figure: WrittenFigure,
  written: (key: string) => string | undefined,
  { pillars, capabilities, items, lenses }: Structure,
): string | undefined {
  const long = typeof figure === 'string' ? shortForm(figure) : figure;
  if (long.tag !== undefined) return written(long.tag) ?? long.tag.slice(long.tag.indexOf(':') + 1).replaceAll('_', ' ');
  if (long.option !== undefined) return optionText(long.option, items);
  if (long.pillar !== undefined) return titleOf(pillars, long.pillar);
  if (long.capability !== undefined) return titleOf(capabilities, long.capability);
  if (long.overall !== undefined) return 'Overall';
  if (long.lens !== undefined) return titleOf(lenses, long.lens);
  return titleOf(items, long.item ?? long.answer ?? '');
}

function shortForm(figure: string): Exclude<WrittenFigure, string> {
  if (figure.includes(':')) return { tag: figure };
  return figure.includes('/') ? { option: figure } : { item: figure };
}

function titleOf(among: readonly Named[], id: string): string | undefined {
  return among.find((one) => one.id === id)?.title;
}

function optionText(written: string, items: readonly Item[]): string | undefined {
  const [id, option] = written.split('/');
  const item = items.find((one) => one.id === id);
  return item?.type === 'checklist' ? item.options.find((one) => one.id === option)?.text : undefined;
}
