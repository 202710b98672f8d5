// Least scores: of the whole, of pillars, of capabilities, of lenses. Source: scoring specification, B 7 and B 23.
import type { ScoredCapability, ScoredPillar } from '../../model/assessment.ts';
import type { Bars, Policy } from '../../model/policy.ts';
import type { Report, ReportCapability, ReportPillar } from '../../model/report.ts';
import { pointsText } from '../lenses/says.ts';
import { lift, type Part, settle, wholeOf } from './deciding.ts';
import type { Held } from './held.ts';
import { besideBar, couldTurn, count, type Judged, NOTHING_APPLIES, type Range, rangeOf, reaches, whyNone } from './judged.ts';

/** A score, its bar, and why nothing is certain yet. */
interface Against {
  readonly rule: Judged['rule'];
  readonly id: string | null;
  /** The part as the subject of a sentence. */
  readonly title: string;
  readonly bar: number;
  readonly range: Range;
  /** Why it is not certain; null if its bounds say all. */
  readonly provisional: string | null;
  /** Why it does not count even if it could not turn; null if it counts. */
  readonly unrated: string | null;
  readonly part: Part;
}

export function minOverall({ minOverall: bar }: Policy, held: Held): Judged[] {
  if (bar === null) return [];
  const { report, facts } = held;
  const { overall } = facts.assessment;
  return [
    against(
      {
        rule: 'min_overall',
        id: null,
        title: 'Overall',
        bar,
        range: rangeOf(overall, overall.final),
        provisional: overall.provisional ? whyProvisional(report) : null,
        unrated: overall.final.kind === 'none' ? `There is no overall: ${whyNone(report)}` : null,
        part: wholeOf(report),
      },
      held,
    ),
  ];
}

export function minPillar({ minPillar }: Policy, held: Held): Judged[] {
  const { report, facts } = held;
  return facts.assessment.pillars.flatMap((scored) => {
    const told = report.pillars.find(({ id }) => id === scored.pillar.id);
    const bar = barOf(minPillar, scored.pillar.id);
    if (bar === null || told === undefined) return [];
    return [scored.inScope ? pillarAgainst(scored, told, bar, held) : notHeld('min_pillar', scored.pillar, bar)];
  });
}

function pillarAgainst(scored: ScoredPillar, told: ReportPillar, bar: number, held: Held): Judged {
  const { report } = held;
  const { id, title } = scored.pillar;
  const waiting = report.gates.filter(({ scope, state }) => scope === id && state === 'unverified');
  return against(
    {
      rule: 'min_pillar',
      id,
      title,
      bar,
      range: rangeOf(scored, scored.final),
      provisional: waiting.length > 0 ? `nobody could answer for gate ${waiting.map((gate) => gate.id).join(' and ')}` : null,
      unrated: scored.rated ? null : `${title} is not rated: too little of it is answered`,
      part: { id, title, items: told.capabilities.flatMap(({ items }) => items), heldBy: told.held_by },
    },
    held,
  );
}

export function minCapability({ minCapability }: Policy, held: Held): Judged[] {
  const { report, facts } = held;
  const told = new Map(report.pillars.flatMap(({ capabilities }) => capabilities.map((one) => [one.id, one])));
  return facts.assessment.pillars.flatMap(({ capabilities }) =>
    capabilities.flatMap((scored) => {
      const { capability } = scored;
      const bar = barOf(minCapability, capability.id);
      const one = told.get(capability.id);
      if (bar === null || one === undefined) return [];
      const applies = scored.coverage.kind === 'share';
      return [applies ? capabilityAgainst(scored, one, bar, held) : notHeld('min_capability', capability, bar)];
    }),
  );
}

function capabilityAgainst(scored: ScoredCapability, { items }: ReportCapability, bar: number, held: Held): Judged {
  const { id, title } = scored.capability;
  const unrated = scored.score.kind === 'none' ? `${title} has no score: none of it is answered` : null;
  const range = rangeOf(scored, scored.score);
  return against(
    { rule: 'min_capability', id, title, bar, range, provisional: null, unrated, part: { id, title, items, heldBy: null } },
    held,
  );
}

/** The bar of a part: its own, else that for all. */
function barOf({ all, each }: Bars, id: string): number | null {
  return Object.hasOwn(each, id) ? (each[id] ?? null) : all;
}

/** Where nothing applies, or counts, nothing is asked for. */
function notHeld(rule: Judged['rule'], { id, title, weight }: Named, bar: number): Judged {
  const why = weight === 0 ? 'it weighs nothing' : 'none of its questions applies';
  const head = heading(rule, id, title, bar);
  const message = `${title} is not held against ${bar}: ${why}.`;
  return {
    ...head,
    title: `${head.title} (not held: ${why})`,
    outcome: 'met',
    shown: null,
    low: null,
    high: null,
    message,
    mend: '',
  };
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
}

function heading(rule: Judged['rule'], id: string | null, title: string, bar: number) {
  return { rule, id, title: `${title} at least ${bar}`, bar, unit: 'points' as const };
}

function against({ rule, id, title, bar, range, provisional, unrated, part }: Against, held: Held): Judged {
  const outcome = reaches(range, bar, provisional !== null || unrated !== null);
  const { shown, high } = range;
  const head = { ...heading(rule, id, title, bar), outcome, ...range };
  if (outcome === 'met') return { ...head, message: `${standing(title, shown, bar)}.`, mend: '' };
  if (outcome === 'failed') {
    const stands =
      unrated === null ? standing(title, shown, bar) : `${unrated}; at best it is ${pointsText(high ?? 0)}, under ${bar}`;
    const message = `${stands}${heldDown(part, held.report)}.`;
    return { ...head, ...lift(part, bar - (shown ?? high ?? 0), held), message };
  }
  if (shown === null && high === null) return { ...head, message: `${unrated}.`, mend: NOTHING_APPLIES, unjudged: true };
  const message = `${unrated ?? `${standing(title, shown, bar)}, but ${provisional === null ? '' : 'it is provisional: '}${provisional ?? couldTurn(range, bar)}`}`;
  const soFar = unrated !== null && shown !== null ? `; what is there scores ${pointsText(shown)}` : '';
  return { ...head, ...settle(part, held), message: `${message}${soFar}.` };
}

/** "Technology: 43.8 is under 50". */
function standing(title: string, shown: number | null, bar: number): string {
  return `${title}: ${besideBar(shown ?? 0, bar)}`;
}

function heldDown({ heldBy }: Part, { gates, pillars }: Report): string {
  const gate = gates.find(({ id }) => id === heldBy);
  if (gate === undefined) return '';
  const scope = pillars.find(({ id }) => id === gate.scope)?.title ?? 'it';
  return `; gate ${gate.id} (${gate.title}) holds ${scope} at ${gate.cap}`;
}

function whyProvisional({ pillars, gates }: Report): string {
  const unrated = pillars.filter(({ in_scope, rated }) => in_scope && !rated).map(({ title }) => title);
  const waiting = gates.filter(({ state }) => state === 'unverified').map(({ id }) => id);
  return [
    ...(unrated.length === 0 ? [] : [`${unrated.join(', ')} ${unrated.length === 1 ? 'is' : 'are'} not rated`]),
    ...(waiting.length === 0
      ? []
      : [`nobody could answer for ${count(waiting.length, 'gate').replace(/^\d+ /, '')} ${waiting.join(', ')}`]),
  ].join('; ');
}
