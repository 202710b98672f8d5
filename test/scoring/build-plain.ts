// Questionnaires of one capability, and sheets for them, as short as tests can write them.
import type { WrittenItem, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';

export function plain(items: readonly WrittenItem[], more: Partial<WrittenQuestionnaire> = {}): WrittenQuestionnaire {
  return {
    dxready: 1,
    id: 'plain',
    version: '1.0.0',
    title: 'Plain',
    bands: [{ id: 'all', from: 0, title: 'All' }],
    pillars: [{ id: 'pillar', title: 'Pillar', capabilities: [{ id: 'capability', title: 'Capability', items: [...items] }] }],
    ...more,
  };
}

export function level(
  id: string,
  more: { levels?: number } & Pick<WrittenItem, 'weight' | 'reverse' | 'who' | 'when' | 'finding'> = {},
): WrittenItem {
  const { levels = 5, ...rest } = more;
  return { id, type: 'level', ask: `How about ${id}?`, levels: Array.from({ length: levels }, (_, at) => `${at + 1}.`), ...rest };
}

/** `i.0`, `i.1` and so on. */
export function levels(count: number, of = 5): WrittenItem[] {
  return Array.from({ length: count }, (_, index) => level(`i.${index}`, { levels: of }));
}

export function sheet(answers: Readonly<Record<string, WrittenAnswer>>, respondent?: WrittenSheet['respondent']): WrittenSheet {
  return { dxready: 1, questionnaire: { id: 'plain', version: '1.0.0' }, answers, ...(respondent && { respondent }) };
}

/** The answers to `levels`, in order. */
export function chosen(given: readonly WrittenAnswer[]): Record<string, WrittenAnswer> {
  return Object.fromEntries(given.map((answer, index) => [`i.${index}`, answer]));
}
