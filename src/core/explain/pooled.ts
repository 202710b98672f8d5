// How the answers of several respondents became one score. No single answer is shown, only how all were put together, and what
// each role comes to if enough of every role answered: from the others a small one could be worked out.
import type { FoldedItem, SaidPoints } from '../../model/assessment.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Pooling, Settings } from '../../model/settings.ts';
import { poolVoices } from '../scoring/fold.ts';
import { valueOr } from '../scoring/score.ts';
import type { Trace } from './trace.ts';

/** True if fewer than may be shown said something, in all or, where roles matter, of one of the roles that did. */
export function areTooFew(said: readonly { readonly role: string }[], { pooling, min_cell }: Settings): boolean {
  const cells = pooling === 'role_balanced' ? rolesIn(said).map((role) => said.filter((one) => one.role === role)) : [said];
  return cells.some((cell) => cell.length < min_cell);
}

/** The score of an item that several were asked; `value` is what it came to. */
export function pooledTrace({ said }: FoldedItem, value: number, { settings, roles }: Questionnaire): Trace {
  const balanced = settings.pooling === 'role_balanced' && rolesIn(said).length > 1;
  if (!balanced || areTooFew(said, settings)) {
    return { op: 'hidden', value, title: wayOf(settings.pooling, balanced, said.length) };
  }
  return { op: 'mean', value, of: inOrder(rolesIn(said), roles).map((role) => roleTrace(role, said, roles)) };
}

function rolesIn(said: readonly { readonly role: string }[]): string[] {
  return [...new Set(said.map(({ role }) => role))];
}

/** As the questionnaire has them, then those it does not know, by name. */
function inOrder(found: readonly string[], roles: Questionnaire['roles']): string[] {
  const known = roles.map(({ id }) => id);
  return [...known.filter((id) => found.includes(id)), ...found.filter((id) => !known.includes(id)).toSorted()];
}

function wayOf(pooling: Pooling, balanced: boolean, answers: number): string {
  if (answers === 1) return 'the only answer';
  if (balanced) return `the average of the averages of the roles, ${answers} answered`;
  return `the ${pooling === 'median' ? 'middle' : 'average'} of all ${answers} answers`;
}

function roleTrace(role: string, all: readonly SaidPoints[], roles: Questionnaire['roles']): Trace {
  const said = all.filter((one) => one.role === role).map(({ points }) => ({ role, value: points }));
  const title = roles.find(({ id }) => id === role)?.title ?? role;
  return { op: 'hidden', value: valueOr(poolVoices(said, 'pooled'), null), title: `${title}, ${said.length} answered` };
}
