// Questionnaires and sheets for migrations: small ones written in a line an item.
import { migrate } from '../../src/core/migrate/migrate.ts';
import { meet, wayTo } from '../../src/core/migrate/way.ts';
import { checkQuestionnaire } from '../../src/core/questionnaire/check.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { WrittenItem, WrittenMigrationStep, WrittenQuestionnaire } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';

export function level(id: string, levels = 5): WrittenItem {
  return { id, ask: `${id}?`, type: 'level', levels: Array.from({ length: levels }, (_, at) => `${id} at ${at + 1}`) };
}

export function checklist(id: string, ...options: string[]): WrittenItem {
  return { id, ask: `${id}?`, type: 'checklist', options: options.map((option) => ({ id: option, text: option })) };
}

export function choice(id: string, ...options: string[]): WrittenItem {
  return { id, ask: `${id}?`, type: 'choice', options: options.map((option) => ({ id: option, text: option, score: 50 })) };
}

export function number(id: string, max = 1000): WrittenItem {
  return {
    id,
    ask: `${id}?`,
    type: 'number',
    min: 0,
    max,
    bands: [
      { below: 10, score: 0 },
      { from: 10, score: 100 },
    ],
  };
}

export function text(id: string): WrittenItem {
  return { id, ask: `${id}?`, type: 'text' };
}

export function yesNo(id: string): WrittenItem {
  return { id, ask: `${id}?`, type: 'yes_no' };
}

export interface Built {
  readonly version?: string;
  readonly migrations?: WrittenQuestionnaire['migrations'];
}

export function written(items: readonly WrittenItem[], { version = '2.0.0', migrations }: Built = {}): WrittenQuestionnaire {
  return {
    dxready: 1,
    id: 'shop',
    version,
    title: 'Shop',
    bands: [{ id: 'low', from: 0, title: 'Low' }],
    pillars: [{ id: 'a', title: 'A', capabilities: [{ id: 'c', title: 'C', items: [...items] }] }],
    ...(migrations === undefined ? {} : { migrations }),
  };
}

export function questionnaire(items: readonly WrittenItem[], built: Built = {}): Questionnaire {
  return resolve(written(items, built)).questionnaire;
}

export function sheetOf(answers: Record<string, WrittenAnswer>, more: Partial<WrittenSheet> = {}): WrittenSheet {
  return { dxready: 1, questionnaire: { id: 'shop', version: '1.3.0' }, answers, ...more };
}

/** One migration from 1 to 2 with these steps. */
export function carried(
  sheet: WrittenSheet,
  items: readonly WrittenItem[],
  steps: readonly WrittenMigrationStep[],
  before: Questionnaire | null = null,
) {
  const to = questionnaire(items, { migrations: [{ from: 1, to: '2.0.0', steps: [...steps] }] });
  return through(sheet, to, before);
}

/** As the command does it. */
export function through(sheet: WrittenSheet, to: Questionnaire, before: Questionnaire | null = null) {
  const pin = sheet.questionnaire;
  const met = meet(pin, to, before);
  const way = met === null ? null : wayTo(pin, met, to);
  if (way?.kind !== 'way') throw new Error(`no way: ${way?.kind}`);
  return migrate(sheet, { questionnaire: to, digest: 'sha256:new', before, migrations: way.migrations });
}

/** What lint says of these steps, by code. */
export function lintOf(
  items: readonly WrittenItem[],
  migrations: NonNullable<WrittenQuestionnaire['migrations']>,
  version?: string,
) {
  return checkQuestionnaire(questionnaire(items, { migrations, ...(version === undefined ? {} : { version }) }));
}
