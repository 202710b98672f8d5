// What a policy is held against.
import type { Report } from '../../model/report.ts';
import type { Facts } from '../lenses/facts.ts';
import type { Insights } from '../lenses/judge-all.ts';

export interface Held {
  readonly report: Report;
  /** For conditions and bounds, which ask for more than the report says. */
  readonly facts: Facts;
  readonly insights: Insights;
  /** The day of the check, YYYY-MM-DD; null if no rule asks for it. */
  readonly today: string | null;
}
