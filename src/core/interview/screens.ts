// Every screen of the interview through one door: which one comes up, what a key does, what a typed line does.
import type { Flow, Move } from '../../model/interview.ts';
import type { Key, Pressed, Screen, Surroundings } from '../../model/screens.ts';
import { fieldWith, textOf } from './field.ts';
import { openOffer, pressOffer } from './offer.ts';
import { openOverview, pressOverview, searched } from './overview.ts';
import type { Pace } from './pace.ts';
import { openPause, pressPains, pressPause, restOf } from './pause.ts';
import { askedStops, progressOf, stopAt, trendProgress } from './plan.ts';
import { salvage } from './press-common.ts';
import { openQuestion, pressQuestion, reopenQuestion } from './question.ts';

/** The screen of the place where the interview stands; `before` is what stood there until now. */
export function openScreen(flow: Flow, workshop: boolean, before: Screen | null = null): Screen {
  const { place } = flow;
  switch (place.kind) {
    case 'item': {
      const again = before?.kind === 'question' && before.question.stop.item.id === place.item ? before.question : null;
      return {
        kind: 'question',
        question: again === null ? openQuestion(flow, place.item, workshop) : reopenQuestion(flow, again),
      };
    }
    case 'pause':
      return { kind: 'pause', pause: openPause(flow, place.from, place.to, workshop) };
    case 'trends':
      return { kind: 'offer', offer: openOffer(flow, place.to) };
    case 'pains':
      return {
        kind: 'pains',
        pains: {
          noted: flow.pains.map(({ title }) => title),
          canTakeBack: flow.done.at(-1)?.kind === 'pain',
          field: fieldWith(before?.kind === 'pains' ? restOf(before.pains) : ''),
          error: '',
        },
      };
    case 'overview':
      return { kind: 'overview', overview: openOverview(flow, place.from) };
    default:
      return place satisfies never;
  }
}

/** What a key does at a screen. */
export function press(screen: Screen, key: Key): Pressed<Screen> {
  switch (screen.kind) {
    case 'question':
      return wrapped(pressQuestion(screen.question, key), (question) => ({ kind: 'question', question }));
    case 'pause':
      return wrapped(pressPause(screen.pause, key), (pause) => ({ kind: 'pause', pause }));
    case 'pains':
      return wrapped(pressPains(screen.pains, key), (pains) => ({ kind: 'pains', pains }));
    case 'offer':
      return wrapped(pressOffer(screen.offer, key), (offer) => ({ kind: 'offer', offer }));
    case 'overview':
      return wrapped(pressOverview(screen.overview, key), (overview) => ({ kind: 'overview', overview }));
    default:
      return screen satisfies never;
  }
}

function wrapped<Part>(pressed: Pressed<Part>, wrap: (part: Part) => Screen): Pressed<Screen> {
  return pressed.kind === 'move' ? pressed : { ...pressed, screen: wrap(pressed.screen) };
}

/** What stands around a screen. */
export function surroundingsOf(flow: Flow, pace: Pace, notice: string, timer: Surroundings['timer']): Surroundings {
  const { place, plan, answers } = flow;
  const stops = askedStops(plan, answers);
  const id = place.kind === 'overview' ? null : place.kind === 'item' ? place.item : place.to;
  const { pillar = null, trend = null } = id === null ? {} : stopAt(plan, id);
  const own = trend?.pack.entries ?? stops.filter((stop) => stop.pillar === pillar).map(({ item }) => item);
  const isOnTrend = trend !== null && place.kind === 'item';
  return {
    pillar: pillar?.title ?? '',
    position: trend !== null && !isOnTrend ? 0 : own.findIndex((one) => one.id === (trend?.trend.id ?? id)) + 1,
    inPillar: own.length,
    counts: trend === null,
    progress: isOnTrend ? trendProgress(plan, answers) : progressOf(stops, answers, pace, plan.workshop),
    notice,
    timer: place.kind === 'item' ? timer : null,
  };
}

/** What was being written when the person left, as a move that keeps it; null if there is nothing to keep. */
export function unfinished(screen: Screen): Move | null {
  if (screen.kind === 'question') return salvage(screen.question);
  const text = screen.kind === 'pains' ? textOf(screen.pains.field).trim() : '';
  return text === '' ? null : { kind: 'pain', title: text, raisedBy: null };
}

/** Letters that come all at once where single keys decide were pasted: nothing is done, and that is said. */
export function takeBurst(screen: Screen): Screen | null {
  if (screen.kind !== 'question' || screen.question.mode.kind !== 'answer') return null;
  const error = 'That was pasted text, so nothing was done. Press e and paste it into a note.';
  return { kind: 'question', question: { ...screen.question, error } };
}

/**
 * The screen after somebody else has changed `items` of the sheet: the very same one where nothing on it is touched. What
 * is being written stays, or is put aside for the key that brings it back.
 */
export function renewScreen(screen: Screen, flow: Flow, items: readonly string[], workshop: boolean): Screen {
  if (items.length === 0) return screen;
  switch (screen.kind) {
    case 'question':
      return renewQuestion(screen, flow, items, workshop);
    case 'pains':
      return flow.place.kind === 'pains' ? screen : openScreen(flow, workshop);
    case 'overview': {
      const again = openOverview(flow, screen.overview.from);
      return { kind: 'overview', overview: searched({ ...again, query: screen.overview.query, at: screen.overview.at }) };
    }
    case 'pause':
    case 'offer':
      return openScreen(flow, workshop);
    default:
      return screen satisfies never;
  }
}

type QuestionScreen = Extract<Screen, { kind: 'question' }>;

function renewQuestion(screen: QuestionScreen, flow: Flow, items: readonly string[], workshop: boolean): Screen {
  const { mode, stop, putAside } = screen.question;
  const stays = flow.place.kind === 'item' && flow.place.item === stop.item.id;
  if (!stays) return openScreen(flow, workshop);
  if (!items.includes(stop.item.id)) return screen;
  const again = openQuestion(flow, stop.item.id, workshop);
  const isBesides = mode.kind === 'write' && (mode.what === 'pain' || mode.what === 'park');
  if (isBesides) return { kind: 'question', question: { ...again, mode } };
  return { kind: 'question', question: { ...again, putAside: mode.kind === 'write' ? mode : putAside } };
}
