// The brand file: a name, a logo, colours, a font and two lines for the foot of every page.
import type { BrandView } from '../../render/look.ts';
import { UserError } from '../exit.ts';
import type { World } from '../world.ts';

export interface LoadedBrand {
  readonly brand: BrandView;
  /** Rules to stand behind the style sheet; empty if colours and font stay. */
  readonly css: string;
}

/** A brand file, checked; what is hard to read is told on standard error. */
export async function loadBrand(file: string, _world: World): Promise<LoadedBrand> {
  throw new UserError(`${file}: not yet`);
}
