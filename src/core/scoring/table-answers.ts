// Answers as most sheets hold them, read and scored in one go. Whatever is not plain is left to those who know how to complain:
// read-answer.ts and read-value.ts. A test holds both against each other.
import type { Item } from '../../model/questionnaire.ts';
import { valueOr } from './score.ts';
import { scoreAnswer } from './score-answer.ts';

/** Where an answer stands. OPEN is unknown or missing: both count alike. */
export const STATE = { open: 0, answered: 1, na: 2, notAsked: 3 } as const;

/** What a plain answer came to. Used again for every answer. */
export interface Heard {
  state: number;
  /** Its points, before an audit; of an answer only. */
  points: number;
  /** The number or the options that were given; of an answer only. */
  value: unknown;
  /** True if something stands behind it. */
  proved: boolean;
}

/** Reads one answer into `heard`; false if it is not plain. */
export type ReadPlain = (written: unknown, heard: Heard) => boolean;

/** How answers to an item are read. */
export function plainReader(item: Item): ReadPlain {
  const pointsOf = POINTS[item.type](item as never);
  const given = KEYS[item.type];

  const readValue = (written: unknown, heard: Heard): boolean => {
    const value = item.type === 'checklist' ? optionsIn(written) : written;
    const points = pointsOf(value);
    if (points === null) return false;
    heard.state = STATE.answered;
    heard.points = points;
    heard.value = value;
    return true;
  };

  /** What belongs to an answer besides what was answered. */
  const isPlainBeside = (key: string, value: unknown, heard: Heard): boolean => {
    switch (key) {
      case 'evidence':
        heard.proved = value !== 0;
        return value === 0 || value === 1 || value === 2 || value === 3;
      case 'note':
      case 'by':
        return typeof value === 'string';
      case 'voices':
        return Number.isInteger(value) && (value as number) >= 1;
      case 'look':
        return typeof value === 'boolean';
      case 'target':
        return item.type === 'level'
          ? Number.isInteger(value) && (value as number) >= 1 && (value as number) <= item.levels.length
          : typeof value === 'number' && value >= 0 && value <= 100;
      default:
        return false;
    }
  };

  const readLong = (written: Readonly<Record<string, unknown>>, heard: Heard): boolean => {
    let said = 0;
    for (const key in written) {
      const value = written[key];
      if (key === given) {
        said += 1;
        if (!readValue(value, heard)) return false;
      } else if (key === 'unknown') {
        said += 1;
        if (value !== true) return false;
      } else if (key === 'na') {
        said += 1;
        heard.state = STATE.na;
        if (!item.na || typeof value !== 'string' || value.trim() === '') return false;
      } else if (!isPlainBeside(key, value, heard)) return false;
    }
    return said === 1;
  };

  return (written, heard) => {
    heard.state = STATE.open;
    heard.proved = false;
    if (written === 'unknown') return true;
    if (typeof written !== 'object' || Array.isArray(written)) return readValue(written, heard);
    return written !== null && readLong(written as Readonly<Record<string, unknown>>, heard);
  };
}

/** The key of a long answer that says what was answered. */
const KEYS = { level: 'level', checklist: 'options', choice: 'option', number: 'value', yes_no: 'value', text: 'value' } as const;

/** The points of a value that fits, else null. What they are is known in one place: every answer there can be is asked for once. */
type PointsOf = (value: unknown) => number | null;
type Of<Type extends Item['type']> = Extract<Item, { type: Type }>;

const POINTS: { readonly [Type in Item['type']]: (item: Of<Type>) => PointsOf } = {
  level: (item) => {
    const points = item.levels.map((_, index) => valueOr(scoreAnswer(item, { kind: 'level', level: index + 1 }), null));
    return (value) => (typeof value === 'number' ? (points[value - 1] ?? null) : null);
  },
  choice: (item) => {
    const points = new Map(item.options.map(({ id }) => [id, valueOr(scoreAnswer(item, { kind: 'choice', option: id }), null)]));
    return (value) => points.get(value as string) ?? null;
  },
  yes_no: (item) => {
    const [yes, no] = [true, false].map((one) => valueOr(scoreAnswer(item, { kind: 'yes_no', yes: one }), null));
    return (value) => (typeof value === 'boolean' ? ((value ? yes : no) ?? null) : null);
  },
  checklist: (item) => {
    const ids = new Set(item.options.map(({ id }) => id));
    return (value) => {
      if (!Array.isArray(value) || !value.every((id, index) => ids.has(id) && value.indexOf(id) === index)) return null;
      return valueOr(scoreAnswer(item, { kind: 'options', options: value }), null);
    };
  },
  number: (item) => {
    const { min, max, whole } = item;
    const isShare = min === 0 && max === 100;
    return (value) => {
      if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isInteger(value))) return null;
      if ((min !== null && value < min) || (max !== null && value > max)) return null;
      // Perhaps a share that was meant as per cent: worth a word.
      if (isShare && value > 0 && value < 1) return null;
      return valueOr(scoreAnswer(item, { kind: 'number', value }), null);
    };
  },
  // Never scored: there are no points to ask for.
  text: () => (value) => (typeof value === 'string' ? 0 : null),
};

/** `[none]` is read as `[]`. */
function optionsIn(written: unknown): unknown {
  return Array.isArray(written) && written.length === 1 && written[0] === 'none' ? [] : written;
}
