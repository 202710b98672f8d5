// What a reader of the numbers should know about the answers behind them.
import type { Assessment } from '../model/assessment.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { ReportRemark } from '../model/report.ts';
import { itemsOf } from './assess.ts';
import type { Voice } from './scoring/voices.ts';

export interface Remarkable {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly voices: readonly Voice[];
  /** Sheets without any answer, which were left out. */
  readonly silent: number;
}

/** Share of "does not apply" over which a reader is told. Source: scoring specification, B 3. */
const MANY_NA = 0.2;

/** Remarks in a fixed order; none if there is nothing to say. */
export function remarksOn({ questionnaire, assessment, voices, silent }: Remarkable): ReportRemark[] {
  return [
    ...silence(silent),
    ...unconfirmed(voices),
    ...ignored(questionnaire, voices),
    ...contested(assessment),
    ...manyNa(assessment, voices),
  ];
}

function silence(silent: number): ReportRemark[] {
  if (silent === 0) return [];
  return [
    {
      code: 'silent-sheets',
      says: silent === 1 ? 'One sheet without an answer was left out.' : `${silent} sheets without an answer were left out.`,
    },
  ];
}

/** Answers that were carried over from an older questionnaire count, though nobody has confirmed them. */
function unconfirmed(voices: readonly Voice[]): ReportRemark[] {
  const looks = voices.flatMap(({ sheet, asked }) =>
    [...sheet.answers].filter(([id, { look }]) => look === true && asked.has(id)),
  );
  if (looks.length === 0) return [];
  const says =
    looks.length === 1
      ? 'One answer was carried over from an older questionnaire and needs a look; it counts as it stands.'
      : `${looks.length} answers were carried over from an older questionnaire and need a look; they count as they stand.`;
  return [{ code: 'needs-look', says }];
}

function ignored(questionnaire: Questionnaire, voices: readonly Voice[]): ReportRemark[] {
  const items = itemsOf(questionnaire);
  const ids = new Set(voices.flatMap((voice) => voice.ignored));
  return [...ids].map((id) => ({
    code: 'ignored-answer',
    says: `The answer to "${items.get(id)?.title ?? id}" does not count: the condition under which it is asked does not hold.`,
  }));
}

function contested({ pillars }: Assessment): ReportRemark[] {
  const items = pillars.flatMap(({ capabilities }) => capabilities.flatMap((capability) => capability.items));
  return items
    .filter((folded) => folded.contested)
    .map(({ item }) => ({
      code: 'contested-applicability',
      says: `Whether "${item.title}" applies is contested: as many say it does not as answered it.`,
    }));
}

/** Of a group; of one respondent, response quality says it. */
function manyNa({ pillars }: Assessment, voices: readonly Voice[]): ReportRemark[] {
  if (voices.length === 1) return [];
  const states = pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items.map(({ state }) => state)));
  const asked = states.filter((state) => state !== 'not_asked');
  const share = asked.filter((state) => state === 'na').length / asked.length;
  if (!(share > MANY_NA)) return [];
  return [
    {
      code: 'many-na',
      says: `${Math.round(share * 100)} per cent of the questions are answered with "does not apply"; more than 20 per cent is worth a look.`,
    },
  ];
}
