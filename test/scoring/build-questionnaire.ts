// Turns a scoring vector (a tree of weights, a score an item) into a questionnaire and sheets as people write them,
// so that a vector goes through the same functions as the command line.
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import { assess } from '../../src/core/assess.ts';
import { checkQuestionnaire } from '../../src/core/questionnaire/check.ts';
import { resolve } from '../../src/core/questionnaire/resolve.ts';
import { toReport } from '../../src/core/report.ts';
import { shape } from '../../src/io/shape.ts';
import type { AnswerSheet } from '../../src/model/answers.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { Report } from '../../src/model/report.ts';
import type { TrendPack } from '../../src/model/trend.ts';
import type { WrittenItem, WrittenQuestionnaire, WrittenSettings } from '../../src/model/written-questionnaire.ts';
import type { WrittenAnswer, WrittenSheet } from '../../src/model/written-sheet.ts';

/** A vector's item score: points, or why there are none. */
export type Given = number | 'na' | 'unknown' | 'missing' | 'not_asked';

export interface Tree {
  readonly pillars: readonly {
    readonly id: string;
    readonly weight: number;
    readonly capabilities: readonly {
      readonly id: string;
      readonly weight: number;
      readonly items: readonly { readonly id: string; readonly weight: number }[];
    }[];
  }[];
  readonly gates?: readonly {
    readonly id: string;
    readonly item: string;
    readonly below: number;
    readonly cap: number;
    readonly scope: string;
  }[];
}

const BANDS = ['dormant', 'starting', 'building', 'performing', 'leading'].map((id, index) => ({
  id,
  from: 20 * index,
  title: id,
}));

/** An item that is never scored and decides whether others are asked. */
const SWITCH = { id: 'switch', type: 'yes_no', ask: 'Are the others asked?', weight: 0 } as const;

/** Every item of the tree as a five-level item; items that a vector does not ask hang on a switch that is off. */
export function questionnaireFrom(
  tree: Tree,
  options: { settings?: WrittenSettings; notAsked?: readonly string[] } = {},
): WrittenQuestionnaire {
  const { settings, notAsked = [] } = options;
  const pillars = tree.pillars.map((pillar, p) => ({
    ...pillar,
    title: pillar.id,
    capabilities: pillar.capabilities.map((capability, c) => ({
      ...capability,
      title: capability.id,
      items: [
        ...capability.items.map(
          (item): WrittenItem => ({
            ...item,
            type: 'level',
            ask: `How about ${item.id}?`,
            levels: ['one', 'two', 'three', 'four', 'five'],
            ...(notAsked.includes(item.id) ? { when: { item: SWITCH.id, at_least: 50 } } : {}),
          }),
        ),
        ...(p === 0 && c === 0 && notAsked.length > 0 ? [SWITCH] : []),
      ],
    })),
  }));
  return {
    dxready: 1,
    id: 'vector',
    version: '1.0.0',
    title: 'Vector',
    bands: BANDS,
    pillars,
    gates: [...(tree.gates ?? [])],
    ...(settings ? { settings } : {}),
  };
}

export function answerFrom(given: Given): WrittenAnswer | null {
  if (given === 'missing' || given === 'not_asked') return null;
  if (given === 'na') return { na: 'It does not apply.' };
  if (given === 'unknown') return 'unknown';
  if (given % 25 !== 0) throw new Error(`${given} is no level`);
  return given / 25 + 1;
}

export function sheetFrom(scores: Readonly<Record<string, Given>>, respondent?: WrittenSheet['respondent']): WrittenSheet {
  const answers: Record<string, WrittenAnswer> = {};
  for (const [id, given] of Object.entries(scores)) {
    const answer = answerFrom(given);
    if (answer !== null) answers[id] = answer;
  }
  if (Object.values(scores).includes('not_asked')) answers[SWITCH.id] = false;
  return { dxready: 1, questionnaire: { id: 'vector', version: '1.0.0' }, answers, ...(respondent ? { respondent } : {}) };
}

/** Scores written files the way the command line does: shape, references, answers, report. Any problem throws. */
export async function score(
  written: WrittenQuestionnaire,
  sheets: readonly WrittenSheet[],
  packs: readonly TrendPack[] = [],
): Promise<Report> {
  const { questionnaire, answered, assessed } = await assessWritten(written, sheets, packs);
  return toReport(questionnaire, answered, assessed, { version: '0', digest: '', date: null, remarks: [], whatIf: null });
}

/** The same up to the assessment. */
export async function assessWritten(
  written: WrittenQuestionnaire,
  sheets: readonly WrittenSheet[],
  packs: readonly TrendPack[] = [],
) {
  const questionnaire = await accepted(written, packs);
  const answered = await Promise.all(sheets.map((sheet, index) => read(sheet, questionnaire, `sheet ${index}`)));
  const assessed = assess(questionnaire, answered);
  return { questionnaire, answered, assessed, assessment: assessed.assessment };
}

async function read(sheet: WrittenSheet, questionnaire: Questionnaire, name: string): Promise<AnswerSheet> {
  const shaped = await shape<WrittenSheet>('answers', sheet);
  if (shaped.kind !== 'whole') throw new Error(JSON.stringify(shaped.problems));
  const { sheet: answered, problems } = readSheet(shaped.value, questionnaire, {
    name,
    digest: '',
    lenient: false,
    writtenFor: null,
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return answered;
}

export async function accepted(written: WrittenQuestionnaire, packs: readonly TrendPack[] = []): Promise<Questionnaire> {
  const shaped = await shape<WrittenQuestionnaire>('questionnaire', written);
  if (shaped.kind !== 'whole') throw new Error(JSON.stringify(shaped.problems));
  const { questionnaire, problems } = resolve(shaped.value, packs);
  const errors = [...problems, ...checkQuestionnaire(questionnaire)].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return questionnaire;
}
