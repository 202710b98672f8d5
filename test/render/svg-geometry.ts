// Reads an SVG back: strict XML, and what each shape and each line of text takes up.
import { textWidth } from '../../src/render/charts/svg.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** What something takes up, and what it is. */
export interface Taken {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An SVG that was read. */
export interface Drawing {
  readonly root: Element;
  readonly elements: readonly Element[];
  readonly frame: Taken;
  readonly shapes: readonly Taken[];
  readonly lines: readonly Taken[];
  /** Filled bars, on which no text may stand. */
  readonly bars: readonly Taken[];
}

/** Reads a drawing; throws where it is no XML or where a number is none. */
export function drawing(svg: string): Drawing {
  const root = parse(svg);
  const elements: Element[] = [];
  const shapes: Taken[] = [];
  const lines: Taken[] = [];
  const bars: Taken[] = [];
  const walk = (element: Element, [dx, dy]: readonly [number, number]): void => {
    elements.push(element);
    const [x, y] = translation(element);
    const here = [dx + x, dy + y] as const;
    const taken = shape(element, here);
    shapes.push(...taken);
    if (element.name === 'rect' && /\b(fill|track)\b/.test(element.attributes.class ?? '')) bars.push(...taken);
    if (element.name === 'text') lines.push(...textLines(element, here));
    else for (const child of element.children) if (typeof child !== 'string') walk(child, here);
  };
  walk(root, [0, 0]);
  const [left = Number.NaN, top = Number.NaN, width = Number.NaN, height = Number.NaN] = numbers(root.attributes.viewBox ?? '');
  const frame = { what: 'frame', left, top, right: left + width, bottom: top + height };
  return { root, elements, frame, shapes, lines, bars };
}

/** All text inside elements of a name. */
export function textOf({ elements }: Drawing, name: string): string {
  return elements
    .filter((element) => element.name === name)
    .map(inner)
    .join('\n');
}

/** What leaves the frame. */
export function outside({ frame, shapes, lines }: Drawing): string[] {
  const finite = [...shapes, ...lines, frame].every((one) => [one.left, one.top, one.right, one.bottom].every(Number.isFinite));
  if (!finite) return ['a coordinate is no number'];
  return [...shapes, ...lines]
    .filter(
      ({ left, top, right, bottom }) =>
        left < frame.left - 0.1 || top < frame.top - 0.1 || right > frame.right + 0.1 || bottom > frame.bottom + 0.1,
    )
    .map(({ what }) => what);
}

/** Lines of text that stand on each other. */
export function overlapping({ lines }: Drawing): string[] {
  return meetings(lines, lines)
    .filter(([one, other]) => one !== other)
    .map(said);
}

/** Lines of text that stand on a bar. */
export function textOnBars({ lines, bars }: Drawing): string[] {
  return meetings(lines, bars).map(said);
}

function said([one, other]: readonly [Taken, Taken]): string {
  return `${one.what} | ${other.what}`;
}

/** Pairs that share some of their place; only those that begin above the end of the other are compared. */
function meetings(some: readonly Taken[], others: readonly Taken[]): (readonly [Taken, Taken])[] {
  const sorted = others.toSorted((one, other) => one.top - other.top);
  const tallest = Math.max(0, ...sorted.map(({ top, bottom }) => bottom - top));
  let from = 0;
  return some
    .toSorted((one, other) => one.top - other.top)
    .flatMap((one) => {
      while ((sorted[from]?.top ?? Number.POSITIVE_INFINITY) < one.top - tallest) from += 1;
      const met: (readonly [Taken, Taken])[] = [];
      for (let index = from; index < sorted.length; index += 1) {
        const other = sorted[index];
        if (other === undefined || other.top > one.bottom) break;
        if (meet(one, other)) met.push([one, other]);
      }
      return met;
    });
}

function meet(one: Taken, other: Taken): boolean {
  const gap = 0.1;
  return (
    one.left + gap < other.right && other.left + gap < one.right && one.top + gap < other.bottom && other.top + gap < one.bottom
  );
}

const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;

function parse(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  while (at < text.length) {
    const parent = open[open.length - 1] ?? root;
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      const piece = text.slice(at, end < 0 ? text.length : end);
      if (/&(?!#\d+;)|>/.test(piece)) throw new Error(`not escaped: ${piece.slice(0, 60)}`);
      parent.children.push(piece.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))));
      at += piece.length;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (tag === null) throw new Error(`no tag: ${text.slice(at, at + 60)}`);
    at = TAG.lastIndex;
    const [, closes, name = '', written = '', empty] = tag;
    if (closes === '/') {
      if (open.pop()?.name !== name) throw new Error(`${name} is not open`);
      continue;
    }
    const element = { name, attributes: attributesOf(written), children: [] };
    parent.children.push(element);
    if (empty !== '/') open.push(element);
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || only === undefined || typeof only === 'string')
    throw new Error('not one element');
  return only;
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice: ${written}`);
  return Object.fromEntries(pairs);
}

function inner(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : inner(child))).join(' ');
}

function numbers(text: string): number[] {
  return (text.match(/[^\s,]+/g) ?? []).map(Number);
}

function translation({ attributes }: Element): readonly [number, number] {
  if (attributes.transform === undefined) return [0, 0];
  const [x = Number.NaN, y = Number.NaN] = numbers(/^translate\((.*)\)$/.exec(attributes.transform)?.[1] ?? '');
  return [x, y];
}

function shape(element: Element, [dx, dy]: readonly [number, number]): Taken[] {
  const value = (name: string) => Number(element.attributes[name] ?? 0);
  const box = (left: number, top: number, right: number, bottom: number): Taken[] => [
    {
      what: `${element.name}.${element.attributes.class}`,
      left: left + dx,
      top: top + dy,
      right: right + dx,
      bottom: bottom + dy,
    },
  ];
  if (element.name === 'rect') {
    if (!(value('width') >= 0 && value('height') >= 0)) throw new Error('a rect of less than nothing');
    return box(value('x'), value('y'), value('x') + value('width'), value('y') + value('height'));
  }
  if (element.name === 'circle')
    return box(value('cx') - value('r'), value('cy') - value('r'), value('cx') + value('r'), value('cy') + value('r'));
  if (element.name === 'line') {
    const [xs, ys] = [
      [value('x1'), value('x2')],
      [value('y1'), value('y2')],
    ] as const;
    return box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }
  if (element.name === 'polygon') {
    const [xs, ys] = [0, 1].map((odd) =>
      numbers(element.attributes.points?.replaceAll(',', ' ') ?? '').filter((_, index) => index % 2 === odd),
    );
    return box(Math.min(...(xs ?? [])), Math.min(...(ys ?? [])), Math.max(...(xs ?? [])), Math.max(...(ys ?? [])));
  }
  if (element.name !== 'path' || element.attributes.d === '') return [];
  const points = corners(element.attributes.d ?? '');
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

/** The points a path goes through or bends towards. */
function corners(path: string): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const given = numbers(rest.replace(/(?<=\d)-/g, ' -'));
    const go = (toX: number, toY: number) => {
      [x, y] = [toX, toY];
      points.push([x, y]);
    };
    const [first = Number.NaN, second = Number.NaN] = given;
    if (command === 'M' || command === 'L') go(first, second);
    else if (command === 'm' || command === 'l') go(x + first, y + second);
    else if (command === 'H' || command === 'h') go(command === 'h' ? x + first : first, y);
    else if (command === 'V' || command === 'v') go(x, command === 'v' ? y + first : first);
    else if (command === 'C') for (let index = 0; index < given.length; index += 2) go(given[index] ?? 0, given[index + 1] ?? 0);
    else if (command === 'A') go(given[5] ?? Number.NaN, given[6] ?? Number.NaN);
    else if (command !== 'z') throw new Error(`no such command: ${command}`);
  }
  return points;
}

/** Each line of a text: its tspans if they have places of their own, or the text itself. */
function textLines(text: Element, [dx, dy]: readonly [number, number]): Taken[] {
  const spans = text.children.filter((child) => typeof child !== 'string').filter(({ attributes }) => attributes.y !== undefined);
  return (spans.length === 0 ? [text] : spans).flatMap((line) => {
    const given = { ...text.attributes, ...line.attributes };
    const size = Number(given['font-size']);
    const [x, y] = [Number(given.x ?? 0) + dx, Number(given.y ?? 0) + dy];
    const width = line.children.reduce<number>((sum, child) => {
      if (typeof child === 'string') return sum + textWidth(child, size);
      return sum + Number(child.attributes.dx ?? 0) + textWidth(inner(child), Number(child.attributes['font-size'] ?? size));
    }, 0);
    const left = given['text-anchor'] === 'end' ? x - width : given['text-anchor'] === 'middle' ? x - width / 2 : x;
    if (width > 0 && !(size > 0)) throw new Error('a text without a size');
    return width === 0
      ? []
      : [{ what: inner(line).slice(0, 40), left, top: y - size * 0.8, right: left + width, bottom: y + size * 0.25 }];
  });
}
