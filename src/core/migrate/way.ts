// Which migrations lead from the questionnaire a sheet was written for to the one at hand.
// Source: rules as data, sections 11 and 12.
import type { Ancestor, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenMigration } from '../../model/written-questionnaire.ts';
import type { WrittenSheet } from '../../model/written-sheet.ts';
import { areKin, rootOf } from '../questionnaire/kin.ts';

export type Pin = NonNullable<WrittenSheet['questionnaire']>;

/** Something a sheet names, and that same questionnaire as it is known here. */
export interface Met {
  readonly given: Ancestor;
  readonly known: Ancestor;
  /** What the questionnaire it was written for goes back to, where only that one can tell. */
  readonly root?: Ancestor;
}

/** Where the sheet and the questionnaire meet, if they are kin: at itself, an ancestor, a shipped one, or the root. */
export function meet(pin: Pin, questionnaire: Questionnaire, writtenFor: Questionnaire | null): Met | null {
  if (pin.id === questionnaire.id) return { given: pin, known: questionnaire };
  const ancestor = questionnaire.lineage.find(({ id }) => id === pin.id);
  if (ancestor !== undefined) return { given: pin, known: ancestor };
  if (writtenFor !== null) {
    return areKin(writtenFor, questionnaire) ? { given: pin, known: writtenFor, root: rootOf(writtenFor) } : null;
  }
  const root = rootOf(questionnaire);
  return pin.root?.id === root.id ? { given: pin.root, known: root } : null;
}

/** The number before the first point; NaN if there is none. */
export function majorOf({ version }: Ancestor): number {
  return Number.parseInt(version, 10);
}

export type Way =
  /** To be done in this order; none within a major version. */
  | { readonly kind: 'way'; readonly migrations: readonly WrittenMigration[] }
  /** The sheet is newer than the questionnaire. */
  | { readonly kind: 'back' }
  /** No migration starts from this major version. */
  | { readonly kind: 'gap'; readonly from: number };

/** Migrations are those of the root: what is taken from it may not state any. */
function counted(pin: Pin, met: Met, questionnaire: Questionnaire): Met {
  const root = rootOf(questionnaire);
  const told = majorOf(met.given) === majorOf(met.known) ? met.root : undefined;
  const given = pin.root ?? told;
  return given?.id === root.id ? { given, known: root } : met;
}

/** True if the first number of the version differs, its own or that of the root. */
export function isOtherMajor(pin: Pin, met: Met, questionnaire: Questionnaire): boolean {
  const differs = ({ given, known }: Met) => given.version !== undefined && majorOf(given) !== majorOf(known);
  return differs(met) || differs(counted(pin, met, questionnaire));
}

/** From the major version of the sheet to that of the questionnaire, each step where the one before it ends. */
export function wayTo(pin: Pin, met: Met, questionnaire: Questionnaire): Way {
  const { given, known } = counted(pin, met, questionnaire);
  const goal = majorOf(known);
  const migrations: WrittenMigration[] = [];
  let at = majorOf(given);
  while (at < goal) {
    const from = at;
    const next = questionnaire.rules.migrations?.find((migration) => migration.from === from);
    const to = next === undefined ? Number.NaN : majorOf({ id: '', version: next.to });
    if (next === undefined || !(to > from && to <= goal)) return { kind: 'gap', from };
    migrations.push(next);
    at = to;
  }
  const isBack = at > goal || (migrations.length === 0 && pin.id === questionnaire.id && isOlder(questionnaire, pin));
  return isBack ? { kind: 'back' } : { kind: 'way', migrations };
}

/** By the three numbers; what follows a hyphen is not looked at. */
export function isOlder(one: Ancestor, other: Ancestor): boolean {
  const [left, right] = [partsOf(one), partsOf(other)];
  const differs = left.findIndex((part, index) => part !== right[index]);
  return differs !== -1 && (left[differs] ?? 0) < (right[differs] ?? 0);
}

function partsOf({ version }: Ancestor): number[] {
  return version
    .replace(/[-+].*$/, '')
    .split('.')
    .map(Number);
}
