// The JSON of a check: report after report as they come, so that those of thousands of sheets need not be held.
import type { Report } from '../../model/report.ts';
import { refuseToOverwrite } from '../screen.ts';
import { openSink, type Sink } from '../sink.ts';
import { type Streamed, streamFormat } from '../stream-format.ts';
import type { World } from '../world.ts';

export interface JsonOutput {
  /** Takes the next report; what goes wrong is told at the end. `several`: more than one may come. */
  readonly add: (report: Report, several: boolean) => Promise<void>;
  /** All are there. Throws a UserError if one of `inputs`, which were read, would be overwritten, or nothing can be written. */
  readonly finish: (inputs: readonly string[]) => Promise<void>;
  /** Something else went wrong: a file is left as it was. */
  readonly abandon: () => void;
}

/** Where nobody asks for it. */
const NONE: JsonOutput = { add: async () => {}, finish: async () => {}, abandon: () => {} };

/** `target` is a file, - for standard output, or null. `waits`: nothing is written before the end, since the check may yet be refused. */
export function openJson(target: string | null, waits: boolean, world: World): JsonOutput {
  if (target === null) return NONE;
  let sink: Sink | null = null;
  let streamed: Streamed | null = null;
  let failure: unknown = null;
  const waiting: string[] = [];
  const write = async (text: string) => {
    sink ??= openSink(target, false, world);
    await sink.add(text);
  };
  return {
    add: async (report, several) => {
      if (failure !== null) return;
      try {
        streamed ??= await streamFormat('json', { colour: 0, width: 100, several });
        const text = streamed.next(report);
        if (waits) waiting.push(text);
        else await write(text);
      } catch (error) {
        failure = error;
      }
    },
    finish: async (inputs) => {
      try {
        refuseToOverwrite(inputs, target, world);
        if (failure !== null) throw failure;
        for (const text of waiting) await write(text);
        await write(streamed?.end() ?? '[]\n');
        await sink?.finish();
      } catch (error) {
        sink?.abandon();
        throw error;
      }
    },
    abandon: () => sink?.abandon(),
  };
}
