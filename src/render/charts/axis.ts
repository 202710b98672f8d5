// What a chart of pillars draws: one axis a pillar, with the words that stand for the picture.
import type { Report, ReportPillar } from '../../model/report.ts';
import { list, points } from '../figures.ts';

export interface Axis {
  readonly label: string;
  /** 0 to 100; null without a number. */
  readonly value: number | null;
  /** The number as printed, in brackets if not rated. */
  readonly shown: string;
  /** False: the value is not named in a band. */
  readonly rated: boolean;
  /** Score before gates, if a gate holds it; else null. */
  readonly before: number | null;
  /** Id of the gate that holds it; null if none does. */
  readonly heldBy: string | null;
  /** 0 to 100; null without a target. */
  readonly target: number | null;
  /** True for the one that carries the share of the weakest. */
  readonly weakest: boolean;
}

/** The pillars in scope, as axes. */
export function axes(report: Report): Axis[] {
  return report.pillars.filter((pillar) => pillar.in_scope).map((pillar) => axis(report, pillar));
}

function axis({ overall }: Report, { id, title, shown, rated, held_by, raw, target }: ReportPillar): Axis {
  const number = shown === null ? '–' : points(shown);
  return {
    label: title,
    value: shown,
    shown: rated || shown === null ? number : `(${number})`,
    rated: rated && shown !== null,
    before: held_by === null ? null : raw,
    heldBy: held_by,
    target,
    weakest: overall.weakest === id,
  };
}

/** What stands beside the number: `weakest`, `held by G3`. */
export function markWords({ weakest, heldBy }: Axis): string[] {
  return [...(weakest ? ['weakest'] : []), ...(heldBy === null ? [] : [`held by ${heldBy}`])];
}

/** The picture in sentences for those who do not see it. */
export function inWords(drawn: readonly Axis[]): string {
  const scores = drawn.map((one) => {
    const { label, shown, rated, before, target } = one;
    const details = [
      ...(rated ? [] : ['not rated']),
      ...markWords(one),
      ...(before === null ? [] : [`${points(before)} before gates`]),
      ...(target === null ? [] : [`target ${points(target)}`]),
    ];
    return `${label} ${shown}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
  });
  return `On a scale from 0 to 100: ${list(scores)}.`;
}
