// Which picture a lens has. Pure geometry to SVG; colours come from classes of the page. A table stands beside each.
import type { ReportLens } from '../../model/report.ts';
import { lensAmount } from './lens-amount.ts';
import { lensBalance } from './lens-balance.ts';
import { lensBars } from './lens-bars.ts';
import { isChain, lensChain } from './lens-chain.ts';
import { lensDial } from './lens-dial.ts';
import { lensExposure } from './lens-exposure.ts';
import { lensLoad } from './lens-load.ts';
import { lensPath } from './lens-path.ts';

/** More stations would stand on each other. */
const MOST_STATIONS = 12;

/** True of parts side by side that nothing orders: on a page their bars stand in the rows of their table. */
export function isBars(lens: ReportLens): boolean {
  return lens.kind === 'exposure' || (lens.kind === 'profile' && !isChain(lens));
}

/** An SVG of a lens; null if too little was answered, or if it has no parts to draw. */
export function lensPicture(lens: ReportLens): string | null {
  if (!lens.enough || (lens.parts.length === 0 && lens.trends.length === 0)) return null;
  switch (lens.kind) {
    case 'path':
      return lens.parts.length > MOST_STATIONS ? lensBars(lens) : lensPath(lens);
    case 'profile':
      return isChain(lens) ? lensChain(lens) : lensBars(lens);
    case 'balance':
      return lensBalance(lens);
    case 'load':
      return lensLoad(lens);
    case 'dial':
      return lensDial(lens);
    case 'amount':
      return lensAmount(lens);
    case 'exposure':
      return lensExposure(lens);
    default:
      return lens.kind satisfies never;
  }
}
