// Warnings: flags that fired, gravest first, each with its first action.
import type { Report, ReportFlag } from '../../model/report.ts';
import { quietFlags, unjudgedSentence } from '../wording/judged.ts';
import { orNull } from './items.ts';
import type { FlagView, RisksView } from './lens-view.ts';
import { sectionLink } from './lenses.ts';
import { itemLinks } from './links.ts';

/** Null if the questionnaire has no flags; `taken` as in `lensSections`. */
export function risksView(report: Report, taken: readonly string[]): RisksView | null {
  const { flags, open } = report;
  if (flags.length === 0 && open.all_flags === 0) return null;
  return {
    flags: flags.map((flag) => flagView(report, flag, taken)),
    quiet: flags.length === 0 ? quietFlags(open.flags.length, open.all_flags) : null,
    unjudged: unjudgedSentence(open.flags.length, open.all_flags, 'flag'),
  };
}

function flagView(report: Report, flag: ReportFlag, taken: readonly string[]): FlagView {
  return {
    title: flag.title,
    message: flag.message,
    action: flag.first_action,
    from: itemLinks(report, flag.first),
    read: flag.section === null ? null : sectionLink(report, flag.section, taken),
    sources: orNull(flag.sources.join('; ')),
  };
}
