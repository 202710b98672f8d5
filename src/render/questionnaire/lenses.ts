// A lens as the page with scores explains it: what it looks at, what feeds it, when it says what.
import type { ExposureLens, Lens, LensPart, Mark, ProfileLens } from '../../model/lens.ts';
import { count, fraction, list, plain } from '../figures.ts';
import type { PairView } from '../view/parts.ts';
import { feedWords } from './feeds.ts';
import { gapRoles, type Names, quoted } from './names.ts';
import type { Never } from './never.ts';
import type { FactView, RuleView } from './questionnaire-view.ts';
import { ruleClause } from './rule-clauses.ts';
import { partName, partsOf, spoken } from './value-words.ts';
import { titleOf } from './words.ts';

/** One lens. */
export function lensView(lens: Lens, never: Never, all: Names): RuleView {
  const names = { ...all, lens };
  const { id, title, caution, ci } = lens;
  return {
    id,
    title,
    about: kindWords(lens, names),
    parts: partPairs(lens, names),
    facts: [
      ...fact('Never judged', never.lenses.includes(lens) ? ['This selection leaves out too much of what it needs.'] : [], true),
      ...fact('Needs', [needsWords(lens, names)]),
      ...fact('Marks', [marksWords(lens.marks)]),
      ...fact('Says', sayings(lens, names)),
      ...fact('Caution', [caution ?? '']),
      ...fact('Policy', [ci ? '' : 'No bar may be set on it.']),
      ...fact('Id', [id]),
    ],
  };
}

/** A fact, unless it has nothing to say. */
export function fact(label: string, says: readonly string[], marked = false): FactView[] {
  const said = says.filter((text) => text.trim() !== '');
  return said.length === 0 ? [] : [{ label, marked, says: said }];
}

/** What a lens of that kind does, with the words its readings use. */
function kindWords(lens: Lens, names: Names): string {
  switch (lens.kind) {
    case 'profile':
      return `Parts side by side. ${scoreWords(lens)}${besideWords(lens, names)}`;
    case 'path':
      return `Parts in the order in which one follows the other. ${scoreWords(lens)} The leak is the largest fall from one part to the next.${besideWords(lens, names)}`;
    case 'balance':
      return `Two sides that should keep pace. The tilt is how many points ${partName(lens.left)} is ahead of ${partName(lens.right)}.`;
    case 'load':
      return `What people carry, and what they can carry. The load is 100 minus its ease; the risk, 0 to 100, grows with the load and falls with the capacity${lens.history === null ? '' : ' and with a good history'}.`;
    case 'dial':
      return `The mean of its parts on a dial from 0 to ${plain(lens.top)}.`;
    case 'amount':
      return `Something counted${lens.unit === '' ? '' : `, in ${lens.unit}`}. The worth is the amount times ${plain(lens.each_worth)}.`;
    case 'exposure':
      return 'How far trends that matter find the organisation unready: the relevance of each trend times what its readiness lacks.';
    default:
      return lens satisfies never;
  }
}

function scoreWords({ score, share, by_group }: ProfileLens): string {
  const whose = by_group ? 'The score of each group' : 'The score';
  if (score === 'lowest') return `${whose} is its lowest part.`;
  if (score === 'mean') return `${whose} is the mean of its parts.`;
  return `${whose} is ${fraction(1 - share)} the mean of its parts and ${fraction(share)} the lowest of them.`;
}

function besideWords({ counterweight, by_group, role_gap }: ProfileLens, names: Names): string {
  const index = counterweight === null || by_group ? '' : ` The index is the mean of the score and ${partName(counterweight)}.`;
  return `${index}${role_gap ? ` The views of ${list(gapRoles(names))} are held against each other.` : ''}`;
}

function partPairs(lens: Lens, names: Names): PairView[] {
  if (lens.kind === 'exposure') return packPairs(lens, names);
  return partsOf(lens).map((part) => ({ label: partLabel(part, lens, names), value: feedWords(part.figure, names) }));
}

function partLabel(part: LensPart, lens: Lens, { questionnaire }: Names): string {
  const name = partName(part).replace(/^“(.*)”$/, '$1');
  const label = name.startsWith('the ') ? name.slice(4) : name;
  const group = part.group === null ? '' : ` (${titleOf(part.group, questionnaire)})`;
  return `${capital(lens.kind === 'amount' && part === lens.of ? 'amount' : label)}${group}`;
}

function packPairs({ packs }: ExposureLens, { questionnaire }: Names): PairView[] {
  return questionnaire.packs
    .filter(({ id }) => packs.includes(id))
    .map(({ title, entries }) => ({ label: title, value: count(entries.length, 'trend') }));
}

function needsWords(lens: Lens, { questionnaire }: Names): string {
  const thin = lens.thin_under > 1 ? ` A part is called thin under ${plain(lens.thin_under)} scored questions or options.` : '';
  switch (lens.kind) {
    case 'profile':
    case 'path': {
      const { needs, parts, counterweight, counterweight_optional } = lens;
      const groups =
        typeof needs === 'number'
          ? null
          : list(Object.entries(needs).map(([group, needed]) => `${plain(needed)} of ${quoted(titleOf(group, questionnaire))}`));
      const beside = counterweight === null || counterweight_optional ? '' : `, and ${partName(counterweight)}`;
      if (groups === null && parts.length === needs) return `All its parts${beside}.${thin}`;
      return `At least ${groups ?? `${String(needs)} of its ${count(parts.length, 'part')}`}${beside}.${thin}`;
    }
    case 'balance':
      return `Both sides.${thin}`;
    case 'load':
      return `${list([partName(lens.ease), partName(lens.capacity)].map(capital))}${lens.history === null ? '' : `; ${partName(lens.history)} may be missing`}.${thin}`;
    case 'dial':
      return `${lens.of.length === 1 ? 'Its part' : 'All its parts'}.${thin}`;
    case 'amount':
      return `The number${lens.beside === null ? '' : '; what stands beside it may be missing'}.${thin}`;
    case 'exposure':
      return `At least ${count(lens.needs, 'trend')} with relevance and readiness.`;
    default:
      return lens satisfies never;
  }
}

/** "“kept” from 60, “broken” under 40". */
function marksWords(marks: readonly Mark[]): string {
  const words = marks.map(({ title, at_least, below }) =>
    [quoted(title), at_least === null ? '' : `from ${plain(at_least)}`, below === null ? '' : `under ${plain(below)}`]
      .filter((part) => part !== '')
      .join(' '),
  );
  return words.length === 0 ? '' : `A part is called ${list(words)}.`;
}

/** The readings in order; the first that holds is said. */
function sayings({ readings }: Lens, names: Names): string[] {
  return readings.map(({ when, says }, index) => {
    const sentence = spoken(says, names.lens, names);
    if (when === null) return index === 0 ? sentence : `Otherwise: ${sentence}`;
    return `${index === 0 ? 'When' : 'Otherwise, when'} ${ruleClause(when, names)}: ${sentence}`;
  });
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
