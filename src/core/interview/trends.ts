// Trends as questions of the interview: one on how much each matters, and behind it one on how ready one is, where no
// answer tells. They count in no score. Source: rules as data, section 9.
import type { Answer, TrendAnswer } from '../../model/answers.ts';
import type { Flow, Place, Stop, TrendPart } from '../../model/interview.ts';
import type { Capability, ChoiceItem, Pillar, Questionnaire } from '../../model/questionnaire.ts';
import type { Trend, TrendPack, TrendStep } from '../../model/trend.ts';
import { itemsBehind } from './figure-items.ts';

type Asks = TrendPart['asks'];

/** The questions on all trends, in the order of the packs. */
export function trendStops(questionnaire: Questionnaire): Stop[] {
  return questionnaire.packs.flatMap((pack) => {
    const capability: Capability = {
      id: packId(pack.id),
      title: pack.title,
      about: originOf(pack),
      weight: 0,
      target: null,
      items: [],
    };
    const pillar: Pillar = { id: packId(pack.id), title: pack.title, asks: '', weight: 0, target: null, capabilities: [] };
    return pack.entries.flatMap((trend) => {
      const from = trend.from === null ? [] : itemsBehind(trend.from, questionnaire);
      return (['relevance', 'readiness'] as const).map((asks) => ({
        ...{ capability, pillar, trend: { pack, trend, asks, from } },
        item: itemFor(pack, trend, asks, from),
      }));
    });
  });
}

/** When the list was published and where it comes from. */
function originOf({ dated, source }: TrendPack): string {
  return `published ${dated}; ${source}`;
}

/** Id of the pillar that a pack is in the interview; no id of a questionnaire has a colon. */
function packId(pack: string): string {
  return `trends:${pack}`;
}

/** Id of a question on a trend. */
export function partId(pack: string, trend: string, asks: Asks): string {
  return `${asks}:${pack}/${trend}`;
}

function itemFor(pack: TrendPack, { id, says, indirect }: Trend, asks: Asks, from: readonly string[]): ChoiceItem {
  const isRelevance = asks === 'relevance';
  const taken =
    isRelevance && from.length > 0 ? ` How ready you are is taken from your answers${indirect ? ', in part' : ''}.` : '';
  return {
    ...NO_ITEM,
    id: partId(pack.id, id, asks),
    title: isRelevance ? `${says[0]?.toUpperCase() ?? ''}${says.slice(1)}` : `Readiness for ${says}`,
    ask: isRelevance ? 'How much will this matter to you over the next three years?' : 'How ready are you for it?',
    why: `The report sets how much a trend matters beside how ready you are; it counts in no score.${taken}`,
    options: pack[asks].map(optionFor),
  };
}

function optionFor({ id, title }: TrendStep): ChoiceItem['options'][number] {
  return { id, text: title, score: 0, tags: [] };
}

const NO_ITEM: Omit<ChoiceItem, 'id' | 'title' | 'ask' | 'why' | 'options'> = {
  ...{ type: 'choice', code: '', weight: 0, reverse: false, measures: '', proof: '', na: false, low: null, when: null },
  ...{ who: [], tags: [], sources: [] },
};

/** True if it is asked now: how ready one is, only where the trend matters and none of the items that `tell` does. */
export function isTrendAsked(
  { pack, trend, asks, from }: TrendPart,
  answers: ReadonlyMap<string, Answer>,
  tell: ReadonlySet<string>,
): boolean {
  if (asks === 'relevance') return true;
  const given = answers.get(partId(pack.id, trend.id, 'relevance'))?.given;
  const step = given?.state === 'answered' && given.value.kind === 'choice' ? given.value.option : null;
  if (step === null || step === pack.relevance[0]?.id) return false;
  return !from.some((id) => tell.has(id));
}

/** True for the one question that every trend has: trends are counted by it. */
export function isTrend({ trend }: Stop): boolean {
  return trend?.asks === 'relevance';
}

/** An item that was put off, or a question on a trend that was left out with its pack. */
export function isPutOff({ later }: Pick<Flow, 'later'>, { item, pillar }: Stop): boolean {
  return later.has(item.id) || later.has(pillar.id);
}

/** The offer of a pack, at its first question that is open; null if none is. */
export function offerOf({ plan, answers }: Flow, pillar: string): Place | null {
  const open = plan.trends.find((stop) => stop.pillar.id === pillar && isTrend(stop) && !answers.has(stop.item.id));
  return open === undefined ? null : { kind: 'trends', to: open.item.id };
}

/** What a sheet says of trends, as answers to the questions on them. */
export function trendAnswers(trends: ReadonlyMap<string, ReadonlyMap<string, TrendAnswer>>): Map<string, Answer> {
  const answers = [...trends].flatMap(([pack, said]) =>
    [...said].flatMap(([trend, answer]) =>
      (['relevance', 'readiness'] as const).flatMap((asks) => {
        const part = partOfTrend(answer, asks);
        return part === null ? [] : [[partId(pack, trend, asks), part] as const];
      }),
    ),
  );
  return new Map(answers);
}

/** The answer to one of the two questions; null if nothing was said. */
export function partOfTrend(said: TrendAnswer, asks: Asks): Answer | null {
  const value = said[asks];
  if (value === null) return null;
  const given: Answer['given'] =
    value === 'unknown' ? { state: 'unknown' } : { state: 'answered', value: { kind: 'choice', option: String(value) } };
  return { given, evidence: null, note: null, by: null, target: null, voices: null };
}
