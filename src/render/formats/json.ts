// The report for machines: one object, or an array of several in the order given.
import type { Report } from '../../model/report.ts';
import type { FormatOptions } from '../format-options.ts';

/** Indented; a single report stands alone, several in an array, and what is left of several too. */
export function json(
  reports: readonly Report[],
  { several = reports.length !== 1 }: Pick<FormatOptions, 'several'> = {},
): string {
  const texts = reports.map(indented);
  return `${!several ? texts[0] : `[\n${texts.map((text) => `  ${text.replaceAll('\n', '\n  ')}`).join(',\n')}\n]`}\n`;
}

/** Workings are many and deep: each stands on a line of its own. */
function indented({ workings, ...rest }: Report): string {
  const lines = Object.entries(workings).map(([id, working]) => `    ${JSON.stringify(id)}: ${JSON.stringify(working)}`);
  const last = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  return JSON.stringify(rest, null, 2).replace(/\n\}$/, () => `,\n  "workings": ${last}\n}`);
}

/** One report a line. */
export function ndjson(reports: readonly Report[]): string {
  return reports.map((report) => `${JSON.stringify(report)}\n`).join('');
}
