// Least values of lenses, each in its own unit.
import type { Lens } from '../../model/lens.ts';
import type { Policy } from '../../model/policy.ts';
import type { ReportLens } from '../../model/report.ts';
import { valueTitle } from '../explain/value-title.ts';
import { isFactor, valueText } from '../lenses/says.ts';
import { shown, shownFactor } from '../scoring/numbers.ts';
import { type Answer, HEAVIEST, itemIn, standsAt } from './behind.ts';
import { answer, type Mend, standing, stepOf, thenMore } from './deciding.ts';
import type { Held } from './held.ts';
import { count, type Judged, NOTHING_APPLIES } from './judged.ts';

export function minLens({ minLens }: Policy, held: Held): Judged[] {
  const { report, facts } = held;
  const { questionnaire } = facts;
  return Object.entries(minLens).flatMap(([key, bar]) => {
    const { id, name } = partsOfKey(key);
    const lens = questionnaire.lenses.find((one) => one.id === id);
    const told = report.lenses.find((one) => one.id === id);
    if (lens === undefined || told === undefined) return [];
    return [against(key, bar, lens, name, told, held, valueTitle(lens, name, questionnaire.packs))];
  });
}

/** The lens and the name of its value, which may hold dots of its own. */
export function partsOfKey(key: string): { readonly id: string; readonly name: string } {
  const dot = key.indexOf('.');
  return dot < 0 ? { id: key, name: '' } : { id: key.slice(0, dot), name: key.slice(dot + 1) };
}

function against(key: string, bar: number, lens: Lens, name: string, told: ReportLens, held: Held, valueName: string): Judged {
  const title = `${lens.title}, ${valueName}`;
  const head = {
    rule: 'min_lens',
    id: key,
    title: `${title} at least ${bar}`,
    bar,
    unit: unitOf(lens, name),
    low: null,
    high: null,
  };
  const value = told.values[name];
  if (typeof value !== 'number') {
    const open = answer(told.missing, held);
    const isOpen = open.answers !== undefined;
    const message = `${title}: there is no value, ${isOpen ? 'too little is answered' : 'too little of it applies'}.`;
    const rest: Pick<Judged, 'mend' | 'answers' | 'unjudged'> = isOpen ? open : { mend: NOTHING_APPLIES, unjudged: true };
    return { ...head, outcome: 'undecided', shown: null, message, ...rest };
  }
  const rounded = isFactor(name, lens.kind) ? shownFactor(value) : shown(value);
  const outcome = rounded >= bar ? 'met' : 'failed';
  const open = told.missing.length === 0 ? '' : `; ${count(told.missing.length, 'question')} of it open`;
  const message = `${title}: ${valueText(name, value, lens.kind)} ${outcome === 'met' ? 'reaches' : 'is under'} ${bar}${open}.`;
  return { ...head, outcome, shown: rounded, message, ...(outcome === 'met' ? { mend: '' } : lift(told, held)) };
}

/** Points, unless it counts something else. */
function unitOf(lens: Lens, name: string): Judged['unit'] {
  return lens.kind === 'amount' || lens.kind === 'dial' || isFactor(name, lens.kind) ? 'none' : 'points';
}

/** The lowest answer in it and the steps that lift it; where no step of the lowest does, the step that lifts it most decides. */
function lift(told: ReportLens, held: Held): Mend {
  const { id, weakest, missing, parts } = told;
  const moves = held.report.workings[id]?.moves ?? [];
  const [best] = moves;
  const lowest = weakest === null ? undefined : itemIn(weakest.item, held.report);
  const own = moves.find(({ item }) => item === lowest?.id);
  const others = moves.filter(({ item }) => item !== lowest?.id);
  const raised = others.map(({ item, title, step }): Answer => ({ item, title, says: `${step} lifts it` }));
  if (lowest === undefined && best === undefined) return counted(parts, missing, held);
  if (lowest === undefined || (own === undefined && best !== undefined))
    return { mend: best === undefined ? '' : `${stepOf(best)} lifts it most.`, answers: raised.slice(0, HEAVIEST) };
  const says = `${standsAt(lowest, held)} now, the lowest in it`;
  const lifts = own === undefined ? '' : `; ${own.step} lifts it${own === best ? ' most' : ''}`;
  const answers = [{ item: lowest.id, title: lowest.title, says }, ...raised].slice(0, HEAVIEST);
  return { mend: `“${lowest.title}” is the lowest answer in it${lifts}.`, answers };
}

/** What is counted has no steps: the answers that went in, and those that could. */
function counted(parts: ReportLens['parts'], missing: readonly string[], held: Held): Mend {
  const members = parts.flatMap((part) => part.members.map((member) => member.split('/')[0] ?? member));
  const answers = standing([...new Set([...members, ...missing])], held).slice(0, HEAVIEST);
  const [first, ...more] = answers;
  return { mend: first === undefined ? 'Look at what it counts.' : `Look at “${first.title}” first${thenMore(more)}.`, answers };
}
