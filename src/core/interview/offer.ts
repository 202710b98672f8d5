// The trends are offered, pack by pack: nobody has to answer them, and one key leaves them out.
import type { Flow, Move } from '../../model/interview.ts';
import type { Key, Offer, Pressed } from '../../model/screens.ts';
import { stopAt, trendProgress } from './plan.ts';
import { undoQuestion } from './press-common.ts';
import { isTrend } from './trends.ts';
import { undoWords } from './words.ts';

/** The offer of the pack in which the question `to` stands. */
export function openOffer(flow: Flow, to: string): Offer {
  const { plan, answers } = flow;
  const { trend, pillar } = stopAt(plan, to);
  if (trend === null) throw new Error(`${to} is not about a trend`);
  const trends = plan.trends.filter(isTrend);
  const settled = trends.filter(({ item }) => answers.has(item.id));
  const after = plan.questionnaire.packs.slice(plan.questionnaire.packs.indexOf(trend.pack) + 1);
  return {
    pack: trend.pack,
    settled: settled.filter((stop) => stop.pillar === pillar).length,
    others: after.reduce((sum, { entries }) => sum + entries.length, 0),
    minutes: trendProgress(plan, answers).minutesLeft,
    // A selection has promised to be short; who has begun with trends wants them.
    skips: plan.questionnaire.leftOut.items.length > 0 && settled.length === 0,
    error: '',
    armed: 'nothing',
    undoes: undoWords(flow),
  };
}

/** What a key does at the offer; Enter does what fits the questionnaire. */
export function pressOffer(offer: Offer, { name, text }: Key): Pressed<Offer> {
  if (name === 'enter') return made({ kind: offer.skips ? 'skip' : 'forward' });
  if (name === 'right') return made({ kind: 'forward' });
  if (name === 'left') return made({ kind: 'back' });
  switch (text.toLowerCase()) {
    case 't':
      return made({ kind: 'forward' });
    case 's':
    case 'f':
      return made({ kind: 'skip' });
    case 'b':
      return made({ kind: 'back' });
    case 'g':
      return made({ kind: 'go', to: { kind: 'overview', from: null } });
    case 'u':
      return offer.armed === 'undo' || offer.undoes === ''
        ? made({ kind: 'undo' })
        : still({ ...offer, armed: 'undo', error: undoQuestion(offer.undoes) });
    case 'v':
      return made({ kind: 'standing' });
    case 'q':
      return made({ kind: 'leave' });
    default:
      return still({
        ...offer,
        armed: 'nothing',
        error: text === '' ? '' : 'Press t to answer the trends, s to leave them out.',
      });
  }
}

function still(screen: Offer): Pressed<Offer> {
  return { kind: 'still', screen };
}

function made(move: Move): Pressed<Offer> {
  return { kind: 'move', move };
}
