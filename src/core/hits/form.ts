// What is asked about a pain point, one after the other: only what its class needs, then more for those who want it.
import type { WrittenPainPoint } from '../../model/written-sheet.ts';
import type { FieldName } from './entry-fields.ts';
import type { Limits } from './limits.ts';

/** The draft of a pain point while it is being asked about. */
export interface Form {
  readonly point: Partial<WrittenPainPoint>;
  readonly rung: number | null;
  readonly limits: Limits;
  /** True if the pain point stands in the file already. */
  readonly isOld: boolean;
  /** True once somebody wants to say more than the class needs; null while nobody was asked. */
  readonly wantsMore: boolean | null;
}

/** `more` asks whether there is more to say. */
export type Step = FieldName | 'more';

interface Asked {
  readonly step: Step;
  /** Whether it is asked; always without it. */
  readonly when?: (form: Form) => boolean;
}

const STEPS: readonly Asked[] = [
  { step: 'title' },
  { step: 'fix' },
  { step: 'raised_by' },
  { step: 'impact' },
  { step: 'reach_pct' },
  { step: 'effort_days' },
  { step: 'calendar_days' },
  { step: 'people_changing' },
  { step: 'needs' },
  { step: 'value' },
  { step: 'eliminate', when: isOnTop },
  { step: 'reduce', when: isOnTop },
  { step: 'raise', when: isOnTop },
  { step: 'create', when: isOnTop },
  { step: 'cx_test' },
  { step: 'cx_why', when: ({ point }) => point.cx_test !== undefined },
  { step: 'must_fix' },
  { step: 'status', when: ({ isOld }) => isOld },
  { step: 'status_why', when: ({ isOld, point }) => isOld && point.status === 'stopped' },
  { step: 'customer_check.result', when: ({ isOld, point }) => isOld && point.status === 'done' },
  { step: 'more' },
  { step: 'owner', when: wantsMore },
  { step: 'customer_check.how', when: wantsMore },
  { step: 'customer_check.when', when: wantsMore },
  { step: 'journey', when: wantsMore },
  { step: 'node', when: wantsMore },
  { step: 'cx', when: wantsMore },
  { step: 'human_touch', when: wantsMore },
  { step: 'offline_first_step', when: wantsMore },
  { step: 'depends_on', when: wantsMore },
  { step: 'item', when: wantsMore },
];

function wantsMore(form: Form): boolean {
  return form.wantsMore === true;
}

/** On one of the two highest rungs of ambition. */
export function isOnTop({ rung, limits }: Pick<Form, 'rung' | 'limits'>): boolean {
  const rungs = [...new Set(limits.ambition.map((ambition) => ambition.rung))].toSorted((left, right) => left - right);
  return rung !== null && rungs.slice(-2).includes(rung);
}

/** What is asked after a step, the first with null; null at the end. */
export function nextStep(after: Step | null, form: Form): Step | null {
  const from = after === null ? 0 : STEPS.findIndex(({ step }) => step === after) + 1;
  return STEPS.slice(from).find(({ when }) => when?.(form) ?? true)?.step ?? null;
}
