// The report of a migration on a screen.
import type { MigrationReport, SheetMigration } from '../../model/migration.ts';
import type { FormatOptions } from '../format-options.ts';
import { type Style, styleFor, wrap } from '../interview/screen.ts';
import { countWords, idWords, LISTED, originalWords, renamedIn, stateWords, totalWords, whyNot } from './words.ts';

/** Sheet by sheet, all of them together at the end. */
export function migrationTerminal(report: MigrationReport, { colour, width }: Pick<FormatOptions, 'colour' | 'width'>): string {
  const style = styleFor(colour, { columns: width + 1, rows: 0 });
  const total = totalWords(report);
  const blocks = [
    ...(report.dry_run ? [wrap('Nothing is written: this is what would become of the answers.', style.width)] : []),
    ...report.sheets.map((sheet) => sheetLines(sheet, report, style)),
    ...(total === null ? [] : [wrap(total, style.width)]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function sheetLines(sheet: SheetMigration, report: MigrationReport, style: Style): string[] {
  const { chalk, width } = style;
  const head = wrap(stateWords(sheet, report), width).map((line) => chalk.bold(line));
  if (sheet.state === 'up_to_date') return head;
  if (sheet.state === 'failed') return [...head, ...indented(whyNot(sheet), 2, style)];
  const original = originalWords(sheet, report);
  const renamed = renamedIn(sheet);
  return [
    ...head,
    ...indented(`${countWords(sheet.counts, [sheet])}.`, 2, style),
    ...(original === null ? [] : indented(original, 2, style)),
    ...LISTED.flatMap(([fate, title]) => {
      const own = sheet.answers.filter((answer) => answer.fate === fate);
      return own.length === 0
        ? []
        : [...part(title, style), ...own.flatMap((answer) => entry(idWords(answer), answer.why, style))];
    }),
    ...(renamed.length === 0 ? [] : part('Kept under another id', style)),
    ...renamed.flatMap((answer) => indented(idWords(answer), 4, style)),
    ...(sheet.notes.length === 0 ? [] : part('Besides', style)),
    ...sheet.notes.flatMap((note) => indented(note, 4, style)),
  ];
}

function part(title: string, style: Style): string[] {
  return indented(title, 2, style).map((line) => style.chalk.cyan(line));
}

function entry(id: string, why: string, style: Style): string[] {
  return [...indented(id, 4, style), ...indented(why, 6, style).map((line) => style.chalk.dim(line))];
}

function indented(text: string, columns: number, { width }: Style): string[] {
  return wrap(text, width - columns).map((line) => ' '.repeat(columns) + line);
}
