// Rules on how much is answered and how sure it is.
import type { Policy } from '../../model/policy.ts';
import type { ReportItem } from '../../model/report.ts';
import { shown, stored } from '../scoring/numbers.ts';
import { type Answer, HEAVIEST } from './behind.ts';
import { answerOpen, type Mend, wholeOf } from './deciding.ts';
import type { Held } from './held.ts';
import { besideBar, type Judged, NOTHING_APPLIES, reaches, settled, whyNone } from './judged.ts';

/** In per cent with one decimal, so that nobody reads 80 per cent beside a bar of 80 that is missed. */
export function minCoverage({ minCoverage: bar }: Policy, held: Held): Judged[] {
  if (bar === null) return [];
  const { report } = held;
  const { coverage } = report.overall;
  const head = {
    rule: 'min_coverage',
    id: null,
    title: `Coverage at least ${perCent(bar)}`,
    bar: stored(bar),
    unit: 'share',
    ...NO_BOUNDS,
  } as const;
  if (coverage === null)
    return [
      { ...head, outcome: 'undecided', shown: null, message: 'There is no coverage: nothing applies.', ...NOT_TO_BE_JUDGED },
    ];
  const value = shown(100 * coverage);
  const outcome = reaches(settled(value), stored(100 * bar), false);
  const message = `Coverage: ${perCent(coverage)} of the questions, by weight, are answered, at least ${perCent(bar)} asked for.`;
  const rest = outcome === 'met' ? NOTHING_TO_DO : answerOpen(wholeOf(report), held);
  return [{ ...head, outcome, shown: stored(value / 100), message, ...rest }];
}

const NO_BOUNDS = { low: null, high: null } as const;
const NOTHING_TO_DO: Mend = { mend: '' };
const NOT_TO_BE_JUDGED = { mend: NOTHING_APPLIES, unjudged: true } as const;

/** "80%", "79.6%". */
export function perCent(share: number): string {
  return `${shown(100 * share)}%`;
}

export function minConfidence({ minConfidence: bar }: Policy, held: Held): Judged[] {
  if (bar === null) return [];
  const { report } = held;
  const { value } = report.confidence;
  const head = {
    rule: 'min_confidence',
    id: null,
    title: `Confidence at least ${bar}`,
    bar,
    unit: 'points',
    ...NO_BOUNDS,
  } as const;
  if (value === null) {
    const message = `There is no confidence, since there is no overall: ${whyNone(report)}.`;
    const rest = report.overall.coverage === null ? NOT_TO_BE_JUDGED : answerOpen(wholeOf(report), held);
    return [{ ...head, outcome: 'undecided', shown: null, message, ...rest }];
  }
  const points = shown(value);
  const outcome = reaches(settled(points), bar, false);
  const message = `Confidence: ${besideBar(points, bar)}.`;
  return [{ ...head, outcome, shown: points, message, ...(outcome === 'met' ? NOTHING_TO_DO : moreSure(held)) }];
}

/** Evidence where it counts most; more voices, where there is only one. */
function moreSure(held: Held): Mend {
  const { report } = held;
  const items = report.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  const room = ({ effective_weight, evidence }: ReportItem) => (effective_weight ?? 0) * (BEST - (evidence ?? 0));
  const heaviest = items.filter((item) => room(item) > 0).toSorted((left, right) => room(right) - room(left));
  const [first] = heaviest;
  if (first === undefined) return answerOpen(wholeOf(report), held);
  const voices = report.respondents === 1 ? ', and let others answer too' : '';
  const mend = `Add evidence, first to “${first.title}”, which weighs most${voices}.`;
  return { mend, answers: heaviest.slice(0, HEAVIEST).map(evidenceAnswer) };
}

/** Of evidence. */
const BEST = 3;
const EVIDENCE = ['an opinion', 'an example', 'a dated document'];

/** "rests on an opinion". */
function evidenceAnswer({ id, title, evidence }: ReportItem): Answer {
  return { item: id, title, says: evidence === null ? 'no evidence named' : `rests on ${EVIDENCE[evidence] ?? 'a measurement'}` };
}
