// The conversation as Markdown: every confirmed answer in the order it was given, corrections included.
import type { Change, Kept, Stop } from '../../model/interview.ts';
import { harmless, markdown, markdownLines } from '../escape.ts';
import { evidenceWord } from '../wording/items.ts';

/** How a sitting begins in the transcript. */
export function transcriptHead(title: string, subject: string, date: string): string {
  const facts = [subject, date].filter((part) => part !== '').map(markdown);
  return `# Interview: ${markdown(title)}\n${facts.length === 0 ? '' : `\n${facts.join(' · ')}\n`}`;
}

/** One change: the question with its answer, or what was noted besides. `said` is the answer in words. */
export function transcriptEntry(change: Change, stop: Stop | null, said: { before: string; after: string }): string {
  if (change.kind === 'pain')
    return `\n- ${change.removed ? 'Taken back' : 'Pain point'}${atWords(stop)}: ${line(change.pain.title)}\n`;
  if (change.kind === 'parked') return `\n- ${change.removed ? 'Taken back' : 'Parked'}: ${line(change.text)}\n`;
  const code = stop === null || stop.item.code === '' ? '' : `${markdown(stop.item.code)} `;
  const about = stop?.trend == null ? '' : `${line(stop.item.title)}: `;
  const ask = stop === null ? '' : `\n## ${code}${about}${line(stop.item.ask)}\n`;
  return `${ask}\n${answerLines(change.before, change.after, said).join('\n\n')}\n`;
}

/** The question that a pain point was noted at; empty for none. */
function atWords(stop: Stop | null): string {
  return stop === null ? '' : ` at ${markdown(stop.item.code === '' ? stop.item.title : stop.item.code)}`;
}

function line(text: string): string {
  return markdown(harmless(text));
}

function answerLines(before: Kept, after: Kept, said: { before: string; after: string }): string[] {
  const annotation = after.answer ?? after.draft;
  const changed = said.before !== '' && said.before !== said.after ? ` (before: ${line(said.before)})` : '';
  const people = annotation?.voices == null ? '' : `${annotation.voices} ${annotation.voices === 1 ? 'person' : 'people'}`;
  const by = [annotation?.by ?? '', people].filter((part) => part !== '').join(', ');
  return [
    after.answer === null ? (before.answer === null ? '' : `*Answer cleared*${changed}`) : `**${line(said.after)}**${changed}`,
    annotation?.note == null ? '' : `Note: ${markdownLines(annotation.note)}`,
    annotation?.evidence == null ? '' : `Evidence: ${evidenceWord(annotation.evidence) ?? ''}`,
    by === '' ? '' : `Said by: ${line(by)}`,
  ].filter((part) => part !== '');
}
