// Lenses, flags, consistency rules and trend packs: the part of the page with scores that explains them.
import type { Questionnaire } from '../../model/questionnaire.ts';
import { flagView, ruleView } from './flags.ts';
import { lensView } from './lenses.ts';
import { namesIn } from './names.ts';
import { neverJudged } from './never.ts';
import { packView } from './packs.ts';
import type { RuleSectionView } from './questionnaire-view.ts';

/** Sections with something in them, in the order of the page. */
export function ruleSections(questionnaire: Questionnaire): RuleSectionView[] {
  const { lenses, flags, consistency, packs } = questionnaire;
  const names = namesIn(questionnaire);
  const never = neverJudged(questionnaire);
  const sections: readonly RuleSectionView[] = [
    {
      id: 'lenses',
      title: 'Lenses',
      lead: 'Other views of the same answers, across the pillars. They never change a score. Each says the first sentence that holds; square brackets stand for its figures.',
      entries: lenses.map((lens) => lensView(lens, never, names)),
    },
    {
      id: 'flags',
      title: 'Flags',
      lead: 'Warnings, the gravest first. A flag is raised when what it looks at is so; it never changes a score.',
      entries: flags.map((flag) => flagView(flag, never, names)),
    },
    {
      id: 'consistency',
      title: 'Consistency rules',
      lead: 'Answers that sit badly together. They never change a score.',
      entries: consistency.map((rule) => ruleView(rule, never, names)),
    },
    {
      id: 'trends',
      title: 'Trends',
      lead: 'Dated lists. Of each trend it is asked how much it matters; how ready the organisation is follows from answers, or is asked too.',
      entries: packs.map((pack) => packView(pack, names)),
    },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}
