// The sentence of a reading with its values filled in. Source: rules as data, section 7.
import type { Lens } from '../../model/lens.ts';
import { shown, shownFactor } from '../scoring/numbers.ts';
import type { LensValue } from './judged.ts';

/** A slot of a sentence: {name}. */
const SLOT = /\{([^{}]+)\}/g;

/** The names in the slots of a sentence, in order. */
export function slotsIn(says: string): string[] {
  return [...says.matchAll(SLOT)].map(([, name = '']) => name);
}

/** Numbers as shown, parts by their titles; what is no value of the lens stays as it is written. */
export function fillSlots(
  says: string,
  values: ReadonlyMap<string, LensValue>,
  titles: ReadonlyMap<string, string>,
  kind: Lens['kind'],
): string {
  return says.replace(SLOT, (slot, name: string) => {
    const value = values.get(name);
    if (value === undefined || value === null) return slot;
    return typeof value === 'string' ? (titles.get(value) ?? value) : valueText(name, value, kind);
  });
}

/** Shown with two decimals, everything else with one. */
export function isFactor(name: string, kind: Lens['kind']): boolean {
  return kind === 'load' && name === 'factor';
}

/** One decimal; a factor two, something counted none unless it has one. */
export function valueText(name: string, value: number, kind: Lens['kind']): string {
  if (isFactor(name, kind)) return shownFactor(value).toFixed(2);
  if (kind === 'amount' && name !== 'beside') return String(shown(value));
  return pointsText(value);
}

/** A number as it is shown: one decimal. */
export function pointsText(value: number): string {
  return shown(value).toFixed(1);
}
