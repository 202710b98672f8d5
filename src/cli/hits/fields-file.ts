// Pain points from a table or a list in a file: which of both it is, what it says, what is wrong with it.
import { isAbsolute, join } from 'node:path';
import { fromList, fromTable, type Imported } from '../../core/hits/import.ts';
import { readCsv } from '../../io/csv.ts';
import { nameOf, STDIN } from '../../io/files.ts';
import { readMarkdownList } from '../../io/markdown-list.ts';
import { ofFile, readText } from '../../io/read-text.ts';
import type { World } from '../world.ts';
import { oddNote, unreadNote } from './fields-notes.ts';

/** Entries with what is wrong in them, and what else their reader should know. */
export interface ReadEntries extends Pick<Imported, 'entries' | 'problems'> {
  /** A sentence each. */
  readonly notes: readonly string[];
}

/** Standard input and unknown endings are told by how they begin. */
export async function readEntries(file: string, { cwd, files, readStdin }: World): Promise<ReadEntries> {
  const path = isAbsolute(file) || file === STDIN ? file : join(cwd, file);
  const read = await readText(path, files, readStdin);
  if (read.kind === 'failed') return failed(read.problem, Math.max(1, read.line), Math.max(1, read.column));
  const imported = isList(file, read.text) ? listIn(read.text) : tableIn(read.text);
  if (imported.entries.length > 0 || imported.problems.length > 0) return imported;
  const mend = 'write a table with a column title, or a Markdown list with a pain point on each line';
  return failed(ofFile('no-entries', `there is no pain point in ${nameOf(file)}`, mend));
}

function isList(file: string, text: string): boolean {
  if (/\.(md|markdown)$/i.test(file)) return true;
  return !/\.(csv|tsv)$/i.test(file) && /^\s*(#{1,6}\s|[-*+\u2022]\s|\d+[.)]\s)/.test(text);
}

function listIn(text: string): ReadEntries {
  const { entries, unread } = readMarkdownList(text);
  const { odd, ...imported } = fromList(entries);
  return { ...imported, notes: [...unreadNote(unread), ...oddNote(odd)] };
}

function tableIn(text: string): ReadEntries {
  const csv = readCsv(text);
  return csv.kind === 'failed' ? failed(csv.problem, csv.line) : { ...fromTable(csv.rows), notes: [] };
}

function failed(problem: ReturnType<typeof ofFile>, line = 1, column = 1): ReadEntries {
  return { entries: [], problems: [{ problem, spot: { line, column } }], notes: [] };
}
