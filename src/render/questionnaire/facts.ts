// What is said about a question besides its answers. On the page for participants only what helps to answer it.
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import { plain } from '../figures.ts';
import { effortName } from '../wording.ts';
import { conditionClause, type Items } from './clauses.ts';
import { gateSentence } from './gates.ts';
import type { FactView } from './questionnaire-view.ts';
import { shareWords } from './shares.ts';
import { sourceText, titleOf } from './words.ts';

/** A fact that may have nothing to say. */
type Said = Omit<FactView, 'marked'> & { readonly marked?: true };

/** Facts with something to say, in the order of the page. */
export function facts(item: Item, questionnaire: Questionnaire, items: Items, scores: boolean): FactView[] {
  const asked = item.when === null ? '' : `${conditionClause(item.when, items)}.`;
  const helpful: Said[] = [
    { label: 'Why it matters', says: [item.why] },
    { label: 'What it measures', says: [item.measures] },
    { label: 'What would prove it', says: [item.proof] },
    { label: 'Who knows best', says: [roleTitles(item.who, questionnaire)] },
    { label: 'Asked only if', says: [asked] },
  ];
  return [...helpful, ...(scores ? telling(item, questionnaire) : [])]
    .map(({ label, says, marked = false }) => ({ label, marked, says: says.filter((text) => text.trim() !== '') }))
    .filter(({ says }) => says.length > 0);
}

/** What would lead an answer, or only matters to those who explain the score. */
function telling(item: Item, questionnaire: Questionnaire): Said[] {
  const gates = questionnaire.gates.filter((gate) => gate.item === item.id);
  return [
    { label: 'Points', says: [pointsSentence(item)] },
    { label: 'Does not apply', says: [item.na ? '' : 'May not be answered.'] },
    { label: 'Weight', says: [weightWords(item.weight) ?? ''] },
    { label: 'Counts for', says: [shareWords(item, questionnaire)] },
    ...gates.map((gate) => ({
      label: `Gate ${gate.id}`,
      marked: true as const,
      says: [`${gateSentence(gate, item, questionnaire, false)} ${gate.why}`.trim()],
    })),
    { label: 'If it scores low', says: adviceWords(item, questionnaire) },
    { label: 'Tags', says: [item.tags.map((tag) => titleOf(tag, questionnaire)).join(', ')] },
    { label: 'Sources', says: item.sources.map((key) => sourceText(key, questionnaire)) },
    { label: 'Id', says: [item.id] },
  ];
}

function roleTitles(who: readonly string[], { roles }: Questionnaire): string {
  return who.map((id) => roles.find((role) => role.id === id)?.title ?? id).join(', ');
}

/** Null for the usual weight of 1. */
export function weightWords(weight: number): string | null {
  if (weight === 1) return null;
  return weight === 0 ? 'none, so that it does not count' : plain(weight);
}

/** How ticks add up, and what else the points beside the answers do not show. */
function pointsSentence(item: Item): string {
  if (item.type === 'text') return 'Never scored.';
  if (item.type !== 'checklist') return item.reverse ? 'Turned round: the lowest earns most.' : '';
  const total = item.options.reduce((sum, { weight }) => sum + weight, 0);
  const alike = item.options.every(({ weight }) => weight === 1);
  const marks = `${plain(item.full_marks_at)} of ${plain(total)}`;
  const enough = item.full_marks_at === total ? 'all of them ticked' : alike ? `${marks} ticked` : `a ticked weight of ${marks}`;
  return item.reverse
    ? `Every tick takes points away; ${enough} leaves none.`
    : `Every tick adds points; ${enough} earns 100, which is the most.`;
}

function adviceWords({ low }: Item, { horizons }: Questionnaire): string[] {
  if (low === null) return [];
  const horizon = horizons.find(({ id }) => id === low.horizon)?.title ?? low.horizon ?? '';
  const terms = [horizon, effortName(low.effort) ?? ''].filter((term) => term !== '').join(', ');
  return [`${low.advice} (${terms})`];
}
