// How long the open questions will take, from this person's own pace.

/** The time this person has needed so far. */
export interface Pace {
  /** Questions whose time was taken. */
  readonly answered: number;
  /** Seconds they took together. */
  readonly seconds: number;
}

/** Seconds a question takes before anything is known of the person: sixteen questions in ten minutes. */
const USUAL_SECONDS = 37.5;
/** The usual time counts as much as this many questions of the person's own. */
const USUAL_WEIGHT = 3;
/** A question that took longer was interrupted; more is not counted. Seconds. */
const LONGEST = 180;

/** Pace after one more question that took `seconds`. */
export function tookFor(pace: Pace, seconds: number): Pace {
  const counted = Math.min(LONGEST, Math.max(0, seconds));
  return { answered: pace.answered + 1, seconds: Math.round((pace.seconds + counted) * 10) / 10 };
}

/** Minutes for that many open questions, rounded up: 0 only if none is open. */
export function minutesFor(open: number, { answered, seconds }: Pace): number {
  const each = (USUAL_SECONDS * USUAL_WEIGHT + seconds) / (USUAL_WEIGHT + answered);
  return Math.ceil((open * each) / 60);
}
