// From the figure a person writes to the one the core works out: short forms written out, references checked.
// Source: rules as data, section 6.
import type { Blend, Figure, NamedFigure } from '../../model/figure.ts';
import { OVERALL } from '../../model/questionnaire.ts';
import type { WrittenFigure, WrittenFigures } from '../../model/written-questionnaire.ts';
import { isNamedValue } from '../lenses/value-names.ts';
import { problem, unknownReference } from '../problems.ts';
import { below, checkAmong, checkItemReference, checkJudged, checkOrder, type Spot } from './known.ts';
import { badName, NAME } from './lens-groups.ts';
import { readWhere } from './read-where.ts';

type Written = Exclude<WrittenFigure, string> & { readonly of_at_least?: number };

const BLENDS = ['mean', 'lowest', 'highest', 'spread', 'mean_min'] as const;
const PLAIN = ['item', 'option', 'tag', 'answer', 'capability', 'pillar', 'overall', 'gap', 'hits'] as const;
const SOURCES = [...PLAIN, ...BLENDS] as const;
/** Keys that go with some sources only. */
const EXTRAS: Readonly<Record<string, readonly string[]>> = {
  stage: ['pillar'],
  value: ['lens'],
  per_cent_of: ['hits'],
  of_at_least: ['hits'],
  share: ['mean_min'],
  figures: BLENDS,
  members: ['item', 'option', 'tag', 'answer', 'capability', 'pillar', 'overall', ...BLENDS],
};

/** Stands for a figure that could not be read; `problems` say why. It never exists. */
export const NO_FIGURE: Figure = { kind: 'mean', of: [], share: 0, figures: 1, members: 0 };

/** Every key a figure may have. */
export const FIGURE_KEYS: readonly string[] = [...SOURCES, 'lens', ...Object.keys(EXTRAS)];

/** A short form or a mapping with one source. */
export function readFigure(written: WrittenFigure, spot: Spot): Figure {
  return typeof written === 'string' ? readShort(written, spot) : readLong(written, spot);
}

/** A bare string with a colon is a tag, with a slash an option, otherwise an item. */
function readShort(written: string, spot: Spot): Figure {
  if (written.includes(':')) return { kind: 'tag', tag: written, members: 1 };
  return written.includes('/') ? readOption(written, 1, spot) : readItem(written, 1, spot);
}

function readLong(written: Written, spot: Spot): Figure {
  const given = SOURCES.filter((key) => written[key] !== undefined);
  const lens = written.lens !== undefined || written.value !== undefined ? ['lens' as const] : [];
  const ways = [...given, ...lens];
  const [source, ...more] = ways;
  if (source === undefined || more.length > 0) {
    const message = source === undefined ? 'this names no figure' : `this names several figures: ${ways.join(', ')}`;
    spot.problems.push(
      problem('figure-source', spot.path, message, `name one: ${SOURCES.join(', ')}, or lens with value`, { over: spot.path }),
    );
    return NO_FIGURE;
  }
  checkExtras(written, source, spot);
  return readSource(source, written, spot);
}

function checkExtras(written: Written, source: string, spot: Spot): void {
  for (const [key, owners] of Object.entries(EXTRAS)) {
    if (Reflect.get(written, key) === undefined || owners.includes(source)) continue;
    const mend = `take it out; it goes with ${owners.join(', ')}`;
    spot.problems.push(
      problem('figure-key', [...spot.path, key], `'${key}' does not go with '${source}'`, mend, { onKey: true }),
    );
  }
}

function readSource(source: (typeof SOURCES)[number] | 'lens', written: Written, spot: Spot): Figure {
  const { members = 1, stage = 'raw' } = written;
  const at = below(spot, source);
  switch (source) {
    case 'item':
      return readItem(written.item ?? '', members, at);
    case 'option':
      return readOption(written.option ?? '', members, at);
    case 'answer':
      return readAnswer(written.answer ?? '', members, at);
    case 'tag':
      return { kind: 'tag', tag: written.tag ?? '', members };
    case 'capability':
      checkAmong('capability', written.capability ?? '', spot.known.capabilities, at);
      return { kind: 'capability', capability: written.capability ?? '', members };
    case 'pillar':
      checkAmong('pillar', written.pillar ?? '', spot.known.pillars, at);
      return { kind: 'pillar', pillar: written.pillar ?? '', stage, members };
    case 'overall':
      return { kind: 'overall', stage: written.overall ?? 'raw', members };
    case 'gap':
      return readGap(written.gap ?? '', at);
    case 'hits':
      return readHits(written, at);
    case 'lens':
      return readLensValue(written, spot);
    default:
      return readBlend(source, written, spot);
  }
}

function readItem(item: string, members: number, spot: Spot): Figure {
  checkItemReference(item, spot);
  return { kind: 'item', item, members };
}

function readOption(written: string, members: number, spot: Spot): Figure {
  const [item = '', option = '', ...rest] = written.split('/');
  if (option === '' || rest.length > 0) {
    spot.problems.push(problem('figure-option', spot.path, `'${written}' is no option`, 'write it as ITEM/OPTION'));
    return NO_FIGURE;
  }
  const found = checkItemReference(item, spot);
  if (found !== null && found.type !== 'checklist')
    spot.problems.push(
      problem('figure-option', spot.path, `'${item}' is not a checklist: it has no options to tick`, 'use item: for its score'),
    );
  if (found?.type === 'checklist')
    checkAmong(
      'option',
      option,
      found.options.map(({ id }) => id),
      spot,
      ` of ${item}`,
    );
  return { kind: 'option', item, option, members };
}

function readAnswer(item: string, members: number, spot: Spot): Figure {
  const found = checkItemReference(item, spot);
  if (found !== null && found.type !== 'number' && found.type !== 'text')
    spot.problems.push(problem('figure-answer', spot.path, `'${item}' is not a number item`, 'use item: for its score'));
  return { kind: 'answer', item, members };
}

function readGap(of: string, spot: Spot): Figure {
  const { items, capabilities, pillars } = spot.known;
  const among = [OVERALL, ...pillars, ...capabilities, ...items.keys()];
  if (!among.includes(of)) spot.problems.push(unknownReference(spot.path, 'item, capability or pillar', of, among));
  return { kind: 'gap', of, members: 0 };
}

function readHits({ hits = {}, per_cent_of, of_at_least = 0 }: Written, spot: Spot): Figure {
  if (checkOrder('hits', spot)) return NO_FIGURE;
  const perCentOf =
    per_cent_of === undefined ? null : readWhere(per_cent_of, { ...spot, path: [...spot.path.slice(0, -1), 'per_cent_of'] });
  return { kind: 'hits', where: readWhere(hits, spot), perCentOf, ofAtLeast: of_at_least, members: 0 };
}

function readLensValue({ lens, value }: Written, spot: Spot): Figure {
  const { known, path, problems } = spot;
  if (value === undefined) {
    const message = `this does not say which value of the lens '${lens}' is meant`;
    problems.push(problem('figure-value', path, message, 'add value, or reads for a reading', { over: path }));
    return NO_FIGURE;
  }
  if (lens === undefined && known.own === null) {
    const message = "'value' alone means the lens that is being read, and this is none";
    problems.push(problem('figure-value', [...path, 'value'], message, 'add lens'));
    return NO_FIGURE;
  }
  const values = lens === undefined ? known.own : known.lenses.get(lens)?.values;
  if (lens !== undefined) checkJudged('lens', lens, below(spot, 'lens'));
  if (values) checkValue(value, values, below(spot, 'value'));
  return { kind: 'lens', lens: lens ?? null, value, members: 0 };
}

function checkValue(value: string, values: readonly string[], spot: Spot): void {
  const numbers = values.filter((name) => !isNamedValue(name));
  if (!values.includes(value)) checkAmong('value', value, numbers, spot, ' of this lens');
  else if (isNamedValue(value))
    spot.problems.push(
      problem('figure-value', spot.path, `'${value}' is the name of a part, not a number`, `use one of: ${numbers.join(', ')}`),
    );
}

function readBlend(kind: Blend, written: Written, spot: Spot): Figure {
  const of = readFigures(written[kind] ?? [], below(spot, kind));
  if (of.length === 0)
    spot.problems.push(problem('figure-source', [...spot.path, kind], 'there are no figures in this list', 'name at least one'));
  return { kind, of, share: written.share ?? 0.5, figures: written.figures ?? 1, members: written.members ?? 0 };
}

/** A list, or a map whose names a lens publishes. */
export function readFigures(written: WrittenFigures, spot: Spot): NamedFigure[] {
  if (Array.isArray(written))
    return written.map((figure, index) => ({ name: null, figure: readFigure(figure, below(spot, index)) }));
  return Object.entries(written).map(([name, figure]) => {
    if (!NAME.test(name)) spot.problems.push(badName(name, [...spot.path, name]));
    return { name, figure: readFigure(figure, below(spot, name)) };
  });
}
