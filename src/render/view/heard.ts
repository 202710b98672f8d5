// What came up besides the answers: pain points as they were noted, and what was put aside.
import { RAISERS } from '../../model/pain-point.ts';
import type { Report } from '../../model/report.ts';
import type { HeardView } from './report-view.ts';

/** Null if nothing came up. */
export function heardView({ heard }: Report): HeardView | null {
  const { pain_points, parking_lot } = heard;
  if (pain_points.length + parking_lot.length === 0) return null;
  const raiser = (id: string | null) =>
    RAISERS.find((known) => known.id === id)?.text.replace(/^\w/, (first) => first.toLowerCase()) ?? null;
  return {
    painPoints: pain_points.map(({ title, raised_by }) => ({ title, raisedBy: raiser(raised_by) })),
    parkingLot: [...parking_lot],
  };
}
