// Whether every target is met, for certain. Source: scoring specification, B 15.
import type { Assessment, Score } from '../../model/assessment.ts';
import type { Policy } from '../../model/policy.ts';
import type { Report, ReportFurthest, ReportItem, ReportTarget } from '../../model/report.ts';
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
  const stand = all.map((target) => standingOf(target, facts.assessment));
  const missed = stand.filter(({ target, outcome }) => target.met === false || outcome === 'failed');
  const range = {
    shown: missed.length,
    low: stand.filter(({ outcome }) => outcome === 'failed').length,
    high: stand.filter(({ outcome }) => outcome !== 'met').length,
  };
  const outcome = staysWithin(range, 0);
  const head = { rule: 'targets_met', id: null, title: 'Every target met', bar: 0, unit: 'targets', ...range, outcome } as const;
  if (all.length === 0) return [{ ...head, message: 'No target is set: 0 are missed.', mend: '' }];
  const message = `${missed.length} of ${count(all.length, 'target')} missed${listed(missed)}`;
  if (outcome === 'met') return [{ ...head, message: `${message}.`, mend: '' }];
  const open = stand.filter((one) => one.outcome === 'undecided');
  const rest = outcome === 'failed' || open.length === 0 ? '' : `; answers that are open could turn ${open.length}`;
  const certain = stand.filter((one) => one.outcome === 'failed').map(({ target }) => target);
  const mend = outcome === 'failed' ? closer(furthestIn(certain, held), held) : answerOpen(wholeOf(report), held);
  return [{ ...head, message: `${message}${rest}.`, ...mend }];
}

/** The answers that keep these targets from being met; without an overall, which is what they weigh on, by their own gap. */
function furthestIn(certain: readonly ReportTarget[], { report }: Held): readonly ReportFurthest[] {
  const under = certain.flatMap(({ kind, id, target }) =>
    itemsIn(kind, id, report).flatMap((item) => {
      const gap = (item.target ?? target) - (item.score ?? 100);
      return gap <= 0 || item.weight === 0
        ? []
        : [{ item: item.id, title: item.title, target: item.target ?? target, gap, weighted: 0 }];
    }),
  );
  const among = new Set(under.map(({ item }) => item));
  const weighed = report.targets.furthest.filter(({ item }) => among.has(item));
  if (weighed.length > 0) return weighed;
  const once = under.filter(({ item }, index) => under.findIndex((one) => one.item === item) === index);
  return once.toSorted((left, right) => right.gap - left.gap);
}

function itemsIn(kind: ReportTarget['kind'], id: string, { pillars }: Report): readonly ReportItem[] {
  const own = pillars.filter((pillar) => kind !== 'pillar' || pillar.id === id);
  const capabilities = own.flatMap((pillar) => pillar.capabilities).filter((one) => kind !== 'capability' || one.id === id);
  return capabilities.flatMap(({ items }) => items).filter((item) => kind !== 'item' || item.id === id);
}

/** The answers that lie furthest under their target. */
function closer(furthest: readonly ReportFurthest[], held: Held): Mend {
  const answers = furthest.map(({ item, title, target, gap }): Answer => {
    const found = itemIn(item, held.report);
    const stands = found === undefined ? '' : `${standsAt(found, held)} now, `;
    return { item, title, says: `${stands}${pointsText(gap)} points under its target of ${target}` };
  });
  const [first] = furthest;
  if (first === undefined) return answerOpen(wholeOf(held.report), held);
  const step = held.report.improvements.find(({ item }) => item === first.item);
  const name = step === undefined ? `“${first.title}”` : stepOf(step);
  return { mend: `${name} lies furthest under its target of ${first.target}: begin there.`, answers };
}

/** "Data 39.4 of 60": the largest gaps first. */
function listed(missed: readonly Standing[]): string {
  if (missed.length === 0) return '';
  const worst = missed.toSorted((left, right) => (right.target.gap ?? 0) - (left.target.gap ?? 0));
  const named = worst.slice(0, NAMED).map(inWords);
  const more = worst.length - named.length;
  return `: ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}

function inWords({ target: { title, score, target, met }, high }: Standing): string {
  return met === null
    ? `${title} at best ${pointsText(high ?? 0)} of ${target}`
    : `${title} ${pointsText(score ?? 0)} of ${target}`;
}

/** A target, and whether open answers could still turn it. */
interface Standing {
  readonly target: ReportTarget;
  readonly outcome: Judged['outcome'];
  /** What the best of them would bring; null where nothing is known of it. */
  readonly high: number | null;
}

function standingOf(target: ReportTarget, { pillars }: Assessment): Standing {
  const { kind, id, met } = target;
  const found = bounded(kind, id, pillars);
  if (found === null) return { target, outcome: met === null ? 'undecided' : met ? 'met' : 'failed', high: null };
  const range = rangeOf(found, found.score);
  return { target, outcome: reaches(range, target.target, met === null || found.isProvisional), high: range.high };
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
