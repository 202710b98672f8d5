// Keys get another name where they stand; no other byte changes.
import { describe, expect, it } from 'vitest';
import { renameKeys } from '../../src/io/edit-keys.ts';

const key = (to: string, ...path: string[]) => ({ path, to });

describe('renames keys', () => {
  it.each<[string, string, ReturnType<typeof key>[], string]>([
    ['plain', 'a:\n  x: 1 # one\n  y: 2\n', [key('z', 'a', 'x')], 'a:\n  z: 1 # one\n  y: 2\n'],
    ['between double quotes', 'a: { "x": 1 }\n', [key('z', 'a', 'x')], 'a: { "z": 1 }\n'],
    ['between single quotes', "a: { 'x': 1 }\n", [key("it's", 'a', 'x')], "a: { 'it''s': 1 }\n"],
    ['to a name that needs quotes', 'a:\n  x: 1\n', [key('z: y', 'a', 'x')], 'a:\n  "z: y": 1\n'],
    ['to a name that would be a number', 'a:\n  x: 1\n', [key('12', 'a', 'x')], 'a:\n  "12": 1\n'],
    ['two that swap', 'a:\n  x: 1\n  y: 2\n', [key('y', 'a', 'x'), key('x', 'a', 'y')], 'a:\n  y: 1\n  x: 2\n'],
    ['at several depths', 'a:\n  x: { y: 1 }\nb: 2\n', [key('c', 'b'), key('z', 'a', 'x', 'y')], 'a:\n  x: { z: 1 }\nc: 2\n'],
    ['with Windows line ends and a mark', '\ufeffa:\r\n  x: 1\r\n', [key('z', 'a', 'x')], '\ufeffa:\r\n  z: 1\r\n'],
    ['of JSON', '{\n  "a": { "x": 1 }\n}\n', [key('z', 'a', 'x')], '{\n  "a": { "z": 1 }\n}\n'],
    ['with a comment between key and value', 'a:\n  ? x # why\n  : 1\n', [key('z', 'a', 'x')], 'a:\n  ? z # why\n  : 1\n'],
  ])('%s', (_, before, names, after) => {
    expect(renameKeys(before, names)).toBe(after);
  });

  it.each<[string, string, ReturnType<typeof key>[]]>([
    ['none asked for', 'a: 1\n', []],
    ['none of that name', 'a: 1\n', [key('z', 'b')]],
    ['behind an alias', 'a: &p { x: 1 }\nb: *p\n', [key('z', 'b', 'x')]],
    ['that others stand for by an alias', 'a: &p { x: 1 }\nb: *p\n', [key('z', 'a', 'x')]],
    ['that comes in by a merge', 'p: &p { x: 1 }\na: { <<: *p }\n', [key('z', 'a', 'x')]],
    ['onto a name that is taken', 'a: { x: 1, y: 2 }\n', [key('y', 'a', 'x')]],
  ])('leaves the text alone: %s', (_, text, names) => {
    expect(renameKeys(text, names)).toBe(text);
  });
});
