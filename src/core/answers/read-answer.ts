// From one written answer, short or long, to the one the core scores.
// Source: the public contract, section 2.
import type { Answer, AnswerState, AnswerValue } from '../../model/answers.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Item } from '../../model/questionnaire.ts';
import type { WrittenAnswer } from '../../model/written-sheet.ts';
import { problem } from '../problems.ts';
import { normaliseRole } from '../questionnaire/resolve.ts';
import { readValue } from './read-value.ts';

export interface ReadAnswer {
  /** Null if it cannot be read; then `problems` says why. */
  readonly answer: Answer | null;
  readonly problems: readonly Problem[];
}

type LongAnswer = Exclude<WrittenAnswer, number | boolean | string | readonly unknown[]>;

/** The keys of a long answer of which exactly one says what was answered. */
const GIVEN = ['level', 'value', 'options', 'option', 'na', 'unknown'] as const;

/** One answer against its item; `path` is its place in the sheet. */
export function readAnswer(written: WrittenAnswer, item: Item, path: Path): ReadAnswer {
  const long = isLong(written) ? written : null;
  const given = long === null ? readShort(written as Exclude<WrittenAnswer, LongAnswer>, item, path) : readLong(long, item, path);
  const target = readTarget(long, item, path);
  const problems = [...(Array.isArray(given) ? given : []), ...(Array.isArray(target) ? target : [])];
  if (Array.isArray(given) || Array.isArray(target)) return { answer: null, problems };
  const by = long?.by === undefined ? null : normaliseRole(long.by);
  const { evidence = null, note = null, voices = null } = long ?? {};
  const look = long?.look === true ? ({ look: true } as const) : {};
  return { answer: { given, evidence, note, by, target, voices, ...look }, problems };
}

function isLong(written: WrittenAnswer): written is LongAnswer {
  return typeof written === 'object' && !Array.isArray(written);
}

function readShort(written: Exclude<WrittenAnswer, LongAnswer>, item: Item, path: Path): AnswerState | Problem[] {
  if (written === 'unknown') return { state: 'unknown' };
  return answered(readValue(written, item, path));
}

function readLong(written: LongAnswer, item: Item, path: Path): AnswerState | Problem[] {
  const keys = GIVEN.filter((key) => written[key] !== undefined);
  const key = keys[0];
  if (key === undefined || keys.length > 1) {
    const message = key === undefined ? 'the answer says nothing' : `the answer says several things at once: ${keys.join(', ')}`;
    return [
      problem('answer-form', path, message, `write ${keyFor(item)}, na or unknown, and only one of them`, {
        onKey: true,
        over: path,
      }),
    ];
  }
  if (key === 'unknown') return { state: 'unknown' };
  if (key === 'na') return readNa(String(written.na), item, [...path, 'na']);
  if (!fits(key, item)) {
    return [
      problem('answer-form', [...path, key], `'${key}' does not belong to a ${item.type} item`, `write ${keyFor(item)}`, {
        onKey: true,
      }),
    ];
  }
  return answered(readValue(written[key] as Exclude<WrittenAnswer, LongAnswer>, item, [...path, key]));
}

function readNa(reason: string, item: Item, path: Path): AnswerState | Problem[] {
  if (!item.na)
    return [
      problem(
        'na-not-offered',
        path,
        `'${item.id}' always applies: "does not apply" is not offered`,
        'answer it, or write unknown',
        { onKey: true },
      ),
    ];
  if (reason.trim() === '')
    return [problem('na-reason', path, 'the reason why it does not apply is missing', 'say why in a few words')];
  return { state: 'na', reason };
}

function answered(read: AnswerValue | Problem[]): AnswerState | Problem[] {
  return Array.isArray(read) ? read : { state: 'answered', value: read };
}

function keyFor({ type }: Item): (typeof GIVEN)[number] {
  if (type === 'level') return 'level';
  if (type === 'checklist') return 'options';
  return type === 'choice' ? 'option' : 'value';
}

function fits(key: (typeof GIVEN)[number], item: Item): boolean {
  return key === keyFor(item);
}

/** A target is a level for level items and a score for others; kept as the score that such an answer earns. */
function readTarget(long: LongAnswer | null, item: Item, path: Path): number | null | Problem[] {
  const target = long?.target;
  if (target === undefined) return null;
  const place = [...path, 'target'];
  if (item.type !== 'level')
    return target >= 0 && target <= 100
      ? target
      : [problem('target', place, `the target ${target} is not a score`, 'write a number from 0 to 100')];
  const highest = item.levels.length;
  if (!Number.isInteger(target) || target < 1 || target > highest)
    return [problem('target', place, `the target ${target} is not a level`, `write a level from 1 to ${highest}`)];
  const points = (100 * (target - 1)) / (highest - 1);
  return item.reverse ? 100 - points : points;
}
