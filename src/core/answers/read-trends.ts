// What a sheet says of trends, checked against the packs that are asked for.
// Source: rules as data, section 9.
import type { AnswerSheet, TrendAnswer } from '../../model/answers.ts';
import type { Path, Problem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { TrendPack, TrendStep } from '../../model/trend.ts';
import type { WrittenSheet, WrittenTrendAnswer } from '../../model/written-sheet.ts';
import { problem } from '../problems.ts';

export interface ReadTrends {
  readonly trends: AnswerSheet['trends'];
  readonly problems: readonly Problem[];
}

/** Every answer to a trend that is asked for; `lenient` leaves unknown packs and trends out with a warning. */
export function readTrends(
  { trends = {}, questionnaire: pin }: Partial<WrittenSheet>,
  questionnaire: Questionnaire,
  lenient: boolean,
): ReadTrends {
  const { packs, id, version } = questionnaire;
  // Lists change from year to year: what a sheet for something else or older was asked cannot be told from a slip.
  const isElsewhere = packs.length === 0 || pin?.id !== id || pin.version !== version;
  const problems: Problem[] = [];
  const read = new Map<string, ReadonlyMap<string, TrendAnswer>>();
  for (const [given, answers] of Object.entries(trends)) {
    const path = ['trends', given];
    const pack = packs.find((one) => one.id === given);
    if (pack === undefined) {
      const among = packs.map((one) => one.id);
      problems.push(isElsewhere ? notAsked(given, id, path) : unknown('trend pack', given, path, among, lenient));
      continue;
    }
    const inPack = readPack(answers, pack, path, lenient);
    for (const one of inPack.problems) problems.push(one);
    read.set(given, inPack.answers);
  }
  return { trends: read, problems };
}

function readPack(written: Readonly<Record<string, WrittenTrendAnswer>>, pack: TrendPack, path: Path, lenient: boolean) {
  const among = pack.entries.map(({ id }) => id);
  const problems: Problem[] = [];
  const answers = new Map<string, TrendAnswer>();
  for (const [id, given] of Object.entries(written)) {
    const read = among.includes(id)
      ? readTrend(given, pack, [...path, id])
      : { answer: null, problems: [unknown('trend', id, [...path, id], among, lenient)] };
    for (const one of read.problems) problems.push(one);
    if (read.answer !== null) answers.set(id, read.answer);
  }
  return { answers, problems };
}

export interface ReadTrend {
  /** Null if it cannot be read; then `problems` says why. */
  readonly answer: TrendAnswer | null;
  readonly problems: readonly Problem[];
}

/** One answer, short or long, against the scales of its pack. */
export function readTrend(written: WrittenTrendAnswer, pack: TrendPack, path: Path): ReadTrend {
  const long = typeof written === 'object';
  const { relevance, readiness } = long ? written : { relevance: written };
  const problems = [
    ...(relevance === undefined || relevance === UNKNOWN || pack.relevance.some(({ value }) => value === relevance)
      ? []
      : [noRelevance(relevance, pack, long ? [...path, 'relevance'] : path)]),
    ...(readiness === undefined || readiness === UNKNOWN || pack.readiness.some(({ id }) => id === readiness)
      ? []
      : [noReadiness(readiness, pack, [...path, 'readiness'])]),
  ];
  if (problems.length > 0) return { answer: null, problems };
  const matters = relevance === undefined || typeof relevance === 'number' ? (relevance ?? null) : UNKNOWN;
  return { answer: { relevance: matters, readiness: readiness ?? null }, problems };
}

const UNKNOWN = 'unknown';

function notAsked(given: string, questionnaire: string, path: Path): Problem {
  const message = `${questionnaire} does not ask for the trend pack '${given}'; its answers are left out`;
  return problem('pack-not-asked', path, message, 'they stay in the file', { severity: 'warning', onKey: true });
}

function unknown(kind: 'trend pack' | 'trend', given: string, path: Path, among: readonly string[], lenient: boolean): Problem {
  const message = `unknown ${kind} '${given}'${lenient ? '; what was answered there is left out' : ''}`;
  const mend = `correct the id (known: ${among.join(', ')}), remove it, or pass --lenient to leave it out`;
  return problem(`unknown-${kind.replace(' ', '-')}`, path, message, mend, {
    severity: lenient ? 'warning' : 'error',
    onKey: true,
    suggest: { given, among },
  });
}

function noRelevance(given: number | string, { id, relevance }: TrendPack, path: Path): Problem {
  const steps = relevance.map(({ value, title }) => `${value} ${title}`).join(', ');
  return problem('trend-relevance', path, `${given} is no step of relevance in ${id}`, `write ${steps}, or unknown`);
}

function noReadiness(given: string, { id, readiness }: TrendPack, path: Path): Problem {
  const among = readiness.map((step: TrendStep) => step.id);
  const mend = `write one of ${among.join(', ')}, or unknown`;
  return problem('trend-readiness', path, `'${given}' is no step of readiness in ${id}`, mend, { suggest: { given, among } });
}
