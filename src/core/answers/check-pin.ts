// Whether a sheet answers the questionnaire at hand.
import type { Problem } from '../../model/problem.ts';
import type { Ancestor, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenSheet } from '../../model/written-sheet.ts';
import { problem } from '../problems.ts';
import { areKin, rootOf } from '../questionnaire/kin.ts';

type Pin = NonNullable<WrittenSheet['questionnaire']>;

/** Something a sheet names, and that same questionnaire as it is known here. */
interface Met {
  readonly given: Ancestor;
  readonly known: Ancestor;
}

/** Where the sheet and the questionnaire meet, if they are kin: at an ancestor, at a shipped one, or at the root. */
function meet(pin: Pin, questionnaire: Questionnaire, writtenFor: Questionnaire | null): Met | null {
  const ancestor = questionnaire.lineage.find(({ id }) => id === pin.id);
  if (ancestor !== undefined) return { given: pin, known: ancestor };
  if (writtenFor !== null) return areKin(writtenFor, questionnaire) ? { given: pin, known: writtenFor } : null;
  const root = rootOf(questionnaire);
  return pin.root?.id === root.id ? { given: pin.root, known: root } : null;
}

/** A sheet is pinned to the id, version and digest of its questionnaire. Source: rules as data, section 11. */
export function checkPin(
  { questionnaire: pin }: Partial<WrittenSheet>,
  questionnaire: Questionnaire,
  { digest, writtenFor }: { readonly digest: string; readonly writtenFor: Questionnaire | null },
): Problem[] {
  if (pin === undefined) return [];
  const path = ['questionnaire'];
  const { id, version } = questionnaire;
  if (pin.id !== id) {
    const met = meet(pin, questionnaire, writtenFor);
    if (met === null) return [foreign(pin, id)];
    return [isOtherMajor(met) ? otherMajor(met) : kin(pin, questionnaire)];
  }
  const same = { given: pin, known: questionnaire };
  if (isOtherMajor(same)) return [otherMajor(same)];
  if (pin.version !== undefined && pin.version !== version) {
    return [
      problem(
        'other-version',
        [...path, 'version'],
        `the sheet answers ${id} ${pin.version}; it is scored with ${version}`,
        'items that are new count as missing',
        { severity: 'warning' },
      ),
    ];
  }
  if (pin.digest !== undefined && pin.digest !== digest) {
    return [
      problem(
        'other-digest',
        [...path, 'digest'],
        `${id} ${version} has changed since the sheet was written (another digest)`,
        'look through the answers; wording or weights may differ',
        { severity: 'warning' },
      ),
    ];
  }
  return [];
}

function isOtherMajor({ given, known }: Met): boolean {
  return given.version !== undefined && majorOf(given) !== majorOf(known);
}

function majorOf({ version }: Ancestor): string {
  return version.split('.')[0] ?? '';
}

function otherMajor({ given, known }: Met): Problem {
  return problem(
    'other-major',
    ['questionnaire', 'version'],
    `the sheet answers ${given.id} ${given.version}, at hand is ${known.version}; another major version asks other things`,
    `score it with version ${majorOf(given)} of ${given.id} (--questionnaire FILE)`,
  );
}

function kin(pin: Pin, { id, version }: Questionnaire): Problem {
  const named = [pin.id, pin.version].filter((part) => part !== undefined).join(' ');
  const message = `the sheet answers ${named}; it is read as answers to ${id} ${version}`;
  const mend = 'questions that only one of the two asks are left out or count as missing';
  return problem('kin', ['questionnaire', 'id'], message, mend, { severity: 'warning' });
}

function foreign(pin: Pin, id: string): Problem {
  return problem(
    'other-questionnaire',
    ['questionnaire', 'id'],
    `the sheet answers the questionnaire '${pin.id}', not '${id}'`,
    `score it with ${pin.id}, start a new sheet for ${id}, or if both go back to one questionnaire write its id at questionnaire.root`,
  );
}
