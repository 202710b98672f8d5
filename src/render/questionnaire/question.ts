// One question of a page: how it is answered and what one can answer.
import type { Item, NumberItem, Questionnaire } from '../../model/questionnaire.ts';
import { plain } from '../figures.ts';
import { orNull } from '../view/items.ts';
import type { Items } from './clauses.ts';
import { earnings, pointWords, scoreOfTicks, tickWords } from './earnings.ts';
import { facts } from './facts.ts';
import type { AnswerView, BlankView, QuestionView } from './questionnaire-view.ts';
import { titleOf } from './words.ts';

/** True if somebody in that role is asked the item; null stands for everybody. */
export function isFor({ who }: Item, role: string | null): boolean {
  return role === null || who.length === 0 || who.includes(role);
}

/** A question as the page shows it. */
export function questionView(item: Item, questionnaire: Questionnaire, items: Items, scores: boolean): QuestionView {
  const { id, code, title, ask, type } = item;
  const kind = scores ? 'listed' : type === 'checklist' ? 'many' : 'one';
  return {
    id,
    code: orNull(code),
    title: title === code || title === id ? null : title,
    ask,
    hint: HINTS[type],
    kind,
    boxes: kind !== 'listed',
    ordered: type === 'level',
    answers: scores ? withPoints(item, questionnaire) : plainAnswers(item),
    blank: type === 'number' ? blank(item) : null,
    inWords: type === 'text',
    instead: scores ? [] : instead(item),
    facts: facts(item, questionnaire, items, scores),
  };
}

function instead({ type, na }: Item): string[] {
  return type === 'text' ? [] : ['I do not know', ...(na ? ['It does not apply, because …'] : [])];
}

const HINTS: Readonly<Record<Item['type'], string | null>> = {
  level: null,
  choice: 'Choose one.',
  yes_no: null,
  checklist: 'Tick everything that is true.',
  number: null,
  text: null,
};

/** Ranges of a number would suggest an answer: they stand with the scores only. */
function plainAnswers(item: Item): AnswerView[] {
  const bare = (text: string, key: string | null = null) => ({ key, text, points: null, aside: null });
  switch (item.type) {
    case 'level':
      return item.levels.map((text, index) => bare(text, String(index + 1)));
    case 'choice':
      return item.options.map(({ text }) => bare(text));
    case 'checklist':
      return [...item.options.map(({ text }) => bare(text)), bare(item.none)];
    case 'yes_no':
      return [bare('Yes'), bare('No')];
    case 'number':
    case 'text':
      return [];
    default:
      return item satisfies never;
  }
}

function withPoints(item: Item, questionnaire: Questionnaire): AnswerView[] {
  if (item.type === 'checklist')
    return [
      ...item.options.map(({ id, text, weight, tags }) => ({
        key: null,
        text,
        points: tickWords(item, weight),
        aside: asideOf(id, weight, tags, questionnaire),
      })),
      { key: null, text: item.none, points: pointWords(scoreOfTicks(item, 0)), aside: null },
    ];
  return earnings(item).map(({ text, score }, index) => {
    const option = item.type === 'choice' ? item.options[index] : undefined;
    return {
      key: item.type === 'level' ? String(index + 1) : null,
      text,
      points: pointWords(score),
      aside: option === undefined ? null : asideOf(option.id, 1, option.tags, questionnaire),
    };
  });
}

function asideOf(id: string, weight: number, tags: readonly string[], questionnaire: Questionnaire): string {
  return [id, weight === 1 ? '' : `weight ${plain(weight)}`, ...tags.map((tag) => titleOf(tag, questionnaire))]
    .filter((part) => part !== '')
    .join(' · ');
}

function blank({ unit, min, max, whole }: NumberItem): BlankView {
  const limits =
    min === null
      ? max === null
        ? ''
        : `${plain(max)} or less`
      : max === null
        ? `${plain(min)} or more`
        : `${plain(min)} to ${plain(max)}`;
  return { unit, allowed: orNull([whole ? 'a whole number' : '', limits].filter((part) => part !== '').join(', ')) };
}
