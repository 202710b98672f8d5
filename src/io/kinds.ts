// The kinds of file that have a schema, and how they are told apart.

export type Kind = 'questionnaire' | 'answers' | 'pain-points' | 'ideas' | 'trends' | 'brand' | 'report';

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  questionnaire: 'a questionnaire',
  answers: 'an answer sheet',
  'pain-points': 'a pain-point file',
  ideas: 'a trace of ideas',
  trends: 'a trend pack',
  brand: 'a brand file',
  report: 'a saved report',
};

/** Told by the keys that only one kind has; null if there are none of them. */
export function kindOf(value: unknown): Kind | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const has = (key: string) => Object.hasOwn(value, key);
  if (has('answers')) return 'answers';
  if (has('ideas')) return 'ideas';
  if (has('entries')) return 'trends';
  if (has('brand')) return 'brand';
  if (has('pillars') && has('overall')) return 'report';
  if (has('pillars') || has('extends')) return 'questionnaire';
  return has('pain_points') ? 'pain-points' : null;
}
