// Pain points as issues of GitHub, with the labels and milestones they need.
import type { HitReport } from '../../model/hit-report.ts';
import type { ReportHit } from '../../model/report.ts';
import { terminal } from '../escape.ts';
import { indexOf } from '../view/hit-index.ts';
import { ambitionTitle, FLAG_WORDS, hitName } from '../wording/hits.ts';
import { issueTitle } from './export-escape.ts';
import { closingWords, issueBody } from './export-issue-body.ts';

export interface Issue {
  /** Id of the pain point, by which the issue is known again. */
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly labels: readonly string[];
  readonly state: 'open' | 'closed';
  /** Why it is closed, as GitHub names it; null while it is open. */
  readonly state_reason: 'completed' | 'not_planned' | null;
  /** Said when it is closed, as Markdown; null while it is open. */
  readonly comment: string | null;
  /** Title of the milestone: the slot in which it is finished; null without one. */
  readonly milestone: string | null;
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  /** At most 100 characters. */
  readonly description: string;
}

export interface Milestone {
  readonly title: string;
  /** YYYY-MM-DD; null without an end. */
  readonly due: string | null;
}

/** Everything that is handed over to GitHub. */
export interface IssueList {
  readonly issues: readonly Issue[];
  readonly labels: readonly Label[];
  readonly milestones: readonly Milestone[];
}

/** Labels and milestones that begin so are ours: others are left as they are. */
export const OURS = 'dxready: ';
const ALL: Label = { name: 'dxready', color: '5319e7', description: 'A pain point of customers, handed over by dxready' };

/** In the order of the list. */
export function issuesOf(report: HitReport): IssueList {
  const labelled = report.hits.map((hit) => ({ hit, labels: labelsOf(report, hit) }));
  const issues = labelled.map(({ hit, labels }) => issueOf(report, hit, labels));
  const used = new Set(issues.map(({ milestone }) => milestone));
  return {
    issues,
    labels: [...new Map(labelled.flatMap(({ labels }) => labels.map((label) => [label.name, label]))).values()],
    milestones: report.plan.slots
      .map(({ title, to }) => ({ title: milestoneTitle(title), due: to }))
      .filter(({ title }) => used.has(title)),
  };
}

/** For other programs. */
export function issuesJson({ issues }: IssueList): string {
  return `${JSON.stringify(issues, null, 2)}\n`;
}

function issueOf(report: HitReport, hit: ReportHit, labels: readonly Label[]): Issue {
  const finish = indexOf(report).lines.get(hit.id)?.finish ?? null;
  const slot = report.plan.slots.find(({ id }) => id === finish);
  return {
    id: hit.id,
    title: issueTitle(hit.title),
    body: issueBody(report, hit),
    labels: labels.map(({ name }) => name),
    state: hit.live ? 'open' : 'closed',
    state_reason: hit.live ? null : hit.status === 'stopped' ? 'not_planned' : 'completed',
    comment: closingWords(hit),
    milestone: slot === undefined ? null : milestoneTitle(slot.title),
  };
}

function milestoneTitle(slot: string): string {
  return issueTitle(`${OURS}${slot.replace(/\s+/g, ' ')}`);
}

function labelsOf(report: HitReport, hit: ReportHit): Label[] {
  const planned = indexOf(report).lines.get(hit.id);
  const ambition = ambitionTitle(report, hit.ambition);
  return [
    ALL,
    label(`${hit.hit} hit`, hit.hit === 'quick' ? '0e8a16' : '1d76db', `A ${hitName(hit.hit)}`),
    label(`ambition ${hit.ambition}`, 'c5def5', `Aims at: ${ambition}`),
    ...(hit.must_fix ? [label('must fix', 'b60205', 'For law, safety or security')] : []),
    ...(hit.status === 'doing' ? [label('at work', 'fbca04', 'Somebody works on it')] : []),
    ...(planned?.start === null ? [label('not scheduled', 'd4c5f9', 'It has no place in the plan')] : []),
    ...hit.flags.map((flag) => label(flag, 'fef2c0', FLAG_WORDS[flag])),
  ];
}

/** gh reads commas and quotes in the name of a label, so it has none. */
function label(name: string, color: string, description: string): Label {
  const plain = `${OURS}${name.replace(/[^A-Za-z0-9.-]+/g, ' ').trim()}`;
  return { name: plain.slice(0, 50).trim(), color, description: terminal(description).slice(0, 100) };
}
