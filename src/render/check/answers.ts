// The answers behind a rule that is not met, each where it stands: a place is told once a rule.
import type { ReportBreach, ReportBreachAnswer } from '../../model/report.ts';
import { placeOf } from './standing.ts';

/** A line of a file, and the answers on it. */
export interface Spot {
  readonly file: string | null;
  readonly line: number | null;
  /** "Change leadership: level 2, level 3 clears it"; empty where only the place is known. */
  readonly says: readonly string[];
}

/** "Change leadership: level 2 of 5". */
function answerWords({ title, says }: ReportBreachAnswer): string {
  return says === '' ? title : `${title}: ${says}`;
}

/** The line that decides first; answers that stand nowhere come with it. Never empty. */
export function spotsOf(breach: ReportBreach): readonly [Spot, ...Spot[]] {
  const { answers } = breach;
  const lead = breach.file === null ? (answers.find(({ file }) => file !== null) ?? breach) : breach;
  const leadPlace = placeOf(lead);
  const places = new Map<string | null, Spot>();
  for (const answer of answers) {
    const place = placeOf(answer) ?? leadPlace;
    if (place === leadPlace) continue;
    const known = places.get(place)?.says ?? [];
    places.set(place, { file: answer.file, line: answer.line, says: [...known, answerWords(answer)] });
  }
  const besideLead = answers.filter((answer) => (placeOf(answer) ?? leadPlace) === leadPlace).map(answerWords);
  return [{ file: lead.file, line: lead.line, says: besideLead }, ...places.values()];
}

/** Stands for answers that were told a few lines before. */
export const AS_ABOVE = 'the same answers as above';

/** Says of each breach in turn where its answers stand; null where they are several, and those of one before it. */
export function spotsInTurn(): (breach: ReportBreach) => readonly [Spot, ...Spot[]] | null {
  const told = new Set<string>();
  return (breach) => {
    const spots = spotsOf(breach);
    const key = JSON.stringify(spots.map(({ file, line, says }) => [file, line, ...says.toSorted()].join('\n')).toSorted());
    if (spots.length > 1 && told.has(key)) return null;
    told.add(key);
    return spots;
  };
}
