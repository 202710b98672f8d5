// How the values of a lens came about, why it says what it says, and what would move it.
import type { Lens } from '../../model/lens.ts';
import type { ReportMove, ReportWorking } from '../../model/report.ts';
import { figureName } from '../lenses/figure-name.ts';
import type { JudgedLens } from '../lenses/judged.ts';
import { figuresIn, partsOf } from '../lenses/value-names.ts';
import { traceClause } from './clauses.ts';
import type { Scene } from './scene.ts';
import { toldOpenly } from './trace.ts';
import { valueTitle } from './value-title.ts';

/** Its parts, then its other values; of a group nothing but what the report shows. */
export function lensWorking(
  { lens, enough, values, reading }: JudgedLens,
  moves: readonly ReportMove[],
  scene: Scene,
): ReportWorking {
  const clause = reading?.when == null ? null : traceClause(reading.when, { ...scene, judging: lens, own: values });
  const members = memberTitles(lens, scene);
  const traces = enough || !scene.isGroup ? [...scene.traces(lens.id)] : [];
  return {
    kind: 'lens',
    title: lens.title,
    figure: null,
    values: traces.map(([name, trace]) => {
      const title = members.get(name) ?? valueTitle(lens, name, scene.questionnaire.packs);
      return { name, title, figure: toldOpenly(trace) };
    }),
    clause,
    losses: [],
    moves: [...moves],
  };
}

/** Titles of members of maps of figures, looked up as those of parts. */
function memberTitles(lens: Lens, scene: Scene): ReadonlyMap<string, string> {
  const titles = scene.questionnaire.rules.titles ?? {};
  const blends = partsOf(lens)
    .flatMap(({ figure }) => figuresIn(figure))
    .flatMap((figure) => ('figures' in figure ? figure.of : []));
  return new Map(
    blends.flatMap(({ name, figure }) =>
      name === null ? [] : [[name, titles[`${lens.id}.${name}`] ?? figureName(figure, scene)] as const],
    ),
  );
}
