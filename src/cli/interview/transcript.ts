// Writes the conversation to a file while it goes on.
import { isAbsolute, join } from 'node:path';
import { stopAt } from '../../core/interview/plan.ts';
import { tellAnswer } from '../../core/interview/question.ts';
import { appendText } from '../../io/write.ts';
import type { Change, Flow } from '../../model/interview.ts';
import { transcriptEntry, transcriptHead } from '../../render/interview/transcript.ts';
import { UserError } from '../exit.ts';
import type { World } from '../world.ts';

export interface Transcript {
  /** Adds one change. What the file system refuses is told once at the end, and stops no interview. */
  readonly add: (change: Change, flow: Flow) => void;
  /** What went wrong, a sentence; empty if nothing did. */
  readonly trouble: () => string;
}

/** Begins, or goes on below what the file holds already. Throws if it cannot be written at all. */
export function openTranscript(file: string, title: string, subject: string, date: string, world: World): Transcript {
  const path = isAbsolute(file) ? file : join(world.cwd, file);
  const { files } = world;
  let wrong = '';
  const add = (text: string) => {
    try {
      appendText(path, text, files);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      wrong = `the transcript ${file} cannot be written (${code})`;
    }
  };
  const isNew = files.statSync(path, { throwIfNoEntry: false }) === undefined;
  add(`${isNew ? '' : '\n'}${transcriptHead(title, subject, date)}`);
  if (wrong !== '') throw new UserError(wrong);
  return { add: (change, flow) => add(entry(change, flow)), trouble: () => wrong };
}

function entry(change: Change, { plan }: Flow): string {
  const item = change.kind === 'pain' ? change.pain.items[0] : undefined;
  if (change.kind !== 'answer')
    return transcriptEntry(change, item === undefined ? null : stopAt(plan, item), { before: '', after: '' });
  const stop = stopAt(plan, change.item);
  const said = { before: tellAnswer(stop.item, change.before.answer), after: tellAnswer(stop.item, change.after.answer) };
  return transcriptEntry(change, stop, said);
}
