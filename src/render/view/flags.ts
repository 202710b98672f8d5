// Warnings: flags that fired, gravest first, each with its first action.
import type { Report, ReportFlag } from '../../model/report.ts';
import { answerWords } from '../wording/items.ts';
import { quietFlags, unjudgedSentence } from '../wording/judged.ts';
import { isGroup, itemsById, orNull } from './items.ts';
import type { FlagView, RisksView, TrackRecordView } from './lens-view.ts';
import { sectionLink } from './lenses.ts';
import { itemLink, itemLinks } from './links.ts';
import type { LinkView } from './parts.ts';

/** Null if the questionnaire has no flags. */
export function risksView(report: Report): RisksView | null {
  const { flags, open } = report;
  const record = trackRecordView(report);
  if (flags.length === 0 && open.all_flags === 0 && record === null) return null;
  return {
    flags: flags.map((flag) => flagView(report, flag)),
    quiet: flags.length === 0 ? quietFlags(open.flags.length, open.all_flags) : null,
    unjudged: unjudgedSentence(open.flags.length, open.all_flags, 'flag'),
    record,
  };
}

/** The organisation's own answer beside what is known elsewhere. */
function trackRecordView(report: Report): TrackRecordView | null {
  const { track_record: record } = report;
  const placed = record === null ? undefined : itemsById(report, [record.item])[0];
  if (record === null || placed === undefined) return null;
  const { item } = placed;
  return { item: itemLink(report, item.id), ask: item.ask, own: answerWords(item, isGroup(report)), says: record.says };
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
