// How long the open questions will take, from this person's own pace.

/** The time this person has needed so far. */
export interface Pace {
  /** Questions whose time was taken. */
  readonly answered: number;
  /** Seconds they took together. */
  readonly seconds: number;
}

interface Habit {
  /** Seconds a question takes before anything is known of the person. */
  readonly usual: number;
  /** Seconds a trend takes, its readiness included: one key, sometimes two. */
  readonly trend: number;
  /** A question that took longer was interrupted; more is not counted. Seconds. */
  readonly longest: number;
}

/** Alone: sixteen questions in ten minutes. */
const ALONE: Habit = { usual: 37.5, trend: 10, longest: 180 };
/** A room talks: sixteen questions in forty minutes. */
const ROOM: Habit = { usual: 150, trend: 30, longest: 900 };
/** The usual time counts as much as this many questions of the person's own. */
const USUAL_WEIGHT = 4;

function habitOf(workshop: boolean): Habit {
  return workshop ? ROOM : ALONE;
}

/** Pace after one more question that took `seconds`. */
export function tookFor(pace: Pace, seconds: number, workshop: boolean): Pace {
  const counted = Math.min(habitOf(workshop).longest, Math.max(0, seconds));
  return { answered: pace.answered + 1, seconds: Math.round((pace.seconds + counted) * 10) / 10 };
}

/** Minutes for that many open questions, rounded up: 0 only if none is open. */
export function minutesFor(open: number, { answered, seconds }: Pace, workshop: boolean): number {
  const each = (habitOf(workshop).usual * USUAL_WEIGHT + seconds) / (USUAL_WEIGHT + answered);
  return Math.ceil((open * each) / 60);
}

/** Minutes for that many open trends, rounded up. */
export function minutesForTrends(open: number, workshop: boolean): number {
  return Math.ceil((open * habitOf(workshop).trend) / 60);
}
