// Flags and consistency rules as the page with scores explains them.
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import { list } from '../figures.ts';
import { fact } from './lenses.ts';
import { itemName, type Names } from './names.ts';
import type { Never } from './never.ts';
import type { RuleView } from './questionnaire-view.ts';
import { ruleClause } from './rule-clauses.ts';
import { sourceText } from './words.ts';

const NEVER = 'This selection leaves out what it looks at.';

/** One flag. */
export function flagView(flag: Flag, never: Never, names: Names): RuleView {
  const { id, title, when, sources } = flag;
  return {
    id,
    title,
    about: null,
    parts: [],
    facts: [
      ...fact('Never raised', never.flags.includes(flag) ? [NEVER] : [], true),
      ...fact('When', [sentence(ruleClause(when, names))]),
      ...fact('Begin with', [firstWords(flag, names)]),
      ...fact(
        'Sources',
        sources.map((key) => sourceText(key, names.questionnaire)),
      ),
      ...fact('Id', [id]),
    ],
  };
}

function firstWords({ first, firstSection }: Flag, names: Names): string {
  if (firstSection !== null) return `The section “${firstSection.replace(/_/g, ' ')}” of the report`;
  return list(first.map((id) => itemName(id, names)));
}

const KINDS: Readonly<Record<ConsistencyRule['kind'], string>> = {
  contradiction: 'A contradiction: both can hardly be true.',
  tension: 'A tension: both may be true, and that is worth a talk.',
};

/** One consistency rule. */
export function ruleView(rule: ConsistencyRule, never: Never, names: Names): RuleView {
  const { id, kind, when, says } = rule;
  return {
    id,
    title: says,
    about: KINDS[kind],
    parts: [],
    facts: [
      ...fact('Never fires', never.rules.includes(rule) ? [NEVER] : [], true),
      ...fact('When', [sentence(ruleClause(when, names))]),
      ...fact('Id', [id]),
    ],
  };
}

/** A clause may end with a sentence that it quotes. */
function sentence(clause: string): string {
  return /[.!?…]”$/.test(clause) ? clause : `${clause}.`;
}
