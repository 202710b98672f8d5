// Originals that migrations keep beside their sheets: which were passed over, and which count all the same, a line each.
import { sheetOfBackup } from '../io/workshop.ts';
import { printable } from './printable.ts';
import type { World } from './world.ts';

/** Most of them named. */
const MOST_NAMED = 5;

/** `passed`: what folders and patterns have left out; `args`: what was named outright, and so counts whatever it looks like. */
export function tellOriginals(passed: readonly string[], args: readonly string[], { stderr }: Pick<World, 'stderr'>): void {
  const named = new Set(args);
  const over = [...new Set(passed)].filter((name) => !named.has(name));
  const counted = args.filter((arg) => {
    const sheet = sheetOfBackup(arg);
    return sheet !== null && named.has(sheet);
  });
  if (over.length > 0)
    stderr.write(`note: passed over as originals that migrate has kept: ${listed(over)}; name one outright to have it counted\n`);
  if (counted.length > 0)
    stderr.write(
      `note: named outright, and so counted beside the sheet whose original it may be: ${listed(counted)}; a pattern in quotes leaves originals out\n`,
    );
}

function listed(names: readonly string[]): string {
  const rest = names.length > MOST_NAMED ? [`${names.length - MOST_NAMED} more`] : [];
  return [...names.slice(0, MOST_NAMED).map(printable), ...rest].join(', ');
}
