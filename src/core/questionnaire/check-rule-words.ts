// The words of lenses, flags and rules: slots that nothing fills, sentences too long to take in.
// Source: rules as data, section 7; the instrument, part (i).
import type { Lens } from '../../model/lens.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { valueNames } from '../lenses/value-names.ts';
import { problem } from '../problems.ts';
import { countWords, MOST_WORDS } from './count-words.ts';

interface PlacedText {
  /** What it is, as a message names it. */
  readonly name: string;
  readonly text: string;
  readonly path: Path;
}

/** Only a reading has slots; any other text is shown as it is written. */
export function checkRuleWords({ lenses, packs, flags, consistency }: Questionnaire): Problem[] {
  const plain = [
    ...lenses.flatMap(({ id, caution }, l) => given(`the caution of '${id}'`, caution, ['lenses', l, 'caution'])),
    ...consistency.flatMap(({ id, says }, r) => given(`'${id}'`, says, ['consistency', r, 'says'])),
    ...flags.flatMap(({ id, title }, f) => given(`the title of '${id}'`, title, ['flags', f, 'title'])),
  ];
  return [
    ...lenses.flatMap((lens, l) =>
      readingsOf(lens, l).flatMap((says) => [...checkSlots(says, lens.id, valueNames(lens, packs)), ...checkLength(says)]),
    ),
    ...plain.flatMap((text) => [...checkPlain(text), ...checkLength(text)]),
  ];
}

function given(name: string, text: string | null, path: Path): PlacedText[] {
  return text === null ? [] : [{ name, text, path }];
}

function readingsOf({ readings }: Lens, l: number): PlacedText[] {
  return readings.map(({ id, says }, r) => ({
    name: `the reading '${id}'`,
    text: says,
    path: ['lenses', l, 'readings', r, 'says'],
  }));
}

const SLOT = /\{([^{}]*)\}/g;

/** Names are told once each. */
function checkSlots({ text, path }: PlacedText, lens: string, names: readonly string[]): Problem[] {
  const slots = [...new Set([...text.matchAll(SLOT)].map(([, name = '']) => name))];
  const unknown = slots
    .filter((name) => !names.includes(name))
    .map((given) =>
      problem('unknown-slot', path, `'${lens}' has no value '${given}' to put in`, `use one of: ${names.join(', ')}`, {
        suggest: { given, among: names },
      }),
    );
  return [...unknown, ...checkBraces(text, path)];
}

function checkBraces(text: string, path: Path): Problem[] {
  const left = text.replace(SLOT, '');
  if (!/[{}]/.test(left)) return [];
  const missing = left.includes('{') ? 'a brace is not closed' : 'a brace is closed that was not opened';
  return [problem('slot-brace', path, missing, 'write the name of a value between { and }')];
}

function checkPlain({ name, text, path }: PlacedText): Problem[] {
  const [slot] = text.match(SLOT) ?? [];
  if (slot === undefined) return [];
  return [problem('slot-here', path, `${name} is shown as it is written: ${slot} is not filled in`, 'say it in words')];
}

/** Sentence by sentence. */
function checkLength({ name, text, path }: PlacedText): Problem[] {
  const words = Math.max(...text.split(/(?<=[.!?])\s+/).map(countWords));
  if (words <= MOST_WORDS) return [];
  return [
    problem('long-text', path, `${name} has a sentence of ${words} words`, `say it in at most ${MOST_WORDS}, or make two of it`),
  ];
}
