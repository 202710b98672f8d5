// What came up besides the answers and was put aside; pain points stand on their own map.
import type { Report } from '../../model/report.ts';
import type { HeardView } from './report-view.ts';

/** Null if nothing was. */
export function heardView({ heard }: Report): HeardView | null {
  return heard.parking_lot.length === 0 ? null : { parkingLot: [...heard.parking_lot] };
}
