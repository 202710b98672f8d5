// Which terms of the glossary are explained beside a question: those that stand in it as words of their own.
import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import { termsIn } from '../../src/render/terms.ts';

function items(ask: string, levels = ['None.', 'Some.']) {
  const { questionnaire } = resolve({
    pillars: [{ id: 'p', title: 'P', capabilities: [{ id: 'c', title: 'C', items: [{ id: 'x', type: 'level', ask, levels }] }] }],
  });
  return questionnaire.pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
}

describe('a term is explained', () => {
  it.each<[string, string, boolean]>([
    ['gate', 'Which Gates are there?', true],
    ['gate', 'How do you navigate?', false],
    ['AI', 'How is AI used?', true],
    ['AI', 'Who aims high?', false],
    ['IT', 'Is it clean in here?', false],
    ['front line', 'What does the front-line do?', false],
    ['front line', 'What may the front line do?', true],
    ['c++ (old)', 'Who writes c++ (old)?', true],
    ['été', 'Quel été?', true],
    ['té', 'Quel été?', false],
  ])('%s in "%s": %s', (title, ask, expected) => {
    expect(termsIn(items(ask), [{ id: 't', title, says: 'S.' }]).length).toBe(expected ? 1 : 0);
  });

  it('in an answer as well', () => {
    expect(termsIn(items('How?', ['No gate.', 'All.']), [{ id: 't', title: 'Gate', says: 'S.' }]).length).toBe(1);
  });
});
