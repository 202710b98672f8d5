// A figure and the limits it was held against, in words.
import type { Comparison, Cuts } from '../../model/condition.ts';
import type { BlendFigure, Figure, HitsFigure } from '../../model/figure.ts';
import type { Where } from '../../model/where.ts';
import { matching } from '../hits/where.ts';
import { shown } from '../scoring/numbers.ts';
import type { Facts } from './facts.ts';
import { BLENDS, figureName, gapRoles, gapSubject } from './figure-name.ts';
import { find } from './figures.ts';
import { pointsText, slotsIn, valueText } from './says.ts';
import { whereInWords } from './where-in-words.ts';

/** "Time to put right scores 25.0 (50 or less)"; `missed`: the limits do not hold. Nothing for a figure that is none. */
export function comparedInWords(
  { figure, ...cuts }: Comparison<Figure>,
  value: number | null,
  missed: boolean,
  facts: Facts,
): string[] {
  if (figure.kind === 'hits') return [countedInWords(figure, facts)];
  if (value === null) return [];
  const limits = `(${missed ? 'not ' : ''}${limitsInWords(cuts)})`;
  const name = figureName(figure, facts);
  switch (figure.kind) {
    case 'option':
      return [tickedInWords(name, value)];
    case 'lens':
      return [lensInWords(figure, value, limits, facts)];
    case 'gap':
      return [gapInWords(figure.of, value, limits, facts)];
    case 'item':
    case 'capability':
    case 'pillar':
    case 'overall':
      return [`${name} scores ${pointsText(value)} ${limits}`];
    case 'answer':
      return [`${name} is ${shown(value)} ${limits}`];
    case 'tag':
      return [`${name} is ${pointsText(value)} ${limits}`];
    default:
      return [blendInWords(figure, value, limits, facts)];
  }
}

/** "75 or more", "under 50", "25 or more and under 50". */
export function limitsInWords({ at_least, over, at_most, below }: Cuts): string {
  return [
    ...(at_least === undefined ? [] : [`${at_least} or more`]),
    ...(over === undefined ? [] : [`over ${over}`]),
    ...(at_most === undefined ? [] : [`${at_most} or less`]),
    ...(below === undefined ? [] : [`under ${below}`]),
  ].join(' and ');
}

function tickedInWords(option: string, share: number): string {
  if (share === 100) return `${option} is ticked`;
  return share === 0 ? `${option} is not ticked` : `${option} is ticked by ${pointsText(share)} per cent`;
}

/** What the lens says; with the value where its sentence does not name it. */
function lensInWords(
  figure: Extract<Figure, { kind: 'lens' }>,
  value: number,
  limits: string,
  { lenses, questionnaire }: Facts,
): string {
  const judged = figure.lens === null ? undefined : lenses.get(figure.lens);
  const lens = questionnaire.lenses.find(({ id }) => id === figure.lens);
  const name = figure.value.replaceAll('_', ' ');
  const number = lens === undefined ? pointsText(value) : valueText(figure.value, value, lens.kind);
  if (judged?.says == null) return `${lens?.title ?? figure.lens}: ${name} ${number} ${limits}`;
  const named = slotsIn(judged.reading?.says ?? '').includes(figure.value);
  return named ? judged.says : `${judged.says.replace(/\.$/, '')}, ${name} ${number} ${limits}`;
}

/** "Leaders is 49.8 points above Front line on the overall". */
function gapInWords(of: string, value: number, limits: string, facts: Facts): string {
  const [first, second] = gapRoles(facts);
  const points = `${pointsText(Math.abs(value))} points ${value < 0 ? 'below' : 'above'}`;
  return `${first} is ${points} ${second} on ${gapSubject(of, facts)} ${limits}`;
}

/** Every member with its number, then what they come to. */
function blendInWords(figure: BlendFigure, value: number, limits: string, facts: Facts): string {
  const isUnticked = (one: Figure) => one.kind === 'option' && find(one, facts).value === 0;
  if (figure.of.every((one) => isUnticked(one.figure)))
    return `none of these is ticked: ${figure.of.map((one) => figureName(one.figure, facts)).join(', ')}`;
  const members = figure.of.map(({ figure: one }) => {
    const found = find(one, facts).value;
    return `${figureName(one, facts)} ${found === null ? 'n/a' : pointsText(found)}`;
  });
  return `${members.join(', ')}: ${BLENDS[figure.kind]} ${pointsText(value)} ${limits}`;
}

/** "Of 5 pain points, 3 raised by a manager (60.0 per cent)". */
function countedInWords({ where, perCentOf }: HitsFigure, { hits }: Facts): string {
  if (perCentOf === null) return `${amount(matching(hits, where).length)}${whereInWords(where)}`;
  const base = matching(hits, perCentOf);
  const some = matching(base, where).length;
  const of = `of ${amount(base.length)}${whereInWords(perCentOf)}`;
  if (base.length === 0) return of;
  return `${of}, ${some}${whereInWords(besides(where, perCentOf))} (${pointsText((100 * some) / base.length)} per cent)`;
}

/** What is said of some that is not said of all. */
function besides(where: Where, whole: Where): Where {
  const said = new Set(whole.map((one) => JSON.stringify(one)));
  return where.filter((one) => !said.has(JSON.stringify(one)));
}

function amount(number: number): string {
  if (number === 0) return 'no pain point';
  return number === 1 ? '1 pain point' : `${number} pain points`;
}
