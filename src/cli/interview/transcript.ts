// Writes the conversation to a file while it goes on.
import { isAbsolute, join } from 'node:path';
import { stopAt } from '../../core/interview/plan.ts';
import { tellAnswer } from '../../core/interview/question.ts';
import { writeText } from '../../io/write.ts';
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

/** Goes on below what the file holds already. */
export function openTranscript(file: string, title: string, subject: string, date: string, world: World): Transcript {
  if (!/\.(md|markdown|txt)$/i.test(file))
    throw new UserError(`${file} is not written: a transcript is Markdown; give it a name that ends in .md`);
  const path = isAbsolute(file) ? file : join(world.cwd, file);
  let text = `${before(path, world)}${transcriptHead(title, subject, date)}`;
  let wrong = '';
  const write = () => {
    try {
      writeText(path, text, world.files);
      wrong = '';
    } catch (error) {
      wrong = `The transcript ${file} could not be written (${error instanceof Error && 'code' in error ? String(error.code) : 'error'}).`;
    }
  };
  write();
  return {
    add: (change, flow) => {
      text += entry(change, flow);
      write();
    },
    trouble: () => wrong,
  };
}

function before(path: string, { files }: World): string {
  try {
    return `${files.readFileSync(path, 'utf8').trimEnd()}\n\n`;
  } catch {
    return '';
  }
}

function entry(change: Change, { plan }: Flow): string {
  if (change.kind !== 'answer') return transcriptEntry(change, null, { before: '', after: '' });
  const stop = stopAt(plan, change.item);
  const said = { before: tellAnswer(stop.item, change.before.answer), after: tellAnswer(stop.item, change.after.answer) };
  return transcriptEntry(change, stop, said);
}
