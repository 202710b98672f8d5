// Warnings: flags that fired, gravest first, each with its first action.
import type { Report, ReportFlag } from '../../model/report.ts';
import { quietFlags, unjudgedSentence } from '../wording/judged.ts';
import { orNull } from './items.ts';
import type { FlagView, RisksView } from './lens-view.ts';
import { sectionLink } from './lenses.ts';
import { itemLinks } from './links.ts';
import type { LinkView } from './parts.ts';

/** Null if the questionnaire has no flags. */
export function risksView(report: Report): RisksView | null {
  const { flags, open } = report;
  if (flags.length === 0 && open.all_flags === 0) return null;
  return {
    flags: flags.map((flag) => flagView(report, flag)),
    quiet: flags.length === 0 ? quietFlags(open.flags.length, open.all_flags) : null,
    unjudged: unjudgedSentence(open.flags.length, open.all_flags, 'flag'),
  };
}

function flagView(report: Report, flag: ReportFlag): FlagView {
  return {
    id: flag.id,
    title: flag.title,
    message: flag.message,
    action: flag.first_action,
    from: itemLinks(report, flag.first),
    read: linkTo(report, flag.section),
    sources: orNull(flag.sources.join('; ')),
  };
}

/** A section that this report does not have is not named. */
function linkTo(report: Report, section: string | null): LinkView | null {
  const link = section === null ? null : sectionLink(report, section);
  return link === null || link.anchor === null ? null : link;
}
