// How a result stands against a policy: every rule, whether it is met, and which answer decides.
// Source: scoring specification, B 7 and B 23; rules as data, section 14.
import type { Policy, RuleName } from '../../model/policy.ts';
import { RULES } from '../../model/policy.ts';
import type { ReportBreach, ReportVerdict } from '../../model/report.ts';
import { maxAge } from './age.ts';
import { minCapability, minOverall, minPillar } from './bars.ts';
import { require } from './conditions.ts';
import { minConfidence, minCoverage } from './counts.ts';
import { maxDrop } from './drop.ts';
import { maxFiredGates } from './gates.ts';
import type { Held } from './held.ts';
import type { Judged } from './judged.ts';
import { minLens } from './lens-bars.ts';
import { targetsMet } from './targets.ts';
import { maxWithdrawn } from './withdrawn.ts';

const HOLD: Readonly<Record<RuleName, (policy: Policy, held: Held) => Judged[]>> = {
  min_overall: minOverall,
  min_pillar: minPillar,
  min_capability: minCapability,
  min_lens: minLens,
  min_coverage: minCoverage,
  min_confidence: minConfidence,
  max_fired_gates: maxFiredGates,
  max_drop: maxDrop,
  max_withdrawn: maxWithdrawn,
  targets_met: targetsMet,
  max_age_days: maxAge,
  require,
};

/** Answers of one rule that are told. */
const MOST = 10;

/** Names, files and lines are null: whoever read the sheets adds them. */
export function hold(policy: Policy, held: Held): ReportVerdict {
  const rules = RULES.flatMap((name) => HOLD[name](policy, held).map((judged) => graded(name, judged, policy)));
  const breaches = rules.filter(({ outcome }) => outcome !== 'met').toSorted(byGravity);
  return {
    name: null,
    policy: null,
    passed: breaches.every(({ severity }) => severity === 'warn'),
    date: policy.maxAgeDays === null ? null : held.today,
    rules,
    breaches,
  };
}

function graded(name: RuleName, { message, mend, answers = [], unjudged, ...judged }: Judged, policy: Policy): ReportBreach {
  const { rule, id, title, outcome, ...numbers } = judged;
  const isOpen = outcome === 'undecided' && unjudged === undefined;
  const warns = policy.warn.includes(name) || (isOpen && policy.undecided === 'warn');
  return {
    rule,
    id,
    title,
    severity: warns ? 'warn' : 'error',
    outcome,
    ...numbers,
    item: answers[0]?.item ?? null,
    file: null,
    line: null,
    message,
    mend,
    answers: answers.slice(0, MOST).map((one) => ({ ...one, file: null, line: null })),
  };
}

/** Errors first, failed before undecided; otherwise in the order of the rules. */
function byGravity(left: ReportBreach, right: ReportBreach): number {
  const rank = ({ severity, outcome }: ReportBreach) => (severity === 'warn' ? 2 : 0) + (outcome === 'undecided' ? 1 : 0);
  return rank(left) - rank(right);
}
