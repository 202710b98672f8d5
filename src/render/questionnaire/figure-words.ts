// A figure as a noun: "the score of “Paid for and used” (T1.2)", "the mean of “What” and “When”".
// Source: rules as data, section 6.
import type { BlendFigure, Figure, Stage } from '../../model/figure.ts';
import { OVERALL } from '../../model/questionnaire.ts';
import { fraction, list, plain } from '../figures.ts';
import { capabilityTitle, gapRoles, itemName, type Names, optionName, pillarTitle, quoted } from './names.ts';
import { valueWords } from './value-words.ts';
import { hitsWords } from './where-words.ts';
import { titleOf } from './words.ts';

/** A figure as a noun, with how much must go in. */
export function figureWords(figure: Figure, names: Names): string {
  return `${sourceWords(figure, names)}${floorWords(figure)}`;
}

const STAGES: Readonly<Record<Stage, string>> = { raw: 'before', final: 'after' };

function sourceWords(figure: Figure, names: Names): string {
  switch (figure.kind) {
    case 'item':
      return `the score of ${itemName(figure.item, names)}`;
    case 'option':
      return `the share that ticked ${optionName(figure.item, figure.option, names)} at ${itemName(figure.item, names)}`;
    case 'answer':
      return `the answer to ${itemName(figure.item, names)}`;
    case 'tag':
      return `the score of what is tagged ${quoted(titleOf(figure.tag, names.questionnaire))}`;
    case 'capability':
      return `the score of the capability ${capabilityTitle(figure.capability, names)}`;
    case 'pillar':
      return `the score of the pillar ${pillarTitle(figure.pillar, names)} ${STAGES[figure.stage]} its gates`;
    case 'overall':
      return `the overall score ${STAGES[figure.stage]} the gates`;
    case 'lens':
      return lensWords(figure.lens, figure.value, names);
    case 'gap':
      return `${gapOf(figure.of, names)} by ${gapRoles(names).join(' minus that by ')}`;
    case 'hits':
      return hitsWords(figure, names.questionnaire);
    default:
      return blendWords(figure, names);
  }
}

function lensWords(id: string | null, value: string, names: Names): string {
  if (id === null) return valueWords(value, names.lens, names);
  const lens = names.questionnaire.lenses.find((candidate) => candidate.id === id) ?? null;
  return `${valueWords(value, lens, names)} of the lens ${quoted(lens?.title ?? id)}`;
}

function gapOf(of: string, names: Names): string {
  if (of === OVERALL) return 'the overall score';
  if (names.items.has(of)) return `the score of ${itemName(of, names)}`;
  const isPillar = names.questionnaire.pillars.some(({ id }) => id === of);
  if (isPillar) return `the score of the pillar ${pillarTitle(of, names)}`;
  const title = capabilityTitle(of, names);
  return title === of ? `the score of ${itemName(of, names)}` : `the score of the capability ${title}`;
}

function blendWords(figure: BlendFigure, names: Names): string {
  const members = list(figure.of.map((member) => memberWords(member.figure, names)));
  switch (figure.kind) {
    case 'mean':
    case 'lowest':
    case 'highest':
      return `the ${figure.kind} of ${members}`;
    case 'spread':
      return `the distance between the highest and the lowest of ${members}`;
    case 'mean_min':
      return `${fraction(1 - figure.share)} the mean and ${fraction(figure.share)} the lowest of ${members}`;
    default:
      return figure.kind satisfies never;
  }
}

/** In a list the names alone: “What”, “Paid for and used” (T1.2). */
export function memberWords(figure: Figure, names: Names): string {
  if (figure.kind === 'item') return itemName(figure.item, names);
  if (figure.kind === 'option') return `${optionName(figure.item, figure.option, names)} at ${itemName(figure.item, names)}`;
  return figure.kind === 'tag' ? quoted(titleOf(figure.tag, names.questionnaire)) : figureWords(figure, names);
}

/** How much must go in, where that is more than one. */
export function floorWords(figure: Figure): string {
  const figures = 'figures' in figure && figure.figures > 1 ? [`at least ${plain(figure.figures)} of them`] : [];
  const members = figure.members > 1 ? [`from at least ${plain(figure.members)} scored questions or options`] : [];
  const floors = [...figures, ...members];
  return floors.length === 0 ? '' : ` (${floors.join(', ')})`;
}
