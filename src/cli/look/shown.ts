// How much of a report is shown, and to whom.
import { redact } from '../../core/redact.ts';
import type { Report } from '../../model/report.ts';
import { VARIANTS, type Variant } from '../../render/variants.ts';
import { UserError } from '../exit.ts';

export interface ShownOptions {
  readonly variant?: string;
  /** True: without notes, names and quotes. */
  readonly redact?: boolean;
}

export interface Shown {
  readonly variant: Variant;
  readonly redacted: boolean;
}

/** Everything, to those who worked on it. */
export const ALL: Shown = { variant: 'working', redacted: false };

/** What goes outside is always without notes and names. */
export function readShown({ variant: word = ALL.variant, redact = false }: ShownOptions): Shown {
  const variant = VARIANTS.find((name) => name === word);
  if (variant === undefined) throw new UserError(`there is no variant '${word}'; use one of: ${VARIANTS.join(', ')}`);
  return { variant, redacted: redact || variant === 'public' };
}

/** The report without what is not to be shown. */
export function toShow(report: Report, { redacted }: Shown): Report {
  return redacted ? redact(report) : report;
}
