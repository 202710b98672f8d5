// Whether an answer that has come through all steps fits the questionnaire at hand.

import type { Problem } from '../../model/problem.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../model/written-sheet.ts';
import { readAnswer } from '../answers/read-answer.ts';
import { itemsOf } from '../assess.ts';
import { problem } from '../problems.ts';
import { measureOf } from '../questionnaire/kin.ts';
import { clear, type Held, type Ledger, replace, say, takeOut } from './ledger.ts';
import { answeredBefore, isLong, marked, withoutTarget } from './written.ts';

export interface Fitting {
  readonly questionnaire: Questionnaire;
  /** The questionnaire the sheet was written for; null if it is not at hand. */
  readonly before: Questionnaire | null;
}

/** Every answer is kept, marked for a look, cleared or taken out. `sheet` is how it was before the first step. */
export function fitAll(ledger: Ledger, { questionnaire, before }: Fitting, sheet: WrittenSheet): void {
  const asked = itemsOf(questionnaire);
  const left = new Set(questionnaire.leftOut.items.map(({ id }) => id));
  const known = before === null ? new Map<string, Item>() : itemsOf(before);
  for (const held of ledger.held) {
    const item = asked.get(held.id);
    if (item !== undefined) fitOne(ledger, held, item, { sheet, known });
    else if (left.has(held.id)) say(ledger, held, 'It is not asked here; the answer stays and does not count.');
    else takeOut(ledger, held, goneFor(held, before, sheet));
  }
}

/** An id that was never asked is a slip of the pen. */
function goneFor({ origins: [origin = ''] }: Held, before: Questionnaire | null, sheet: WrittenSheet): string {
  return before === null || asks(before, origin)
    ? 'The question is not asked any more.'
    : `Version ${sheet.questionnaire.version} did not ask it either: the id is a slip of the pen.`;
}

/** Answers to questions that neither of the two asks, by their ids; none if the older one is not at hand. */
export function slipsIn({ answers }: WrittenSheet, { questionnaire, before }: Fitting): Problem[] {
  if (before === null) return [];
  return Object.keys(answers)
    .filter((id) => !asks(before, id) && !asks(questionnaire, id))
    .map((id) =>
      problem(
        'unknown-item',
        ['answers', id],
        `${before.id} ${before.version} asks no '${id}'; the answer goes to retired`,
        'check the id in the original, then carry it over again',
        { severity: 'warning', suggest: { given: id, among: [...itemsOf(before).keys()] } },
      ),
    );
}

/** True for the id of an item of it, left out or not. */
export function asks(questionnaire: Questionnaire, id: string): boolean {
  return itemsOf(questionnaire).has(id) || questionnaire.leftOut.items.some((item) => item.id === id);
}

interface Known {
  readonly sheet: WrittenSheet;
  /** The items before, as far as they are known. */
  readonly known: ReadonlyMap<string, Item>;
}

function fitOne(ledger: Ledger, held: Held, item: Item, { sheet, known }: Known): void {
  /** Its item before; null if it is not known, or a step has seen to the change. */
  const was = held.isRemade ? null : (known.get(held.origins[0] ?? '') ?? null);
  const sound = soundPart(held, item);
  if (sound === null) {
    clear(ledger, held, [held.id], 'The answer does not fit the question any more.');
    return;
  }
  if (sound !== held) say(ledger, held, 'Its target does not fit any more.');
  const isOther = was !== null && measureOf(was) !== measureOf(item);
  if (isOther) say(ledger, held, 'The question is answered or scored in another way now.');
  const wasMarked = isLong(sound.written) && sound.written.look === true;
  /** What its note says of it is no longer what it says. */
  const isStale = wasMarked && held.origins.some((origin) => isOtherAnswer(sheet.answers[origin], sound.written));
  const look = sound.look || isOther || isStale;
  if (wasMarked) say(ledger, held, 'It has needed a look before.');
  if (look)
    replace(ledger, held, [{ ...sound, look, written: marked(sound.written, item, reasonFor(ledger, held, { sheet, known })) }]);
}

function isOtherAnswer(was: WrittenAnswer | undefined, now: WrittenAnswer): boolean {
  return JSON.stringify(was) !== JSON.stringify(now);
}

/** What was answered and what has changed, for whoever is to confirm it; the notes of several answers as well. */
function reasonFor({ said }: Ledger, { origins }: Held, { sheet, known }: Known): string {
  const isOne = origins.length === 1;
  const before = origins.map((origin) => answeredBefore(origin, sheet, known.get(origin) ?? null, isOne)).join(' / ');
  const why = [...new Set(origins.flatMap((origin) => said.get(origin) ?? []))].join(' ');
  return `${before}${/[.!?]$/.test(before) ? '' : '.'} ${why}`.trimEnd();
}

/** The answer, or what is left of it without a target that does not fit; null if it cannot be read. */
function soundPart(held: Held, item: Item): Held | null {
  const reads = (one: Held) => readAnswer(one.written, item, []).answer !== null;
  if (reads(held)) return held;
  const rest: Held = { ...held, written: withoutTarget(held.written), look: true, isLossy: true };
  return reads(rest) ? rest : null;
}
