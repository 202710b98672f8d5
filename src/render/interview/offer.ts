// The offer of a pack of trends: what they are, where the list comes from, how long it takes and what it is good for.
import type { Offer, Surroundings } from '../../model/screens.ts';
import { errorLines, headOf } from './head.ts';
import { keyLines, offerKeys } from './keys.ts';
import { type Layout, type Size, type Style, wrap } from './screen.ts';

/** The parts of the screen that offers trends. */
export function offerLayout(offer: Offer, around: Surroundings, size: Size, style: Style): Layout {
  return {
    head: [...headOf(around, style), ''],
    body: offerLines(offer, style),
    focus: null,
    foot: [...errorLines(offer.error, style), ...keyLines(offerKeys(offer), size, style)],
  };
}

/** The same as plain lines. */
export function offerLines(offer: Offer, { chalk, width }: Style): string[] {
  const { pack, settled, others, minutes } = offer;
  const ask = `${pack.title}: which of these matter to you over the next three years?`;
  const here = settled === 0 ? `${pack.entries.length} trends` : `${settled} of ${pack.entries.length} trends answered`;
  const count = others === 0 ? here : `${here}, ${others} more after them`;
  const time = minutes === 0 ? '' : `, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}${others === 0 ? '' : ' in all'}`;
  return [
    ...wrap(ask, width).map((line) => chalk.bold(line)),
    '',
    ...wrap(`${count}: mostly one key each${time}.`, width),
    '',
    ...wrap('They do not count in the score: the report sets how much each matters beside how ready you are.', width),
    '',
    ...wrap(`List of ${pack.dated}. Source: ${pack.source}`, width),
  ];
}
