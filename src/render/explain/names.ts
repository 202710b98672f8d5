// What the parts of a working are called.
import type { Report, ReportFigure, ReportWorking } from '../../model/report.ts';

/** What readers call a part; empty if it has no name. */
export function titleOf({ workings }: Report, { id, title }: ReportFigure): string {
  return title ?? (id === undefined ? '' : (workings[id]?.title ?? id));
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
    .map(({ id, title }) => (id === undefined || title !== undefined ? 'part' : nounOf(workings[id]?.kind)));
  const [first = 'part', ...others] = new Set(nouns);
  return others.length === 0 ? first : 'part';
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
