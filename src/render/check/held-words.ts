// Which policy was held against how many: a file in a folder stands for itself, and may ask for less than the one above it, or for nothing.
import type { Checked } from '../../model/checked.ts';
import { standingOf } from './standing.ts';

/** Most that are named; the rest is counted. */
const NAMED = 10;
/** Bars that stand in no file. */
const ELSEWHERE = 'bars of flags and environment';

/** "Held: dxready.yaml 36, north/dxready.yaml 3. No bar was set for 1: west."; null where one policy was held against all. */
export function heldWords(checked: readonly Checked[], safe: (text: string) => string): string | null {
  const amounts = new Map<string, number>();
  for (const { result } of checked) {
    if (result === null || result.verdict.rules.length === 0) continue;
    const policy = result.verdict.policy ?? ELSEWHERE;
    amounts.set(policy, (amounts.get(policy) ?? 0) + 1);
  }
  const bare = checked.filter((one) => standingOf(one) === 'unheld');
  if (amounts.size === 0 || (amounts.size === 1 && bare.length === 0)) return null;
  const held = `Held: ${named([...amounts].map(([policy, amount]) => `${safe(policy)} ${amount}`))}.`;
  if (bare.length === 0) return held;
  return `${held} No bar was set for ${bare.length}: ${named(bare.map((one) => safe(one.name)))}.`;
}

function named(parts: readonly string[]): string {
  const left = parts.length - NAMED;
  return `${parts.slice(0, NAMED).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
