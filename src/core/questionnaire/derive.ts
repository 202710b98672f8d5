// A selection takes some items of a questionnaire, an overlay words it anew; both may add items of their own.
// Source: rules as data, section 11.
import type { Path, Problem } from '../../model/problem.ts';
import type { Capability, Questionnaire } from '../../model/questionnaire.ts';
import type { WrittenQuestionnaire } from '../../model/written-questionnaire.ts';
import { problem, unknownReference } from '../problems.ts';
import { applyChange } from './derive-change.ts';
import { placeIn } from './derive-place.ts';
import { select } from './derive-select.ts';
import { reword } from './derive-words.ts';
import { withPartTitles } from './part-titles.ts';
import { resolveItem } from './resolve.ts';

/** Most questionnaires in a line, each taken from the next. */
export const MOST_PARENTS = 4;

export interface Derived {
  readonly questionnaire: Questionnaire;
  /** Paths are those of the file of `written`. */
  readonly problems: readonly Problem[];
  /** Where a part of `questionnaire` is written in that file. */
  readonly place: (path: Path) => Path;
}

/** `written` has `extends`, and `parent` is what that stands for. */
export function derive(parent: Questionnaire, written: Partial<WrittenQuestionnaire>): Derived {
  const { words, change = {}, add = {}, only } = written;
  const problems: Problem[] = [...checkParents(parent, written), ...checkForeign(written)];
  const reworded = words === undefined ? parent : withWords(parent, words, problems);
  const full = withAdded(applyChange(reworded, change, problems), add, problems);
  const added = new Map(
    Object.entries(add).flatMap(([capability, items]) =>
      items.map(({ id }, index): [string, Path] => [id, ['add', capability, index]]),
    ),
  );
  const chosen = only === undefined ? full : select(full, only, added, problems);
  for (const { id } of chosen.leftOut.items.filter(({ id }) => Object.hasOwn(change.items ?? {}, id)))
    problems.push(idleChange(id));
  const questionnaire = withPartTitles(withOwn(chosen, parent, written));
  return { questionnaire, problems, place: placeIn(questionnaire, written) };
}

function checkParents({ id, lineage }: Questionnaire, written: Partial<WrittenQuestionnaire>): Problem[] {
  const parents = [id, ...lineage.map((ancestor) => ancestor.id)];
  const own = written.id ?? '';
  return [
    ...(parents.length > MOST_PARENTS ? [tooDeep(['extends'])] : []),
    ...(parents.includes(own)
      ? [problem('parent-id', ['id'], `'${own}' is the id of the questionnaire this one extends`, 'choose another id')]
      : []),
  ];
}

/** A line of questionnaires, each taken from the next, that is too long. */
export function tooDeep(path: Path): Problem {
  return problem(
    'extends-depth',
    path,
    `extends goes more than ${MOST_PARENTS} questionnaires deep`,
    'extend one nearer the end',
  );
}

/** Keys that decide how answers count: they are the parent's. */
const FOREIGN = [
  'bands',
  'pillars',
  'gates',
  'lenses',
  'flags',
  'consistency',
  'trends',
  'track_record',
  'review_after_days',
  'pain_points',
  'roles',
  'migrations',
] as const;

function checkForeign(written: Partial<WrittenQuestionnaire>): Problem[] {
  const keys: Path[] = [
    ...FOREIGN.filter((key) => written[key] !== undefined).map((key) => [key]),
    ...Object.keys(written.settings ?? {})
      .filter((key) => key !== 'target')
      .map((key) => ['settings', key]),
  ];
  const mend = 'take it out, or write the questionnaire out in full without extends';
  return keys.map((path) =>
    problem('not-in-overlay', path, `'${path.at(-1)}' comes from the questionnaire this one extends`, mend, { onKey: true }),
  );
}

function withWords(parent: Questionnaire, given: Readonly<Record<string, string>>, problems: Problem[]): Questionnaire {
  const isBlank = ([word, instead]: [string, string]) => word.trim() === '' || instead.trim() === '';
  for (const [word] of Object.entries(given).filter(isBlank))
    problems.push(
      problem('empty-word', ['words', word], 'a word is empty', 'write both words, or take the line out', { onKey: true }),
    );
  const words = Object.fromEntries(Object.entries(given).filter((pair) => !isBlank(pair)));
  if (Object.keys(words).length === 0) return parent;
  const { value, found } = reword(parent, words);
  for (const word of Object.keys(words)) {
    if (!found.has(word))
      problems.push(
        problem(
          'unused-word',
          ['words', word],
          `'${word}' occurs in no text of ${parent.id}`,
          'correct the word, or take it out',
          {
            severity: 'warning',
            onKey: true,
          },
        ),
      );
  }
  return value;
}

function idleChange(item: string): Problem {
  const message = `'${item}' is changed, but 'only' leaves it out`;
  const mend = "add it to 'only', or take the change out";
  return problem('idle-change', ['change', 'items', item], message, mend, { severity: 'warning', onKey: true });
}

function withAdded(parent: Questionnaire, add: NonNullable<WrittenQuestionnaire['add']>, problems: Problem[]): Questionnaire {
  const known = parent.pillars.flatMap(({ capabilities }) => capabilities.map(({ id }) => id));
  for (const id of Object.keys(add))
    if (!known.includes(id)) problems.push(unknownReference(['add', id], 'capability', id, known, { onKey: true }));
  const grow = (capability: Capability): Capability => {
    const own = Object.hasOwn(add, capability.id) ? (add[capability.id] ?? []) : [];
    const items = own.map((item, index) => resolveItem(item, ['add', capability.id, index], problems));
    return { ...capability, items: [...capability.items, ...items] };
  };
  return {
    ...parent,
    pillars: parent.pillars.map((pillar) => ({ ...pillar, capabilities: pillar.capabilities.map(grow) })),
  };
}

/** What each questionnaire says of itself, and what explains the items it adds. */
function withOwn(chosen: Questionnaire, parent: Questionnaire, written: Partial<WrittenQuestionnaire>): Questionnaire {
  const { rules } = chosen;
  const { orders = rules.orders, titles, sources, glossary = [] } = written;
  const terms = new Set(glossary.map(({ id }) => id));
  return {
    ...chosen,
    id: written.id ?? '',
    lineage: [{ id: parent.id, version: parent.version }, ...parent.lineage],
    version: written.version ?? '',
    title: written.title ?? '',
    about: written.about ?? chosen.about,
    language: written.language ?? parent.language,
    settings: { ...chosen.settings, target: written.settings?.target ?? chosen.settings.target },
    rules: {
      ...rules,
      ...(orders && { orders }),
      ...(titles && { titles: { ...rules.titles, ...titles } }),
      ...(sources && { sources: { ...rules.sources, ...sources } }),
      ...(glossary.length > 0 && { glossary: [...(rules.glossary ?? []).filter(({ id }) => !terms.has(id)), ...glossary] }),
    },
  };
}
