// The workings behind the numbers of a page, short: what the page says beside the number already, or once for all, is left out.
import type { Report, ReportWorking } from '../../model/report.ts';
import { cleaned } from '../cleaned.ts';
import { points } from '../figures.ts';
import type { ExplainedView, InputView } from './explanation-view.ts';
import { shownOf } from './heading.ts';
import { SLOWEST } from './hits.ts';
import { LOSSES, MOVES } from './moves.ts';
import { placedById } from './names.ts';
import { LAST_DIGIT, SHOWN, sectionsOf, workingOf } from './view.ts';

export interface WorkingView {
  /** "How Technology came to 42.2". */
  readonly label: string;
  /** All of it where one line is enough; null else. */
  readonly line: string | null;
  /** Empty beside a line. */
  readonly sections: readonly WorkingSection[];
}

export interface WorkingSection {
  readonly title: string;
  /** In the order of working. */
  readonly rows: readonly WorkingRow[];
}

export interface WorkingRow {
  /** "12.5", "true"; empty for a sentence. */
  readonly mark: string;
  readonly says: string;
  /** How deep it stands, from 0. */
  readonly depth: number;
}

/** Null where nothing was worked out. */
export function workingView(report: Report, id: string): WorkingView | null {
  const working = workingOf(report, id);
  if (working === null) return null;
  const sections = sectionsOf(report, id, working)
    .map((section) => withoutRepeats(section, working))
    .filter((section) => !isOnThePage(section, working))
    .map((section) => (working.kind === 'lens' ? withCodes(report, section) : section));
  if (sections.length === 0) return null;
  const line = lineOf(sections, working);
  return cleaned({
    label: labelOf(report, id, working),
    line,
    sections: line === null ? sections.map(sectionView) : [],
  });
}

/** What stands once on the page for all: in the method, in the map of capabilities, or with the questions. */
function withoutRepeats(section: ExplainedView, { kind }: ReportWorking): ExplainedView {
  const { title, inputs, says } = section;
  const isLoss = title === LOSSES;
  const areBelow = kind === 'capability' || kind === 'pillar';
  return {
    ...section,
    title: isLoss ? 'Points missing to 100' : title,
    says: areBelow && isLoss ? [] : says.filter((sentence) => sentence !== LAST_DIGIT && sentence !== SLOWEST),
    inputs: areBelow && areAlike(inputs) ? [] : inputs,
  };
}

/** They count alike, and all of them. */
function areAlike(inputs: readonly InputView[]): boolean {
  return inputs.every(({ weight, note }) => weight === '' && note === '');
}

/** Questions by their codes, as they stand with every answer. */
function withCodes(report: Report, section: ExplainedView): ExplainedView {
  const named = (title: string): string => {
    const { name, rest } = /^(?<name>.*?)(?<rest>, “.*)?$/su.exec(title)?.groups ?? {};
    return `${codesOf(report).get(name ?? '') ?? name}${rest ?? ''}`;
  };
  return { ...section, inputs: section.inputs.map((input) => ({ ...input, title: named(input.title) })) };
}

const CODES = new WeakMap<Report, ReadonlyMap<string, string>>();

/** The codes of questions by their titles. */
function codesOf(report: Report): ReadonlyMap<string, string> {
  const known = CODES.get(report);
  if (known !== undefined) return known;
  const items = [...placedById(report).values()].map(({ item }) => item);
  const codes = new Map(items.flatMap(({ title, code }) => (code === null ? [] : [[title, code] as const])));
  CODES.set(report, codes);
  return codes;
}

/** What the page says in a place of its own: states, answers, extremes, the best steps. */
function isOnThePage(section: ExplainedView, { kind, figure }: ReportWorking): boolean {
  const { title, inputs, steps, conditions, amounts } = section;
  if (title === '' || inputs.length + steps.length + conditions.length + amounts.length === 0) return true;
  const isSteps = title.startsWith(MOVES);
  if (kind === 'item') return inputs.length > 0 && inputs.every(({ note }) => note === '');
  if (kind === 'capability') return isSteps || (amounts.length > 0 && isPlain(figure));
  if (kind === 'lens')
    return (
      isSteps ||
      isTrend(section) ||
      (inputs.length === 0 && steps.every((step) => !step.includes(' = ')) && conditions.length === 0)
    );
  return (kind === 'overall' || kind === 'pillar') && isSteps;
}

/** How much a trend matters times what one number misses: its row in the table, with the sentence on exposure. */
function isTrend({ inputs, steps }: ExplainedView): boolean {
  return inputs.length === 2 && steps.length === 2 && /: \d x [\d.]+ \/ 4 = /.test(steps[1] ?? '');
}

/** A mean of parts that count alike: what each takes from it is plain to see. */
function isPlain(figure: ReportWorking['figure']): boolean {
  return (figure?.of ?? []).every(({ weight, value }) => (weight ?? 1) === 1 && value !== null);
}

/** One step, and at most one that would move it: "For 20 per cent: 25. Next, to 40 per cent: +25.0."; of a level only what moves it. */
function lineOf(sections: readonly ExplainedView[], { title, figure }: ReportWorking): string | null {
  const steps = sections.flatMap((section) => section.steps).filter((step) => !step.startsWith(SHOWN));
  const amounts = sections.flatMap((section) => section.amounts);
  const more = sections.flatMap(({ inputs, conditions, says }) => [...inputs, ...conditions, ...says]);
  if (steps.length > 1 || amounts.length > 1 || more.length > 0) return null;
  const own = `${title}: `;
  const moves = amounts.map(({ amount, says }) => `Next, ${says.startsWith(own) ? says.slice(own.length) : says}: ${amount}`);
  const known = figure?.op === 'level' && moves.length > 0 ? [] : steps;
  return [...known, ...moves].map((sentence) => `${sentence}.`).join(' ');
}

function sectionView(section: ExplainedView): WorkingSection {
  const { title, inputs, conditions, amounts, says } = section;
  const row = (text: string): WorkingRow => ({ mark: '', says: text, depth: 0 });
  const average = averageOf(section);
  const steps = average === null ? section.steps : section.steps.slice(1);
  return {
    title,
    rows: [
      ...(inputs.length === 0 ? [] : [row(`${average ?? ''}${inputs.map(inputWords).join('; ')}`)]),
      ...steps.map(row),
      ...conditions.map(({ depth, word, says: asked }) => ({ mark: word === '' ? '' : `${word}:`, says: asked, depth })),
      ...amounts.map(({ amount, says: what }) => ({ mark: amount, says: what, depth: 0 })),
      ...says.map(row),
    ],
  };
}

/** "Average of the questions: " where the title already says what the numbers that went in come to; null else. */
function averageOf({ title, inputs, steps: [first = ''] }: ExplainedView): string | null {
  const sum = `(${inputs.map(({ value }) => value).join(' + ')}) / ${inputs.length} = `;
  const [before, after] = first.split(sum);
  return after !== undefined && title.endsWith(`: ${after}`) ? (before ?? null) : null;
}

/** "75 Shared aim, weight 2". */
function inputWords({ title, value, weight, note }: InputView): string {
  return `${value} ${title}${weight === '' ? '' : `, weight ${weight}`}${note === '' ? '' : `, ${note}`}`;
}

function nounOf(kind: ReportWorking['kind'], title: string): string {
  return kind === 'overall' || kind === 'confidence' ? `the ${kind}` : title;
}

/** What is too little answered stands in brackets everywhere. */
function isUnrated({ pillars }: Report, id: string, kind: ReportWorking['kind']): boolean {
  return kind === 'pillar' && pillars.find((pillar) => pillar.id === id)?.rated === false;
}

function labelOf(report: Report, id: string, working: ReportWorking): string {
  const { kind, title } = working;
  const shown = shownOf(report, id, working);
  switch (kind) {
    case 'gate':
      return `How gate ${id} was judged`;
    case 'flag':
    case 'rule':
      return `Why it says: ${title}`;
    case 'lens':
      return `How the numbers of ${title} came about`;
    case 'hit':
      return shown === null ? 'How its class came about' : `How its priority came to ${points(shown)}`;
    default:
      return shown === null
        ? `How ${nounOf(kind, title)} stands`
        : `How ${nounOf(kind, title)} came to ${isUnrated(report, id, kind) ? `(${points(shown)})` : points(shown)}`;
  }
}
