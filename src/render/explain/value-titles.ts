// What the values of a lens are called in an explanation: by the names that the report gives them.
import type { Report, ReportLens, ReportNamedFigure } from '../../model/report.ts';
import { idWords } from '../wording/lenses.ts';

/** Values that kinds of lenses have; a part or a trend goes by its own name. */
const TITLES: Readonly<Record<string, string>> = {
  score: 'Score',
  lowest_score: 'Lowest',
  highest_score: 'Highest',
  leak: 'Largest fall',
  index: 'Index',
  lesser: 'The lower side',
  combined: 'Both together (geometric mean)',
  evenness: 'Evenness (100 is level)',
  load: 'Load',
  risk: 'Risk',
  factor: 'Factor for plans',
  value: 'On the dial',
  worth: 'Worth about',
};

/** "Largest fall", "Score of front"; the name that the report holds for anything else. */
export function valueTitleOf({ settings }: Report, lens: ReportLens | null, { name, title }: ReportNamedFigure): string {
  const [left, right] = lens?.parts ?? [];
  if (lens === null || lens.parts.some(({ id }) => id === name) || lens.trends.some(({ id }) => id === name)) return title;
  if (name === 'tilt') return `${left?.title ?? 'Left'} ahead of ${right?.title ?? 'right'}`;
  if (name === 'amount') return left?.title ?? 'Amount';
  if (name === 'role_gap') return settings.gap_titles.length < 2 ? 'Between the roles' : settings.gap_titles.join(' less ');
  if (name === 'score' && lens.kind === 'exposure') return 'Missing to be ready for what matters';
  const [whole = '', ...group] = name.split('.');
  const of = group.length === 0 ? '' : ` of ${idWords(group.join('.'))}`;
  return Object.hasOwn(TITLES, whole) ? `${TITLES[whole]}${of}` : title;
}
