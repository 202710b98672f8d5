// The workings behind the numbers of a page, short: what the page says beside the number already is left out.
import type { Report, ReportWorking } from '../../model/report.ts';
import { cleaned } from '../cleaned.ts';
import { points } from '../figures.ts';
import type { ExplainedView } from './explanation-view.ts';
import { shownOf } from './heading.ts';
import { LOSSES, MOVES } from './moves.ts';
import { sectionsOf, workingOf } from './view.ts';

export interface WorkingView {
  /** "How Technology came to 42.2". */
  readonly label: string;
  readonly sections: readonly ExplainedView[];
}

/** Null where nothing was worked out. */
export function workingView(report: Report, id: string): WorkingView | null {
  const working = workingOf(report, id);
  if (working === null) return null;
  const sections = sectionsOf(report, id, working)
    .filter((section) => !isOnThePage(section, working))
    .map((section) => ({ ...section, title: section.title === LOSSES ? 'Points missing to 100' : section.title }));
  return sections.length === 0 ? null : cleaned({ label: labelOf(report, id, working), sections });
}

/** What the page says in a place of its own: states, answers, extremes, the best steps. */
function isOnThePage(section: ExplainedView, { kind }: ReportWorking): boolean {
  const { title, inputs, steps, conditions, amounts } = section;
  if (title === '' || inputs.length + steps.length + conditions.length + amounts.length === 0) return true;
  const isSteps = title.startsWith(MOVES);
  if (kind === 'item') return inputs.length > 0 && inputs.every(({ note }) => note === '');
  if (kind === 'lens')
    return isSteps || (inputs.length === 0 && steps.every((step) => !step.includes(' = ')) && conditions.length === 0);
  return kind === 'overall' && isSteps;
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
