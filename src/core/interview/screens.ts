// Every screen of the interview through one door: which one comes up, what a key does, what a typed line does.
import type { Flow } from '../../model/interview.ts';
import type { Key, Pressed, Screen, Surroundings } from '../../model/screens.ts';
import { fieldWith } from './field.ts';
import { openOverview, pressOverview } from './overview.ts';
import type { Pace } from './pace.ts';
import { pressPains, pressPause } from './pause.ts';
import { askedStops, progressOf, stopAt } from './plan.ts';
import { openQuestion, pressQuestion } from './question.ts';
import { openStops } from './route.ts';

/** The screen of the place where the interview stands. */
export function openScreen(flow: Flow, workshop: boolean): Screen {
  const { place, plan } = flow;
  switch (place.kind) {
    case 'item':
      return { kind: 'question', question: openQuestion(flow, place.item, workshop) };
    case 'pause': {
      const done = stopAt(plan, lastOf(flow, place.from)).pillar;
      const next = stopAt(plan, place.to).pillar;
      const pillarsLeft = new Set(openStops(flow).map(({ pillar }) => pillar.id)).size;
      return { kind: 'pause', pause: { done, next, pillarsLeft, error: '' } };
    }
    case 'pains':
      return { kind: 'pains', pains: { noted: flow.pains.map(({ title }) => title), field: fieldWith(''), error: '' } };
    case 'overview':
      return { kind: 'overview', overview: openOverview(flow, place.from) };
    default:
      return place satisfies never;
  }
}

/** Some item of a pillar. */
function lastOf({ plan }: Flow, pillar: string): string {
  return plan.stops.findLast((stop) => stop.pillar.id === pillar)?.item.id ?? '';
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
  const pillar = id === null ? null : stopAt(plan, id).pillar;
  const own = stops.filter((stop) => stop.pillar === pillar);
  return {
    pillar: pillar?.title ?? '',
    position: own.findIndex(({ item }) => item.id === id) + 1,
    inPillar: own.length,
    progress: progressOf(stops, answers, pace),
    notice,
    timer: place.kind === 'item' ? timer : null,
  };
}
