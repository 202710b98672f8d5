// From a report to the explanation of one of its numbers. Everything comes from its workings; nothing is scored again.
import type { Report, ReportClause, ReportFigure, ReportNamedFigure, ReportWorking } from '../../model/report.ts';
import { cleaned } from '../cleaned.ts';
import { lowerTitle, percent, plain, points, upperFirst } from '../figures.ts';
import { quietTrends } from '../view/trends.ts';
import { conditionLines } from './conditions.ts';
import { block, type ExplainedView, type ExplanationView, type InputView } from './explanation-view.ts';
import { aboutLine, headingOf, shownOf } from './heading.ts';
import { classBlocks, hitNext, hitToEdit, placeBlocks } from './hits.ts';
import { inputRows } from './inputs.ts';
import { lossBlocks, moveBlocks } from './moves.ts';
import { lensOf, placedById } from './names.ts';
import { numeral, rounded, writeSteps } from './numerals.ts';
import { bannerLines, openingWords, rangeWords } from './states.ts';
import { stepsOf } from './steps.ts';
import { valueTitleOf } from './value-titles.ts';

/** Null if the report has nothing of that id. */
export function explanation(report: Report, id: string): ExplanationView | null {
  const working = workingOf(report, id);
  if (working === null) return null;
  const next = nextOf(report, id, working);
  return cleaned({
    id,
    kind: working.kind,
    banner: bannerLines(report),
    heading: headingOf(report, id, working),
    about: aboutLine(report),
    sections: sectionsOf(report, id, working),
    next,
    edit: hitToEdit(report, id, next),
  });
}

/** A question in words has no score, so nothing was worked out. */
export function workingOf(report: Report, id: string): ReportWorking | null {
  const known = report.workings[id];
  if (known !== undefined && Object.hasOwn(report.workings, id)) return known;
  const item = placedById(report).get(id)?.item;
  if (item === undefined) return null;
  return { kind: 'item', title: item.title, figure: null, values: [], clause: null, losses: [], moves: [] };
}

/** The blocks of an explanation, in their order. */
export function sectionsOf(report: Report, id: string, working: ReportWorking): ExplainedView[] {
  const { blocks, decimals } = numberBlocks(report, id, working);
  const range = rangeWords(report, id, working).map(upperFirst);
  return [
    block('', { says: openingWords(report, id, working) }),
    ...classBlocks(report, id, working),
    ...blocks,
    ...valueBlocks(report, id, working),
    ...conditionBlocks(report, id, working),
    ...lossBlocks(report, id, working, decimals),
    ...moveBlocks(report, id, working),
    ...(range.length === 0 ? [] : [block('Where it can still go', { says: range })]),
    ...answerFirstBlocks(report, working),
    ...placeBlocks(report, id),
  ].filter(({ title, says }) => title !== '' || says.length > 0);
}

/** What went in, and the sum that ends in the number as it is shown. */
function numberBlocks(report: Report, id: string, working: ReportWorking): { blocks: ExplainedView[]; decimals: number } {
  const { figure, kind, title } = working;
  if (figure === null || figure.value === null || kind === 'gate') return { blocks: [], decimals: 0 };
  const shown = shownOf(report, id, working) ?? figure.value;
  const { lines, decimals } = writeSteps(stepsOf(report, figure, title), (result) => points(result) === points(shown));
  const last = rounded(figure.value, decimals) === shown ? [] : [`${SHOWN}${points(shown)}`];
  // What was given of a pain point stands in its lines.
  const inputs = kind === 'hit' ? [] : inputRows(report, figure, decimals);
  const steps = lines.length === 0 ? [] : [...lines, ...last];
  const says = [...bandWords(report, id, kind), ...hiddenWords(figure), ...(decimals >= 4 ? [LAST_DIGIT] : [])];
  const blocks = [
    ...(inputs.length === 0 ? [] : [inputBlock('What went in', inputs)]),
    ...(steps.length === 0 ? [] : [block('How it is worked out', { steps, says })]),
  ];
  return { blocks, decimals };
}

/** How the last line of a sum begins. */
export const SHOWN = 'Shown with one decimal: ';

/** Sums are made of exact numbers, of which four decimals are printed. The page of a report says it once. */
export const LAST_DIGIT = 'The last printed digit may differ by one: sums are made before anything is rounded.';

/** What the number is called; nothing without a band. */
function bandWords({ bands, overall, pillars }: Report, id: string, kind: ReportWorking['kind']): string[] {
  const named = kind === 'overall' ? overall.band : kind === 'pillar' ? pillars.find((pillar) => pillar.id === id)?.band : null;
  const index = bands.findIndex((band) => band.id === named);
  const [band, next] = [bands[index], bands[index + 1]];
  if (band === undefined) return [];
  return [
    `From ${plain(band.from)} to ${next === undefined ? '100' : plain(next.from - 0.1)} is called ${lowerTitle(band.title)}.`,
  ];
}

/** Why single answers are missing where something was worked out from them. */
function hiddenWords(figure: ReportFigure): string[] {
  return isHidden(figure) ? ['Single answers of a group are not shown.'] : [];
}

function isHidden({ op, of = [] }: ReportFigure): boolean {
  return op === 'hidden' || of.some(isHidden);
}

function inputBlock(title: string, inputs: readonly InputView[], steps: readonly string[] = []): ExplainedView {
  return block(title, { inputs, weighted: inputs.some(({ weight }) => weight !== ''), steps });
}

/** The values of a view; trends without an answer are named together. */
function valueBlocks(report: Report, id: string, { values }: ReportWorking): ExplainedView[] {
  const lens = lensOf(report, id);
  const isQuiet = ({ figure }: ReportNamedFigure) => lens?.kind === 'exposure' && figure.value === null;
  const quiet = lens === null ? null : quietTrends(lens);
  const blocks = values.filter((value) => !isQuiet(value)).map((value) => valueBlock(report, id, value));
  return [
    ...blocks.filter((one, index) => !isBare(one) || blocks.findIndex(({ title }) => title === one.title) === index),
    ...(quiet === null ? [] : [block('Trends without a number', { says: [quiet] })]),
  ];
}

/** A value that is only one of its parts. */
function isBare({ inputs, steps }: ExplainedView): boolean {
  return inputs.length + steps.length === 0;
}

/** One value of a lens with its parts and its sum; what stands above it or in its lines is not said twice. */
function valueBlock(report: Report, id: string, named: ReportNamedFigure): ExplainedView {
  const { figure } = named;
  const title = valueTitleOf(report, lensOf(report, id), named);
  const { value } = figure;
  const isRight = (result: number) => value === null || points(result) === points(value);
  const { lines, decimals } = writeSteps(stepsOf(report, figure, named.title), isRight);
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

function conditionBlocks(report: Report, id: string, { kind, clause, values }: ReportWorking): ExplainedView[] {
  if (clause === null || kind === 'hit') return [];
  const lens = lensOf(report, id);
  const titles = new Map(values.map((value) => [value.title, valueTitleOf(report, lens, value)]));
  const says = kind === 'lens' ? [FIRST_READING] : kind === 'gate' ? [] : clearingWords(clause);
  return [block(DECIDES[kind] ?? 'What decides', { conditions: conditionLines(clause, { report, kind, titles }), says })];
}

/** The tests of the other sentences are not in a report. */
const FIRST_READING = 'Its sentences are tried in order; this is the first that is true.';

/** What would make a condition that is true true no more. */
function clearingWords({ op, outcome }: ReportClause): string[] {
  if (outcome !== 'true') return [];
  if (op === 'all') return ['It is gone as soon as one of these is no longer true.'];
  return op === 'any' ? ['It is gone once none of these is true.'] : ['It is gone once this is no longer true.'];
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
  const candidates = [
    ...hitNext(report, id),
    ...losses.map((loss) => loss.id),
    ...moves.map(({ item }) => item),
    ...idsIn(clause),
    ...open,
  ];
  const known = candidates.map((candidate) => lensOf(report, candidate)?.id ?? candidate);
  return known.find((candidate) => candidate !== id && workingOf(report, candidate) !== null) ?? null;
}

function idsIn(clause: ReportClause | null): string[] {
  if (clause === null) return [];
  const own = [clause.id, clause.figure?.id].filter((id) => id !== undefined);
  return [...own, ...(clause.of ?? []).flatMap(idsIn)];
}
