// From the condition a person writes in a lens, a flag or a rule to the one the core judges.
// Source: rules as data, section 6.
import type { Cuts, RuleCondition } from '../../model/condition.ts';
import type { WrittenCondition } from '../../model/written-questionnaire.ts';
import { problem } from '../problems.ts';
import { below, checkAmong, checkJudged, type Spot } from './known.ts';
import { FIGURE_KEYS, readFigure } from './read-figure.ts';

const CUTS = ['at_least', 'over', 'at_most', 'below'] as const;

/** Stands for a condition that could not be read; `problems` say why. */
const NEVER: RuleCondition = { kind: 'any', of: [] };

/** Keys of each way to put a condition; `all`, `any` and `not` stand alone. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  all: [],
  any: [],
  not: [],
  gate: ['is'],
  reads: ['lens'],
  rule: [],
  flag: [],
};

/** A condition of any depth; references are checked where they stand. */
export function readRuleCondition(written: WrittenCondition, spot: Spot): RuleCondition {
  const way = Object.keys(WAYS).find((key) => Reflect.get(written, key) !== undefined);
  if (way === undefined) return readComparison(written, spot);
  const allowed = [way, ...(WAYS[way] ?? [])];
  const foreign = Object.keys(written).filter((key) => !allowed.includes(key));
  if (foreign.length > 0) {
    const message = `this says several things at once: ${[way, ...foreign].join(', ')}`;
    spot.problems.push(
      problem('condition-ways', spot.path, message, 'put them into a list under all or any', { over: spot.path }),
    );
    return NEVER;
  }
  const { all, any, not, gate, reads, rule, flag } = written;
  if (all !== undefined) return { kind: 'all', of: readEach(all, below(spot, 'all')) };
  if (any !== undefined) return { kind: 'any', of: readEach(any, below(spot, 'any')) };
  if (not !== undefined) return { kind: 'not', of: readRuleCondition(not, below(spot, 'not')) };
  if (gate !== undefined) return readGate(gate, written, spot);
  if (reads !== undefined) return readReads(reads, written, spot);
  const kind = rule === undefined ? 'flag' : 'rule';
  const id = rule ?? flag ?? '';
  checkJudged(kind, id, below(spot, kind));
  return { kind, id };
}

function readEach(written: readonly WrittenCondition[], spot: Spot): RuleCondition[] {
  return written.map((part, index) => readRuleCondition(part, below(spot, index)));
}

function readGate(gate: string, { is }: WrittenCondition, spot: Spot): RuleCondition {
  checkAmong('gate', gate, spot.known.gates, below(spot, 'gate'));
  if (is !== undefined) return { kind: 'gate', gate, is };
  const mend = 'add is: fired, passed, unverified or not_applicable';
  spot.problems.push(
    problem('condition-gate', spot.path, `this does not say what gate ${gate} is to be`, mend, { over: spot.path }),
  );
  return NEVER;
}

function readReads(reading: string, { lens }: WrittenCondition, spot: Spot): RuleCondition {
  if (lens === undefined) {
    spot.problems.push(
      problem('condition-reads', spot.path, `this does not say which lens reads '${reading}'`, 'add lens', { over: spot.path }),
    );
    return NEVER;
  }
  checkJudged('lens', lens, below(spot, 'lens'));
  const found = spot.known.lenses.get(lens);
  if (found !== undefined) checkAmong('reading', reading, found.readings, below(spot, 'reads'), ` of ${lens}`);
  return { kind: 'reads', lens, reading };
}

function readComparison(written: WrittenCondition, spot: Spot): RuleCondition {
  const given = Object.entries(written);
  const figure = Object.fromEntries(given.filter(([key]) => FIGURE_KEYS.includes(key)));
  const cuts: Cuts = Object.fromEntries(CUTS.flatMap((cut) => (written[cut] === undefined ? [] : [[cut, written[cut]]])));
  if (written.is !== undefined)
    spot.problems.push(
      problem('condition-ways', [...spot.path, 'is'], "'is' goes with 'gate' only", 'name the gate, or take it out', {
        onKey: true,
      }),
    );
  const read = readFigure(figure, spot);
  if (Object.keys(cuts).length > 0) return { kind: 'compare', figure: read, ...cuts };
  spot.problems.push(
    problem('condition-cut', spot.path, 'this compares with nothing', 'add at_least, over, at_most or below', {
      over: spot.path,
    }),
  );
  return NEVER;
}
