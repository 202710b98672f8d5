// A condition with the outcome of each of its parts, and the figures behind them.
import type { Comparison, RuleCondition, RuleLeaf } from '../../model/condition.ts';
import type { Figure, HitsFigure } from '../../model/figure.ts';
import type { ReportClause } from '../../model/report.ts';
import { figureName } from '../lenses/figure-name.ts';
import { judgeRule } from '../lenses/judge.ts';
import { whereInWords } from '../lenses/where-in-words.ts';
import type { Outcome } from '../questionnaire/conditions.ts';
import { traceFigure } from './figures.ts';
import type { Scene } from './scene.ts';
import { valueTitle } from './value-title.ts';

/** Each part is judged as the whole is. */
export function traceClause(condition: RuleCondition, scene: Scene): ReportClause {
  const { outcome } = judgeRule(condition, scene);
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { op: condition.kind, outcome, of: condition.of.map((part) => traceClause(part, scene)) };
    case 'not':
      return { op: 'not', outcome, of: [traceClause(condition.of, scene)] };
    default:
      return leafClause(condition, outcome, scene);
  }
}

function leafClause(leaf: RuleLeaf, outcome: Outcome, scene: Scene): ReportClause {
  switch (leaf.kind) {
    case 'compare':
      return compareClause(leaf, outcome, scene);
    case 'gate':
      return { op: 'gate', outcome, id: leaf.gate, is: leaf.is, ...gateFigure(leaf.gate, scene) };
    case 'reads': {
      const lens = scene.questionnaire.lenses.find(({ id }) => id === leaf.lens);
      return { op: 'reads', outcome, id: leaf.lens, ...(lens && { title: lens.title }), is: leaf.reading };
    }
    case 'rule':
    case 'flag': {
      const rule = scene.rules.get(leaf.id)?.rule;
      return { op: leaf.kind, outcome, id: leaf.id, ...(rule && { title: 'says' in rule ? rule.says : rule.title }) };
    }
    default:
      return leaf satisfies never;
  }
}

function compareClause({ kind: op, figure, ...cuts }: Comparison<Figure>, outcome: Outcome, scene: Scene): ReportClause {
  const least = figure.kind === 'hits' && figure.ofAtLeast > 0 ? { of_at_least: figure.ofAtLeast } : {};
  return { op, outcome, title: comparedName(figure, scene), ...cuts, ...least, figure: traceFigure(figure, scene) };
}

function comparedName(figure: Figure, scene: Scene): string {
  if (figure.kind === 'hits') return countedName(figure);
  const own = figure.kind === 'lens' && figure.lens === null ? scene.judging : null;
  return own === null || figure.kind !== 'lens'
    ? figureName(figure, scene)
    : valueTitle(own, figure.value, scene.questionnaire.packs);
}

/** "pain points with the customer test no, in per cent of those raised by a leader". */
function countedName({ where, perCentOf }: HitsFigure): string {
  const share =
    perCentOf === null ? '' : `, in per cent of ${perCentOf.length === 0 ? 'all' : `those${whereInWords(perCentOf)}`}`;
  return `pain points${whereInWords(where)}${share}`;
}

/** What the gate looks at; nothing of a gate that went with a selection. */
function gateFigure(id: string, scene: Scene): Pick<ReportClause, 'title' | 'figure'> {
  const judged = scene.assessment.gates.find(({ gate }) => gate.id === id);
  if (judged === undefined) return {};
  const figure: Figure = { kind: 'item', item: judged.gate.item, members: 0 };
  return { title: figureName(figure, scene), figure: traceFigure(figure, scene) };
}
