// What waits for what: prerequisites that do not exist, and circles. Source: scoring specification, C 6 step 1.

/** As much of a pain point as the graph needs. */
export interface Dependent {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

/** A circle from its smallest id and back to it, of a long one its ends; and the link that closes it: `from` waits for `to`. */
export interface Cycle {
  readonly path: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Circles in the order in which a depth-first search from the smallest id closes them; empty if there is none. */
export function cyclesIn(dependents: readonly Dependent[]): Cycle[] {
  const needs = new Map(dependents.map(({ id, dependsOn }) => [id, dependsOn.toSorted()]));
  const cycles: Cycle[] = [];
  const finished = new Set<string>();
  for (const start of [...needs.keys()].toSorted()) if (!finished.has(start)) search(start, needs, finished, cycles);
  return cycles;
}

/** With a stack of its own: a chain may be longer than calls can be deep. */
function search(start: string, needs: ReadonlyMap<string, readonly string[]>, finished: Set<string>, cycles: Cycle[]): void {
  const path: string[] = [start];
  const onPath = new Set(path);
  const tried = [0];
  while (path.length > 0) {
    const id = path.at(-1) ?? '';
    const index = tried.at(-1) ?? 0;
    const next = needs.get(id)?.[index];
    tried[tried.length - 1] = index + 1;
    if (next === undefined) {
      finished.add(id);
      onPath.delete(id);
      path.pop();
      tried.pop();
    } else if (onPath.has(next)) {
      cycles.push({ path: fromSmallest(path.slice(path.indexOf(next))), from: id, to: next });
    } else if (!finished.has(next) && needs.has(next)) {
      path.push(next);
      onPath.add(next);
      tried.push(0);
    }
  }
}

/** Nobody reads a longer circle, and there may be thousands of them. */
const MOST_NAMED = 40;

function fromSmallest(circle: readonly string[]): string[] {
  const smallest = circle.reduce((least, id) => (id < least ? id : least));
  const at = circle.indexOf(smallest);
  const path = [...circle.slice(at), ...circle.slice(0, at), smallest];
  return path.length <= MOST_NAMED ? path : [...path.slice(0, MOST_NAMED / 2), '...', ...path.slice(-MOST_NAMED / 2)];
}
