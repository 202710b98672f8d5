// What a value of a lens is called.
import type { Lens } from '../../model/lens.ts';
import type { TrendPack } from '../../model/trend.ts';
import { partsOf } from '../lenses/value-names.ts';

/** The title of a part or trend, the name of any other value in words. */
export function valueTitle(lens: Lens, name: string, packs: readonly TrendPack[]): string {
  return partTitle(lens, name, packs) ?? name.replaceAll('_', ' ').replace('.', ' of ');
}

function partTitle(lens: Lens, name: string, packs: readonly TrendPack[]): string | undefined {
  if (lens.kind !== 'exposure') return partsOf(lens).find(({ id }) => id === name)?.title;
  const asked = packs.filter(({ id }) => lens.packs.includes(id));
  return asked.flatMap(({ entries }) => entries).find(({ id }) => id === name)?.says;
}
