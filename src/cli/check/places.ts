// Where the answer stands that decides a breach: file and line.

import { together } from '../../core/lazily.ts';
import { valueOr } from '../../core/scoring/score.ts';
import { scoreAnswer } from '../../core/scoring/score-answer.ts';
import type { AnswerSheet } from '../../model/answers.ts';
import type { LocatedProblem, Path, Problem } from '../../model/problem.ts';
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import type { Report, ReportBreach } from '../../model/report.ts';

/** A sheet whose lines can be told. */
export interface Sheet {
  readonly file: string;
  readonly sheet: AnswerSheet;
  readonly with: { readonly questionnaire: Questionnaire };
  readonly problemsWith: (found: readonly Problem[]) => Promise<LocatedProblem[]>;
}

/** A place in one of the sheets. */
interface Spot {
  readonly sheet: Sheet;
  readonly path: Path;
}

/** The report with file and line at every answer behind a rule of its verdict that is not met. */
export async function placeBreaches(report: Report, sheets: readonly Sheet[]): Promise<Report> {
  const { verdict } = report;
  if (!('breaches' in verdict)) return report;
  const spots = verdict.breaches.map((breach) => ({
    breach,
    own: spotOfDate(breach, sheets),
    answers: breach.answers.map(({ item }) => spotOfAnswer(item, breach, sheets)),
  }));
  const placeOf = await placesOf(
    spots.flatMap(({ own, answers }) => [own, ...answers]),
    sheets,
  );
  const placed = new Map(
    spots.map(({ breach, own, answers: at }) => {
      const answers = breach.answers.map((answer, index) => ({ ...answer, ...placeOf(at[index] ?? null) }));
      return [breach, { ...breach, ...placeOf(own ?? at[0] ?? null), answers }];
    }),
  );
  const put = (breach: ReportBreach) => placed.get(breach) ?? breach;
  return together(report, { verdict: { ...verdict, rules: verdict.rules.map(put), breaches: verdict.breaches.map(put) } });
}

type Place = Pick<ReportBreach, 'file' | 'line'>;

const NOWHERE: Place = { file: null, line: null };

/** File and line of each spot; every sheet is looked through once, for each of its answers once. */
async function placesOf(spots: readonly (Spot | null)[], sheets: readonly Sheet[]): Promise<(spot: Spot | null) => Place> {
  const places = new Map<Sheet, Map<string, Place>>();
  for (const sheet of sheets) {
    const paths = new Map(spots.flatMap((spot) => (spot?.sheet === sheet ? [[keyOf(spot), spot.path]] : [])));
    if (paths.size === 0) continue;
    const lines = await linesOf([...paths.values()], sheet);
    places.set(sheet, new Map([...paths.keys()].map((key, index) => [key, lines[index] ?? NOWHERE])));
  }
  return (spot) => (spot === null ? NOWHERE : (places.get(spot.sheet)?.get(keyOf(spot)) ?? NOWHERE));
}

function keyOf({ path }: Spot): string {
  return path.join(' ');
}

const CODE = 'deciding-answer';

/** The reader of a file tells where a problem stands: these are asked for as if they were problems. */
async function linesOf(paths: readonly Path[], { problemsWith }: Sheet): Promise<{ file: string; line: number }[]> {
  const marks = paths.map(
    (path, index): Problem => ({
      code: CODE,
      severity: 'warning',
      message: String(index),
      mend: '',
      path,
      onKey: true,
      suggest: null,
      over: null,
    }),
  );
  const found = (await problemsWith(marks)).filter(({ code }) => code === CODE);
  return found
    .toSorted((left, right) => Number(left.message) - Number(right.message))
    .map(({ file, line }) => ({ file, line: Math.max(1, line) }));
}

/** Of the oldest sheet; where that is not what decides, of one without a date, else of the one that is dated last. */
function spotOfDate({ rule, outcome }: ReportBreach, sheets: readonly Sheet[]): Spot | null {
  if (rule !== 'max_age_days') return null;
  const spoken = sheets.filter((one) => one.sheet.answers.size > 0);
  const among = spoken.length > 0 ? spoken : sheets;
  const dated = among
    .filter((one) => one.sheet.date !== null)
    .toSorted((left, right) => ((left.sheet.date ?? '') < (right.sheet.date ?? '') ? -1 : 1));
  const undated = among.find((one) => one.sheet.date === null);
  const sheet = outcome === 'failed' ? dated[0] : (undated ?? dated.at(-1));
  return sheet === undefined ? null : { sheet, path: ['date'] };
}

/** Rules on what is not answered, whatever they come to. */
const ON_OPEN: readonly string[] = ['min_coverage', 'max_withdrawn'];

/** In a group the lowest answer, or one that is open where that decides; \`answers\` where the item stands nowhere. */
function spotOfAnswer(item: string, { rule, outcome }: ReportBreach, sheets: readonly Sheet[]): Spot | null {
  const open = sheets.find((one) => isOpen(item, one));
  const lowest = lowestOf(item, sheets);
  const decides = outcome === 'undecided' || ON_OPEN.includes(rule) ? (open ?? lowest) : (lowest ?? open);
  const sheet = decides ?? sheets.find((one) => one.sheet.answers.has(item)) ?? sheets[0];
  if (sheet === undefined) return null;
  return { sheet, path: sheet.sheet.answers.has(item) ? ['answers', item] : ['answers'] };
}

/** The sheet with the lowest answer; the first of several, null without one. */
function lowestOf(id: string, sheets: readonly Sheet[]): Sheet | null {
  let lowest: { readonly sheet: Sheet; readonly score: number } | null = null;
  for (const sheet of sheets) {
    const item = itemIn(id, sheet);
    const given = sheet.sheet.answers.get(id)?.given;
    if (item === null || given?.state !== 'answered') continue;
    const score = valueOr(scoreAnswer(item, given.value), 100);
    if (lowest === null || score < lowest.score) lowest = { sheet, score };
  }
  return lowest?.sheet ?? null;
}

/** Nobody could say, or nothing was said by somebody who was asked. */
function isOpen(id: string, one: Sheet): boolean {
  const given = one.sheet.answers.get(id)?.given;
  if (given !== undefined) return given.state === 'unknown';
  const who = itemIn(id, one)?.who ?? [];
  return who.length === 0 || who.includes(one.sheet.respondent.role);
}

function itemIn(id: string, { with: { questionnaire } }: Sheet): Item | null {
  const capabilities = questionnaire.pillars.flatMap((pillar) => pillar.capabilities);
  return capabilities.flatMap(({ items }) => items).find((item) => item.id === id) ?? null;
}
