// Parts that wait are worked out once, and only when somebody looks.
import { expect, it } from 'vitest';
import { lazily, once, together } from '../../src/core/lazily.ts';

interface Whole {
  readonly cheap: number;
  readonly dear: number | null;
}

function counting(): { readonly whole: Whole; readonly worked: string[] } {
  const worked: string[] = [];
  const part = <Value>(name: string, value: Value) => {
    return () => {
      worked.push(name);
      return value;
    };
  };
  return { worked, whole: lazily<Whole>({ cheap: part('cheap', 1), dear: part('dear', null) }) };
}

it('works a part out when it is looked at, and never again', () => {
  const { whole, worked } = counting();
  expect(whole.cheap + whole.cheap).toBe(2);
  expect(worked).toEqual(['cheap']);
});

it('remembers that there is nothing, too', () => {
  const { whole, worked } = counting();
  expect([whole.dear, whole.dear]).toEqual([null, null]);
  expect(worked).toEqual(['dear']);
  const undefinedOnce = once(() => worked.push('again') && undefined);
  expect([undefinedOnce(), undefinedOnce()]).toEqual([undefined, undefined]);
  expect(worked).toEqual(['dear', 'again']);
});

it('is copied and written as any other object, in its order', () => {
  const { whole } = counting();
  expect(JSON.stringify(whole)).toBe('{"cheap":1,"dear":null}');
  expect({ ...whole }).toEqual({ cheap: 1, dear: null });
});

it('takes other parts in place of its own, and the rest goes on waiting', () => {
  const { whole, worked } = counting();
  const other = together(whole, { cheap: 5 });
  expect(Object.keys(other)).toEqual(['cheap', 'dear']);
  expect(other.cheap).toBe(5);
  expect(worked).toEqual([]);
  expect([other.dear, whole.dear]).toEqual([null, null]);
  expect(worked).toEqual(['dear']);
});
