// Where pain points hurt: a mark for each place of a strip. A table beside it says the same in numbers.
import type { PlacesView } from '../view/hits-view.ts';
import { at } from './svg.ts';

const MARK = { box: 40, least: 4, most: 17 } as const;

/** An SVG for each place: its area grows with the pain, it is hollow where nothing hurts, and the worst has a colour. */
export function placeMarks({ places }: PlacesView): string[] {
  const most = Math.max(...places.map(({ pain }) => pain));
  return places.map(({ pain, hits }) => {
    const share = hits.length === 0 || most === 0 ? 0 : pain / most;
    const look = hits.length === 0 ? 'nothing' : share === 1 ? 'station named' : 'station';
    const radius = Math.max(MARK.least, MARK.most * Math.sqrt(share));
    const centre = MARK.box / 2;
    return (
      `<svg class="place" aria-hidden="true" viewBox="0 0 ${MARK.box} ${MARK.box}">` +
      `<circle class="${look}" cx="${centre}" cy="${centre}" r="${at(radius)}"/></svg>`
    );
  });
}
