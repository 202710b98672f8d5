// Issues as a script of gh calls. dxready itself reaches no network: whoever runs the script does.
import type { HitReport } from '../../model/hit-report.ts';
import { terminal } from '../escape.ts';
import { count } from '../figures.ts';
import { type Issue, type IssueList, type Label, type Milestone, OURS } from './export-issues.ts';
import { CALLS } from './export-script-calls.ts';

/** For sh; run twice it changes what is there rather than filing it again. */
export function issuesScript({ subject, date, plan }: HitReport, { issues, labels, milestones }: IssueList): string {
  const parts = [
    headOf(subject.name ?? null, date, plan.what_if, issues.length),
    CALLS,
    labels.map(labelCall).join('\n'),
    ...(milestones.length === 0 ? [] : [[FIND_MILESTONES, ...milestones.map(milestoneCall)].join('\n')]),
    FIND_ISSUES,
    issues.map(issueCall).join('\n\n'),
    `say 'Done: ${count(issues.length, 'pain point')}.'`,
  ];
  return `${parts
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n')}\n`;
}

function headOf(name: string | null, date: string | null, isWhatIf: boolean, amount: number): string {
  const whose = name === null ? '' : ` of ${name}`;
  const lines = [
    `Files ${count(amount, 'pain point')}${whose} as issues on GitHub, with the program gh.`,
    ...(date === null ? [] : [`Planned from ${date}.`]),
    ...(isWhatIf ? ['A WHAT-IF: planned with a capacity that was given for this run only.'] : []),
    '',
    'READ IT FIRST. It sends the words below to GitHub: what customers said, who owns what, and your plans.',
    'Whoever may read the repository can read them. In a public one that is everybody.',
    '',
    '  sh issues.sh --dry-run   prints the calls of gh and makes none: no network; all is shown as if it were new',
    '  sh issues.sh             makes them',
    '',
    'It works on the repository of the folder you stand in, or on GH_REPO=owner/name. It lists the issues there, and',
    'knows its own by a line of their text. It makes labels and milestones that are missing, makes or rewrites one issue',
    'for each pain point, closes what is done or stopped and opens again what is open again. Everything else it leaves',
    'alone: other issues, labels and milestones, comments, who it is assigned to. It deletes nothing. It may be stopped at',
    'any time and run again.',
  ];
  return ['#!/bin/sh', ...lines.map((line) => `# ${terminal(line)}`.trimEnd())].join('\n');
}

function labelCall({ name, color, description }: Label): string {
  return `label ${[name, color, description].map(quoted).join(' ')}`;
}

/** At noon: GitHub keeps a day, and reads it on the west coast of America. */
function milestoneCall({ title, due }: Milestone): string {
  return `milestone ${quoted(title)} ${quoted(due === null ? '' : `${due}T12:00:00Z`)}`;
}

const FIND_MILESTONES = `milestones=$(call api --paginate 'repos/{owner}/{repo}/milestones?state=all&per_page=100' \\
  --jq '.[] | "\\(.number) \\(.title)"')`;

/**
 * All issues, and not a search for each: what GitHub finds lags behind what it holds, so a second run might file an issue
 * twice. One line each: id, number, state, whether the milestone is ours, our labels. The oldest issue counts. What others
 * wrote is held to the letters of an id, or it could stand in the place of a number.
 */
const FIND_ISSUES = `# shellcheck disable=SC2016 # these dollars are for jq
issues=$(call issue list --state all --limit 100000 --json number,state,body,labels,milestone --jq '
  sort_by(.number)[] | . as $issue
  | (.body // "") | split("\\n")[] | rtrimstr("\\r")
  | select(startswith("<!-- dxready:") and endswith(" -->")) | ltrimstr("<!-- dxready:") | rtrimstr(" -->")
  | select(test("^[A-Za-z0-9_.-]+$"))
  | [., ($issue.number | tostring), $issue.state, ($issue.milestone.title // "" | startswith("${OURS}") | tostring),
    ([$issue.labels[].name | select(startswith("${OURS}"))] | join(";"))]
  | join(" ")')`;

function issueCall({ id, title, labels, milestone, state_reason, comment, body }: Issue): string {
  const end = endFor(body);
  const state = (state_reason ?? 'open').replace('_', ' ');
  const words = [title, labels.join(';'), milestone ?? '', state, comment ?? ''].map(quoted);
  return [`issue ${quoted(id)} \\`, `  ${words.join(' \\\n  ')} <<'${end}'`, body, end].join('\n');
}

/** One word for sh, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A line that does not occur in the text. */
function endFor(text: string): string {
  const lines = new Set(text.split('\n'));
  let end = 'DXREADY_END';
  while (lines.has(end)) end += '_';
  return end;
}
