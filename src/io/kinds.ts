// The kinds of file that have a schema, and how they are told apart.

export type Kind = 'questionnaire' | 'answers' | 'pain-points' | 'ideas' | 'trends' | 'brand' | 'config' | 'report';

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  questionnaire: 'a questionnaire',
  answers: 'an answer sheet',
  'pain-points': 'a pain-point file',
  ideas: 'a trace of ideas',
  trends: 'a trend pack',
  brand: 'a brand file',
  config: 'a configuration (dxready.yaml)',
  report: 'a saved report',
};

/** Keys that only a configuration has. */
const CONFIG_KEYS = ['policy', 'reports', 'formats', 'group'];
/** Keys that name files in a configuration, and hold the thing itself elsewhere. */
const NAMING_KEYS = ['answers', 'pain_points'];

/** Told by the keys that only one kind has; null if there are none of them. */
export function kindOf(value: unknown): Kind | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const has = (key: string) => Object.hasOwn(value, key);
  if (CONFIG_KEYS.some(has) && !has('pillars')) return 'config';
  if (NAMING_KEYS.some((key) => typeof Reflect.get(value, key) === 'string')) return 'config';
  if (has('answers')) return arePatterns(value) ? 'config' : 'answers';
  if (has('ideas')) return 'ideas';
  if (has('entries')) return 'trends';
  if (has('brand')) return 'brand';
  if (has('pillars') && has('overall')) return 'report';
  if (has('pillars') || has('extends')) return 'questionnaire';
  return has('pain_points') ? 'pain-points' : null;
}

/** A sheet says which questionnaire it answers in a mapping, and holds no list. */
function arePatterns(value: object): boolean {
  const answers: unknown = Reflect.get(value, 'answers');
  const isList = Array.isArray(answers) && answers.every((part) => typeof part === 'string');
  return isList && typeof Reflect.get(value, 'questionnaire') !== 'object';
}
