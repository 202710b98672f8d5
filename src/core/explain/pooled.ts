// How the answers of several respondents became one score. Of too few people nothing but the result is shown: neither a
// role with fewer than `min_cell` answers, nor the roles beside it, from which it could be worked out.
import type { FoldedItem, SaidPoints } from '../../model/assessment.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import { poolVoices } from '../scoring/fold.ts';
import { stored } from '../scoring/numbers.ts';
import { valueOr } from '../scoring/score.ts';
import type { Trace } from './trace.ts';

/** Answers of one role, or of all where roles do not matter. */
interface Cell {
  readonly role: string;
  readonly said: readonly SaidPoints[];
}

/** The score of an item that several were asked; `value` is what it came to. */
export function pooledTrace({ said }: FoldedItem, value: number, { settings, roles }: Questionnaire): Trace {
  const cells = settings.pooling === 'role_balanced' ? byRole(said, roles) : [{ role: '', said }];
  if (cells.some((cell) => cell.said.length < settings.min_cell)) {
    return { op: 'hidden', value, title: `${said.length} answered` };
  }
  if (settings.pooling !== 'role_balanced')
    return { op: settings.pooling === 'median' ? 'median' : 'mean', value, of: tally(said) };
  const means = cells.map((cell) => roleTrace(cell, roles));
  return means.length === 1 && means[0] !== undefined ? means[0] : { op: 'mean', value, of: means };
}

/** Roles in the order of the questionnaire, then those it does not know, by name. */
function byRole(said: readonly SaidPoints[], roles: Questionnaire['roles']): Cell[] {
  const known = roles.map(({ id }) => id);
  const others = said.map(({ role }) => role).filter((role) => !known.includes(role));
  return [...known, ...new Set(others.toSorted())]
    .map((role) => ({ role, said: said.filter((one) => one.role === role) }))
    .filter((cell) => cell.said.length > 0);
}

function roleTrace({ role, said }: Cell, roles: Questionnaire['roles']): Trace {
  const mean = poolVoices(
    said.map((one) => ({ role, value: one.points })),
    'pooled',
  );
  return { op: 'mean', value: valueOr(mean, null), title: roles.find(({ id }) => id === role)?.title ?? role, of: tally(said) };
}

/** The points given, lowest first; what several gave stands once and weighs as much as they are. */
function tally(said: readonly SaidPoints[]): Trace[] {
  const times = new Map<number, number>();
  for (const { points: given } of said) times.set(stored(given), (times.get(stored(given)) ?? 0) + 1);
  return [...times].toSorted(([left], [right]) => left - right).map(([value, weight]) => ({ op: 'points', value, weight }));
}
