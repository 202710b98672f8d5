// What an issue says of a pain point: what hurts, what is done about it, its class and plan with their reasons.
import type { HitReport } from '../../model/hit-report.ts';
import type { ReportHit, ReportPlanned } from '../../model/report.ts';
import { count, list, longDate, points } from '../figures.ts';
import { indexOf } from '../view/hit-index.ts';
import { plannedWords } from '../view/hits.ts';
import { ambitionTitle, classSentence, FLAG_WORDS, reasonSentence, worthSentence } from '../wording/hits.ts';
import { issueLines, issueText } from './export-escape.ts';

/** As the schema of pain points has it; in a comment of HTML nothing else may stand. */
const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

const NOTE = '_dxready writes this text anew at every hand-over: talk in the comments below._';

/** The line by which an issue is known again. */
export function markerOf(id: string): string {
  if (!SAFE_ID.test(id)) throw new Error(`the id ${JSON.stringify(id)} is not safe`);
  return `<!-- dxready:${id} -->`;
}

/** Markdown; every line begins with words of ours, so that none of theirs can be taken for the marker. */
export function issueBody(report: HitReport, hit: ReportHit): string {
  const facts = factsOf(report, hit).map(([label, text]) => `- **${label}:** ${text}`);
  return [...hurts(hit), '', ...facts, '', NOTE, '', markerOf(hit.id)].join('\n');
}

function hurts({ title, quote }: ReportHit): string[] {
  const words = `**What hurts:** ${issueText(title)}`;
  if (quote === null) return [words];
  const said = [
    quote.count === null ? '' : `said by ${count(quote.count, 'customer')}`,
    quote.date === null ? '' : longDate(quote.date),
  ].filter((part) => part !== '');
  return [words, '', `> “${issueLines(quote.text)}”`, ...(said.length === 0 ? [] : ['>', `> ${issueText(said.join(', '))}`])];
}

type Fact = readonly [label: string, text: string];

function factsOf(report: HitReport, hit: ReportHit): Fact[] {
  const { plan } = report;
  const planned = indexOf(report).lines.get(hit.id);
  const fact = (label: string, text: string | null): Fact[] =>
    text === null || text.trim() === '' ? [] : [[label, issueText(text)]];
  const mustFix = hit.must_fix ? ' It must be fixed: law, safety or security.' : '';
  return [
    ...fact('What is done', hit.fix),
    ...fact('First step without software', hit.offline_first_step),
    ...fact('Class', `${classSentence(hit, plan)}${mustFix}`),
    ...fact('Ambition', ambitionTitle(report, hit.ambition)),
    ...fact('Value and priority', worthSentence(hit)),
    ...(planned === undefined ? [] : plannedFacts(report, planned, hit, fact)),
    ...fact('State', stateWords(hit)),
    ...fact('Owner', ownerWords(hit)),
    ...fact('How it improves the experience', hit.cx_why),
    ...fact('The person in the fixed version', hit.human_touch),
    ...fact('Customers confirm it', checkWords(hit)),
    ...fact('What customers said of it', hit.customer_check?.result ?? null),
    ...fact('Hangs on', list(hit.items.map(itemWords))),
    ...fact('Still missing', hit.flags.map((flag) => FLAG_WORDS[flag]).join(' ')),
  ];
}

function plannedFacts(
  report: HitReport,
  planned: ReportPlanned,
  { hit }: ReportHit,
  fact: (label: string, text: string | null) => Fact[],
): Fact[] {
  const { titleOf } = indexOf(report);
  const others = planned.waits_for.map((id) => `\`${id}\` ${issueText(titleOf(id))}`);
  return [
    ...fact('When', whenWords(report, planned)),
    ...fact('Why then', reasonSentence({ ...planned, waits_for: [] }, hit, titleOf)),
    ...(others.length === 0 ? [] : [['Waits for', others.join('; ')] as const]),
  ];
}

function whenWords(report: HitReport, { id, from, by, felt_on }: ReportPlanned): string {
  const words = plannedWords(report, id);
  if (words === null) return 'not scheduled';
  const dates = [
    from === null ? '' : `begins from ${longDate(from)}`,
    by === null ? '' : `is finished by ${longDate(by)}`,
    felt_on === null ? '' : `customers feel it from ${longDate(felt_on)}`,
  ].filter((part) => part !== '');
  return dates.length === 0 ? words : `${words}: ${dates.join(', ')}`;
}

const STATES = { open: null, doing: 'at work', done: 'done', stopped: 'stopped' } as const;

function stateWords({ status, status_why }: ReportHit): string | null {
  const state = STATES[status];
  return state === null || status_why === null ? (state ?? status_why) : `${state}: ${status_why}`;
}

function ownerWords({ owner, owner_released }: ReportHit): string {
  if (owner === null) return 'nobody yet';
  return owner_released === null ? owner : `${owner}, ${owner_released ? 'freed' : 'not freed'} from daily work for it`;
}

function checkWords({ customer_check: check }: ReportHit): string | null {
  return check === null ? null : [check.how, check.when].filter((part) => part !== null).join(', ');
}

function itemWords({ id, code, title, score }: ReportHit['items'][number]): string {
  const name = title === null ? id : [code, title].filter((part) => part !== '').join(' ');
  return score === null ? name : `${name} (${points(score)} of 100)`;
}

/** Why it is closed, as the comment that goes with closing it; null while it is open. */
export function closingWords({ status, status_why, customer_check: check }: ReportHit): string | null {
  if (status !== 'done' && status !== 'stopped') return null;
  const why = status_why === null ? '.' : `: ${status_why}`;
  if (status === 'stopped') return issueText(status_why === null ? 'Stopped; no reason is written down.' : `Stopped${why}`);
  const result = check?.result ?? null;
  return `${issueText(`Done${why}`)} ${result === null ? 'No customer has confirmed it yet.' : issueText(`Customers said: ${result}`)}`;
}
