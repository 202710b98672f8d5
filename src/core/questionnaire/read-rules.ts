// Lenses, consistency rules and flags of a questionnaire that stands alone, read in the order they are judged.
// Source: rules as data, sections 6 to 8.
import type { Figure } from '../../model/figure.ts';
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import type { Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenConsistencyRule, WrittenFlag, WrittenQuestionnaire } from '../../model/written-questionnaire.ts';
import { problem, unknownReference } from '../problems.ts';
import { below, type Known, knownIn, type Spot } from './known.ts';
import { readFigure } from './read-figure.ts';
import { readLens } from './read-lens.ts';
import { readRuleCondition } from './read-rule-condition.ts';

export type Rules = Pick<Questionnaire, 'lenses' | 'consistency' | 'flags' | 'capacityFactor'>;

/** `questionnaire` is the rest of it, resolved, with its trend packs. */
export function readRules(written: Partial<WrittenQuestionnaire>, questionnaire: Questionnaire, problems: Problem[]): Rules {
  const { lenses = [], consistency = [], flags = [] } = written;
  const known = knownIn(questionnaire, {
    lens: lenses.map(({ id }) => id),
    rule: consistency.map(({ id }) => id),
    flag: flags.map(({ id }) => id),
  });
  const spot = (reading: Known['reading'], key: string): Spot => ({ known: { ...known, reading }, path: [key], problems });
  const reader = {
    packs: questionnaire.packs,
    trends: [...(written.trends ?? []), ...questionnaire.packs.map(({ id }) => id)],
  };
  const judged = lenses.map((lens, index) => readLens(lens, reader, below(spot('lens', 'lenses'), index)));
  return {
    lenses: judged,
    capacityFactor: readFactor(written, spot('flag', 'pain_points')),
    consistency: consistency.map((rule, index) => readConsistency(rule, below(spot('rule', 'consistency'), index))),
    flags: flags.map((flag, index) => readFlag(flag, written, below(spot('flag', 'flags'), index))),
  };
}

/** It may look at every lens. */
function readFactor({ pain_points }: Partial<WrittenQuestionnaire>, spot: Spot): Figure | null {
  const factor = pain_points?.capacity_factor;
  return factor === undefined ? null : readFigure(factor, below(spot, 'capacity_factor'));
}

function readConsistency({ id, kind, when, says }: WrittenConsistencyRule, spot: Spot): ConsistencyRule {
  const read = readRuleCondition(when, below(spot, 'when'));
  spot.known.rules.add(id);
  return { id, kind, when: read, says };
}

/** A list names items, a bare word a report section. */
function readFlag(
  { id, title, when, first = [], sources = [] }: WrittenFlag,
  { sources: listed = {} }: Partial<WrittenQuestionnaire>,
  spot: Spot,
): Flag {
  const items = typeof first === 'string' ? [] : first;
  const known = [...spot.known.items.keys()];
  if (typeof first === 'string' && known.includes(first))
    spot.problems.push(
      problem(
        'flag-first',
        [...spot.path, 'first'],
        `'${first}' is an item, and a section of the report is meant here`,
        `write [${first}]`,
      ),
    );
  for (const [index, item] of items.entries())
    if (!known.includes(item)) spot.problems.push(unknownReference([...spot.path, 'first', index], 'item', item, known));
  const keys = Object.keys(listed);
  for (const [index, source] of sources.entries())
    if (!keys.includes(source)) spot.problems.push(unknownReference([...spot.path, 'sources', index], 'source', source, keys));
  const read = readRuleCondition(when, below(spot, 'when'));
  spot.known.flags.add(id);
  return { id, title, when: read, first: items, firstSection: typeof first === 'string' ? first : null, sources };
}
