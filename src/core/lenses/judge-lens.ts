// From a lens to what it shows: parts, values, the reading that holds. Source: rules as data, section 7.
import type { ExposureLens, Lens, LensPart, LensReading, ProfileLens } from '../../model/lens.ts';
import { exposureValues, judgeTrends } from './exposure.ts';
import type { Facts } from './facts.ts';
import { find } from './figures.ts';
import { type Found, NOTHING, together, type Waiting } from './found.ts';
import { judgeRule } from './judge.ts';
import type { JudgedLens, JudgedPart, JudgedTrend, LensValue } from './judged.ts';
import { markOf, profileEnough, profileValues } from './profile.ts';
import { fillSlots, slotsIn } from './says.ts';
import { byId, simpleValues } from './simple-kinds.ts';
import { figuresIn, partsOf, valueNames } from './value-names.ts';

/** `facts` holds the lenses above. */
export function judgeLens(lens: Lens, facts: Facts): JudgedLens {
  const drawn = draw(lens, facts);
  const names = valueNames(lens, facts.questionnaire.packs);
  const known = new Map(drawn.values ?? []);
  const values = new Map(names.map((name): [string, LensValue] => [name, known.get(name) ?? null]));
  const enough = drawn.values !== null;
  const read = enough
    ? readingOf(lens, { ...facts, judging: lens, own: values })
    : { reading: null, because: [], openReadings: [] };
  const titles = new Map([
    ...drawn.parts.map(({ id, title }) => [id, title] as const),
    ...drawn.trends.map(({ trend }) => [trend.id, trend.says] as const),
  ]);
  return {
    lens,
    enough,
    values,
    parts: drawn.parts,
    trends: drawn.trends,
    ...read,
    says: sentenceOf(read.reading, values, titles, lens.kind),
    waiting: drawn.waiting,
  };
}

/** A sentence about a value that does not exist, such as a lowest part where none can be named, is not said. */
function sentenceOf(
  reading: LensReading | null,
  values: ReadonlyMap<string, LensValue>,
  titles: ReadonlyMap<string, string>,
  kind: Lens['kind'],
): string | null {
  if (reading === null || slotsIn(reading.says).some((name) => values.get(name) === null)) return null;
  return fillSlots(reading.says, values, titles, kind);
}

interface Drawn {
  readonly parts: readonly JudgedPart[];
  readonly trends: readonly JudgedTrend[];
  /** Null: not enough was answered. */
  readonly values: readonly (readonly [string, LensValue])[] | null;
  readonly waiting: Waiting;
}

function draw(lens: Lens, facts: Facts): Drawn {
  if (lens.kind === 'exposure') return drawExposure(lens, facts);
  const found = partsOf(lens).map((part) => ({ part, figure: find(part.figure, facts) }));
  const parts = judgeParts(lens, found);
  const values = valuesOfParts(lens, parts);
  const named = found.flatMap(({ figure }) => [...figure.named]);
  const absent = found.filter(({ figure }) => figure.value === null).map(({ figure }) => figure.waiting);
  const gap = 'parts' in lens && lens.role_gap && values !== null ? [['role_gap', roleGap(lens, facts)] as const] : [];
  return { parts, trends: [], values: values === null ? null : [...named, ...values, ...gap], waiting: together(absent) };
}

/** Only the parts of a profile can borrow from each other: then every member stands in two of them or more. */
function judgeParts(lens: Lens, found: readonly { part: LensPart; figure: Found }[]): JudgedPart[] {
  const inProfile = 'parts' in lens ? found.slice(0, lens.parts.length) : [];
  const uses = new Map<string, number>();
  for (const member of inProfile.flatMap(({ figure }) => figure.members)) uses.set(member, (uses.get(member) ?? 0) + 1);
  return found.map(({ part, figure: { value, members, waiting } }, index) => {
    const borrowed = index < inProfile.length && members.length > 0 && members.every((member) => (uses.get(member) ?? 0) > 1);
    return {
      id: part.id,
      title: part.title,
      group: part.group,
      value,
      mark: 'parts' in lens && part !== lens.counterweight ? markOf(lens, value) : null,
      thin: value !== null && (members.length < lens.thin_under || borrowed),
      borrowed,
      members,
      waiting,
    };
  });
}

/** What these parts come to by the formula of the lens, without the gap between roles; null if they are not enough. */
export function valuesOfParts(lens: Exclude<Lens, ExposureLens>, all: readonly JudgedPart[]) {
  if (!('parts' in lens)) return simpleValues(lens, byId(all));
  const parts = all.slice(0, lens.parts.length);
  const counterweight = all[lens.parts.length] ?? null;
  return profileEnough(lens, parts, counterweight) ? profileValues(lens, parts, counterweight) : null;
}

/** The score of the lens for the first gap role alone minus that for the second. */
function roleGap(lens: ProfileLens, facts: Facts): number | null {
  const [first, second] = roleScores(lens, facts);
  return first === null || second === null ? null : first - second;
}

/** Both, each role alone; none of either while one is too small to be shown. */
export function roleScores(lens: ProfileLens, facts: Facts): [first: number | null, second: number | null] {
  const [first, second] = facts.questionnaire.settings.gap_roles.map(facts.ofRole);
  return first == null || second == null ? [null, null] : [scoreAlone(lens, first), scoreAlone(lens, second)];
}

function scoreAlone(lens: ProfileLens, alone: Facts): number | null {
  const drawn = draw({ ...lens, role_gap: false }, withLensesAbove(lens, alone));
  const score = new Map(drawn.values ?? []).get('score');
  return typeof score === 'number' ? score : null;
}

/** Parts may be values of lenses further up: they are judged for the role as well. */
function withLensesAbove(lens: ProfileLens, facts: Facts): Facts {
  if (!lens.parts.some(({ figure }) => figuresIn(figure).some(({ kind }) => kind === 'lens'))) return facts;
  const lenses = new Map<string, JudgedLens>();
  for (const above of facts.questionnaire.lenses) {
    if (above.id === lens.id) break;
    lenses.set(above.id, judgeLens(above, { ...facts, lenses }));
  }
  return { ...facts, lenses };
}

function drawExposure(lens: ExposureLens, facts: Facts): Drawn {
  const trends = judgeTrends(lens, facts);
  const judged = trends.map((one) => one.judged);
  const parts = trends.map(({ judged: { trend, pack, exposure }, figure }) => ({
    id: trend.id,
    title: trend.says,
    group: pack.id,
    value: exposure,
    mark: null,
    thin: false,
    borrowed: false,
    members: figure.members,
    waiting: NOTHING,
  }));
  const known = judged.filter(({ exposure }) => exposure !== null).length;
  const waiting = trends
    .filter(({ judged: { relevance, readiness } }) => relevance !== null && readiness === null)
    .map(({ figure }) => figure.waiting);
  return { parts, trends: judged, values: known < lens.needs ? null : exposureValues(judged), waiting: together(waiting) };
}

/** The first reading that holds; those above it that are open are passed over and remembered. */
function readingOf({ readings }: Lens, facts: Facts): Pick<JudgedLens, 'reading' | 'because' | 'openReadings'> {
  const openReadings: { id: string; waiting: Waiting }[] = [];
  for (const reading of readings) {
    const { outcome, because, waiting } = holds(reading, facts);
    if (outcome === 'true') return { reading, because, openReadings };
    if (outcome === 'open') openReadings.push({ id: reading.id, waiting });
  }
  return { reading: null, because: [], openReadings };
}

function holds({ when }: LensReading, facts: Facts) {
  return when === null ? { outcome: 'true' as const, because: [], waiting: NOTHING } : judgeRule(when, facts);
}
