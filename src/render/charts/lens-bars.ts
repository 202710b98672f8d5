// A lens of parts side by side: a bar for each, in groups if it has them, and what the parts come to.
import type { ReportLens, ReportLensPart } from '../../model/report.ts';
import { divider, heading, type Row, rows, stacked } from './lens-rows.ts';
import { figureOf, lensFrame, partNamed, partsInWords, SAID, shown, spaced } from './lens-words.ts';

/** The part that stands against the others. */
const COUNTERWEIGHT = 'counterweight';

/** An SVG with one bar a part, in their order. */
export function lensBars(lens: ReportLens): string {
  const parts = ownParts(lens);
  const groups = [...new Set(parts.map(({ group }) => group))];
  const pieces = groups.flatMap((group, index) => {
    const drawn = rows(parts.filter((part) => part.group === group).map((part) => partRow(part, lowest(lens, group))));
    return group === null
      ? [drawn]
      : [...(index === 0 ? [] : [divider()]), heading(spaced(group), groupScore(lens, group)), drawn];
  });
  const together = togetherRows(lens);
  const below = together.length === 0 ? [] : [divider(), rows(together)];
  return lensFrame(lens, inWords(lens, parts, groups, together), stacked([...pieces, ...below]));
}

/** The bar of a part. */
export function partRow(part: ReportLensPart, named: ReportLensPart | null = null): Row {
  const isNamed = named !== null && part.id === named.id;
  return {
    name: part.title,
    words: [...(isNamed ? [SAID.lowest] : []), ...(part.mark === null ? [] : [part.mark]), ...(part.thin ? [SAID.thin] : [])],
    number: shown(part.value),
    named: isNamed,
    value: part.value,
    thin: part.thin,
  };
}

/** A bar of a value that is no part. */
export function valueRow(name: string, value: number | null, words: readonly string[] = []): Row {
  return { name, words, number: shown(value), named: false, value, thin: false };
}

/** The lowest part, of the group if each group has its own. */
function lowest(lens: ReportLens, group: string | null): ReportLensPart | null {
  return partNamed(lens, 'lowest') ?? (group === null ? null : partNamed(lens, `lowest.${group}`));
}

function groupScore(lens: ReportLens, group: string): string {
  return Object.hasOwn(lens.values, `score.${group}`) ? shown(figureOf(lens, `score.${group}`)) : '';
}

function togetherRows(lens: ReportLens): Row[] {
  const score = figureOf(lens, 'score');
  return [...(score === null ? [] : [valueRow('Together', score)]), ...counterweightRows(lens)];
}

/** The parts without the one that stands against them. */
export function ownParts({ parts }: ReportLens): ReportLensPart[] {
  return parts.filter(({ id }) => id !== COUNTERWEIGHT);
}

/** The counterweight and the index of both; none where the lens has none. */
export function counterweightRows(lens: ReportLens): Row[] {
  const against = lens.parts.find(({ id }) => id === COUNTERWEIGHT);
  return [
    ...(against === undefined ? [] : [partRow(against)]),
    ...(Object.hasOwn(lens.values, 'index') ? [valueRow('Index', figureOf(lens, 'index'), ['of both'])] : []),
  ];
}

/** `Index: 61.0.` */
export function rowsInWords(some: readonly Row[]): string[] {
  return some.map(({ name, number }) => `${name}: ${number}.`);
}

function inWords(
  lens: ReportLens,
  parts: readonly ReportLensPart[],
  groups: readonly (string | null)[],
  together: readonly Row[],
): string[] {
  const named = groups.flatMap((group) => lowest(lens, group)?.title ?? []);
  return [
    `Bars on a scale from 0 to 100: ${partsInWords(parts)}.`,
    ...[...new Set(named)].map((title) => `Lowest: ${title}.`),
    ...rowsInWords(together),
  ];
}
