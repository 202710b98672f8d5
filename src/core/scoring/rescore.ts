// The scores with one item scoring something else: only what stands above it is worked out again.
import type { Assessment, FoldedItem, ScoredCapability, ScoredOverall, ScoredPillar } from '../../model/assessment.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { foldedItems } from './folded-items.ts';
import { gatesByReading, scoreCapability, scoreOverall, scorePillar } from './roll-up.ts';

export interface Rescored {
  readonly pillars: readonly ScoredPillar[];
  readonly overall: ScoredOverall;
}

/** Exactly what scoring everything again would give, gates and bounds included; what is asked stays as it is. */
export type Rescore = (changed: FoldedItem) => Rescored;

/** Made once for many changes to the same assessment, each made alone. */
export function rescorer({ pillars, gates, settings }: Questionnaire, assessment: Assessment): Rescore {
  const items = foldedItems(assessment);
  const asItStands = gatesByReading({ pillars, gates, items, settings });
  return (changed) => {
    const { id } = changed.item;
    const now = { get: (other: string) => (other === id ? changed : items.get(other)) };
    const looking = gates.filter(({ item }) => item === id);
    const judged = looking.length === 0 ? asItStands : gatesByReading({ pillars, gates, items: now, settings });
    const scopes = new Set(looking.map(({ scope }) => scope));
    const scored = assessment.pillars.map((before) => {
      const capabilities = before.capabilities.map((one) => (holds(one, id) ? scoreCapability(one.capability, now) : one));
      const same = capabilities.every((capability, index) => capability === before.capabilities[index]);
      return same && !scopes.has(before.pillar.id) ? before : scorePillar(before.pillar, capabilities, judged, settings);
    });
    return { pillars: scored, overall: scoreOverall(scored, judged, settings) };
  };
}

function holds({ items }: ScoredCapability, id: string): boolean {
  return items.some(({ item }) => item.id === id);
}
