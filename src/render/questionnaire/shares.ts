// How much a question counts. Source: scoring specification, B 5; the core scores answers, this page only tells the shares.
import type { Capability, Item, Questionnaire } from '../../model/questionnaire.ts';
import { percent } from '../figures.ts';

/** "5.6% of Strategy"; empty for what never counts. `item` is one of the questionnaire. */
export function shareWords(item: Item, { pillars }: Questionnaire): string {
  for (const { title, capabilities } of pillars) {
    const home = capabilities.find(({ items }) => items.includes(item));
    if (home === undefined) continue;
    const share = (weighs(item) / sum(home.items.map(weighs))) * (counts(home) / sum(capabilities.map(counts)));
    if (!(share > 0)) return '';
    return `${share < 0.0005 ? 'under 0.1%' : percent(share)} of ${title} when everything is answered`;
  }
  return '';
}

function weighs({ type, weight }: Item): number {
  return type === 'text' ? 0 : weight;
}

/** A capability in which nothing can score leaves the sum. */
function counts({ weight, items }: Capability): number {
  return sum(items.map(weighs)) > 0 ? weight : 0;
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
