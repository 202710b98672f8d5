// What to do once the questions are through: pain points that were noted in passing wait for an estimate.

/** The commands that go on, as they must be typed. */
export interface NextCommands {
  /** Estimates the first of them. */
  readonly one: string;
  /** Lists all pain points. */
  readonly all: string;
}

/** How to go on with so many pain points that nobody has estimated; none without any. */
export function estimateLines(amount: number, { one, all }: NextCommands): string[] {
  if (amount === 0) return [];
  const says =
    amount === 1
      ? 'Next: 1 pain point has no estimate. Give it one, or see it in its list:'
      : `Next: ${amount} pain points have no estimate. Begin with the first, or see them all:`;
  return ['', says, `  ${one}`, `  ${all}`];
}
