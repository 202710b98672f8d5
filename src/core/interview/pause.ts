// The two screens between questions: the pause between two pillars, and pain points as a subject of their own.
import type { Flow, Move } from '../../model/interview.ts';
import type { Key, Pains, Pause, Pressed } from '../../model/screens.ts';
import { edited, fieldWith, textOf } from './field.ts';
import { askedStops, isSettled, stopAt } from './plan.ts';
import { undoQuestion } from './press-common.ts';
import { openStops } from './route.ts';
import { undoWords } from './words.ts';

/** The pause after one pillar, before the item `to` of another. */
export function openPause(flow: Flow, from: string, to: string, workshop: boolean): Pause {
  const own = askedStops(flow.plan, flow.answers).filter(({ pillar }) => pillar.id === from);
  const done = flow.plan.questionnaire.pillars.find(({ id }) => id === from);
  const next = stopAt(flow.plan, to).pillar;
  const ahead = openStops(flow).filter(({ item, pillar }) => pillar.id !== from && !flow.later.has(item.id));
  return {
    done: done ?? next,
    next,
    asked: own.length,
    settled: own.filter(({ item }) => isSettled(flow.answers, item.id)).length,
    later: own.filter(({ item }) => flow.later.has(item.id)).length,
    pillarsLeft: new Set(ahead.map(({ pillar }) => pillar.id)).size,
    workshop,
    error: '',
    armed: 'nothing',
    undoes: undoWords(flow),
  };
}

/** What a key does in a pause. The standing is shown only if wished: early scores steer later answers. */
export function pressPause(pause: Pause, { name, text }: Key): Pressed<Pause> {
  if (name === 'enter' || name === 'right') return made({ kind: 'forward' });
  if (name === 'left') return made({ kind: 'back' });
  switch (text.toLowerCase()) {
    case ' ':
      return made({ kind: 'forward' });
    case 'b':
      return made({ kind: 'back' });
    case 'g':
      return made({ kind: 'go', to: { kind: 'overview', from: null } });
    case 'u':
      return pause.armed === 'undo' || pause.undoes === ''
        ? made({ kind: 'undo' })
        : { kind: 'still', screen: { ...pause, armed: 'undo', error: undoQuestion(pause.undoes) } };
    case 'v':
      return made({ kind: 'standing' });
    case 'q':
      return made({ kind: 'leave' });
    default:
      return { kind: 'still', screen: { ...pause, armed: 'nothing', error: text === '' ? '' : 'Enter goes on, b goes back.' } };
  }
}

function made<Screen>(move: Move): Pressed<Screen> {
  return { kind: 'move', move };
}

const NO_WORDS = /^[^\p{L}\p{N}]*$/u;

/** A line is noted by Enter; an empty line goes on. The up arrow takes the last one back. */
export function pressPains(pains: Pains, key: Key): Pressed<Pains> {
  const { field } = pains;
  const text = textOf(field).trim();
  if (key.name === 'up' && text === '' && pains.canTakeBack) return made({ kind: 'undo' });
  if (key.name === 'enter' && NO_WORDS.test(text) && text !== '')
    return still({ ...pains, error: 'Write what hurts customers, in words. An empty line goes on.' });
  if (key.name === 'enter')
    return made(text === '' ? { kind: 'forward' } : { kind: 'pain', title: linesOf(text)[0] ?? text, raisedBy: null });
  if (key.name === 'escape') return text === '' ? made({ kind: 'back' }) : still({ ...pains, field: fieldWith('') });
  return still({ ...pains, field: edited(field, key) ?? field });
}

/** What is left of a paste of several lines once its first is noted. */
export function restOf({ field }: Pains): string {
  return linesOf(textOf(field)).slice(1).join('\n');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function still(screen: Pains): Pressed<Pains> {
  return { kind: 'still', screen };
}
