// What holds a score down: what each part keeps from 100, then gates and bounds.
import type { Assessment, Score, ScoredCapability, ScoredPillar } from '../../model/assessment.ts';
import { OVERALL } from '../../model/questionnaire.ts';
import type { ReportLoss } from '../../model/report.ts';
import { holdDown } from '../scoring/gates.ts';
import { stored } from '../scoring/numbers.ts';
import { overallShares } from '../scoring/roll-up.ts';
import { valueOr } from '../scoring/score.ts';
import { countingIn } from './roll-up.ts';

interface Named {
  readonly id: string;
  readonly title: string;
}

/** A part of a score, and how much of it. */
interface Part {
  readonly part: Named;
  readonly score: Score;
  readonly share: number;
}

export function capabilityLosses({ items }: ScoredCapability): ReportLoss[] {
  return mostFirst(missing(shares(countingIn(items).map(({ item, score }) => ({ part: item, score, weight: item.weight })))));
}

/** `gateTitle`: what a gate is called. */
export function pillarLosses(
  { capabilities, raw, final, heldBy }: ScoredPillar,
  gateTitle: (id: string) => string,
): ReportLoss[] {
  const parts = capabilities.map(({ capability, score }) => ({ part: capability, score, weight: capability.weight }));
  return mostFirst([
    ...missing(shares(parts)),
    ...(heldBy === null ? [] : [between({ id: heldBy.id, title: gateTitle(heldBy.id) }, raw, final)]),
  ]);
}

export function overallLosses({ pillars, overall }: Assessment, lambda: number, gateTitle: (id: string) => string): ReportLoss[] {
  const { beforeCaps, caps, final, heldBy } = overall;
  if (final.kind === 'none') return [];
  const rated = pillars.filter((pillar) => pillar.rated);
  const share = overallShares(rated, lambda);
  const capped = holdDown(beforeCaps, caps);
  return mostFirst([
    ...missing(rated.map(({ pillar, final: score }) => ({ part: pillar, score, share: share.get(pillar.id) ?? 0 }))),
    ...(heldBy === null ? [] : [between({ id: heldBy.id, title: gateTitle(heldBy.id) }, beforeCaps, capped)]),
    between({ id: OVERALL, title: 'Cut to what it can come to' }, capped, final),
  ]);
}

/** What each part is of the weighted mean; those without a score are no part of it. */
function shares(parts: readonly { readonly part: Named; readonly score: Score; readonly weight: number }[]): Part[] {
  const counted = parts.filter(({ score, weight }) => score.kind === 'scored' && weight > 0);
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  return counted.map(({ part, score, weight }) => ({ part, score, share: weight / total }));
}

function missing(parts: readonly Part[]): ReportLoss[] {
  return parts.map(({ part: { id, title }, score, share }) => ({ id, title, points: share * (100 - valueOr(score, 0)) }));
}

function between(part: Named, before: Score, after: Score): ReportLoss {
  return { ...part, points: valueOr(before, 0) - valueOr(after, 0) };
}

/** What takes nothing is left out. */
function mostFirst(losses: readonly ReportLoss[]): ReportLoss[] {
  return losses
    .map((loss) => ({ ...loss, points: stored(loss.points) }))
    .filter(({ points }) => points !== 0)
    .toSorted((left, right) => right.points - left.points);
}
