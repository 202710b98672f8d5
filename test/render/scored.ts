// Reports of real scoring for the tests of the render room: the examples, and random ones.
import * as fs from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { readSheet } from '../../src/core/answers/read-sheet.ts';
import { assess } from '../../src/core/assess.ts';
import { toReport } from '../../src/core/report.ts';
import type { AnswerSheet } from '../../src/model/answers.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { Report } from '../../src/model/report.ts';
import type { WrittenSheet } from '../../src/model/written-sheet.ts';
import { shipped } from '../content/shipped.ts';
import type { RandomCase } from '../scoring/random-rules.ts';
import { questionnaireOf, sheetsOf } from '../scoring/second-compare.ts';

export const EXAMPLES = ['bright-bank', 'harbour-lighting', 'trade-depot'] as const;

export function exampleReport(name: string): Report {
  const folder = new URL(`../../examples/${name}/answers/`, import.meta.url);
  const questionnaire = shipped('full');
  const sheets = fs.readdirSync(folder).map((file) => {
    const written = load(fs.readFileSync(new URL(file, folder), 'utf8'), { schema: CORE_SCHEMA }) as WrittenSheet;
    return readSheet(written, questionnaire, { name: '', digest: '', lenient: false, writtenFor: null }).sheet;
  });
  return reportOf(questionnaire, sheets);
}

export function randomReport(one: RandomCase): Report {
  const questionnaire = questionnaireOf(one);
  return reportOf(questionnaire, sheetsOf(one, questionnaire));
}

function reportOf(questionnaire: Questionnaire, sheets: readonly AnswerSheet[]): Report {
  const facts = { version: '0', digest: '', date: null, remarks: [], whatIf: null };
  return toReport(questionnaire, sheets, assess(questionnaire, sheets), facts);
}
