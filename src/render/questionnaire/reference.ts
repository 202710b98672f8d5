// What stands behind the questions: the scale, the gates, the method in short, words and sources.
import type { Item, Questionnaire } from '../../model/questionnaire.ts';
import type { Settings } from '../../model/settings.ts';
import { fraction, percent, plain, upperFirst } from '../figures.ts';
import { orNull } from '../view/items.ts';
import type { PairView } from '../view/parts.ts';
import { nameOf } from './clauses.ts';
import { gateSentence } from './gates.ts';
import type { ReferenceView } from './questionnaire-view.ts';
import { ruleSections } from './rules.ts';
import { sourceText } from './words.ts';

/** The end of a page with scores; gates are those on its questions. What looks across them stands on the whole page only. */
export function referenceView(questionnaire: Questionnaire, shown: readonly Item[], whole: boolean): ReferenceView {
  const { bands, gates, settings, rules } = questionnaire;
  return {
    bands: bands.map(({ title, from, says }, index) => ({
      title,
      range: `${plain(from)} to ${endOf(bands[index + 1]?.from)}`,
      says,
    })),
    gates: gates.flatMap((gate) => {
      const item = shown.find(({ id }) => id === gate.item);
      if (item === undefined) return [];
      return [{ id: gate.id, item: item.id, says: gateSentence(gate, item, questionnaire, true), why: orNull(gate.why) }];
    }),
    rules: whole ? ruleSections(questionnaire) : [],
    method: method(settings),
    glossary: (rules.glossary ?? []).map(({ title, says }) => ({ label: title, value: says })),
    sources: Object.keys(rules.sources ?? {})
      .map((key) => ({ text: sourceText(key, questionnaire), questions: goingBackTo(key, shown) }))
      .filter(({ questions }) => questions !== null),
  };
}

function endOf(next: number | undefined): string {
  return next === undefined ? '100' : plain(next - 0.1);
}

/** The questions that name a source, by their codes. */
function goingBackTo(key: string, shown: readonly Item[]): string | null {
  const naming = shown.filter(({ sources }) => sources.includes(key));
  return orNull(naming.map((item) => (item.code === '' ? nameOf(item) : item.code)).join(', '));
}

function method(settings: Settings): PairView[] {
  return [
    { label: 'Answers', value: 'Every answer earns the points printed beside it, 0 to 100.' },
    {
      label: 'Open answers',
      value:
        'What does not apply leaves the sums. “I do not know” adds nothing; it lowers the coverage and widens the range in which the score can lie.',
    },
    { label: 'Several people', value: POOLING[settings.pooling] },
    {
      label: 'Sums',
      value: 'A capability is the weighted mean of its questions, a pillar the weighted mean of its capabilities.',
    },
    {
      label: 'Gates',
      value: 'A gate that fires holds its pillar, or the overall score, at its cap. Of several caps the lowest counts.',
    },
    { label: 'Overall', value: overall(settings) },
    {
      label: 'Rated',
      value: `A pillar is rated from ${percent(settings.pillar_min_coverage)} coverage. Every pillar aims at ${plain(settings.target)}.`,
    },
    { label: 'In full', value: 'Every formula stands in docs/scoring.md, which comes with dxready.' },
  ];
}

const POOLING: Readonly<Record<Settings['pooling'], string>> = {
  role_balanced: 'Answers are averaged within each role, then over the roles, so that a large group does not drown a small one.',
  pooled: 'Answers of all respondents are averaged, each counting the same.',
  median: 'The middle answer of all respondents counts.',
};

function overall({ lambda }: Settings): string {
  if (lambda === 0) return 'The weighted mean of the pillars.';
  if (lambda === 1) return 'The score of the weakest pillar.';
  return `${upperFirst(fraction(1 - lambda))} is the weighted mean of the pillars, ${fraction(lambda)} the weakest of them, so that one bad foundation cannot hide behind a good average.`;
}
