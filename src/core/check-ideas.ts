// Whether a trace of ideas hangs together. The schema has already seen to its shape.
import type { Path, Problem } from '../model/problem.ts';
import type { WrittenIdea, WrittenIdeas, WrittenReference } from '../model/written-ideas.ts';
import { problem } from './problems.ts';

/** All problems of a trace; whether what it refers to exists is for the tests of the product to say. */
export function checkIdeas({ ideas = [] }: Partial<WrittenIdeas>): Problem[] {
  return [...repeatedIds(ideas), ...ideas.flatMap(({ where }, index) => checkReferences(where, ['ideas', index, 'where']))];
}

function repeatedIds(ideas: readonly WrittenIdea[]): Problem[] {
  const first = new Map(ideas.map(({ id }, index) => [id, index] as const).toReversed());
  return ideas.flatMap(({ id }, index) =>
    first.get(id) === index
      ? []
      : [problem('duplicate-id', ['ideas', index, 'id'], `the id '${id}' is used more than once`, 'give each idea its own')],
  );
}

/** A reference is one key; the same one stands once. */
function checkReferences(where: readonly WrittenReference[], path: Path): Problem[] {
  const seen = new Set<string>();
  return where.flatMap((reference, index) => {
    const keys = Object.keys(reference);
    if (keys.length > 1) {
      const message = `one reference has ${keys.length} keys: ${keys.join(', ')}`;
      return [problem('two-references', [...path, index], message, 'write one entry a key')];
    }
    const text = JSON.stringify(reference);
    if (seen.has(text)) return [problem('twice', [...path, index], 'the same reference stands twice', 'take one out')];
    seen.add(text);
    return [];
  });
}
