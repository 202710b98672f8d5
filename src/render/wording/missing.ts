// What stands in the way of a judgement, in words: items without an answer, and why they have none.
import type { Report, ReportItem, ReportWaiting } from '../../model/report.ts';
import { placedById } from '../view/items.ts';

/** More names than these tell a reader no more. */
const MOST = 5;

type Why = 'no answer' | 'does not apply' | 'not asked' | 'not in this questionnaire';

/** In the order in which somebody can do something about it. */
const REASONS: readonly Why[] = ['no answer', 'not asked', 'does not apply', 'not in this questionnaire'];

/** "A and B (no answer); C (not in this questionnaire)"; empty without items. */
export function missingWords(report: Report, ids: readonly string[]): string {
  const items = placedById(report);
  const found = [...new Set(ids)].map((id) => nameOf(report, items.get(id)?.item, id));
  return REASONS.map((reason) => [reason, found.filter(({ why }) => why === reason).map(({ title }) => title)] as const)
    .filter(([, titles]) => titles.length > 0)
    .map(([reason, titles]) => `${shortened(titles).join('; ')} (${reason})`)
    .join('; ');
}

function nameOf(report: Report, item: ReportItem | undefined, id: string): { readonly title: string; readonly why: Why } {
  if (item !== undefined) return { title: item.title, why: whyOf(item) };
  const left = report.left_out.find((one) => one.id === id);
  return { title: left?.title ?? id, why: 'not in this questionnaire' };
}

function whyOf({ state }: ReportItem): Why {
  if (state === 'na') return 'does not apply';
  return state === 'not_asked' ? 'not asked' : 'no answer';
}

/** The first few, and how many more there are. */
export function shortened(titles: readonly string[]): string[] {
  return titles.length <= MOST + 1 ? [...titles] : [...titles.slice(0, MOST), `${titles.length - MOST} more`];
}

/** What a flag or a check waits for. */
export function waitingWords(report: Report, { missing, pain_points, roles }: ReportWaiting): string {
  const [first, second] = report.settings.gap_titles;
  const both = first === undefined || second === undefined ? 'both roles' : `both ${first} and ${second}`;
  const parts = [
    missingWords(report, missing),
    pain_points ? 'enough pain points' : '',
    roles ? `answers from enough people of ${both}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'more answers' : parts.join('; ');
}
