// What to answer while too little is answered to advise anything else. Source: scoring specification, B 10.
import type { ReportOpenItem } from '../model/report.ts';
import type { Assessed } from './assess.ts';
import { stored } from './scoring/numbers.ts';

/** Questions that were asked and that nobody could answer, by nominal weight; those of weight 0 stand nowhere. */
export function answerFirst({ assessment, voices }: Assessed): ReportOpenItem[] {
  const isAsked = (id: string) => voices.some(({ asked }) => asked.has(id));
  const open = assessment.pillars.flatMap(({ pillar, capabilities }) => {
    const inPillar = share(
      pillar,
      assessment.pillars.map((other) => other.pillar),
    );
    return capabilities.flatMap(({ capability, items }) => {
      const inCapability = inPillar * share(capability, pillar.capabilities);
      const scorable = capability.items.filter(({ type }) => type !== 'text');
      return items
        .filter(({ item, state }) => item.type !== 'text' && (state === 'missing' || state === 'unknown') && isAsked(item.id))
        .map(({ item }) => ({
          item: item.id,
          title: item.title,
          pillar: pillar.id,
          weight: stored(inCapability * share(item, scorable)),
          gates: assessment.gates.filter(({ gate }) => gate.item === item.id).map(({ gate }) => gate.id),
        }));
    });
  });
  return open.filter(({ weight }) => weight > 0).toSorted((left, right) => right.weight - left.weight);
}

/** Share of one part in the weight of all its siblings, 0 to 1. */
function share({ weight }: { readonly weight: number }, siblings: readonly { readonly weight: number }[]): number {
  const total = siblings.reduce((sum, sibling) => sum + sibling.weight, 0);
  return total === 0 ? 0 : weight / total;
}
