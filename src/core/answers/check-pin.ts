// Whether a sheet answers the questionnaire at hand.
import type { Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenSheet } from '../../model/written-sheet.ts';
import { problem } from '../problems.ts';
import { areKin, rootOf } from '../questionnaire/kin.ts';

type Pin = NonNullable<WrittenSheet['questionnaire']>;

/** True if answers to what the sheet names carry over: it is known to be kin, an ancestor, or says so itself. */
export function isKin(pin: Pin, questionnaire: Questionnaire, writtenFor: Questionnaire | null): boolean {
  if (writtenFor !== null) return areKin(writtenFor, questionnaire);
  return questionnaire.lineage.includes(pin.id) || pin.root === rootOf(questionnaire);
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
    if (!isKin(pin, questionnaire, writtenFor)) return [foreign(pin, id)];
    return [writtenFor !== null && isOtherMajor(pin, writtenFor) ? otherMajor(pin, writtenFor) : kin(pin, questionnaire)];
  }
  if (isOtherMajor(pin, questionnaire)) return [otherMajor(pin, questionnaire)];
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

function isOtherMajor({ version }: Pin, questionnaire: Questionnaire): boolean {
  const major = (text: string) => text.split('.')[0];
  return version !== undefined && major(version) !== major(questionnaire.version);
}

function otherMajor(pin: Pin, { id, version }: Questionnaire): Problem {
  return problem(
    'other-major',
    ['questionnaire', 'version'],
    `the sheet answers ${id} ${pin.version}, at hand is ${version}; another major version asks other things`,
    `score it with version ${pin.version.split('.')[0]} of ${id} (--questionnaire FILE)`,
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
