// How far the answers carry: confidence beside the score, evidence, what is worth a look in how the answers were given.
import type { Report } from '../../model/report.ts';
import { shortened } from '../wording/missing.ts';
import * as words from '../wording/trust.ts';
import { itemLinks } from './links.ts';
import type { ClaimsView, ConfidenceView, EvidenceView, ResponsesView } from './trust-view.ts';

/** Null while there is no overall. */
export function confidenceLine(report: Report): ConfidenceView | null {
  const label = words.confidenceLabel(report);
  return label === null ? null : { label, because: words.confidenceBecause(report) };
}

/** Null without an answer. */
export function evidenceView(report: Report): EvidenceView | null {
  const says = words.evidenceSentence(report);
  const { levels, unsupported, audited } = report.evidence;
  if (says === null) return null;
  return {
    says,
    raise: report.confidence.label === null ? null : words.confidenceRaise(report),
    levels: words.EVIDENCE_LEVELS.map((label, level) => ({ label, value: String(levels[level] ?? 0) })),
    unsupported: claims(report, unsupported, words.unsupportedSentence),
    audited: claims(report, audited, (amount) => words.auditedSentence(report, amount)),
  };
}

function claims(report: Report, ids: readonly string[], says: (amount: number) => string): ClaimsView | null {
  if (ids.length === 0) return null;
  const items = itemLinks(report, ids);
  return { says: says(ids.length), items, names: shortened(items.map(({ title }) => title)).join('; ') };
}

/** Null if nothing was noticed. */
export function responsesView(report: Report): ResponsesView | null {
  if (report.quality.length === 0) return null;
  return { lead: words.responsesLead(report), notes: words.responseNotes(report) };
}
