// One step of a migration, done to the answers it names. Source: rules as data, section 12.
import type { WrittenAnswer } from '../../model/written-sheet.ts';
import { follow, type Step } from './follow.ts';
import { clear, type Held, type Ledger, replace, say, takeOut } from './ledger.ts';
import {
  isLong,
  levelIn,
  numberIn,
  optionsIn,
  valueWords,
  withLevel,
  withNumber,
  withOptions,
  withoutNote,
  withoutTarget,
} from './written.ts';

/** Does a step; `rest` are those that come after it, which say where a question ends up that has no answer any more. */
export function takeStep(ledger: Ledger, step: Step, rest: readonly Step[]): void {
  const displaced = step.kind === 'drop' ? [] : ledger.held.filter(({ id }) => follow(id, [step]).length === 0);
  for (const held of displaced) takeOut(ledger, held, 'Another question has its id now.');
  doStep(ledger, step, rest);
  for (const held of displaced) tellDisplaced(ledger, held);
}

/** Whatever stands where another answer stood may have come there by a slip of the author. */
function tellDisplaced(ledger: Ledger, gone: Held): void {
  const now = ledger.held.find(({ id }) => id === gone.id);
  if (now === undefined) return;
  say(
    ledger,
    now,
    `It displaced the answer to another question of that id (${valueWords(gone.written, null)}), which stands in retired.`,
  );
  replace(ledger, now, [{ ...now, look: true }]);
}

function doStep(ledger: Ledger, step: Step, rest: readonly Step[]): void {
  if (step.kind === 'merge') {
    merge(ledger, step, rest);
    return;
  }
  const held = ledger.held.find(({ id }) => id === step.id);
  if (held === undefined) return;
  switch (step.kind) {
    case 'rename':
      replace(ledger, held, [{ ...held, id: step.to }]);
      say(ledger, held, `The question is called ${step.to} now.`);
      return;
    case 'split':
      split(ledger, held, step, rest);
      return;
    case 'drop':
      takeOut(ledger, held, step.because === '' ? 'The question is no longer asked.' : step.because);
      return;
    case 'levels':
      mapLevels(ledger, held, step.map, follow(held.id, rest));
      return;
    case 'options':
      mapOptions(ledger, held, step, follow(held.id, rest));
      return;
    case 'number':
      multiply(ledger, held, step.times, follow(held.id, rest));
      return;
    default:
      step satisfies never;
  }
}

function split(ledger: Ledger, held: Held, { into, as }: Extract<Step, { kind: 'split' }>, rest: readonly Step[]): void {
  const why = `The question became several: ${into.join(', ')}.`;
  if (as === 'ask') {
    clear(ledger, held, [...new Set(into.flatMap((id) => follow(id, rest)))], why);
    return;
  }
  const copies = into.map((id) => ({ ...held, id, look: true, isRemade: true }));
  replace(ledger, held, copies);
  say(ledger, held, `${why} The answer stands at each.`);
}

function merge(ledger: Ledger, { ids, into, as }: Extract<Step, { kind: 'merge' }>, rest: readonly Step[]): void {
  const parts = ids.flatMap((id) => ledger.held.filter((held) => held.id === id));
  const why = `The questions ${ids.join(', ')} became one: ${into}.`;
  const lowest = as === 'ask' ? null : lowestOf(parts);
  if (lowest === null) {
    const says = as === 'ask' ? why : `${why} Not every answer is a level, so there is no lowest.`;
    for (const part of parts) clear(ledger, part, follow(into, rest), says);
    return;
  }
  const origins = [...new Set(parts.flatMap((part) => part.origins))];
  const isOne = parts.length === 1;
  // What each part says, its note too, is told in the reason for the look.
  const written = isOne ? lowest.written : withoutNote(lowest.written);
  ledger.held = ledger.held.filter((held) => held === lowest || !parts.includes(held));
  replace(ledger, lowest, [{ origins, id: into, written, look: true, isLossy: lowest.isLossy || !isOne, isRemade: true }]);
  say(ledger, { origins }, `${why} ${isOne ? `Only ${lowest.id} was answered.` : 'The lowest of the answers stands.'}`);
}

/** Null if one of them is no level: what nobody knows, or what does not apply, is neither lower nor higher. */
function lowestOf(parts: readonly Held[]): Held | null {
  const level = ({ written }: Held) => levelIn(written);
  if (parts.some((part) => level(part) === null)) return null;
  return parts.toSorted((left, right) => (level(left) ?? 0) - (level(right) ?? 0))[0] ?? null;
}

function mapLevels(ledger: Ledger, held: Held, map: Readonly<Record<string, number>>, ids: readonly string[]): void {
  const level = levelIn(held.written);
  const aimed = aim(held.written, map);
  const isAimLost = aimed.isLost;
  if (isAimLost) say(ledger, held, 'Its target is no level now.');
  const now = level === null ? undefined : Object.hasOwn(map, level) ? map[level] : undefined;
  if (level !== null && now === undefined) {
    clear(ledger, held, ids, `There is no level now for level ${level}.`);
    return;
  }
  const met = now === undefined ? [] : Object.keys(map).filter((old) => map[old] === now);
  const next = now === undefined ? aimed.written : withLevel(aimed.written, now);
  const isMet = met.length > 1;
  if (isMet) say(ledger, held, `The levels ${met.join(' and ')} are one now: level ${level} became ${now}.`);
  else if (now !== undefined && level !== now) say(ledger, held, `Level ${level} is level ${now} now.`);
  renew(ledger, held, { written: next, look: isMet || isAimLost, isLossy: isMet || isAimLost || aimed.isMet });
}

/** A target of a level item is a level. */
function aim(written: WrittenAnswer, map: Readonly<Record<string, number>>) {
  const target = isLong(written) ? written.target : undefined;
  if (!isLong(written) || target === undefined) return { written, isLost: false, isMet: false };
  const now = Object.hasOwn(map, target) ? map[target] : undefined;
  if (now === undefined) return { written: withoutTarget(written), isLost: true, isMet: false };
  return {
    written: { ...written, target: now },
    isLost: false,
    isMet: Object.values(map).filter((one) => one === now).length > 1,
  };
}

function renew(ledger: Ledger, held: Held, now: Pick<Held, 'written' | 'look' | 'isLossy'>): void {
  const look = held.look || now.look;
  replace(ledger, held, [{ ...held, ...now, look, isLossy: held.isLossy || now.isLossy, isRemade: true }]);
}

function mapOptions(
  ledger: Ledger,
  held: Held,
  { rename, drop }: Extract<Step, { kind: 'options' }>,
  ids: readonly string[],
): void {
  const given = optionsIn(held.written);
  if (given === null) {
    renew(ledger, held, { written: held.written, look: false, isLossy: false });
    return;
  }
  const nameOf = (option: string) => (Object.hasOwn(rename, option) ? (rename[option] ?? option) : option);
  const gone = given.filter((option) => drop.includes(option));
  const stays = given.filter((option) => !drop.includes(option));
  const now = [...new Set(stays.map(nameOf))];
  const lost = gone.length === 1 ? `The option ${gone[0]} is gone.` : `The options ${gone.join(', ')} are gone.`;
  // Nothing that is left of something is not the same as "none of these".
  if (now.length === 0 && given.length > 0) {
    clear(ledger, held, ids, lost);
    return;
  }
  if (gone.length > 0) say(ledger, held, lost);
  const called = stays.filter((option) => nameOf(option) !== option);
  for (const option of called) say(ledger, held, `The option ${option} is called ${nameOf(option)} now.`);
  const met = called.filter((option) => Object.keys(rename).filter((other) => nameOf(other) === nameOf(option)).length > 1);
  const isLossy = gone.length > 0 || met.length > 0 || now.length < stays.length;
  renew(ledger, held, { written: withOptions(held.written, now), look: isLossy, isLossy });
}

/** As many digits as a number keeps for sure: 0.07 times 100 is 7. */
const DIGITS = 15;

function multiply(ledger: Ledger, held: Held, times: number, ids: readonly string[]): void {
  const value = numberIn(held.written);
  if (value === null || times === 1) {
    renew(ledger, held, { written: held.written, look: false, isLossy: false });
    return;
  }
  const now = Number((value * times).toPrecision(DIGITS));
  if (!Number.isFinite(now)) {
    clear(ledger, held, ids, `${value} times ${times} is too large.`);
    return;
  }
  say(ledger, held, `Its unit has changed: ${value} became ${now}.`);
  renew(ledger, held, { written: withNumber(held.written, now), look: false, isLossy: false });
}
