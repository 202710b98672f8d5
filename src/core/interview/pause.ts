// The two screens between questions: the pause between two pillars, and pain points as a subject of their own.
import type { Move } from '../../model/interview.ts';
import type { Key, Pains, Pause, Pressed } from '../../model/screens.ts';
import { edited, fieldWith, textOf } from './field.ts';

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
      return made({ kind: 'undo' });
    case 'v':
      return made({ kind: 'standing' });
    case 'q':
      return made({ kind: 'leave' });
    default:
      return { kind: 'still', screen: { ...pause, error: text === '' ? '' : 'Enter goes on, b goes back.' } };
  }
}

function made<Screen>(move: Move): Pressed<Screen> {
  return { kind: 'move', move };
}

/** A line is noted by Enter; an empty line goes on. */
export function pressPains(pains: Pains, key: Key): Pressed<Pains> {
  const { field } = pains;
  const text = textOf(field).trim();
  if (key.name === 'enter') return made(text === '' ? { kind: 'forward' } : { kind: 'pain', title: text, raisedBy: null });
  if (key.name === 'escape') return text === '' ? made({ kind: 'back' }) : still({ ...pains, field: fieldWith('') });
  return still({ ...pains, field: edited(field, key) ?? field });
}

function still(screen: Pains): Pressed<Pains> {
  return { kind: 'still', screen };
}
