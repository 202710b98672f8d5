// From a report to the explanation of one of its numbers. Everything comes from its workings; nothing is scored again.
import type { Report, ReportClause, ReportNamedFigure, ReportWorking } from '../../model/report.ts';
import { cleaned } from '../cleaned.ts';
import { percent, points, upperFirst } from '../figures.ts';
import { placedItems } from '../view/items.ts';
import { conditionLines } from './conditions.ts';
import { block, type ExplainedView, type ExplanationView, type InputView } from './explanation-view.ts';
import { aboutLine, headingOf, shownOf } from './heading.ts';
import { inputRows } from './inputs.ts';
import { lossBlocks, moveBlocks } from './moves.ts';
import { numeral, writeSteps } from './numerals.ts';
import { openingWords, rangeWords } from './states.ts';
import { stepsOf } from './steps.ts';

/** Null if the report has nothing of that id. */
export function explanation(report: Report, id: string): ExplanationView | null {
  const working = workingOf(report, id);
  if (working === null) return null;
  return cleaned({
    id,
    kind: working.kind,
    heading: headingOf(report, id, working),
    about: aboutLine(report),
    sections: sectionsOf(report, id, working),
    next: nextOf(report, id, working),
  });
}

/** A question in words has no score, so nothing was worked out. */
export function workingOf(report: Report, id: string): ReportWorking | null {
  const known = report.workings[id];
  if (known !== undefined && Object.hasOwn(report.workings, id)) return known;
  const item = placedItems(report).find((placed) => placed.item.id === id)?.item;
  if (item === undefined) return null;
  return { kind: 'item', title: item.title, figure: null, values: [], clause: null, losses: [], moves: [] };
}

/** The blocks of an explanation, in their order. */
export function sectionsOf(report: Report, id: string, working: ReportWorking): ExplainedView[] {
  const { blocks, decimals } = numberBlocks(report, id, working);
  const range = rangeWords(report, id, working).map(upperFirst);
  return [
    block('', { says: openingWords(report, id, working) }),
    ...blocks,
    ...working.values.map((value) => valueBlock(report, id, value)),
    ...conditionBlocks(report, working),
    ...lossBlocks(report, working, decimals),
    ...moveBlocks(report, id, working),
    ...(range.length === 0 ? [] : [block('Where it can still go', { says: range })]),
    ...answerFirstBlocks(report, working),
  ].filter(({ title, says }) => title !== '' || says.length > 0);
}

/** What went in, and the sum that ends in the number as it is shown. */
function numberBlocks(report: Report, id: string, working: ReportWorking): { blocks: ExplainedView[]; decimals: number } {
  const { figure, kind, title } = working;
  if (figure === null || figure.value === null || kind === 'gate') return { blocks: [], decimals: 0 };
  const shown = shownOf(report, id, working) ?? figure.value;
  const { lines, decimals } = writeSteps(stepsOf(report, figure, title), (result) => points(result) === points(shown));
  const rounded = Number(numeral(figure.value, decimals)) === shown ? [] : [`Shown with one decimal: ${points(shown)}`];
  const inputs = inputRows(report, figure, decimals);
  const steps = lines.length === 0 ? [] : [...lines, ...rounded];
  const blocks = [
    ...(inputs.length === 0 ? [] : [inputBlock('What went in', inputs)]),
    ...(steps.length === 0 ? [] : [block('How it is worked out', { steps })]),
  ];
  return { blocks, decimals };
}

function inputBlock(title: string, inputs: readonly InputView[], steps: readonly string[] = []): ExplainedView {
  return block(title, { inputs, weighted: new Set(inputs.map(({ weight }) => weight)).size > 1, steps });
}

/** One value of a lens with its parts and its sum; what stands above it or in its lines is not said twice. */
function valueBlock(report: Report, id: string, { title, figure }: ReportNamedFigure): ExplainedView {
  const { value } = figure;
  const isRight = (result: number) => value === null || points(result) === points(value);
  const { lines, decimals } = writeSteps(stepsOf(report, figure, title), isRight);
  const heading = `${upperFirst(title)}: ${value === null ? NO_VALUE : numeral(value, decimals)}`;
  const inputs = inputRows(report, figure, decimals, id).filter(
    (row) => row.title !== upperFirst(title) && !lines.some((line) => line.endsWith(`: ${row.title}, ${row.value}`)),
  );
  return inputBlock(heading, inputs, lines);
}

const NO_VALUE = 'no number';

const DECIDES: Readonly<Partial<Record<ReportWorking['kind'], string>>> = {
  gate: 'What decides',
  lens: 'Why it says this',
  flag: 'When it warns',
  rule: 'When it is found',
};

function conditionBlocks(report: Report, { kind, clause }: ReportWorking): ExplainedView[] {
  if (clause === null) return [];
  const clears = kind === 'flag' || kind === 'rule' ? clearingWords(clause) : [];
  return [block(DECIDES[kind] ?? 'What decides', { conditions: conditionLines(report, clause), says: clears })];
}

/** What would make a condition that holds hold no more. */
function clearingWords({ op, outcome }: ReportClause): string[] {
  if (outcome !== 'true') return [];
  if (op === 'all') return ['It is gone as soon as one of these no longer holds.'];
  return op === 'any' ? ['It is gone once none of these holds.'] : ['It is gone once this no longer holds.'];
}

const FIRST_QUESTIONS = 5;

/** While there is no overall: the open questions that weigh most. */
function answerFirstBlocks({ overall, answer_first }: Report, { kind }: ReportWorking): ExplainedView[] {
  if (kind !== 'overall' || overall.shown !== null || answer_first.length === 0) return [];
  const amounts = answer_first.slice(0, FIRST_QUESTIONS).map(({ weight, title }) => ({ amount: percent(weight), says: title }));
  return [block('What to answer first (share of the average of all pillars)', { amounts })];
}

/** What takes the most from it, if that can be explained in turn; of a gate or warning the item that decides. */
function nextOf(report: Report, id: string, { kind, losses, moves, clause }: ReportWorking): string | null {
  const open = kind === 'overall' ? report.answer_first.map(({ item }) => item) : [];
  const candidates = [...losses.map((loss) => loss.id), ...moves.map(({ item }) => item), ...idsIn(clause), ...open];
  return candidates.find((candidate) => candidate !== id && workingOf(report, candidate) !== null) ?? null;
}

function idsIn(clause: ReportClause | null): string[] {
  if (clause === null) return [];
  const own = [clause.id, clause.figure?.id].filter((id) => id !== undefined);
  return [...own, ...(clause.of ?? []).flatMap(idsIn)];
}
