// Everything that figures and conditions look at: one assessment, the options behind it, and what was judged so far.
import type { AnswerSheet, AnswerValue } from '../../model/answers.ts';
import type { Assessment, FoldedItem, Score } from '../../model/assessment.ts';
import type { ConsistencyRule, Flag } from '../../model/flag.ts';
import type { Lens } from '../../model/lens.ts';
import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Hit } from '../hits/hit.ts';
import { foldAnswers } from '../scoring/fold.ts';
import { foldedItems } from '../scoring/folded-items.ts';
import { type Voice, voicesOf } from '../scoring/voices.ts';
import type { JudgedLens, JudgedRule, LensValue } from './judged.ts';
import { type TagMembers, tagMembers } from './tag-members.ts';

export interface Facts {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly sheets: readonly AnswerSheet[];
  readonly items: Pick<ReadonlyMap<string, FoldedItem>, 'get' | 'has' | 'values'>;
  /** Ids of items that a selection leaves out. */
  readonly leftOut: ReadonlySet<string>;
  readonly tags: TagMembers;
  /** The share that ticked an option, 0 to 100. */
  readonly optionScore: (item: string, option: string) => Score;
  /** The number typed, folded like a score. */
  readonly typedNumber: (item: string) => Score;
  /** How many answered at least one of these items. */
  readonly answering: (items: readonly string[]) => number;
  /** The same for the respondents of one role alone; null if they are fewer than may be shown. */
  readonly ofRole: (role: string) => Facts | null;
  readonly hits: readonly Hit[];
  /** The lens whose readings are judged, and its values; null elsewhere. */
  readonly judging: Lens | null;
  readonly own: ReadonlyMap<string, LensValue> | null;
  /** Lenses that were judged, by id; those above the one being judged. */
  readonly lenses: Pick<ReadonlyMap<string, JudgedLens>, 'get'>;
  /** Consistency rules and flags that were judged. */
  readonly rules: Pick<ReadonlyMap<string, JudgedRule<Flag | ConsistencyRule>>, 'get'>;
}

/** What facts are made of besides the questionnaire. */
export interface Heard {
  readonly assessment: Assessment;
  readonly voices: readonly Voice[];
  /** Every sheet, also those without an answer: they may speak of trends. */
  readonly sheets: readonly AnswerSheet[];
  readonly hits: readonly Hit[];
  /** Scores some of the voices; handed in, since scoring stands above. */
  readonly rescore: (voices: readonly Voice[]) => Assessment;
}

/** The facts before anything is judged. */
export function factsOf(questionnaire: Questionnaire, heard: Heard): Facts {
  const { assessment, voices, sheets, hits, rescore } = heard;
  const roles = new Map<string, Facts | null>();
  const items = foldedItems(assessment);
  const fold = (id: string, read: (value: AnswerValue) => number): Score => {
    const folded = items.get(id);
    return folded === undefined
      ? { kind: 'none', reason: 'empty' }
      : foldAnswers(folded.item, voices, questionnaire.settings, read);
  };
  const options = new Map<string, Score>();
  const optionScore = (item: string, option: string) => {
    const key = `${item}/${option}`;
    const score = options.get(key) ?? fold(item, (value) => (isTicked(value, option) ? 100 : 0));
    options.set(key, score);
    return score;
  };
  return {
    questionnaire,
    assessment,
    sheets,
    items,
    leftOut: new Set(questionnaire.leftOut.items.map(({ id }) => id)),
    tags: tagMembers(questionnaire, assessment, optionScore),
    optionScore,
    typedNumber: (item) => fold(item, (value) => (value.kind === 'number' ? value.value : Number.NaN)),
    answering: (ids) => voices.filter(({ said }) => ids.some((id) => said.get(id)?.state === 'answered')).length,
    ofRole: (role) => {
      const known = roles.get(role);
      if (known !== undefined) return known;
      const some = voicesOf(role, voices);
      const tooFew = some.length < questionnaire.settings.min_cell;
      const facts = tooFew ? null : factsOf(questionnaire, { ...heard, assessment: rescore(some), voices: some });
      roles.set(role, facts);
      return facts;
    },
    hits,
    judging: null,
    own: null,
    lenses: new Map(),
    rules: new Map(),
  };
}

function isTicked(value: AnswerValue, option: string): boolean {
  return value.kind === 'options' ? value.options.includes(option) : value.kind === 'choice' && value.option === option;
}
