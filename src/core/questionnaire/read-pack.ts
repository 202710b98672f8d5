// From the trend pack a person writes to the one the core works with. Source: rules as data, section 9.
import type { Figure } from '../../model/figure.ts';
import type { Problem } from '../../model/problem.ts';
import type { Trend, TrendPack, TrendStep } from '../../model/trend.ts';
import type { WrittenTrend, WrittenTrendFigure, WrittenTrendPack } from '../../model/written-trends.ts';
import { problem, unknownReference } from '../problems.ts';

/** What a sheet writes for "do not know". */
const UNKNOWN = 'unknown';

export interface ReadPack {
  readonly pack: TrendPack;
  /** Paths are those of the file of the pack. */
  readonly problems: readonly Problem[];
}

/** `written` has the shape of its schema. A pack serves many questionnaires: what its figures name need not exist. */
export function readPack(written: WrittenTrendPack): ReadPack {
  const problems: Problem[] = [];
  const relevance = relevanceSteps(written, problems);
  const seen = new Set<string>();
  const entries = written.entries.map((entry, index) => {
    if (seen.has(entry.id))
      problems.push(
        problem('duplicate-id', ['entries', index, 'id'], `the trend '${entry.id}' is used more than once`, 'give each its own'),
      );
    seen.add(entry.id);
    return readTrend(entry, written, index, problems);
  });
  if (Object.hasOwn(written.readiness, UNKNOWN))
    problems.push(
      problem('trend-steps', ['readiness', UNKNOWN], `'${UNKNOWN}' has a meaning of its own in answers`, 'choose another word', {
        onKey: true,
      }),
    );
  const readiness = Object.entries(written.readiness)
    .map(([id, value]) => ({ id, title: id.replaceAll('_', ' '), value }))
    .toSorted(byValue);
  const { id, title, dated, source } = written;
  return { pack: { id, title, dated: String(dated), source, relevance, readiness, entries }, problems };
}

/** Steps are whole numbers from 0, none left out. */
function relevanceSteps({ relevance }: WrittenTrendPack, problems: Problem[]): TrendStep[] {
  const steps = Object.entries(relevance)
    .map(([id, title]) => ({ id, title, value: Number.isNaN(Number(id)) ? Number.POSITIVE_INFINITY : Number(id) }))
    .toSorted(byValue);
  for (const [index, { id }] of steps.entries()) {
    if (id === String(index)) continue;
    const message = `the step '${id}' of relevance is out of line: steps are 0, 1, 2 and so on`;
    problems.push(problem('trend-steps', ['relevance', id], message, `write ${index}`, { onKey: true }));
    break;
  }
  return steps;
}

function readTrend(written: WrittenTrend, { serves: listed }: WrittenTrendPack, index: number, problems: Problem[]): Trend {
  const { id, says, from, indirect = false, serves = [] } = written;
  for (const [place, word] of serves.entries())
    if (listed !== undefined && !listed.includes(word))
      problems.push(unknownReference(['entries', index, 'serves', place], 'word under serves', word, listed));
  return {
    id,
    says,
    from: from === undefined ? null : readFrom(from, index, problems),
    indirect,
    serves,
  };
}

function readFrom(written: WrittenTrendFigure, index: number, problems: Problem[]): Figure | null {
  const { item, option, tag, capability, pillar, members = 1 } = typeof written === 'string' ? shortForm(written) : written;
  const sources = [item, option, tag, capability, pillar].filter((one) => one !== undefined);
  if (sources.length !== 1) {
    const path = ['entries', index, 'from'];
    problems.push(
      problem('figure-source', path, 'this does not name one figure', 'name one item, option, tag, capability or pillar'),
    );
    return null;
  }
  if (tag !== undefined) return { kind: 'tag', tag, members };
  if (capability !== undefined) return { kind: 'capability', capability, members };
  if (pillar !== undefined) return { kind: 'pillar', pillar, stage: 'raw', members };
  if (item !== undefined) return { kind: 'item', item, members };
  const [of = '', ticked = ''] = (option ?? '').split('/');
  return { kind: 'option', item: of, option: ticked, members };
}

function shortForm(written: string): Exclude<WrittenTrendFigure, string> {
  if (written.includes(':')) return { tag: written };
  return written.includes('/') ? { option: written } : { item: written };
}

function byValue(left: TrendStep, right: TrendStep): number {
  return left.value === right.value ? 0 : left.value < right.value ? -1 : 1;
}
