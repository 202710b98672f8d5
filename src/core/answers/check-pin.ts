// Whether a sheet answers the questionnaire at hand.
import type { Problem } from '../../model/problem.ts';
import type { Ancestor, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenSheet } from '../../model/written-sheet.ts';
import { isOlder, isOtherMajor, type Met, majorOf, meet, type Pin, wayTo } from '../migrate/way.ts';
import { problem } from '../problems.ts';

export interface PinOptions {
  /** Where the sheet came from, for messages. */
  readonly name: string;
  /** Digest of the questionnaire at hand. */
  readonly digest: string;
  /** How the user called the questionnaire at hand, for commands: an id or a file; its id without it. */
  readonly questionnaireName?: string;
  /** The questionnaire the sheet was written for, where that is another one and known; else null. */
  readonly writtenFor: Questionnaire | null;
}

/** A sheet is pinned to the id, version and digest of its questionnaire. Source: rules as data, section 11. */
export function checkPin(
  { questionnaire: pin }: Partial<WrittenSheet>,
  questionnaire: Questionnaire,
  options: PinOptions,
): Problem[] {
  if (pin === undefined) return [];
  const { digest, writtenFor } = options;
  const path = ['questionnaire'];
  const { id, version } = questionnaire;
  const met = meet(pin, questionnaire, writtenFor);
  if (met === null) return [foreign(pin, id)];
  if (isOtherMajor(pin, met, questionnaire)) return [otherMajor(pin, met, questionnaire, options)];
  if (pin.id !== id) return [kin(pin, questionnaire)];
  if (pin.version !== undefined && pin.version !== version) {
    return [
      problem(
        'other-version',
        [...path, 'version'],
        `the sheet answers ${id} ${pin.version}; it is scored with ${version}`,
        otherVersion({ id, version: pin.version }, questionnaire),
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

function otherVersion(given: Ancestor, known: Questionnaire): string {
  if (!/^\d+\.\d+\.\d+/.test(given.version)) return `write its version as three numbers, such as ${known.version}`;
  return isOlder(known, given)
    ? `what only the newer one asks is not known here; score it with ${given.id} ${given.version} (--questionnaire FILE)`
    : 'items that are new count as missing';
}

/** A step between major versions is taken by a migration, if there is one. */
function otherMajor(pin: Pin, met: Met, questionnaire: Questionnaire, { name, questionnaireName }: PinOptions): Problem {
  const { given, known } = met;
  const message = `the sheet answers ${given.id} ${given.version}, at hand is ${known.version}; another major version asks other things`;
  const way = wayTo(pin, met, questionnaire);
  const score = `score it with version ${majorOf(given)} of ${given.id} (--questionnaire FILE)`;
  const mend = {
    way: `carry its answers over: dxready migrate ${name} --to ${questionnaireName ?? questionnaire.id}`,
    gap: `${questionnaire.id} ${questionnaire.version} has no migration from there; ${score}`,
    back: score,
  };
  return problem('other-major', ['questionnaire', 'version'], message, mend[way.kind]);
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
