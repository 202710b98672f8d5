// What stands twice: answers that cannot be told apart, questions and codes that are used again.
import type { Path, Problem } from '../../model/problem.ts';
import type { Item } from '../../model/questionnaire.ts';
import { problem } from '../problems.ts';
import type { PlacedItem } from './placed-items.ts';

/** A text that may stand once only. */
interface Single {
  readonly text: string;
  /** What has it, as a message names it. */
  readonly name: string;
  readonly path: Path;
}

/** Every answer, role, question or code that repeats one before it. */
export function checkRepeats(placed: readonly PlacedItem[]): Problem[] {
  const asks = placed.map(({ item, path }) => ({ text: item.ask, name: `'${item.id}'`, path: [...path, 'ask'] }));
  const codes = placed
    .filter(({ item }) => item.code !== '')
    .map(({ item, path }) => ({ text: item.code, name: `'${item.id}'`, path: [...path, 'code'] }));
  return [
    ...placed.flatMap(({ item, path }) => [
      ...repeated('repeated-answer', answersOf(item, path), 'read the same', 'say what sets them apart'),
      ...repeated('repeated-role', rolesOf(item, path), 'are the same', 'take one out'),
    ]),
    ...repeated('repeated-question', asks, 'ask the same', 'take one out, or say what sets them apart'),
    ...repeated('repeated-code', codes, 'have the same code', 'give each its own'),
  ];
}

function answersOf(item: Item, path: Path): Single[] {
  switch (item.type) {
    case 'level':
      return item.levels.map((text, index) => ({ text, name: `level ${index + 1}`, path: [...path, 'levels', index] }));
    case 'checklist':
    case 'choice': {
      const none = item.type === 'checklist' ? [{ text: item.none, name: "'none'", path: [...path, 'none'] }] : [];
      const options = item.options.map(({ id, text }, o) => ({ text, name: `'${id}'`, path: [...path, 'options', o, 'text'] }));
      return [...none, ...options];
    }
    case 'number':
    case 'yes_no':
    case 'text':
      return [];
    default:
      return item satisfies never;
  }
}

function rolesOf({ who }: Item, path: Path): Single[] {
  return who.map((role, index) => ({ text: role, name: `'${role}'`, path: [...path, 'who', index] }));
}

function repeated(code: string, all: readonly Single[], fault: string, mend: string): Problem[] {
  const firsts = new Map<string, string>();
  return all.flatMap(({ text, name, path }) => {
    const plain = plainly(text);
    const first = firsts.get(plain);
    if (first === undefined) firsts.set(plain, name);
    return first === undefined ? [] : [problem(code, path, `${first} and ${name} ${fault}`, mend)];
  });
}

/** Without case, spaces and the marks that begin or end a word. Signs as in <5, 50% or 1.5 have a meaning. */
function plainly(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<![.,;:!?'"\u2018\u2019\u201c\u201d])[.,;:!?'"\u2018\u2019\u201c\u201d]+(?=\s|$)/g, '')
    .replace(/(?<=\s|^)['"\u2018\u2019\u201c\u201d]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? text : plain;
}
