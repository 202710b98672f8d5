// Findings and lenses by the section they stand in: those of the pillars in the order they are read, then the others.
// What could not be judged has no place here; see quality.ts.
import type { Report, ReportLens } from '../../model/report.ts';
import { points, upperFirst } from '../figures.ts';
import { idWords, lensFacts } from '../wording/lenses.ts';
import { missingWords } from '../wording/missing.ts';
import { findingsOf } from './findings.ts';
import { orNull } from './items.ts';
import { lensRows, lensStrip } from './lens-rows.ts';
import type { LensView, SectionView } from './lens-view.ts';
import { itemLink } from './links.ts';
import type { LinkView } from './parts.ts';
import { pillarBand, pillarScore } from './pillars.ts';
import { packLines, quietTrends, trendViews } from './trends.ts';

const LEAD = 'The same answers, put together in other ways across the pillars. This changes no score.';

/** Sections with at least one finding, or one lens that could be judged. */
export function sectionViews(report: Report): SectionView[] {
  const ids = sectionIds(report);
  const first = ids.find((id) => report.lenses.some((lens) => lens.enough && lens.section === id));
  return ids.map((id, index) => {
    const pillar = report.pillars.find((one) => one.id === id);
    return {
      id: sectionAnchor(index),
      title: sectionTitle(report, id),
      asks: pillar === undefined ? null : orNull(pillar.asks),
      score: pillar === undefined ? null : pillarScore(report, pillar),
      band: pillar === undefined ? '' : pillarBand(report, pillar),
      findings: findingsOf(report, id),
      lead: id === first ? LEAD : null,
      lenses: report.lenses.flatMap((lens, at) => (lens.enough && lens.section === id ? [lensView(report, lens, at)] : [])),
    };
  });
}

/** Anchor of a lens, and the name of its picture, by its place in the report. */
export function lensKey(index: number): string {
  return `view-${index + 1}`;
}

function sectionAnchor(index: number): string {
  return `views-${index + 1}`;
}

/** Ids of the sections that are shown, in their order; empty for lenses without one, which come last. */
function sectionIds({ lenses, pillars, findings, reading_order }: Report): string[] {
  const judged = lenses.filter(({ enough }) => enough).map(({ section }) => section);
  const used = [...new Set([...judged, ...findings.map(({ pillar }) => pillar)])];
  const inOrder = [...new Set([...reading_order, ...pillars.map(({ id }) => id)])];
  const ofPillars = inOrder.filter((id) => used.includes(id) && pillars.some((pillar) => pillar.id === id));
  const others = used.filter((id) => id !== '' && !ofPillars.includes(id));
  return [...ofPillars, ...others, ...(used.includes('') ? [''] : [])];
}

function sectionTitle({ pillars }: Report, id: string): string {
  if (id === '') return 'More views';
  return pillars.find((pillar) => pillar.id === id)?.title ?? upperFirst(idWords(id));
}

/** A section of the report by its id, with its anchor if it is shown; a lens leads to its own place. */
export function sectionLink(report: Report, id: string): LinkView {
  const section = sectionIds(report).indexOf(id);
  if (section >= 0) return { title: sectionTitle(report, id), anchor: sectionAnchor(section) };
  const lens = report.lenses.findIndex((one) => one.id === id);
  const found = report.lenses[lens];
  if (found !== undefined) return { title: found.title, anchor: found.enough ? lensKey(lens) : null };
  return { title: upperFirst(idWords(id)), anchor: null };
}

function lensView(report: Report, lens: ReportLens, index: number): LensView {
  const rows = lensRows(report, lens);
  const trends = trendViews(lens);
  const facts = lensFacts(report, lens);
  const missing = missingWords(report, lens.missing);
  return {
    key: lensKey(index),
    kind: lens.kind,
    title: lens.title,
    says: lens.says === null ? null : orNull(lens.says),
    rows,
    hasNotes: rows.some(({ note }) => note !== ''),
    facts,
    weakest: weakestLink(report, lens),
    leftOut: missing === '' ? null : `Left out: ${missing}.`,
    how: orNull(lens.made_of),
    caution: lens.caution,
    trends,
    quietTrends: quietTrends(lens),
    packs: packLines(lens),
    strip: withWeakest(report, lens, lensStrip(lens, { rows, trends, facts })),
  };
}

/** The picture in letters ends in the weakest answer, an option of which is not spelled out. */
function withWeakest(report: Report, { weakest }: ReportLens, strip: readonly string[]): string[] {
  if (weakest === null) return [...strip];
  const title = weakest.option === null ? weakest.title : `in ${itemLink(report, weakest.item).title}`;
  const pieces = strip.map((piece, index) => (index === strip.length - 1 ? `${piece} ·` : piece));
  return [...pieces, `weakest answer: ${title} (${points(weakest.score)})`];
}

function weakestLink(report: Report, { weakest }: ReportLens): LinkView | null {
  return weakest === null ? null : itemLink(report, weakest.item, `${weakest.title} (${points(weakest.score)})`);
}
