// The report of a migration for machines.
import type { MigrationReport } from '../../model/migration.ts';

/** One object, indented. */
export function migrationJson(report: MigrationReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
