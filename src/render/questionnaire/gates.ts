// What a gate does, in words: beside its question, and in the list of all gates.
import { type Gate, type Item, OVERALL, type Questionnaire } from '../../model/questionnaire.ts';
import { plain, points } from '../figures.ts';
import { nameOf, scoreClause } from './clauses.ts';

/** "If the answer is level 2 or lower (under 50 points), the pillar Strategy is held at 59.9." */
export function gateSentence(gate: Gate, item: Item, { pillars }: Questionnaire, named: boolean): string {
  const fires = (score: number) => Number(points(score)) < gate.below;
  const pillar = pillars.find(({ id }) => id === gate.scope);
  const held = gate.scope === OVERALL || pillar === undefined ? 'the overall score' : `the pillar ${pillar.title}`;
  const when = `${scoreClause(item, fires, named ? nameOf(item) : null)} (under ${plain(gate.below)} points)`;
  return `If ${when}, ${held} is held at ${plain(gate.cap)}.`;
}
