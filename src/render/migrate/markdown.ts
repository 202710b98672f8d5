// The report of a migration as Markdown, for a merge request.
import type { MigratedAnswer, MigrationReport, SheetMigration } from '../../model/migration.ts';
import { markdown } from '../escape.ts';
import { countWords, idWords, LISTED, originalWords, renamedIn, stateWords, totalWords } from './words.ts';

/** Sheet by sheet; all of them together at the top. */
export function migrationMarkdown(report: MigrationReport): string {
  const { to, dry_run: dryRun } = report;
  const total = totalWords(report);
  const blocks = [
    `# ${markdown(`Answers carried to ${to.title} ${to.version}`)}`,
    ...(dryRun ? ['Nothing is written: this is what would become of the answers.'] : []),
    ...(total === null ? [] : [markdown(total)]),
    ...report.sheets.flatMap((sheet) => sheetBlocks(sheet, report)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sheetBlocks(sheet: SheetMigration, report: MigrationReport): string[] {
  const head = `## ${markdown(stateWords(sheet, report))}`;
  if (sheet.state === 'failed')
    return [
      head,
      list(sheet.problems.map(({ line, message, mend }) => `${line > 0 ? `line ${line}: ` : ''}${message}; ${mend}`)),
    ];
  if (sheet.state === 'up_to_date') return [head];
  const original = originalWords(sheet, report);
  const renamed = renamedIn(sheet);
  return [
    head,
    markdown(`${countWords(sheet.counts, [sheet])}.${original === null ? '' : ` ${original}`}`),
    ...LISTED.flatMap(([fate, title]) => {
      const own = sheet.answers.filter((answer) => answer.fate === fate);
      return own.length === 0 ? [] : [`### ${title}`, table(own)];
    }),
    ...(renamed.length === 0 ? [] : ['### Kept under another id', list(renamed.map(idWords))]),
    ...(sheet.notes.length === 0 ? [] : ['### Besides', list(sheet.notes)]),
  ];
}

function table(answers: readonly MigratedAnswer[]): string {
  const rows = answers.map((answer) => `| ${markdown(idWords(answer))} | ${markdown(answer.why)} |`);
  return ['| answer | why |', '|---|---|', ...rows].join('\n');
}

function list(texts: readonly string[]): string {
  return texts.map((text) => `- ${markdown(text)}`).join('\n');
}
