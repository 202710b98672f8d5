// The report of a migration in words.
import type { Fate, FateCounts, MigratedAnswer, MigrationReport, SheetMigration } from '../../model/migration.ts';

/** Answers that somebody should know of, by what became of them. */
export const LISTED: readonly (readonly [fate: Exclude<Fate, 'kept'>, title: string])[] = [
  ['look', 'Needs a look'],
  ['cleared', 'Cleared: asked anew, with the old answer as a note'],
  ['retired', 'Retired: kept in the sheet, no longer asked'],
];

/** "58 kept, 2 became 1 that needs a look"; what did not happen is left out. `sheets` are those that are counted. */
export function countWords({ kept, look, cleared, retired }: FateCounts, sheets: readonly SheetMigration[]): string {
  const looks = placesOf('look', sheets);
  const asked = placesOf('cleared', sheets);
  const needs = `${looks === 1 ? 'needs' : 'need'} a look`;
  const parts = [
    `${kept} kept`,
    look === 0 ? '' : look === looks ? `${look} ${needs}` : `${look} became ${looks} that ${needs}`,
    cleared === 0 ? '' : cleared === asked ? `${cleared} cleared` : `${cleared} cleared and asked as ${asked}`,
    retired === 0 ? '' : `${retired} retired`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** How many questions of today these answers have come to. */
function placesOf(fate: Fate, sheets: readonly SheetMigration[]): number {
  const places = ({ answers }: SheetMigration) => new Set(answers.flatMap((one) => (one.fate === fate ? one.to : [])));
  return sheets.reduce((sum, sheet) => sum + places(sheet).size, 0);
}

/** The first thing that keeps a sheet as it is, in a line. */
export function whyNot({ problems }: SheetMigration): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return '';
  const place = first.line > 0 ? `line ${first.line}: ` : '';
  return `${place}${first.message}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''}`;
}

/** The file, and from where to where it was carried. */
export function stateWords({ file, state, from }: SheetMigration, { to }: MigrationReport): string {
  const before = from === null ? '' : `${from.id} ${from.version}`;
  switch (state) {
    case 'migrated':
    case 'would':
      return `${file}: ${before} -> ${to.id} ${to.version}`;
    case 'up_to_date':
      return `${file}: up to date (${before})`;
    case 'failed':
      return `${file}: not changed`;
    default:
      return state satisfies never;
  }
}

/** Where the original is; null if the sheet was left as it is. */
export function originalWords({ original }: SheetMigration, { dry_run }: MigrationReport): string | null {
  if (original === null) return null;
  return dry_run ? `The original would be kept as ${original}.` : `The original is kept as ${original}.`;
}

/** Kept answers that stand under another id. */
export function renamedIn({ answers }: SheetMigration): readonly MigratedAnswer[] {
  return answers.filter(({ fate, from, to }) => fate === 'kept' && to.some((id) => id !== from));
}

/** The ids before and now, where they differ. */
export function idWords({ from, to }: MigratedAnswer): string {
  return to.length === 0 || (to.length === 1 && to[0] === from) ? from : `${from} -> ${to.join(', ')}`;
}

/** All sheets together, of more than one; null for one. */
export function totalWords({ sheets, counts }: MigrationReport): string | null {
  if (sheets.length < 2) return null;
  const count = (state: SheetMigration['state']) => sheets.filter((sheet) => sheet.state === state).length;
  const [done, would, current, failed] = [count('migrated'), count('would'), count('up_to_date'), count('failed')];
  const states = [
    done === 0 ? '' : `${done} carried over`,
    would === 0 ? '' : `${would} would be carried over`,
    current === 0 ? '' : `${current} up to date`,
    failed === 0 ? '' : `${failed} not changed`,
  ];
  const answers = done + would === 0 ? '' : ` Answers: ${countWords(counts, sheets)}.`;
  return `${sheets.length} sheets: ${states.filter((part) => part !== '').join(', ')}.${answers}`;
}
