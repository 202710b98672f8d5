// Which keys belong to which kind of lens. Source: rules as data, section 7.
import type { WrittenLens } from '../../model/written-questionnaire.ts';
import { problem } from '../problems.ts';
import type { Spot } from './known.ts';

type Kind = WrittenLens['kind'];
type Key = keyof WrittenLens;

const EVERY: readonly Key[] = ['id', 'kind', 'title', 'section', 'ci', 'caution', 'readings'];
const PROFILE: readonly Key[] = [
  ...['parts', 'groups', 'by_group', 'needs', 'thin_under', 'ties', 'marks'],
  ...['counterweight', 'counterweight_optional', 'role_gap'],
] as const as Key[];

const KEYS: Readonly<Record<Kind, { readonly needed: readonly Key[]; readonly allowed: readonly Key[] }>> = {
  profile: { needed: ['parts'], allowed: [...PROFILE, 'score', 'share'] },
  path: { needed: ['parts'], allowed: PROFILE },
  balance: { needed: ['left', 'right'], allowed: ['left', 'right', 'thin_under'] },
  load: { needed: ['ease', 'capacity'], allowed: ['ease', 'capacity', 'history', 'thin_under'] },
  dial: { needed: ['of', 'top'], allowed: ['of', 'top', 'thin_under'] },
  amount: { needed: ['of'], allowed: ['of', 'each_worth', 'beside', 'thin_under'] },
  exposure: { needed: ['packs'], allowed: ['packs', 'needs'] },
};

/** Keys that are missing, and keys of another kind. */
export function checkLensKeys(written: WrittenLens, { path, problems }: Spot): void {
  const { needed, allowed } = KEYS[written.kind];
  const a = `a lens of kind ${written.kind}`;
  for (const key of needed)
    if (written[key] === undefined) problems.push(problem('lens-key', path, `${a} needs '${key}'`, `add ${key}`, { over: path }));
  for (const key of Object.keys(written) as Key[])
    if (!EVERY.includes(key) && !allowed.includes(key))
      problems.push(
        problem(
          'lens-key',
          [...path, key],
          `'${key}' does not belong to ${a}`,
          `take it out; allowed are ${allowed.join(', ')}`,
          {
            onKey: true,
          },
        ),
      );
  if (written.share !== undefined && written.score !== 'mean_min' && written.kind === 'profile')
    problems.push(
      problem('lens-key', [...path, 'share'], "'share' goes with score: mean_min", 'add that, or take share out', {
        onKey: true,
      }),
    );
  if (written.role_gap && written.by_group)
    problems.push(
      problem('lens-key', [...path, 'role_gap'], 'a lens by_group has no score of its own to compare', 'take one of them out', {
        onKey: true,
      }),
    );
}
