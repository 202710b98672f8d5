// Keys that mean something else at a trend than at an item, which a sheet keeps more about.
import type { Key, Pressed, Question } from '../../model/screens.ts';

/** Null if the key means the same as everywhere. */
export function trendKey(question: Question, { text }: Key): Pressed<Question> | null {
  const { trend } = question.stop;
  if (trend === null) return null;
  const lowest = question.choices[0]?.text ?? '';
  switch (text.toLowerCase()) {
    case 'f':
      return { kind: 'move', move: { kind: 'skip' } };
    case 'n':
      return complain(question, trend.asks === 'readiness' ? CANNOT_SAY : `What does not concern you is 1: ${lowest}.`);
    case 'e':
    case 'w':
      return complain(question, 'A trend has no note: one key says how much it matters. p notes a pain point.');
    default:
      return null;
  }
}

const CANNOT_SAY = 'Press d if you cannot say, or b to say that it matters less.';

function complain(question: Question, error: string): Pressed<Question> {
  return { kind: 'still', screen: { ...question, error } };
}
