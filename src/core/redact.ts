// A report for people outside: without notes, names and quotes. No number changes, and what a report has said once is said
// the same way whichever format shows it: what is left out here is in none of them.
import type {
  Report,
  ReportBreach,
  ReportComparedSide,
  ReportFigure,
  ReportFollowed,
  ReportHit,
  ReportItem,
  ReportRole,
} from '../model/report.ts';
import { onSubjects, subjectsSentence } from './compare/doubts.ts';

/** Stands where a name stood, so that nobody takes it for a name that was never given. */
export const LEFT_OUT = 'left out';

/** Parts of the subject that are a kind of firm and not a firm; any other is left out, its name first of all. */
const PROFILE: readonly string[] = ['sector', 'size', 'heritage', 'offer', 'market', 'place'];

/**
 * What is left out, by the part it stands in: free words of people, who said them, and whom they name. Everything that is
 * not here stays: numbers, dates, ids, words of the questionnaire, sentences put together from both, and of a pain point
 * its title and its fix, without which the report would say nothing. A test walks the schema of the report and holds each
 * text of it to this table or to the list of those that stay.
 */
const GONE = {
  item: { note: null, reason: null, by: null },
  /** Of a question that is answered in free words the answer is a note. */
  textItem: { answer: null, answer_text: null },
  heard: { parking_lot: [] },
  quality: { respondent: null },
  hit: {
    quote: null,
    status_why: null,
    cx_why: null,
    offline_first_step: null,
    eliminate: null,
    reduce: null,
    raise: null,
    create: null,
    customer_check: null,
  },
  plan: { capacity_why: null },
  followed: { why: null, result: null },
  side: { name: null },
  /** A file is named after who filled it in. */
  breach: { file: null, line: null },
  verdict: { name: null, policy: null },
} satisfies Gone;

interface Gone {
  item: Partial<ReportItem>;
  textItem: Partial<ReportItem>;
  heard: Partial<Report['heard']>;
  quality: Partial<Report['quality'][number]>;
  hit: Partial<ReportHit>;
  plan: Partial<Report['plan']>;
  followed: Partial<ReportFollowed>;
  side: Partial<ReportComparedSide>;
  breach: { file: null; line: null };
  verdict: { name: null; policy: null };
}

/** Of a comparison of two organisations only that they are two stays. */
const GONE_SUBJECTS = { before: null, after: null };

/** The same result; what people wrote down, who they are and what they were heard to say is left out. Twice is as once. */
export function redact(report: Report): Report {
  const texts = new Set(itemsOf(report).flatMap(({ id, type }) => (type === 'text' ? [id] : [])));
  return {
    ...report,
    redacted: true,
    subject: Object.fromEntries(Object.entries(report.subject).filter(([key]) => PROFILE.includes(key))),
    roles: report.roles.map((role) => (isStranger(role) ? { ...role, id: STRANGER, title: LEFT_OUT } : role)),
    pillars: report.pillars.map((pillar) => ({
      ...pillar,
      capabilities: pillar.capabilities.map((capability) => ({ ...capability, items: capability.items.map(redactItem) })),
    })),
    heard: { ...report.heard, ...GONE.heard },
    quality: report.quality.map((flag) => ({ ...flag, ...GONE.quality })),
    hits: report.hits.map(redactHit),
    plan: { ...report.plan, ...GONE.plan },
    follow_up: {
      ...report.follow_up,
      hits: report.follow_up.hits.map((hit) => ({ ...hit, ...GONE.followed, owner: unnamed(hit.owner) })),
    },
    what_if: redactWhatIf(report.what_if, texts),
    workings: redactWorkings(report),
    comparison: redactComparison(report.comparison),
    verdict: redactVerdict(report.verdict),
  };
}

function itemsOf({ pillars }: Report): ReportItem[] {
  return pillars.flatMap(({ capabilities }) => capabilities.flatMap(({ items }) => items));
}

function redactItem(item: ReportItem): ReportItem {
  return { ...item, ...GONE.item, ...(item.type === 'text' && GONE.textItem) };
}

/** That somebody is named counts in the shares of the pain points, and stays. */
function redactHit(hit: ReportHit): ReportHit {
  return { ...hit, ...GONE.hit, owner: unnamed(hit.owner), human_touch: unnamed(hit.human_touch) };
}

function redactComparison(comparison: Report['comparison']): Report['comparison'] {
  if (!('before' in comparison)) return comparison;
  const { before, after } = comparison;
  const named = onSubjects(comparison);
  const cautions = comparison.cautions.map((caution) => (named.includes(caution) ? subjectsSentence(GONE_SUBJECTS) : caution));
  return { ...comparison, before: { ...before, ...GONE.side }, after: { ...after, ...GONE.side }, cautions };
}

function redactVerdict(verdict: Report['verdict']): Report['verdict'] {
  if (!('passed' in verdict)) return verdict;
  const unplaced = (breach: ReportBreach): ReportBreach => ({
    ...breach,
    ...GONE.breach,
    answers: breach.answers.map((answer) => ({ ...answer, ...GONE.breach })),
  });
  return { ...verdict, ...GONE.verdict, rules: verdict.rules.map(unplaced), breaches: verdict.breaches.map(unplaced) };
}

function unnamed(name: string | null): string | null {
  return name === null ? null : LEFT_OUT;
}

function redactWhatIf(whatIf: Report['what_if'], texts: ReadonlySet<string>): Report['what_if'] {
  if (whatIf === null) return null;
  const changes = whatIf.changes.map((change) =>
    texts.has(change.item) ? { ...change, from: unnamed(change.from), to: LEFT_OUT } : change,
  );
  return { ...whatIf, changes };
}

const STRANGER = 'left_out';
const UNSPECIFIED = 'unspecified';

/** A role that the questionnaire does not know is named as the sheet has it, and that may be anything. */
function isStranger({ id, title }: ReportRole): boolean {
  return id === title && id !== UNSPECIFIED;
}

/** What a role came to is told with its name, and an answer may be of a role that is nobody's own. */
function redactWorkings({ roles, settings, workings }: Report): Report['workings'] {
  const known = new Set([...roles.filter((role) => !isStranger(role)).map(({ title }) => title), ...settings.gap_titles]);
  const plain = (figure: ReportFigure): ReportFigure => ({
    ...figure,
    ...(figure.op === 'hidden' && figure.title !== undefined && { title: withoutRole(figure.title, known) }),
    ...(figure.of && { of: figure.of.map(plain) }),
  });
  return Object.fromEntries(
    Object.entries(workings).map(([id, working]) => [
      id,
      working.figure === null ? working : { ...working, figure: plain(working.figure) },
    ]),
  );
}

/** "Leader, 3 answered"; the other sentences on how answers were put together begin with an article. */
const OF_ROLE = /^(?!the )(.+)(, \d+ answered)$/s;

function withoutRole(title: string, known: ReadonlySet<string>): string {
  const [, role, rest] = OF_ROLE.exec(title) ?? [];
  return role === undefined || known.has(role) ? title : `${LEFT_OUT}${rest}`;
}
