// What the parts of a working are called.
import type { Report, ReportFigure, ReportLens, ReportWorking } from '../../model/report.ts';

export { placedById } from '../view/items.ts';

/** The lens that an id means, which may go on with one of its values: "journey", "journey.score". */
export function lensOf({ lenses, workings }: Report, id: string): ReportLens | null {
  const [first = ''] = id.split('.');
  const whole = lenses.find((lens) => lens.id === id);
  if (whole !== undefined) return whole;
  return Object.hasOwn(workings, id) ? null : (lenses.find((lens) => lens.id === first) ?? null);
}

/** What readers call a part; empty if it has no name. */
export function titleOf(report: Report, { id, title }: ReportFigure): string {
  if (title !== undefined || id === undefined) return title ?? '';
  return report.workings[id]?.title ?? lensOf(report, id)?.title ?? id;
}

const NOUNS: Readonly<Partial<Record<ReportWorking['kind'], string>>> = {
  item: 'question',
  capability: 'capability',
  pillar: 'pillar',
  lens: 'view',
};

/** "pillar" if all parts that count are pillars; "part" for parts of several kinds. */
export function partWord({ workings }: Report, { of = [] }: ReportFigure): string {
  const nouns = of
    .filter(({ value }) => value !== null)
    .map((part) => (part.id === undefined || part.title !== undefined ? unnamedNoun(part) : nounOf(workings[part.id]?.kind)));
  const [first = 'part', ...others] = new Set(nouns);
  return others.length === 0 ? first : 'part';
}

/** The answers of one role stand together. */
function unnamedNoun({ op, of = [] }: ReportFigure): string {
  return op === 'hidden' || (op === 'mean' && of.length > 0 && of.every((one) => one.op === 'points')) ? 'role' : 'part';
}

/** The same of several. */
export function partsWord(report: Report, figure: ReportFigure): string {
  return partWord(report, figure).replace(/y$/, 'ie').concat('s');
}

function nounOf(kind: ReportWorking['kind'] | undefined): string {
  return (kind === undefined ? undefined : NOUNS[kind]) ?? 'part';
}

/** True if parts do not all count the same. */
export function isWeighted(parts: readonly { readonly weight?: number }[]): boolean {
  return new Set(parts.map(({ weight }) => weight ?? 1)).size > 1;
}
