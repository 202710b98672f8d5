// What a value of a lens is called.
import type { Lens } from '../../model/lens.ts';
import type { TrendPack } from '../../model/trend.ts';
import { partsOf } from '../lenses/value-names.ts';

/** The title of a part or trend, the name of any other value in words. */
export function valueTitle(lens: Lens, name: string, packs: readonly TrendPack[]): string {
  const trends =
    lens.kind === 'exposure' ? packs.filter(({ id }) => lens.packs.includes(id)).flatMap((pack) => pack.entries) : [];
  const title = partsOf(lens).find(({ id }) => id === name)?.title ?? trends.find(({ id }) => id === name)?.says;
  return title ?? name.replaceAll('_', ' ').replace('.', ' of ');
}
