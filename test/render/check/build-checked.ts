// What a check came to, put together by hand for the tests of its outputs: every number is an input here.
import type { Checked, CheckResult } from '../../../src/model/checked.ts';
import type { LocatedProblem } from '../../../src/model/problem.ts';
import type {
  ReportBreach,
  ReportBreachAnswer,
  ReportComparison,
  ReportItemChange,
  ReportVerdict,
} from '../../../src/model/report.ts';
import { anOverall, aReport } from '../build-report.ts';

/** A pillar that fails its bar, decided by an answer on line 14. */
export function aBreach(more: Partial<ReportBreach> = {}): ReportBreach {
  return {
    rule: 'min_pillar',
    id: 'boats',
    title: 'Boats at least 50',
    severity: 'error',
    outcome: 'failed',
    bar: 50,
    unit: 'points',
    shown: 42,
    low: 42,
    high: 42,
    item: 'boats.hull',
    file: 'answers/north.yaml',
    line: 14,
    message: 'Boats is 42.0, which is under 50.',
    mend: 'Raise Hull from level 2 to level 3.',
    answers: [],
    ...more,
  };
}

export function anAnswer(more: Partial<ReportBreachAnswer> = {}): ReportBreachAnswer {
  return { item: 'boats.hull', title: 'Hull', says: 'level 2 of 5', file: 'answers/north.yaml', line: 14, ...more };
}

/** Two gates that fire, the first on an answer that nobody gave and two on one line. */
export function firedGates(more: Partial<ReportBreach> = {}): ReportBreach {
  return aBreach({
    rule: 'max_fired_gates',
    id: null,
    title: 'No fired gates',
    bar: 0,
    unit: 'gates',
    shown: 2,
    low: 2,
    high: 2,
    message: '2 gates fired, none allowed: G1 Hull (25.0, under 50), G2 Sail (0.0, under 50).',
    mend: 'Raise Hull to level 3 to clear gate G1.',
    answers: [
      anAnswer({ says: 'level 2, gate G1 fires' }),
      anAnswer({ item: 'boats.sail', title: 'Sail', says: 'level 1, gate G2 fires', line: 17 }),
      anAnswer({ item: 'boats.jib', title: 'Jib', says: 'level 1, gate G2 fires', line: 17 }),
      anAnswer({ item: 'boats.mast', title: 'Mast', says: 'no longer answered', file: null, line: null }),
    ],
    ...more,
  });
}

export function aMetRule(more: Partial<ReportBreach> = {}): ReportBreach {
  return aBreach({
    rule: 'min_overall',
    id: null,
    title: 'Overall at least 40',
    outcome: 'met',
    bar: 40,
    shown: 47.6,
    low: 44,
    high: 51.3,
    item: null,
    file: null,
    line: null,
    message: 'The overall is 47.6, which is at least 40.',
    mend: '',
    ...more,
  });
}

/** A bar inside the bounds. */
export function anUndecided(more: Partial<ReportBreach> = {}): ReportBreach {
  return aBreach({
    rule: 'min_capability',
    id: 'crew',
    title: 'Crew at least 60',
    outcome: 'undecided',
    bar: 60,
    shown: 61.5,
    low: 55,
    high: 70,
    line: 20,
    message: 'Crew is 61.5, but open answers can bring it under 60.',
    mend: 'Answer crew.watch.',
    ...more,
  });
}

/** Too old, which only warns. */
export function aWarning(more: Partial<ReportBreach> = {}): ReportBreach {
  return aBreach({
    rule: 'max_age_days',
    id: null,
    title: 'Answers at most 180 days old',
    severity: 'warn',
    bar: 180,
    unit: 'days',
    shown: 201,
    low: null,
    high: null,
    item: null,
    line: 3,
    message: 'The answers are 201 days old, which is more than 180.',
    mend: 'Ask again.',
    ...more,
  });
}

/** Rules in the order given; breaches are those that are not met. */
export function aVerdict(rules: readonly ReportBreach[], more: Partial<ReportVerdict> = {}): ReportVerdict {
  const breaches = rules.filter(({ outcome }) => outcome !== 'met');
  const passed = breaches.every(({ severity }) => severity === 'warn');
  return { name: null, policy: null, passed, date: null, rules: [...rules], breaches, ...more };
}

export function aResult(rules: readonly ReportBreach[], more: Partial<CheckResult> = {}): CheckResult {
  return {
    subject: 'North Ferry',
    date: '2026-11-21',
    respondents: 1,
    questionnaire: aReport().questionnaire,
    overall: anOverall(47.6, { low: 44, high: 51.3 }),
    band: 'Building',
    comparison: null,
    verdict: aVerdict(rules),
    ...more,
  };
}

export function aChecked(name: string, rules: readonly ReportBreach[], more: Partial<CheckResult> = {}): Checked {
  return { name, result: aResult(rules, more), problems: [] };
}

export function aProblem(more: Partial<LocatedProblem> = {}): LocatedProblem {
  return {
    code: 'unknown-item',
    severity: 'error',
    message: "there is no item 'boats.hul'",
    mend: 'use an id of the questionnaire',
    path: ['answers', 'boats.hul'],
    onKey: true,
    suggest: null,
    over: null,
    file: 'answers/west.yaml',
    line: 7,
    column: 3,
    ...more,
  };
}

/** Something is wrong with the input. */
export function anUnread(name: string, problems: readonly LocatedProblem[] = [aProblem()]): Checked {
  return { name, result: null, problems };
}

export function anItemChange(id: string, before: number, after: number): ReportItemChange {
  const change = after - before;
  return {
    id,
    code: '',
    title: `Item ${id}`,
    pillar: 'boats',
    before,
    after,
    change,
    effect: change * 0.1,
    answer_before: null,
    answer_after: null,
  };
}

export function aComparison(more: Partial<ReportComparison> = {}): ReportComparison {
  const side = {
    name: 'North Ferry',
    date: '2026-05-21',
    questionnaire: 'tiny',
    version: '1.2.0',
    digest: 'sha256:0a1b',
    respondents: 1,
    raw: 50.7,
    final: 50.7,
    shown: 50.7,
    band: 'building',
    scored: 10,
    confidence: 60,
    confidence_label: 'medium' as const,
  };
  return {
    before: side,
    after: { ...side, date: '2026-11-21', raw: 47.6, final: 47.6, shown: 47.6 },
    matched: {
      items: 9,
      before: 50.7,
      after: 46.2,
      change: -4.5,
      error_before: 3.6,
      error_after: 3.6,
      by_respondents: false,
      needed: 10.002,
      verdict: 'unclear',
    },
    change: -3.1,
    composition_effect: 1.4,
    gate_effect: 0,
    final_change: -3.1,
    pillars: [],
    items: [
      anItemChange('rope', 75, 25),
      anItemChange('hull', 50, 25),
      anItemChange('sail', 50, 25),
      anItemChange('mast', 50, 25),
      anItemChange('crew', 25, 50),
      anItemChange('keel', 50, 50),
    ],
    unmatched: [],
    gates: [
      {
        id: 'G1',
        item: 'boats.hull',
        title: 'Hull',
        scope: 'boats',
        before: 'passed',
        after: 'fired',
        moved: 'closed',
        holds_before: false,
        holds_after: true,
      },
      {
        id: 'G2',
        item: 'boats.sail',
        title: 'Sail',
        scope: 'overall',
        before: 'fired',
        after: 'fired',
        moved: 'same',
        holds_before: true,
        holds_after: true,
      },
    ],
    flags: [],
    reworded: [],
    same_questionnaire: true,
    same_respondents: true,
    cautions: ['Another questionnaire was answered then; what both ask is compared.'],
    ...more,
  };
}

/** One of every kind: failed with a baseline, passed, undecided, unread, passed with a warning. */
export function everyKind(): Checked[] {
  return [
    aChecked('answers/north.yaml', [aMetRule(), aBreach(), anUndecided(), firedGates(), aWarning()], {
      comparison: aComparison(),
      verdict: aVerdict([aMetRule(), aBreach(), anUndecided(), firedGates(), aWarning()], { date: '2026-11-22' }),
    }),
    aChecked('answers/south.yaml', [aMetRule({ shown: 71, low: 71, high: 71 })], {
      subject: null,
      date: null,
      overall: anOverall(71),
      band: 'Performing',
    }),
    aChecked('workshop', [aMetRule(), anUndecided({ file: 'workshop/answers/r2.yaml', line: 9 })], { respondents: 4 }),
    anUnread('answers/west.yaml', [
      aProblem(),
      aProblem({ severity: 'warning', code: 'odd', message: 'an odd word', mend: '', line: 2 }),
    ]),
    aChecked('answers/east.yaml', [aMetRule(), aWarning({ file: 'answers/east.yaml' })], {
      overall: anOverall(null),
      band: null,
    }),
  ];
}

/** As many that do not pass as that; every third passes, every hundredth cannot be read. */
export function many(amount: number): Checked[] {
  return Array.from({ length: amount }, (_, index) => {
    const name = `answers/sheet-${String(index + 1).padStart(4, '0')}.yaml`;
    if (index % 100 === 99) return anUnread(name, [aProblem({ file: name })]);
    const rules = index % 3 === 2 ? [aMetRule()] : [aMetRule(), aBreach({ file: name }), aWarning({ file: name })];
    return aChecked(name, rules);
  });
}
