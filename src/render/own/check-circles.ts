// Partials that call themselves, straight or by way of others, with no block on the way that could ever end it.
import type { LocatedProblem } from '../../model/problem.ts';
import type { PartialCall, Program } from './nodes.ts';
import { nameOf } from './nodes.ts';
import { slip } from './slip.ts';

/** Every call outside of blocks in one partial that leads back to it. */
export function checkCircles(file: string, name: string, programs: ReadonlyMap<string, Program>): LocatedProblem[] {
  return callsOf(programs.get(name)).flatMap((call) => {
    const way = wayTo(name, nameOf(call) ?? '', programs, new Set());
    if (way === null) return [];
    const others = way.slice(0, -1).map((one) => `'${one}'`);
    const by = others.length === 0 ? '' : `, by way of ${others.join(', ')}`;
    const message = `the partial '${name}' calls itself without end${by}`;
    const mend = 'leave the call out, or put {{#if}} or {{#each}} around it';
    return [slip(file, call.loc.start, { code: 'endless', message, mend })];
  });
}

/** The partials from one that is called to another, both with it; null if no way leads there. */
function wayTo(goal: string, name: string, programs: ReadonlyMap<string, Program>, seen: Set<string>): readonly string[] | null {
  if (name === goal) return [name];
  if (seen.has(name)) return null;
  seen.add(name);
  for (const call of callsOf(programs.get(name))) {
    const rest = wayTo(goal, nameOf(call) ?? '', programs, seen);
    if (rest !== null) return [name, ...rest];
  }
  return null;
}

function callsOf(program: Program | undefined): PartialCall[] {
  return (program?.body ?? []).filter((statement) => statement.type === 'PartialStatement');
}
