// What can be chosen at an item, each with its key.
import type { Answer } from '../../model/answers.ts';
import { RAISERS } from '../../model/pain-point.ts';
import type { Item, Role } from '../../model/questionnaire.ts';
import type { Choice } from '../../model/screens.ts';

/** Stands for "none of these" among the choices of a checklist; no option has this id. */
export const NONE = '';

/** Keys 1 to 9; what comes after the ninth is reached by the arrows. */
function numbered(choices: readonly Omit<Choice, 'key'>[]): Choice[] {
  return choices.map((choice, index) => ({ ...choice, key: index < 9 ? String(index + 1) : '' }));
}

/** The choices of an item, lowest level first; none for numbers and text. */
export function choicesOf(item: Item): Choice[] {
  switch (item.type) {
    case 'level':
      return numbered(item.levels.map((text, index) => ({ id: String(index + 1), text }))).map((choice, index) =>
        index === 9 ? { ...choice, key: '0' } : choice,
      );
    case 'checklist':
      return [...numbered(item.options.map(({ id, text }) => ({ id, text }))), { key: '0', id: NONE, text: item.none }];
    case 'choice':
      return numbered(item.options.map(({ id, text }) => ({ id, text })));
    case 'yes_no':
      return numbered([
        { id: 'true', text: 'Yes' },
        { id: 'false', text: 'No' },
      ]);
    case 'number':
    case 'text':
      return [];
    default:
      return item satisfies never;
  }
}

/** Ids of the choices an answer stands for. */
export function chosenIn(answer: Answer | null): readonly string[] {
  if (answer?.given.state !== 'answered') return [];
  const { value } = answer.given;
  switch (value.kind) {
    case 'level':
      return [String(value.level)];
    case 'options':
      return value.options.length === 0 ? [NONE] : value.options;
    case 'choice':
      return [value.option];
    case 'yes_no':
      return [String(value.yes)];
    case 'number':
    case 'text':
      return [];
    default:
      return value satisfies never;
  }
}

/** What can stand behind an answer; the key is the number that is saved. Source: the public contract, section 2. */
export const EVIDENCE: readonly Choice[] = [
  { key: '0', id: '0', text: 'An opinion' },
  { key: '1', id: '1', text: 'An example' },
  { key: '2', id: '2', text: 'A dated document' },
  { key: '3', id: '3', text: 'Something measured' },
];

/** Who may have raised a pain point. Source: the public contract, section 2. */
export const RAISED_BY: readonly Choice[] = numbered(RAISERS);

/** Roles who may have said something. */
export function roleChoices(roles: readonly Role[]): Choice[] {
  return numbered(roles.map(({ id, title }) => ({ id, text: title })));
}
