// Whether every target is met, for certain. Source: scoring specification, B 15.
import type { Assessment, Score } from '../../model/assessment.ts';
import type { Policy } from '../../model/policy.ts';
import type { ReportFurthest, ReportTarget } from '../../model/report.ts';
import { pointsText } from '../lenses/says.ts';
import { type Answer, itemIn, standsAt } from './behind.ts';
import { answerOpen, type Mend, stepOf, wholeOf } from './deciding.ts';
import type { Held } from './held.ts';
import { count, type Judged, rangeOf, reaches, staysWithin } from './judged.ts';

/** Targets that a message names. */
const NAMED = 3;

/** Held against the number of targets that are not met: those that are missed for certain, now, and at worst. */
export function targetsMet({ targetsMet: isAsked }: Policy, held: Held): Judged[] {
  if (!isAsked) return [];
  const { report, facts } = held;
  const { all } = report.targets;
  const stand = all.map((target) => ({ target, outcome: certainty(target, facts.assessment) }));
  const missed = stand.filter(({ target }) => target.met === false);
  const range = {
    shown: missed.length,
    low: stand.filter(({ outcome }) => outcome === 'failed').length,
    high: stand.filter(({ outcome }) => outcome !== 'met').length,
  };
  const outcome = staysWithin(range, 0);
  const head = { rule: 'targets_met', id: null, title: 'Every target met', bar: 0, unit: 'targets', ...range, outcome } as const;
  if (all.length === 0) return [{ ...head, message: 'No target is set: 0 are missed.', mend: '' }];
  const message = `${missed.length} of ${count(all.length, 'target')} missed${listed(missed.map(({ target }) => target))}`;
  if (outcome === 'met') return [{ ...head, message: `${message}.`, mend: '' }];
  const open = stand.filter((one) => one.outcome === 'undecided');
  const rest = outcome === 'failed' || open.length === 0 ? '' : `; answers that are open could turn ${open.length}`;
  const { furthest } = report.targets;
  const mend = outcome === 'failed' && furthest.length > 0 ? closer(furthest, held) : answerOpen(wholeOf(report), held);
  return [{ ...head, message: `${message}${rest}.`, ...mend }];
}

/** The answers that lie furthest under their target. */
function closer(furthest: readonly ReportFurthest[], held: Held): Mend {
  const answers = furthest.map(({ item, title, target, gap }): Answer => {
    const found = itemIn(item, held.report);
    const stands = found === undefined ? '' : `${standsAt(found, held)} now, `;
    return { item, title, says: `${stands}${pointsText(gap)} points under its target of ${target}` };
  });
  const [first] = furthest;
  if (first === undefined) return { mend: '', answers };
  const step = held.report.improvements.find(({ item }) => item === first.item);
  const name = step === undefined ? `“${first.title}”` : stepOf(step);
  return { mend: `${name} lies furthest under its target of ${first.target}: begin there.`, answers };
}

/** "Data 39.4 of 60": the largest gaps first. */
function listed(missed: readonly ReportTarget[]): string {
  if (missed.length === 0) return '';
  const worst = missed.toSorted((left, right) => (right.gap ?? 0) - (left.gap ?? 0));
  const named = worst.slice(0, NAMED).map(({ title, score, target }) => `${title} ${pointsText(score ?? 0)} of ${target}`);
  const more = worst.length - named.length;
  return `: ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}

/** Whether open answers could still turn a target. */
function certainty({ kind, id, target, met }: ReportTarget, { pillars }: Assessment): Judged['outcome'] {
  if (met === null) return 'undecided';
  const found = bounded(kind, id, pillars);
  return found === null ? (met ? 'met' : 'failed') : reaches(rangeOf(found, found.score), target, found.isProvisional);
}

interface Bounded {
  readonly score: Score;
  readonly low: Score;
  readonly high: Score;
  readonly isProvisional: boolean;
}

function bounded(kind: ReportTarget['kind'], id: string, pillars: Assessment['pillars']): Bounded | null {
  if (kind === 'pillar') {
    const pillar = pillars.find((one) => one.pillar.id === id);
    return pillar === undefined ? null : { ...pillar, score: pillar.final, isProvisional: pillar.provisional };
  }
  const capabilities = pillars.flatMap((one) => one.capabilities);
  if (kind === 'capability') {
    const capability = capabilities.find((one) => one.capability.id === id);
    return capability === undefined ? null : { ...capability, isProvisional: false };
  }
  const item = capabilities.flatMap(({ items }) => items).find((one) => one.item.id === id);
  return item === undefined ? null : { ...item, isProvisional: false };
}
