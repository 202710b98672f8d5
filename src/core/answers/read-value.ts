// Whether a plain answer fits its item, by kind of item.
import type { AnswerValue } from '../../model/answers.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { ChecklistItem, ChoiceItem, Item, LevelItem, NumberItem } from '../../model/questionnaire.ts';
import { problem } from '../problems.ts';

type Plain = number | boolean | string | readonly string[];

/** The value, or the problems that keep it from being one. */
export function readValue(written: Plain, item: Item, path: Path): AnswerValue | Problem[] {
  switch (item.type) {
    case 'level':
      return readLevel(written, item, path);
    case 'checklist':
      return readOptions(written, item, path);
    case 'number':
      return readNumber(written, item, path);
    case 'choice':
      return readChoice(written, item, path);
    case 'yes_no':
      return typeof written === 'boolean' ? { kind: 'yes_no', yes: written } : misfit(written, path, 'true or false');
    case 'text':
      return typeof written === 'string' ? { kind: 'text', text: written } : misfit(written, path, 'words');
    default:
      return item satisfies never;
  }
}

function misfit(written: Plain, path: Path, expected: string): Problem[] {
  const suggest = typeof written === 'string' ? { given: written, among: ['unknown'] } : null;
  return [problem('answer-type', path, `${tell(written)} is no answer here`, mendFor(written, expected), { suggest })];
}

/** What people write instead of an answer. */
function mendFor(written: Plain, expected: string): string {
  if (typeof written !== 'string') return `write ${expected}`;
  if (/^n\/?a$/i.test(written)) return `write ${expected}, or { na: "why it does not apply" }`;
  if (/^-?\d+(\.\d+)?$/.test(written)) return `write ${expected}, without quotes`;
  return /^-?\d+,\d+$/.test(written) ? `write ${expected}, with a point in it` : `write ${expected}`;
}

function tell(written: Plain): string {
  if (Array.isArray(written)) return 'a list';
  return typeof written === 'string' ? `'${written}'` : String(written);
}

function readLevel(written: Plain, { levels }: LevelItem, path: Path): AnswerValue | Problem[] {
  const fits = typeof written === 'number' && Number.isInteger(written) && written >= 1 && written <= levels.length;
  return fits ? { kind: 'level', level: written } : misfit(written, path, `a level from 1 to ${levels.length}`);
}

function readChoice(written: Plain, { options }: ChoiceItem, path: Path): AnswerValue | Problem[] {
  const ids = options.map(({ id }) => id);
  if (typeof written !== 'string') return misfit(written, path, `one of ${ids.join(', ')}`);
  return ids.includes(written) ? { kind: 'choice', option: written } : [unknownOption(written, path, ids)];
}

/** `[none]` is read as `[]`; none may not stand beside another option. */
function readOptions(written: Plain, { options }: ChecklistItem, path: Path): AnswerValue | Problem[] {
  const ids = options.map(({ id }) => id);
  if (!Array.isArray(written)) return misfit(written, path, `a list of any of ${ids.join(', ')}; [] for none of these`);
  if (written.length === 1 && written[0] === 'none') return { kind: 'options', options: [] };
  const problems = written.flatMap((id: string, index: number) => {
    const place = [...path, index];
    if (id === 'none')
      return [problem('none-combined', place, "'none' may not stand beside other options", 'take it out, or write [] alone')];
    if (!ids.includes(id)) return [unknownOption(id, place, ids)];
    return written.indexOf(id) === index ? [] : [problem('option-twice', place, `'${id}' is ticked twice`, 'take one out')];
  });
  return problems.length === 0 ? { kind: 'options', options: written } : problems;
}

function unknownOption(given: string, path: Path, among: readonly string[]): Problem {
  return problem('unknown-option', path, `there is no option '${given}'`, `options are ${among.join(', ')}`, {
    suggest: { given, among },
  });
}

function readNumber(written: Plain, { min, max, whole, unit }: NumberItem, path: Path): AnswerValue | Problem[] {
  if (typeof written !== 'number') return misfit(written, path, `a number${unit === '' ? '' : ` of ${unit}`}`);
  const allowed = allowedRange(min, max);
  if ((min !== null && written < min) || (max !== null && written > max)) {
    return [problem('out-of-range', path, `${written} lies outside what is allowed`, `write a number ${allowed}`)];
  }
  if (whole && !Number.isInteger(written))
    return [problem('not-whole', path, `${written} is not a whole number`, `write a whole number ${allowed}`.trim())];
  return { kind: 'number', value: written };
}

function allowedRange(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `from ${min} to ${max}`;
  if (min !== null) return `of at least ${min}`;
  return max === null ? '' : `of at most ${max}`;
}
