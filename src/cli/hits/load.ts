// What the hits commands work on: the pain points of a workshop, of a sheet, or of a file by itself.
import { isAbsolute, join } from 'node:path';
import { checkGraph } from '../../core/hits/check.ts';
import { classify } from '../../core/hits/classify.ts';
import { gather, sourcesOf } from '../../core/hits/gather.ts';
import { limitsOf } from '../../core/hits/limits.ts';
import { meansOf, planOf } from '../../core/hits/plan.ts';
import { hitParts, unknownItem } from '../../core/hits/report-hits.ts';
import { rootOf } from '../../core/questionnaire/kin.ts';
import { readData } from '../../io/document.ts';
import { STDIN } from '../../io/files.ts';
import { kindOf } from '../../io/kinds.ts';
import { PAIN_POINTS, painPointsIn, placeAt } from '../../io/workshop.ts';
import type { HitReport } from '../../model/hit-report.ts';
import type { PainPointFile } from '../../model/pain-point.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Report, ReportHitItem } from '../../model/report.ts';
import { baselineNotes, loadBaseline } from '../baseline.ts';
import { soundConfig } from '../config/apply.ts';
import { UserError } from '../exit.ts';
import { loadOne } from '../one-result.ts';
import { checkAcross, readPainPointFile, triedMeans } from '../pain-points.ts';
import { hasErrors } from '../problems.ts';
import { loadQuestionnaire } from '../questionnaires.ts';
import type { LoadOptions } from '../scoring-options.ts';
import type { World } from '../world.ts';

export interface LoadedHits {
  /** Null if something is wrong. */
  readonly result: HitReport | null;
  /** The whole report, where there are answers as well. */
  readonly report: Report | null;
  readonly problems: readonly LocatedProblem[];
  readonly notes: readonly string[];
  /** Files that were read. */
  readonly files: readonly string[];
}

/** `place` is a workshop folder, a file of pain points or a sheet. Throws a UserError if there is nothing of the kind. */
export async function loadHits(place: string, asked: LoadOptions, world: World): Promise<LoadedHits> {
  const { questionnaire, painPoints } = await soundConfig(place, asked.config, world);
  const options = {
    ...asked,
    questionnaire: asked.questionnaire ?? questionnaire,
    painPoints: asked.painPoints ?? painPoints,
  };
  const alone = await fileAlone(place, options, world);
  if (alone !== null) return loadAlone(alone, options, world);
  const earlier = await loadBaseline(options, world);
  if (hasErrors(earlier.problems)) return { result: null, report: null, problems: earlier.problems, notes: [], files: [] };
  const { report, problems, notes, files } = await loadOne(place, options, world, earlier.report);
  const doubts = report === null ? [] : baselineNotes(report, earlier.report);
  return { result: report, report, problems, notes: [...notes, ...doubts], files };
}

/** The file of pain points that stands by itself; null where there are answers to score. */
async function fileAlone(place: string, { painPoints }: LoadOptions, world: World): Promise<string | null> {
  const path = isAbsolute(place) || place === STDIN ? place : join(world.cwd, place);
  const found = place === STDIN ? ({ kind: 'file' } as const) : placeAt(path, world.files);
  if (found.kind === 'workshop' && found.sheets.length > 0) return null;
  if (found.kind !== 'file') {
    if (painPoints !== null) return painPoints;
    if (painPointsIn(path, world.files) !== null) return join(place, PAIN_POINTS);
    const mend = `name a workshop, a file of pain points or a sheet, or begin with: ${world.called} hits add`;
    throw new UserError(`there are no pain points in ${place === '.' ? 'this folder' : place}; ${mend}`);
  }
  const data = await readData({ path, shown: place, files: world.files, readStdin: world.readStdin });
  return data.kind !== 'failed' && kindOf(data.value) === 'answers' ? null : place;
}

async function loadAlone(file: string, options: LoadOptions, world: World): Promise<LoadedHits> {
  const pains = await readPainPointFile(file, options.lenient, world);
  const nothing = { result: null, report: null, notes: [], files: [file] };
  if (pains.kind !== 'read') return { ...nothing, problems: pains.kind === 'failed' ? pains.problems : [] };
  const { read } = pains;
  const asked = options.questionnaire === null ? null : await loadQuestionnaire(options.questionnaire, world);
  const questionnaire = asked?.kind === 'loaded' ? asked.loaded.questionnaire : null;
  const [across = []] = await checkAcross(read, [], questionnaire, options.lenient);
  const earlier = await loadBaseline(options, world);
  const tried = triedMeans(options.whatIfMeans, questionnaire);
  const problems = [
    ...(asked?.problems ?? []),
    ...tried,
    ...(await read.problemsWith([...read.found, ...across])),
    ...earlier.problems,
  ];
  if (hasErrors(problems)) return { ...nothing, problems };
  const digest = asked?.kind === 'loaded' ? asked.loaded.digest : '';
  return { ...nothing, result: withoutAnswers(read.content, questionnaire, digest, earlier.report, options), problems };
}

/** No answer says how much room other change leaves, or what an item scores. */
function withoutAnswers(
  file: PainPointFile,
  questionnaire: Questionnaire | null,
  digest: string,
  earlier: Report | null,
  { date, whatIfMeans }: LoadOptions,
): HitReport {
  const limits = limitsOf(questionnaire?.rules.pain_points);
  const hits = classify(checkGraph(gather(sourcesOf(file, [])), true).points, limits);
  const plan = planOf(hits, limits, meansOf([file.means], whatIfMeans), null);
  const titles = questionnaire?.rules.titles ?? {};
  const { id = '', version = '', title = '', language = 'en' } = questionnaire ?? {};
  return {
    subject: {},
    date,
    questionnaire: {
      id,
      version,
      digest,
      title,
      language,
      root: questionnaire === null ? { id, version } : rootOf(questionnaire),
    },
    suggestions: [],
    ...hitParts(plan, { date, lenses: [], titles, itemOf: itemFinder(questionnaire), earlier }),
  };
}

function itemFinder(questionnaire: Questionnaire | null): (id: string) => ReportHitItem {
  const items = (questionnaire?.pillars ?? []).flatMap(({ capabilities }) =>
    capabilities.flatMap((capability) => capability.items),
  );
  const known = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const item = known.get(id);
    return item === undefined ? unknownItem(id) : { id, code: item.code, title: item.title, score: null };
  };
}
