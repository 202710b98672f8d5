// From the lens a person writes to the one the core works out: defaults filled in, keys and references checked.
// Source: rules as data, section 7.
import type { AmountLens, BalanceLens, DialLens, ExposureLens, Lens, LensPart, LoadLens, ProfileLens } from '../../model/lens.ts';
import type { TrendPack } from '../../model/trend.ts';
import type { WrittenFigure, WrittenLens, WrittenReading } from '../../model/written-questionnaire.ts';
import { everyName, valueNames } from '../lenses/value-names.ts';
import { problem } from '../problems.ts';
import { below, type Spot } from './known.ts';
import { checkGroups, checkNeeds, groupOf, TAKEN } from './lens-groups.ts';
import { checkLensKeys } from './lens-keys.ts';
import { NO_FIGURE, readFigure } from './read-figure.ts';
import { readRuleCondition } from './read-rule-condition.ts';

/** What a lens is read with. */
export interface LensReader {
  readonly packs: readonly TrendPack[];
  /** Ids of the packs that are asked for, also of those that could not be read. */
  readonly trends: readonly string[];
}

type Base = Omit<BalanceLens, 'kind' | 'left' | 'right'>;

/** A lens with its readings; from here on those below may refer to it. Its parts are titled once all are read. */
export function readLens(written: WrittenLens, reader: LensReader, spot: Spot): Lens {
  checkLensKeys(written, spot);
  const bare = readKind(written, baseOf(written), reader, spot);
  const values = valueNames(bare, reader.packs);
  if (bare.kind !== 'exposure') checkTwice(everyName(bare, reader.packs), written.parts ?? {}, spot);
  const known = { ...spot.known, own: values };
  const readings = (written.readings ?? []).map((reading, index) =>
    readReading(reading, below({ ...spot, known }, 'readings', index)),
  );
  spot.known.lenses.set(written.id, { values, readings: readings.map(({ id }) => id) });
  return { ...bare, readings };
}

/** Two values of one name would hide each other; a part with a name that is taken is told already. */
function checkTwice(names: readonly string[], parts: object, { path, problems }: Spot): void {
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  for (const name of [...twice].filter((one) => !(Object.hasOwn(parts, one) && TAKEN.includes(one))))
    problems.push(
      problem('lens-part', path, `two values of this lens are called '${name}'`, 'give one another name', { over: path }),
    );
}

function baseOf({ id, title, section, ci, caution, thin_under, marks }: WrittenLens): Base {
  return {
    id,
    title,
    section: section ?? '',
    ci: ci ?? true,
    caution: caution ?? null,
    readings: [],
    thin_under: thin_under ?? 0,
    marks: (marks ?? []).map(({ id: mark, title: text, at_least = null, below: under = null }) => ({
      id: mark,
      title: text,
      at_least,
      below: under,
    })),
  };
}

function readReading({ id, when, says }: WrittenReading, spot: Spot): Lens['readings'][number] {
  return { id, when: when === undefined ? null : readRuleCondition(when, below(spot, 'when')), says };
}

function readKind(written: WrittenLens, base: Base, reader: LensReader, spot: Spot): Lens {
  const part = (id: string, figure: WrittenFigure | undefined, at: Spot, group: string | null = null): LensPart => ({
    id,
    title: id,
    group,
    figure: figure === undefined ? NO_FIGURE : readFigure(figure, at),
  });
  const named = (id: 'left' | 'right' | 'ease' | 'capacity' | 'history' | 'beside' | 'counterweight') =>
    part(id, written[id], below(spot, id));
  const optional = (id: 'history' | 'beside' | 'counterweight') => (written[id] === undefined ? null : named(id));
  switch (written.kind) {
    case 'profile':
    case 'path':
      return readProfile(written, base, part, optional('counterweight'), spot);
    case 'balance':
      return { ...base, kind: 'balance', left: named('left'), right: named('right') } satisfies BalanceLens;
    case 'load': {
      const parts = { ease: named('ease'), capacity: named('capacity'), history: optional('history') };
      return { ...base, kind: 'load', ...parts } satisfies LoadLens;
    }
    case 'dial':
      return readDial(written, base, part, spot);
    case 'amount':
      return readAmount(written, base, part, optional('beside'), spot);
    case 'exposure':
      return readExposure(written, base, reader, spot);
    default:
      return written.kind satisfies never;
  }
}

type ReadPart = (id: string, figure: WrittenFigure | undefined, at: Spot, group?: string | null) => LensPart;

function readProfile(written: WrittenLens, base: Base, part: ReadPart, counterweight: LensPart | null, spot: Spot): ProfileLens {
  const { kind, parts = {}, groups = {} } = written;
  checkGroups(written, spot);
  checkNeeds(written, spot);
  return {
    ...base,
    kind: kind === 'path' ? 'path' : 'profile',
    parts: Object.entries(parts).map(([id, figure]) => part(id, figure, below(spot, 'parts', id), groupOf(id, groups))),
    groups: Object.keys(groups),
    by_group: written.by_group ?? false,
    needs: written.needs ?? (kind === 'path' ? 2 : 1),
    score: kind === 'path' ? 'mean_min' : (written.score ?? 'mean'),
    share: written.share ?? 0.5,
    ties: written.ties ?? 'first',
    counterweight,
    counterweight_optional: written.counterweight_optional ?? false,
    role_gap: written.role_gap ?? false,
  };
}

function readDial({ of, top = 100 }: WrittenLens, base: Base, part: ReadPart, spot: Spot): DialLens {
  const figures = Array.isArray(of) ? of : [];
  if (of !== undefined && !Array.isArray(of))
    spot.problems.push(problem('lens-of', [...spot.path, 'of'], 'a dial needs a list of figures', 'write of: [FIGURE, ...]'));
  const parts = figures.map((figure, index) => part(`of.${index + 1}`, figure, below(spot, 'of', index)));
  return { ...base, kind: 'dial', of: parts, top };
}

function readAmount(
  { of, each_worth = 1 }: WrittenLens,
  base: Base,
  part: ReadPart,
  beside: LensPart | null,
  spot: Spot,
): AmountLens {
  const answer = of === undefined || Array.isArray(of) ? undefined : of;
  if (of !== undefined && answer === undefined)
    spot.problems.push(
      problem('lens-of', [...spot.path, 'of'], 'an amount is counted at one number item', 'write of: { answer: ITEM }'),
    );
  return { ...base, kind: 'amount', of: part('of', answer, below(spot, 'of')), unit: '', each_worth, beside };
}

/** Values that are no trends. */
const EXPOSURE_VALUES = ['score', 'highest'];

function readExposure({ packs = [], needs = 1 }: WrittenLens, base: Base, reader: LensReader, spot: Spot): ExposureLens {
  for (const [index, id] of packs.entries())
    if (!reader.trends.includes(id)) {
      const message = `the trend pack '${id}' is not among those the questionnaire asks for`;
      const suggest = { given: id, among: reader.trends };
      spot.problems.push(
        problem('unknown-reference', [...spot.path, 'packs', index], message, `add it to trends: ["${id}"]`, { suggest }),
      );
    }
  const seen = new Set(EXPOSURE_VALUES);
  for (const { id: pack, entries } of reader.packs.filter(({ id }) => packs.includes(id))) {
    for (const { id } of entries) {
      if (seen.has(id))
        spot.problems.push(
          problem(
            'lens-trends',
            [...spot.path, 'packs'],
            `the trend '${id}' of '${pack}' has the name of another value`,
            'take one pack out',
          ),
        );
      seen.add(id);
    }
  }
  if (typeof needs !== 'number')
    spot.problems.push(problem('lens-needs', [...spot.path, 'needs'], 'an exposure has no groups', 'write one number'));
  return { ...base, kind: 'exposure', packs, needs: typeof needs === 'number' ? needs : 1 };
}
