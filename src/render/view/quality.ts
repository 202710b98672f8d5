// How far the answers can be trusted: what stands behind them, those that sit badly together, and what could not be judged for want of answers.
import type { Report, ReportConsistency, ReportLens } from '../../model/report.ts';
import { upperFirst } from '../figures.ts';
import { amountWords, type Judged, quietChecks, unjudgedSentence } from '../wording/judged.ts';
import { missingWords, waitingWords } from '../wording/missing.ts';
import type { ConflictView, QualityView, UnjudgedView } from './lens-view.ts';
import { itemLinks } from './links.ts';
import { evidenceView, responsesView } from './trust.ts';

/** Null if there is nothing to say. */
export function qualityView(report: Report): QualityView | null {
  const { consistency, open } = report;
  const view = {
    evidence: evidenceView(report),
    responses: responsesView(report),
    contradictions: conflicts(report, 'contradiction'),
    tensions: conflicts(report, 'tension'),
    quiet: consistency.length === 0 ? quietChecks(open.consistency.length, open.all_consistency) : null,
    unjudged: [
      ...unjudgedLenses(report),
      ...waiting(report, open.flags, open.all_flags, 'flag'),
      ...waiting(report, open.consistency, open.all_consistency, 'check'),
    ],
  };
  const answers = view.evidence !== null || view.responses !== null || consistency.length > 0;
  return answers || view.quiet !== null || view.unjudged.length > 0 ? view : null;
}

/** A tension that made a warning fire stands there already. */
function conflicts(report: Report, kind: ReportConsistency['kind']): ConflictView[] {
  const flagged = report.flags.flatMap(({ rules }) => rules);
  return report.consistency
    .filter((rule) => rule.kind === kind && !(kind === 'tension' && flagged.includes(rule.id)))
    .map(({ says, message, items }) => ({ says, message, items: itemLinks(report, items) }));
}

function unjudgedLenses(report: Report): UnjudgedView[] {
  const open = report.lenses.filter(({ enough }) => !enough);
  const says = unjudgedSentence(open.length, report.lenses.length, 'view');
  if (says === null) return [];
  const amount = amountWords(open.length, report.lenses.length, 'view');
  const rows = open.map((lens) => ({ title: lens.title, needs: lensNeeds(report, lens) }));
  return [{ says, amount, names: rows.map(({ title }) => title).join('; '), rows }];
}

function lensNeeds(report: Report, lens: ReportLens): string {
  const missing = missingWords(report, lens.missing);
  const form = lens.kind === 'exposure' ? 'more answers on how much each trend matters' : '';
  const needs = [form, missing].filter((part) => part !== '').join('; ');
  return upperFirst(needs === '' ? 'more answers' : needs);
}

function waiting(report: Report, ids: readonly string[], all: number, what: Judged): UnjudgedView[] {
  const says = unjudgedSentence(ids.length, all, what);
  if (says === null) return [];
  const rows = report.open.waiting
    .filter(({ id }) => ids.includes(id))
    .map((one) => ({ title: one.title, needs: upperFirst(waitingWords(report, one)) }));
  return [{ says, amount: amountWords(ids.length, all, what), names: null, rows }];
}
