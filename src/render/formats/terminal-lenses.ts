// Warnings, lenses and the quality of the data on a terminal: a few lines each, so that the first step is not buried.
import { terminal as safe } from '../escape.ts';
import { paragraph } from '../paragraph.ts';
import type { ConflictView, FlagView, LensView } from '../view/lens-view.ts';
import type { ReportView } from '../view/report-view.ts';
import type { EvidenceView, ResponsesView } from '../view/trust-view.ts';
import { type Screen, section } from './terminal-screen.ts';

/** Flags that fired, with the first thing to do; that none fired, if some could be judged. */
export function riskBlock({ risks }: ReportView, screen: Screen): string {
  if (risks === null) return '';
  const lines = [
    ...risks.flags.map((flag) => flagLines(flag, screen)),
    ...(risks.quiet === null ? [] : [paragraph(risks.quiet, screen.width, '  ')]),
  ];
  return lines.length === 0 ? '' : section('Risks', lines, screen);
}

function flagLines({ title, action, read }: FlagView, { chalk, width }: Screen): string {
  const first = action ?? (read === null ? null : `Read first: ${read.title}`);
  const warning = paragraph(safe(title), width, '    ').trimStart();
  return [
    `  ${chalk.yellow('!')} ${chalk.bold(warning)}`,
    ...(first === null ? [] : [paragraph(safe(first), width, '    ')]),
  ].join('\n');
}

/** Each lens with what it says and a picture in letters. */
export function lensBlock({ sections }: ReportView, screen: Screen): string {
  const all = sections.flatMap((part) => part.lenses);
  if (all.length === 0) return '';
  return section(
    'The same answers across the pillars',
    all.map((lens) => lensLines(lens, screen)),
    screen,
  );
}

function lensLines({ title, says, caution, strip }: LensView, { chalk, width }: Screen): string {
  const sentences = [says, caution === null ? null : `Caution: ${caution}`].filter((sentence) => sentence !== null).map(safe);
  const [first = '', ...more] = paragraph([`${safe(title)}:`, ...sentences].join(' '), width, '  ').split('\n');
  const named = `  ${safe(title)}:`.length;
  const picture = pieces(strip.map(safe), width, '    ');
  return [`${chalk.bold(first.slice(0, named))}${first.slice(named)}`, ...more, ...(picture === '' ? [] : [picture])].join('\n');
}

/** Pieces one after the other; none is torn apart unless it is too long for a line by itself. */
function pieces(parts: readonly string[], width: number, indent: string): string {
  if (parts.length === 0) return '';
  const glued = parts.map((part) => (part.length + indent.length > width ? part : part.replaceAll(' ', GLUE)));
  return paragraph(glued.join(' '), width, indent).replaceAll(GLUE, ' ');
}

/** Stands for a space inside a piece; texts hold no such character, see `harmless`. */
const GLUE = '\u0000';

/** What stands behind the answers, how they were given, which sit badly together, and how much could not be judged. */
export function qualityBlock({ quality }: ReportView, screen: Screen): string {
  if (quality === null) return '';
  const lines = [
    ...(quality.evidence === null ? [] : [evidenceLine(quality.evidence, screen)]),
    ...(quality.responses === null ? [] : responseLines(quality.responses, screen)),
    ...quality.contradictions.map((conflict) => conflictLine('✗', 'Two answers can hardly both be true', conflict, screen)),
    ...quality.tensions.map((conflict) => conflictLine('?', 'Worth a talk', conflict, screen)),
    ...(quality.unjudged.length === 0 ? [] : [unjudgedLine(quality.unjudged, screen)]),
  ];
  return lines.length === 0 ? '' : section('Data quality', lines, screen);
}

function evidenceLine({ says, raise, unsupported, audited }: EvidenceView, { width }: Screen): string {
  const counted = [unsupported, audited].flatMap((claims) => (claims === null ? [] : [`${claims.says} ${safe(claims.names)}.`]));
  return paragraph([says, ...counted, ...(raise === null ? [] : [raise])].join(' '), width, '  ');
}

function responseLines({ notes: noticed, lead }: ResponsesView, { chalk, width }: Screen): string[] {
  const notes = noticed.map((note) => `  ${chalk.yellow('?')} ${paragraph(safe(note), width, '    ').trimStart()}`);
  return [...notes, paragraph(lead, width, '    ')];
}

function conflictLine(mark: string, label: string, { says }: ConflictView, { chalk, width }: Screen): string {
  return `  ${chalk.yellow(mark)} ${paragraph(`${label}: ${safe(says)}`, width, '    ').trimStart()}`;
}

function unjudgedLine(unjudged: NonNullable<ReportView['quality']>['unjudged'], { width }: Screen): string {
  const says = [
    `Could not be judged: ${unjudged.map(({ amount }) => amount).join(', ')}.`,
    ...unjudged.flatMap(({ names }) => (names === null ? [] : [`Not enough answers for: ${safe(names)}.`])),
    'The Markdown and HTML reports say what is missing.',
  ];
  return paragraph(says.join(' '), width, '  ');
}
