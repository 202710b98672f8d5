// From the questionnaire a person writes to the one the core consumes: every default is filled in here and nowhere else.
import type { Path, Problem } from '../../model/problem.ts';
import type {
  Capability,
  CarriedRules,
  Item,
  ItemBase,
  Pillar,
  Questionnaire,
  Recommendation,
} from '../../model/questionnaire.ts';
import type { Settings } from '../../model/settings.ts';
import type { TrendPack } from '../../model/trend.ts';
import type {
  WrittenCapability,
  WrittenItem,
  WrittenOption,
  WrittenPillar,
  WrittenQuestionnaire,
  WrittenRecommendation,
} from '../../model/written-questionnaire.ts';
import { horizonTitle } from '../hits/limits.ts';
import { DEFAULT_HORIZONS, DEFAULT_SETTINGS } from './defaults.ts';
import { withPartTitles } from './part-titles.ts';
import { readCondition } from './read-condition.ts';
import { readRules } from './read-rules.ts';

export interface Resolved {
  readonly questionnaire: Questionnaire;
  readonly problems: readonly Problem[];
}

/**
 * `written` stands alone and has the shape of its schema, as far as it goes; `packs` are the trend packs it names. Problems
 * are those of conditions, lenses, flags and rules.
 */
export function resolve(written: Partial<WrittenQuestionnaire>, packs: readonly TrendPack[] = []): Resolved {
  const problems: Problem[] = [];
  const questionnaire = resolveStructure(written, packs, problems);
  const rules = written.pillars === undefined ? {} : readRules(written, questionnaire, problems);
  return { questionnaire: withPartTitles({ ...questionnaire, ...rules }), problems };
}

/** All but what is judged. */
function resolveStructure(
  written: Partial<WrittenQuestionnaire>,
  packs: readonly TrendPack[],
  problems: Problem[],
): Questionnaire {
  const pillars = (written.pillars ?? []).map((pillar, index) => resolvePillar(pillar, ['pillars', index], problems));
  return {
    id: written.id ?? '',
    lineage: [],
    leftOut: { items: [], gates: [] },
    version: written.version ?? '',
    title: written.title ?? '',
    about: written.about ?? '',
    language: written.language ?? 'en',
    settings: resolveSettings(written),
    bands: (written.bands ?? []).map(({ id, from, title, says = '' }) => ({ id, from, title: title ?? id, says })),
    pillars,
    gates: (written.gates ?? []).map((gate) => ({ ...gate, why: gate.why ?? '' })),
    roles: (written.roles ?? []).map(({ id, title }) => ({ id: normaliseRole(id), title: title ?? capitalised(id) })),
    horizons:
      written.pain_points?.horizons?.map((horizon) => ({ id: horizon.id, title: horizonTitle(horizon) })) ?? DEFAULT_HORIZONS,
    lenses: [],
    consistency: [],
    flags: [],
    capacityFactor: null,
    packs,
    rules: carried(written),
  };
}

function resolveSettings({ settings = {} }: Partial<WrittenQuestionnaire>): Settings {
  const roles = settings.gap_roles === undefined ? {} : { gap_roles: settings.gap_roles.map(normaliseRole) };
  return { ...DEFAULT_SETTINGS, ...settings, ...roles };
}

function resolvePillar(written: WrittenPillar, path: Path, problems: Problem[]): Pillar {
  return {
    id: written.id,
    title: written.title,
    asks: written.asks ?? '',
    weight: written.weight ?? 1,
    target: written.target ?? null,
    capabilities: written.capabilities.map((capability, index) =>
      resolveCapability(capability, [...path, 'capabilities', index], problems),
    ),
  };
}

function resolveCapability(written: WrittenCapability, path: Path, problems: Problem[]): Capability {
  return {
    id: written.id,
    title: written.title,
    about: written.about ?? '',
    finding: written.finding,
    weight: written.weight ?? 1,
    target: written.target ?? null,
    items: written.items.map((item, index) => resolveItem(item, [...path, 'items', index], problems)),
  };
}

/** `path` is the place of the item in its file. */
export function resolveItem(written: WrittenItem, path: Path, problems: Problem[]): Item {
  const base = resolveBase(written, path, problems);
  switch (written.type) {
    case 'level':
      return { ...base, type: 'level', levels: written.levels ?? [] };
    case 'checklist': {
      const options = (written.options ?? []).map((option) => ({
        ...optionBase(option),
        finding: option.finding,
        weight: option.weight ?? 1,
      }));
      const total = options.reduce((sum, { weight }) => sum + weight, 0);
      return {
        ...base,
        type: 'checklist',
        options,
        none: written.none ?? 'None of these',
        full_marks_at: written.full_marks_at ?? total,
      };
    }
    case 'number':
      return {
        ...base,
        type: 'number',
        unit: written.unit ?? '',
        min: written.min ?? null,
        max: written.max ?? null,
        whole: written.whole ?? false,
        bands: (written.bands ?? []).map(({ from = null, below = null, score }) => ({ from, below, score })),
      };
    case 'choice':
      return {
        ...base,
        type: 'choice',
        options: (written.options ?? []).map((option) => ({ ...optionBase(option), score: option.score ?? 0 })),
      };
    case 'yes_no':
    case 'text':
      return { ...base, type: written.type };
    default:
      return written.type satisfies never;
  }
}

function optionBase({ id, text, tags = [] }: WrittenOption) {
  return { id, text, tags };
}

function resolveBase(written: WrittenItem, path: Path, problems: Problem[]): ItemBase {
  const when = written.when === undefined ? null : readCondition(written.when, [...path, 'when'], problems);
  return {
    id: written.id,
    code: written.code ?? '',
    title: written.title ?? written.code ?? written.id,
    ask: written.ask,
    finding: written.finding,
    weight: written.weight ?? 1,
    reverse: written.reverse ?? false,
    why: written.why ?? '',
    measures: written.measures ?? '',
    proof: written.proof ?? '',
    who: (written.who ?? []).map(normaliseRole),
    tags: written.tags ?? [],
    sources: written.sources ?? [],
    na: written.na ?? true,
    low: written.low === undefined ? null : resolveLow(written.low),
    when,
  };
}

/** What to do, with its usual size where none is given. */
export function resolveLow({ advice, horizon, effort }: WrittenRecommendation): Recommendation {
  return { advice, horizon: horizon ?? null, effort: effort ?? 'M' };
}

function carried(written: Partial<WrittenQuestionnaire>): CarriedRules {
  const { pain_points, orders, titles, sources, glossary, migrations, track_record, review_after_days } = written;
  const given = { pain_points, orders, titles, sources, glossary, migrations, track_record, review_after_days };
  return Object.fromEntries(Object.entries(given).filter(([, rule]) => rule !== undefined));
}

/** Roles are compared in lower case and without spaces around them. Source: scoring specification, B 21. */
export function normaliseRole(role: string): string {
  return role.trim().toLowerCase();
}

function capitalised(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
