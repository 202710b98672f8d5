// What was checked for machines: the reports with their verdict, as `score` writes them.
import type { Checked } from '../../model/checked.ts';
import type { FormatOptions } from '../format-options.ts';
import { json as reportsJson } from '../formats/json.ts';

/** One object, or an array for several; an empty array if the only one could not be read. */
export function json(
  checked: readonly Checked[],
  { several = checked.length !== 1 }: Pick<FormatOptions, 'several'> = {},
): string {
  const reports = checked.flatMap(({ name, result, report }) => {
    if (report !== null) return [report];
    if (result !== null) throw new Error(`the report of ${name} was not kept`);
    return [];
  });
  return reports.length === 0 ? '[]\n' : reportsJson(reports, { several });
}
