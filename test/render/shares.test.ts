// How much a question counts: by weights inside its capability and of the capability inside its pillar.
import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import { shareWords } from '../../src/render/questionnaire/shares.ts';

const yesNo = (id: string, weight = 1) => ({ id, type: 'yes_no' as const, ask: 'A?', weight });
const { questionnaire } = resolve({
  pillars: [
    {
      id: 'p',
      title: 'P',
      capabilities: [
        { id: 'a', title: 'A', weight: 3, items: [yesNo('one'), yesNo('two', 3), { id: 'words', type: 'text', ask: 'W?' }] },
        { id: 'b', title: 'B', items: [yesNo('three'), yesNo('none', 0)] },
        { id: 'c', title: 'C', weight: 9, items: [{ id: 'more', type: 'text', ask: 'M?' }] },
        { id: 'd', title: 'D', weight: 0, items: [yesNo('idle')] },
      ],
    },
    { id: 'q', title: 'Q', capabilities: [{ id: 'e', title: 'E', items: [yesNo('tiny'), yesNo('heavy', 1e6)] }] },
  ],
});
const items = questionnaire.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));

describe('the share of a question', () => {
  it.each([
    ['one', '18.8% of P when everything is answered'],
    ['two', '56.3% of P when everything is answered'],
    ['three', '25% of P when everything is answered'],
    ['tiny', 'under 0.1% of Q when everything is answered'],
    ['heavy', '100% of Q when everything is answered'],
    ['words', ''],
    ['none', ''],
    ['more', ''],
    ['idle', ''],
  ])('%s: %s', (id, expected) => {
    const item = items.find((one) => one.id === id);
    expect(item && shareWords(item, questionnaire)).toBe(expected);
  });
});
