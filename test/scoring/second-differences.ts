// A report beside the results of the second implementation, number by number.
import type { Report } from '../../src/model/report.ts';
import { type Fraction, toNumber } from './second-fractions.ts';
import type { Results } from './second-results.ts';

/** Points by which a number may be off: the report rounds to six decimals. */
const NEAR = 1e-6;

/** Every place where they differ; empty if they say the same. */
export function differences(report: Report, results: Results): string[] {
  return apart(scoresIn(report), results);
}

/** The scores of a report, each by its id. */
export function scoresIn({ pillars, gates, overall }: Report) {
  const capabilities = pillars.flatMap((pillar) => pillar.capabilities);
  const items = capabilities.flatMap((capability) => capability.items);
  return {
    items: byId(items),
    capabilities: byId(capabilities),
    pillars: byId(pillars),
    gates: byId(gates),
    overall,
  };
}

function byId<One extends { readonly id: string }>(some: readonly One[]): Record<string, One> {
  return Object.fromEntries(some.map((one) => [one.id, one]));
}

/** Where `said` is not as expected. Keys that nothing is expected of may be there, but no more contributions. */
export function apart(said: unknown, expected: unknown, path = ''): string[] {
  const number = isFraction(expected) ? toNumber(expected) : expected;
  if (typeof number === 'number')
    return typeof said === 'number' && Math.abs(said - number) <= NEAR ? [] : [`${path}: ${said}, but expected ${number}`];
  if (typeof expected === 'object' && expected !== null && !Array.isArray(expected)) {
    const inside = Object.entries(expected).flatMap(([key, value]) => apart(at(said, key), value, `${path}/${key}`));
    const more = path.endsWith('/contributions') ? Object.keys(said ?? {}).filter((key) => !(key in expected)) : [];
    return [...inside, ...more.map((key) => `${path}/${key}: not expected`)];
  }
  const [left, right] = [JSON.stringify(said), JSON.stringify(expected)];
  return left === right ? [] : [`${path}: ${left}, but expected ${right}`];
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function isFraction(value: unknown): value is Fraction {
  return typeof at(value, 'top') === 'bigint';
}
