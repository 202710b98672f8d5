// dxready score --table: one row a sheet, for thousands of them. Problems are told as ever; notes on single sheets are not.
import type { Row } from '../../model/row.ts';
import { type TableName, type TableText, tableText } from '../../render/formats/table.ts';
import { EXIT, type ExitCode, UserError } from '../exit.ts';
import { printable } from '../printable.ts';
import { hasErrors, printProblems } from '../problems.ts';
import { progressOf } from '../progress.ts';
import { counted, findRuns, type ScoreOptions } from '../score-runs.ts';
import { STDOUT } from '../screen.ts';
import { openSink } from '../sink.ts';
import type { World } from '../world.ts';
import { tableScorer } from './table-scorer.ts';

/** Prints a row for every sheet that could be scored, in the order of the arguments; 2 if one could not. */
export async function scoreTable(answers: readonly string[], options: ScoreOptions, world: World): Promise<ExitCode> {
  const format = tableFormat(options.format);
  if (options.baseline !== undefined)
    throw new UserError('a table has no room for --baseline; leave out --table, or compare two tables');
  const runs = await findRuns(answers, options, world);
  const { stdout, stderr } = world;
  const quiet = options.quiet === true;
  const sink = openSink(options.output, true, world);
  const isWatched = options.output === STDOUT && stdout.isTTY;
  const progress = progressOf(counted(runs), { quiet, isWatched }, world);
  const note = (says: string) => quiet || stderr.write(`note: ${printable(says)}\n`);
  const table = growing(format, note);
  let code: ExitCode = EXIT.done;
  try {
    for (const { inputs, options: configured } of runs) {
      const scorer = await tableScorer(configured, world);
      for await (const batch of inputs.batches) {
        const scoring = scorer.score(batch);
        const { row, problems, files } = scoring instanceof Promise ? await scoring : scoring;
        if (problems.length > 0) progress.clear();
        printProblems(problems, stderr);
        if (hasErrors(problems)) code = EXIT.badInput;
        sink.spare(files);
        if (row !== null) {
          const room = sink.add(table(row));
          if (room !== null) await room;
        }
        progress.step(row === null);
        if (sink.isGone()) return code;
      }
      progress.clear();
      for (const says of scorer.notes()) note(says);
    }
    await sink.finish();
  } catch (error) {
    sink.abandon();
    throw error;
  } finally {
    progress.end(true);
  }
  return code;
}

/** A table is CSV unless the other is asked for. */
function tableFormat(word: string): TableName {
  if (word === 'terminal' || word === 'csv') return 'csv';
  if (word === 'ndjson') return word;
  throw new UserError(`a table is csv or ndjson, not '${word}'`);
}

/** The text of one row after the other; the head stands above the first. */
function growing(format: TableName, note: (says: string) => void): (row: Row) => string {
  let text: TableText | null = null;
  let known = new Set<string>();
  let isTold = false;
  return (row) => {
    const head = text === null;
    if (text === null) {
      known = new Set(row.pillars.keys());
      text = tableText(format, [...known]);
    } else if (!isTold && (row.pillars.size !== known.size || [...row.pillars.keys()].some((id) => !known.has(id)))) {
      isTold = true;
      note(`${row.questionnaire} has other pillars than the first sheet: those have no column, and missing ones are blank`);
    }
    return (head ? text.head : '') + text.line(row);
  };
}
