// What to keep in mind with a comparison, one sentence each.
import { UNSPECIFIED_ROLE } from '../../model/answers.ts';
import type { Report, ReportBand, ReportComparison, ReportFlag } from '../../model/report.ts';
import { onDates, onRespondents, onSubjects } from './doubts.ts';
import type { Frame } from './frame.ts';
import { flagsLost, flagsUnjudged } from './moved.ts';

/** Share of the items scored on the larger side under which a comparison rests on few. */
const FEW = 0.5;

/** True if as many of each role answered both times; null if one side does not say. */
export function sameRespondents(before: Report, after: Report): boolean | null {
  if (before.respondents !== after.respondents) return false;
  const count = ({ roles }: Report) =>
    roles
      .map(({ id, respondents }) => `${id} ${respondents}`)
      .toSorted()
      .join(', ');
  if ([before, after].some(({ roles }) => roles.some(({ id }) => id === UNSPECIFIED_ROLE))) return null;
  return count(before) === count(after);
}

/** In the order in which they matter. */
export function cautionsOn(
  comparison: Omit<ReportComparison, 'cautions'>,
  { bands }: Pick<Frame, 'bands'>,
  [before, after]: readonly [Report, Report],
  byKind: boolean,
): string[] {
  const { matched, same_respondents } = comparison;
  return [
    ...onSubjects(comparison),
    ...onDates(comparison),
    ...onSettings(before, after),
    ...(same_respondents === false ? [onRespondents(before, after)] : []),
    ...onScores(comparison),
    ...onItems(matched.items, Math.max(comparison.before.scored, comparison.after.scored)),
    ...onBand(comparison, bands),
    ...onWhatIf(before, after),
    ...onQuestionnaire(before, after),
    ...(byKind
      ? [
          'One side was saved by a version that did not keep how each question is scored: questions of the same kind are taken to be the same.',
        ]
      : []),
    ...onGates(comparison),
    ...onFlags(flagsLost(before, after), 'fired before', 'now', 'cannot be judged'),
    ...onFlags(flagsUnjudged(before, after), 'fires now', 'before', 'could not be judged'),
  ];
}

function onScores({ before, after, matched }: Omit<ReportComparison, 'cautions'>): string[] {
  if (matched.items === 0) return ['No question was scored both times: there is nothing to compare.'];
  const sides = [...(before.raw === null ? ['before'] : []), ...(after.raw === null ? ['after'] : [])];
  if (sides.length === 0) return [];
  return [
    `There is no overall ${sides.join(' or ')}: too little was answered. The change is that of the questions scored both times.`,
  ];
}

function onItems(items: number, most: number): string[] {
  if (items === 0 || items >= FEW * most) return [];
  return [`Only ${items} of ${most} questions were scored both times: the change rests on few of them.`];
}

/** A step into another band reads as progress; the numbers may not carry it. */
function onBand({ before, after, matched }: Omit<ReportComparison, 'cautions'>, bands: readonly ReportBand[]): string[] {
  if (before.band === null || after.band === null || before.band === after.band) return [];
  if (matched.verdict !== 'unclear') return [];
  const titleOf = (band: string) => bands.find(({ id }) => id === band)?.title ?? band;
  return [`The band changed from ${titleOf(before.band)} to ${titleOf(after.band)} without a clear change.`];
}

function onWhatIf(before: Report, after: Report): string[] {
  const sides = [...(before.what_if === null ? [] : ['before']), ...(after.what_if === null ? [] : ['after'])];
  return sides.length === 0
    ? []
    : [`Some of the answers ${sides.join(' and ')} were not given but put in to see what would come of them.`];
}

function onQuestionnaire({ questionnaire: before }: Report, { questionnaire: after }: Report): string[] {
  if (before.digest === after.digest) return [];
  const [one, other] = [before, after].map(({ id, version }) => `${id} ${version}`);
  const what =
    one === other ? `${one} was edited between the two without a new version` : `${one} was answered before, ${other} after`;
  return [`The questionnaire is not the same: ${what}. Both are counted with the later one.`];
}

/** How answers are put together is in the scores already and cannot be done over. */
function onSettings({ settings: before }: Report, { settings: after }: Report): string[] {
  const audited = (on: boolean) => (on ? 'with' : 'without');
  return [
    ...(before.audit === after.audit
      ? []
      : [
          `Before was scored ${audited(before.audit)} the audit of evidence, after ${audited(after.audit)}: part of the change is due to that.`,
        ]),
    ...(before.pooling === after.pooling && before.asked === after.asked
      ? []
      : ['The answers of several people were put together in another way before: part of the change is due to that.']),
  ];
}

/** What nobody answered any more is no good news, and what nobody had answered is no bad news. */
function onGates({ gates }: Omit<ReportComparison, 'cautions'>): string[] {
  return gates.flatMap(({ id, title, before, after }) => {
    if (before === 'fired' && after === 'unverified')
      return [`Gate ${id} (${title}) fired before; now nobody answered it, so that it holds nothing.`];
    if (before === 'unverified' && after === 'fired') return [`Gate ${id} (${title}) fires now; before nobody had answered it.`];
    return [];
  });
}

function onFlags(flags: readonly ReportFlag[], fired: string, when: string, judged: string): string[] {
  return flags.map(({ id, title }) => `The flag ${id} (${title}) ${fired}; ${when} it ${judged}.`);
}
