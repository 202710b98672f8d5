// From a questionnaire to what its page shows, the same for every format. Decides what participants see and what only
// those see who explain the scores.
import type { Capability, Item, Pillar, Questionnaire, Role } from '../../model/questionnaire.ts';
import { cleaned } from '../cleaned.ts';
import { count } from '../figures.ts';
import { orNull } from '../view/items.ts';
import type { ContentsView } from '../view/report-view.ts';
import { aboutAsking, aboutScores, duration, type Minutes } from './about.ts';
import { weightWords } from './facts.ts';
import { isFor, questionView } from './question.ts';
import type { AskedCapabilityView, AskedPillarView, PageTitleView, QuestionnaireView } from './questionnaire-view.ts';
import { referenceView } from './reference.ts';

export interface PageOptions {
  /** True: with all that answers earn; false: the page to send ahead. */
  readonly scores: boolean;
  /** Only the questions for this role; null for all. */
  readonly role: Role | null;
  readonly minutes: Minutes;
}

/** The view of a questionnaire. Its texts are plain text: each format escapes them in its own way. */
export function questionnaireView(questionnaire: Questionnaire, options: PageOptions): QuestionnaireView {
  const { scores, role, minutes } = options;
  const all = questionnaire.pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
  const shown = all.filter((item) => isFor(item, role?.id ?? null));
  const pillars = pillarViews(questionnaire, all, shown, scores);
  const reference = scores ? referenceView(questionnaire, shown, role === null) : null;
  const about = scores ? aboutScores(role, questionnaire) : aboutAsking(shown, minutes, role, questionnaire);
  const sections = { about, pillars, reference };
  return cleaned({
    language: questionnaire.language,
    title: titleView(questionnaire, options, shown.length, pillars.length),
    contents: contents(sections),
    ...sections,
  });
}

function pillarViews(
  questionnaire: Questionnaire,
  all: readonly Item[],
  shown: readonly Item[],
  scores: boolean,
): AskedPillarView[] {
  const items = new Map(all.map((item) => [item.id, item]));
  const weight = (value: number) => (scores ? weightWords(value) : null);

  const capabilityView = (capability: Capability): AskedCapabilityView => ({
    id: scores ? capability.id : null,
    title: capability.title,
    about: orNull(capability.about),
    weight: weight(capability.weight),
    questions: capability.items
      .filter((item) => shown.includes(item))
      .map((item) => questionView(item, questionnaire, items, scores)),
  });

  const pillarView = (pillar: Pillar): AskedPillarView => {
    const capabilities = pillar.capabilities.map(capabilityView).filter(({ questions }) => questions.length > 0);
    const amount = capabilities.reduce((sum, { questions }) => sum + questions.length, 0);
    const { id, title, asks } = pillar;
    return { id, title, asks: orNull(asks), size: count(amount, 'question'), weight: weight(pillar.weight), capabilities };
  };

  return questionnaire.pillars.map(pillarView).filter(({ capabilities }) => capabilities.length > 0);
}

function titleView(
  { id, version, title }: Questionnaire,
  { scores, role, minutes }: PageOptions,
  questions: number,
  pillars: number,
): PageTitleView {
  const kind = scores ? 'Questionnaire with scores' : 'Questionnaire';
  return {
    kind,
    name: title,
    full: `${kind}: ${title}`,
    facts: [
      { label: 'Size', value: `${count(questions, 'question')} in ${count(pillars, 'pillar')}` },
      { label: 'Time', value: `about ${duration(minutes.alone)}` },
      ...(role === null ? [] : [{ label: 'For', value: role.title }]),
      { label: 'Version', value: `${id} ${version}` },
    ],
  };
}

function contents({ about, pillars, reference }: Pick<QuestionnaireView, 'about' | 'pillars' | 'reference'>): ContentsView[] {
  const ending: readonly (readonly [string, string, boolean])[] = [
    ['scale', 'Scale', (reference?.bands.length ?? 0) > 0],
    ['gates', 'Gates', (reference?.gates.length ?? 0) > 0],
    ...(reference?.rules ?? []).map(({ id, title }) => [id, title, true] as const),
    ['method', 'Method', reference !== null],
    ['glossary', 'Glossary', (reference?.glossary.length ?? 0) > 0],
    ['sources', 'Sources', (reference?.sources.length ?? 0) > 0],
  ];
  return [
    { id: 'about', title: about.title },
    { id: 'questions', title: 'All questions' },
    ...pillars.map(({ id, title }) => ({ id: `pillar-${id}`, title })),
    ...ending.filter(([, , present]) => present).map(([id, title]) => ({ id, title })),
  ];
}
