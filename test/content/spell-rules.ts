// Lenses, flags and rules spelled in one line each, so that they can be held against the tables of the blueprint.

import type {
  WrittenCondition,
  WrittenConsistencyRule,
  WrittenFigure,
  WrittenFigures,
  WrittenFlag,
  WrittenLens,
  WrittenMark,
} from '../../src/model/written-questionnaire.ts';
import type { WrittenTrendPack } from '../../src/model/written-trends.ts';

const CUTS = { at_least: '>=', over: '>', at_most: '<=', below: '<' } as const;
const BLENDS = ['mean', 'lowest', 'highest', 'spread', 'mean_min'] as const;

/** What is shown or said of a lens; all else is spelled. */
const WORDS = ['id', 'kind', 'title', 'section', 'caution', 'needs', 'readings', 'packs', 'marks'];
/** Where a lens has figures. */
const FIGURES = ['parts', 'left', 'right', 'ease', 'capacity', 'history', 'of', 'beside', 'counterweight'] as const;

/** The row of a lens: what it is made of, when it says what, and the keys that change its arithmetic. */
export function lensRow(lens: WrittenLens): string {
  const sides = FIGURES.flatMap((key) => spellSide(key, lens[key]));
  const packs = lens.packs === undefined ? [] : [`packs ${lens.packs.join(', ')}`];
  const readings = (lens.readings ?? []).map(({ id, when }) => (when === undefined ? id : `${id}: ${spell(when)}`));
  const others = Object.entries(lens).filter(([key]) => !WORDS.includes(key) && !FIGURES.some((known) => known === key));
  const marks = (lens.marks ?? []).map((mark) => `mark ${mark.id} ${cuts(mark)}`);
  const keys = [...marks, ...others.map(([key, value]) => `${key} ${plain(value)}`)];
  const cells = [[plain(lens.needs ?? '')], [...sides, ...packs], readings, keys].map((cell) => cell.join('; '));
  return row([code(lens.id), lens.kind, lens.section ?? '', ...cells]);
}

/** The row of a flag. */
export function flagRow({ id, when, first = [] }: WrittenFlag): string {
  return row([code(id), spell(when), plain(first)]);
}

/** The row of a consistency rule. */
export function ruleRow({ id, kind, when }: WrittenConsistencyRule): string {
  return row([code(id), kind, spell(when)]);
}

/** The rows of a trend pack, one a trend. */
export function packRows({ id: pack, entries }: WrittenTrendPack): string[] {
  return entries.map(({ id, from, indirect, serves = [] }) => {
    const readiness = from === undefined ? 'trend form' : `${plain(from)}${indirect ? ' (indirect)' : ''}`;
    return row([pack, code(id), readiness, serves.join(', ')]);
  });
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function code(id: string): string {
  return `\`${id}\``;
}

/** Any value in one line, without the marks of YAML or JSON. */
function plain(value: unknown): string {
  return typeof value === 'string'
    ? value
    : JSON.stringify(value)
        .replace(/["[\]{}]/g, '')
        .replace(/([:,])/g, '$1 ')
        .trim();
}

/** One side of a lens. */
function spellSide(key: (typeof FIGURES)[number], value: WrittenLens[(typeof FIGURES)[number]]): string[] {
  if (value === undefined) return [];
  if (key === 'parts') return [figures(value as WrittenFigures)];
  return [`${key} ${Array.isArray(value) ? figures(value) : figure(value as WrittenFigure)}`];
}

/** In a map the names, which are those of values, unless a tag ends with them. */
function figures(of: WrittenFigures): string {
  const named = Array.isArray(of) ? of.map(figure) : Object.entries(of).map(([name, one]) => spellNamed(name, figure(one)));
  return named.join(', ');
}

function spellNamed(name: string, spelled: string): string {
  return spelled.endsWith(`:${name}`) ? spelled : `${name} = ${spelled}`;
}

function figure(written: WrittenFigure | WrittenCondition): string {
  if (typeof written === 'string') return written;
  const { members, figures: least, per_cent_of } = written;
  const of_at_least = 'of_at_least' in written ? written.of_at_least : undefined;
  const floors = [
    ...(members === undefined ? [] : [`${members} members`]),
    ...(least === undefined ? [] : [`${least} figures`]),
    ...(of_at_least === undefined ? [] : [`${of_at_least} in all`]),
  ];
  const share = per_cent_of === undefined ? '' : ` per cent of ${where(per_cent_of)}`;
  return `${source(written)}${share}${floors.length === 0 ? '' : ` (at least ${floors.join(', ')})`}`;
}

/** Where a number comes from. */
function source(written: Exclude<WrittenFigure, string> | WrittenCondition): string {
  for (const blend of BLENDS) {
    const of = written[blend];
    if (of !== undefined) return `${blend} of ${figures(of)}`;
  }
  if (written.hits !== undefined) return `hits ${where(written.hits)}`;
  if (written.lens !== undefined) return `${written.lens}.${written.value}`;
  const { item, option, tag, value, pillar, overall, answer, gap } = written;
  const named = Object.entries({ pillar, overall, answer, gap }).find(([, id]) => id !== undefined);
  return item ?? option ?? tag ?? value ?? named?.join(' ') ?? plain(written);
}

function where(fields: object): string {
  return Object.keys(fields).length === 0 ? '(all)' : `(${plain(fields)})`;
}

function spell(when: WrittenCondition): string {
  if (when.all !== undefined) return when.all.map(inner).join(' and ');
  if (when.any !== undefined) return when.any.map(inner).join(' or ');
  if (when.gate !== undefined) return `${when.gate} ${when.is}`;
  if (when.reads !== undefined) return `${when.lens} reads ${when.reads}`;
  if (when.rule !== undefined) return when.rule;
  return `${figure(when)} ${cuts(when)}`;
}

function cuts(of: WrittenMark | WrittenCondition): string {
  const at = Object.entries(CUTS).flatMap(([key, sign]) => {
    const cut = Reflect.get(of, key);
    return cut === undefined ? [] : [`${sign} ${cut}`];
  });
  return at.join(' and ');
}

/** Within another condition one of several parts stands in brackets. */
function inner(when: WrittenCondition): string {
  return when.all !== undefined || when.any !== undefined ? `(${spell(when)})` : spell(when);
}
