// Numbers and choices the arithmetic depends on.

export type Pooling = 'role_balanced' | 'pooled' | 'median';
export type Asked = 'by_role' | 'everyone';

/** Numbers the scoring depends on; every questionnaire may set its own. */
export interface Settings {
  /** Share of the weakest pillar in the overall, 0 to 1. */
  readonly lambda: number;
  /** Coverage from which a pillar is rated, 0 to 1. */
  readonly pillar_min_coverage: number;
  /** Share of the weight in scope that rated pillars must hold for a partial overall, 0 to 1. */
  readonly partial_min_weight: number;
  /** How several respondents are put together. */
  readonly pooling: Pooling;
  /** Respondents a role needs to be shown on its own, from 1. */
  readonly min_cell: number;
  /** True: a gate whose item is unanswered fires. */
  readonly strict_gates: boolean;
  /** True: an answer with evidence 0, or none stated, counts at most 50. */
  readonly audit: boolean;
  /** Assumed error of one answer, in points, over 0. */
  readonly answer_error: number;
  /** Target of a pillar, 0 to 100. */
  readonly target: number;
  /** In a group, who is asked an item. */
  readonly asked: Asked;
  /** The two roles whose scores are compared, in this order. */
  readonly gap_roles: readonly string[];
}
