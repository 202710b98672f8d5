// What a new pain point is called.

import { describe, expect, it } from 'vitest';
import { idFor } from '../../../src/core/hits/entry.ts';
import { fc } from '../../support/random.ts';

describe('the id of a pain point', () => {
  it.each<[string, string[], string]>([
    ['Cold soup', [], 'cold-soup'],
    ['I pressed apply and then heard nothing', [], 'i-pressed-apply-and-then'],
    ['"I couldn\u2019t find a number"', [], 'i-couldnt-find-a-number'],
    ['Übergröße über Café', [], 'ubergrosse-uber-cafe'],
    ['9 euros', [], '9-euros'],
    ['Donaudampfschifffahrtsgesellschaftskapitaenspatent late', [], 'donaudampfschifffahrtsgesellschaftskapit'],
    ['extraordinarily extraordinarily extraordinarily a', [], 'extraordinarily-extraordinarily'],
    ['茶碗', [], 'pain-1'],
    ['!?', ['pain-1'], 'pain-2'],
    ['Cold soup', ['cold-soup'], 'cold-soup-2'],
    ['Cold soup', ['cold-soup', 'cold-soup-2'], 'cold-soup-3'],
  ])('%s', (title, taken, id) => {
    expect(idFor(title, new Set(taken))).toBe(id);
  });

  it('is one that a file may hold and that nobody has, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (title, others) => {
        const free = idFor(title, new Set(others));
        expect(free).toMatch(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/);
        expect(others).not.toContain(free);
        expect(idFor(title, new Set([free]))).not.toBe(free);
        expect(free.length).toBeLessThanOrEqual(44);
      }),
    );
  });
});
