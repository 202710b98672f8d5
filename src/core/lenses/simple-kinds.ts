// The kinds of lens that put a few figures into one formula. Source: rules as data, section 7.
import type { AmountLens, BalanceLens, DialLens, LoadLens } from '../../model/lens.ts';
import type { JudgedPart, LensValue } from './judged.ts';

type Values = [string, LensValue][];
type Parts = ReadonlyMap<string, number | null>;

/** Values of the parts by their ids. */
export function byId(parts: readonly JudgedPart[]): Parts {
  return new Map(parts.map(({ id, value }) => [id, value]));
}

/** Null where a figure that is needed does not exist. */
export function simpleValues(lens: BalanceLens | LoadLens | DialLens | AmountLens, parts: Parts): Values | null {
  switch (lens.kind) {
    case 'balance':
      return balance(parts);
    case 'load':
      return load(lens, parts);
    case 'dial':
      return dial(lens, parts);
    case 'amount':
      return amount(lens, parts);
    default:
      return lens satisfies never;
  }
}

/** Combined and evenness after Cao, Gedajlovic and Zhang 2009. */
function balance(parts: Parts): Values | null {
  const left = parts.get('left') ?? null;
  const right = parts.get('right') ?? null;
  if (left === null || right === null) return null;
  return [
    ['left', left],
    ['right', right],
    ['tilt', left - right],
    ['lesser', Math.min(left, right)],
    ['combined', left * right < 0 ? null : Math.sqrt(left * right)],
    ['evenness', 100 - Math.abs(left - right)],
  ];
}

/** Three quarters are what is carried beyond what can be, one quarter the record of past changes. */
function load({ history: optional }: LoadLens, parts: Parts): Values | null {
  const ease = parts.get('ease') ?? null;
  const capacity = parts.get('capacity') ?? null;
  if (ease === null || capacity === null) return null;
  const history = parts.get('history') ?? null;
  const carried = 100 - ease;
  const beyond = carried * (1 - capacity / 100);
  const risk = history === null ? beyond : 0.75 * beyond + 0.25 * (100 - history);
  return [
    ['load', carried],
    ['capacity', capacity],
    ...(optional === null ? [] : ([['history', history]] as Values)),
    ['risk', risk],
    ['factor', 1 - risk / 200],
  ];
}

function dial({ of, top }: DialLens, parts: Parts): Values | null {
  const values = of.map(({ id }) => parts.get(id) ?? null);
  if (values.length === 0 || values.includes(null)) return null;
  const mean = values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
  return [['value', (top * mean) / 100]];
}

function amount({ each_worth, beside }: AmountLens, parts: Parts): Values | null {
  const counted = parts.get('of') ?? null;
  if (counted === null) return null;
  return [
    ['amount', counted],
    ['worth', counted * each_worth],
    ...(beside === null ? [] : ([['beside', parts.get('beside') ?? null]] as Values)),
  ];
}
