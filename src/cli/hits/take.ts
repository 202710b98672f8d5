// Suggestions that somebody takes: what a low answer advises becomes a pain point that hangs on its question.
import { type Entry, typedEntry } from '../../core/hits/import.ts';
import type { LocatedProblem } from '../../model/problem.ts';
import type { ReportHit, ReportSuggestion } from '../../model/report.ts';
import { UserError } from '../exit.ts';
import { shorten } from '../printable.ts';
import { hasErrors, nearest } from '../problems.ts';
import { AS_WRITTEN } from '../scoring-options.ts';
import type { World } from '../world.ts';
import { loadHits } from './load.ts';
import type { PlaceOptions } from './target.ts';

export type Taken =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'failed'; readonly problems: readonly LocatedProblem[] };

/** Longest part of an argument that is told again. */
const LONGEST = 80;
/** Most ids that are listed. */
const MOST = 30;

/** One entry for each item, by id or code. Throws a UserError for what is not suggested. */
export async function takeSuggestions(
  items: readonly string[],
  place: string,
  {
    questionnaire = null,
    lenient = false,
  }: { readonly questionnaire?: string | null; readonly lenient?: PlaceOptions['lenient'] },
  world: World,
): Promise<Taken> {
  const { report, problems } = await loadHits(place, { ...AS_WRITTEN, group: true, questionnaire, lenient }, world);
  if (hasErrors(problems)) return { kind: 'failed', problems };
  if (report === null) throw new UserError('nothing is suggested without answers: name a workshop or a sheet');
  const found = items.map((item) => suggestionFor(item, report.suggestions, report.hits));
  return { kind: 'entries', entries: [...new Set(found)].map(entryFor) };
}

function suggestionFor(given: string, among: readonly ReportSuggestion[], hits: readonly ReportHit[]): ReportSuggestion {
  const isMeant = ({ id, code }: { id: string; code: string }) =>
    id === given || (code !== '' && code.toLowerCase() === given.toLowerCase());
  const found = among.find(({ item, code }) => isMeant({ id: item, code }));
  if (found !== undefined) return found;
  const hit = hits.find(({ items }) => items.some(isMeant));
  if (hit !== undefined) throw new UserError(`${given} has a pain point already: ${hit.id}; change it with hits edit`);
  if (among.length === 0) throw new UserError(`nothing is suggested here, so ${shorten(given, LONGEST)} cannot be taken`);
  const near = nearest(
    given,
    among.flatMap(({ item, code }) => [item, code]),
  );
  const ids = among.slice(0, MOST).map(({ item }) => item);
  const mend = near === null ? `suggested are ${ids.join(', ')}` : `did you mean ${near}?`;
  throw new UserError(`nothing is suggested for '${shorten(given, LONGEST)}'; ${mend}`);
}

/** Until somebody says it in customers' words, it is called as the question is. */
function entryFor({ item, title, says, size }: ReportSuggestion): Entry {
  return typedEntry(
    new Map<string, unknown>([
      ['title', title],
      ['fix', says],
      ['item', item],
      ...(size === null ? [] : [['size', size] as const]),
    ]),
  );
}
