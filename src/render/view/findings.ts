// Statements about the organisation: in the summary three of each side, below each pillar all of them.
import type { Report, ReportFinding } from '../../model/report.ts';
import { upperFirst } from '../figures.ts';
import { answerWords } from '../wording/items.ts';
import type { FindingView } from './findings-view.ts';
import { isGroup, itemsById, noteLines } from './items.ts';
import { itemLinks } from './links.ts';
import { itemScore } from './next.ts';
import { capabilityView } from './pillars.ts';

/** What is said about one pillar, what is low first. */
export function findingsOf(report: Report, pillar: string): FindingView[] {
  const own = report.findings.filter((finding) => finding.pillar === pillar);
  return [...own.filter(({ tone }) => tone === 'low'), ...own.filter(({ tone }) => tone === 'high')].map((finding) =>
    findingView(report, finding),
  );
}

function findingView(report: Report, { capability: id, tone, says, items }: ReportFinding): FindingView {
  const capability = report.pillars.flatMap(({ capabilities }) => capabilities).find((one) => one.id === id);
  const placed = itemsById(report, items).map(({ item }) => item);
  const reasons = {
    items: itemLinks(report, items),
    notes: placed.flatMap(noteLines),
    unproven: tone === 'high' && placed.some(({ unsupported }) => unsupported),
  };
  if (capability === undefined) return { tone, says, from: '', score: null, ...reasons };
  const { title, score } = capabilityView(report, capability);
  return { tone, says, from: title, score, ...reasons };
}

/**
 * Strengths or gaps as statements, each with the questions it rests on. Those of one capability become one; without
 * wording the question and its answer speak.
 */
export function markFindings(report: Report, ids: readonly string[], tone: ReportFinding['tone']): FindingView[] {
  const marks = itemsById(report, ids).map(({ item, pillar }) => {
    const capability = pillar.capabilities.find(({ items }) => items.some(({ id }) => id === item.id));
    const finding = report.findings.find((one) => one.capability === capability?.id && one.tone === tone);
    return {
      item,
      pillar: pillar.title,
      finding: finding === undefined ? null : findingView(report, finding),
      headline: finding?.headline ?? null,
    };
  });
  const headlines = [...new Set(marks.map(({ headline, item }) => headline ?? item.id))];
  return headlines.flatMap((key) => {
    const together = marks.filter(({ headline, item }) => (headline ?? item.id) === key);
    const [mark] = together;
    if (mark === undefined) return [];
    const clauses = together.flatMap(({ item }) => item.finding ?? []);
    const answer = isGroup(report) ? '.' : `: ${answerWords(mark.item, false)}`;
    const says = statement(mark.headline, clauses) ?? `${mark.item.title}${answer}`;
    const items = itemLinks(
      report,
      together.map(({ item }) => item.id),
    );
    const { from, score } = mark.finding ?? { from: mark.pillar, score: itemScore(report, mark.item) };
    const unproven = mark.finding?.unproven ?? (tone === 'high' && together.some(({ item }) => item.unsupported));
    return [{ tone, says, from, score, items, notes: [], unproven }];
  });
}

/** Null if there are no words at all. */
function statement(headline: string | null, clauses: readonly string[]): string | null {
  if (clauses.length === 0) return headline === null ? null : `${headline}.`;
  const reasons = [clauses.slice(0, -1).join(', '), ...clauses.slice(-1)].filter((part) => part !== '').join(', and ');
  return headline === null ? `${upperFirst(reasons)}.` : `${headline}: ${reasons}.`;
}
