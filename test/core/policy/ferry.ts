// A ferry with two pillars, and how answers to it stand against a policy.
import { expect } from 'vitest';
import type { ReportBreach } from '../../../src/model/report.ts';
import type { WrittenPolicy } from '../../../src/model/written-config.ts';
import type { WrittenItem, WrittenQuestionnaire } from '../../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../../src/model/written-sheet.ts';
import { level } from '../../scoring/build-plain.ts';
import { assessWritten } from '../../scoring/build-questionnaire.ts';
import { type Besides, type Outcome, verdictOn } from '../../scoring/build-verdict.ts';

function item(id: string): WrittenItem {
  return { ...level(id), title: `The ${id.split('.')[1]}` };
}

export const FERRY: WrittenQuestionnaire = {
  dxready: 1,
  id: 'ferry',
  version: '1.0.0',
  title: 'Ferry',
  settings: { target: 0 },
  bands: [{ id: 'all', from: 0, title: 'All' }],
  pillars: [
    {
      id: 'deck',
      title: 'Deck',
      capabilities: [{ id: 'ropes', title: 'Ropes', items: [item('deck.ropes'), item('deck.knots')] }],
    },
    {
      id: 'bar',
      title: 'Bar',
      capabilities: [
        { id: 'tea', title: 'Tea', items: [item('bar.tea'), item('bar.cups')] },
        { id: 'cake', title: 'Cake', items: [item('bar.cake')] },
      ],
    },
  ],
  gates: [{ id: 'G1', item: 'deck.ropes', below: 50, cap: 39.9, scope: 'bar', why: 'Ropes come first.' }],
  lenses: [{ id: 'care', kind: 'balance', title: 'Care', left: 'deck.knots', right: 'bar.tea' }],
  flags: [{ id: 'RF-ROPE', title: 'The ropes are loose', when: { item: 'deck.ropes', below: 50 } }],
};

/** Levels of ropes, knots, tea, cups and cake; null: no answer. */
export type Given = readonly [
  WrittenAnswer | null,
  WrittenAnswer | null,
  WrittenAnswer | null,
  WrittenAnswer | null,
  WrittenAnswer | null,
];
const IDS = ['deck.ropes', 'deck.knots', 'bar.tea', 'bar.cups', 'bar.cake'];
export const SOUND: Given = [4, 4, 4, 4, 4];
export const LOOSE: Given = [2, 5, 5, 5, 5];
export const NO_CUPS: Given = [4, 4, 4, null, 4];
export const NO_ROPES: Given = [null, 4, 4, 4, 4];
export const NO_BAR: Given = [4, 4, null, null, null];
export const NOTHING: Given = [null, null, null, null, null];

export function sheetOf(given: Given, more: Partial<WrittenSheet> = {}): WrittenSheet {
  const answers = Object.fromEntries(given.flatMap((answer, index) => (answer === null ? [] : [[IDS[index] ?? '', answer]])));
  return { dxready: 1, questionnaire: { id: 'ferry', version: '1.0.0' }, date: '2026-11-01', answers, ...more };
}

export async function outcome(
  given: Given,
  policy: WrittenPolicy,
  besides: Besides = {},
  more: Partial<WrittenSheet> = {},
): Promise<Outcome> {
  const { questionnaire, answered } = await assessWritten(FERRY, [sheetOf(given, more)]);
  return verdictOn(questionnaire, answered, () => policy, besides);
}

export async function only(...of: Parameters<typeof outcome>): Promise<ReportBreach> {
  const { verdict } = await outcome(...of);
  expect(verdict.rules).toHaveLength(1);
  return verdict.rules[0] as ReportBreach;
}

/** One rule, held against these sheets, since those. */
export async function since(before: readonly Given[], after: readonly Given[], policy: WrittenPolicy): Promise<ReportBreach> {
  const { questionnaire, answered } = await assessWritten(
    FERRY,
    before.map((given) => sheetOf(given)),
  );
  const { report: earlier } = verdictOn(questionnaire, answered, () => ({}));
  const now = await assessWritten(
    FERRY,
    after.map((given) => sheetOf(given)),
  );
  const { verdict } = verdictOn(questionnaire, now.answered, () => policy, { earlier });
  expect(verdict.rules).toHaveLength(1);
  return verdict.rules[0] as ReportBreach;
}
