// Parts of a whole that are worked out when they are first looked at, and never twice: who asks for little waits for little.

/** What it says when it is first asked, and from then on. */
export function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** An object whose parts wait until they are looked at. A copy of it has them all. */
export function lazily<Whole extends object>(parts: { readonly [Name in keyof Whole]: () => Whole[Name] }): Whole {
  const waiting = Object.entries<() => unknown>(parts).map(([name, work]) => [
    name,
    { get: once(work), enumerable: true, configurable: true },
  ]);
  return Object.defineProperties({}, Object.fromEntries(waiting)) as Whole;
}

/** The first with the parts of the others in place of its own, as `{ ...first, ...other }`; what waits goes on waiting. */
export function together<Whole extends object>(first: Whole, ...others: readonly Partial<Whole>[]): Whole {
  const parts = [first, ...others].map((one) => Object.getOwnPropertyDescriptors(one));
  return Object.defineProperties({}, Object.assign({}, ...parts)) as Whole;
}
