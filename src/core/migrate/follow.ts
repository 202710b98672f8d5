// Where a step leaves the id of an item: for answers, notes and everything else in a sheet that names one.
import type { WrittenMigrationStep } from '../../model/written-questionnaire.ts';

/** A step of a migration, told by its kind. */
export type Step =
  | { readonly kind: 'rename'; readonly id: string; readonly to: string }
  | { readonly kind: 'split'; readonly id: string; readonly into: readonly string[]; readonly as: 'ask' | 'copy' }
  | { readonly kind: 'merge'; readonly ids: readonly string[]; readonly into: string; readonly as: 'ask' | 'lowest' }
  | { readonly kind: 'drop'; readonly id: string; readonly because: string }
  | { readonly kind: 'levels'; readonly id: string; readonly map: Readonly<Record<string, number>> }
  | {
      readonly kind: 'options';
      readonly id: string;
      readonly rename: Readonly<Record<string, string>>;
      readonly drop: readonly string[];
    }
  | { readonly kind: 'number'; readonly id: string; readonly times: number };

/** Null for a step that says nothing, or several things at once: lint has told so. */
export function stepOf(written: WrittenMigrationStep): Step | null {
  const { rename, to, split, merge, into, drop, because = '', levels, map, options, number, times } = written;
  const as = written.as ?? 'ask';
  if (options !== undefined) {
    if (typeof rename === 'string' || typeof drop === 'string') return null;
    return { kind: 'options', id: options, rename: rename ?? {}, drop: drop ?? [] };
  }
  if (typeof rename === 'string') return to === undefined ? null : { kind: 'rename', id: rename, to };
  if (split !== undefined) return as !== 'lowest' && Array.isArray(into) ? { kind: 'split', id: split, into, as } : null;
  if (merge !== undefined) return as !== 'copy' && typeof into === 'string' ? { kind: 'merge', ids: merge, into, as } : null;
  if (typeof drop === 'string') return { kind: 'drop', id: drop, because };
  if (levels !== undefined) return map === undefined ? null : { kind: 'levels', id: levels, map };
  return number === undefined || times === undefined ? null : { kind: 'number', id: number, times };
}

/** The ids under which an item is asked after the steps; none if it is gone. */
export function follow(id: string, steps: readonly Step[]): string[] {
  return steps.reduce<string[]>((ids, step) => [...new Set(ids.flatMap((one) => after(one, step)))], [id]);
}

/** An id that another item takes over is no longer that of the item it was. */
function after(id: string, step: Step): readonly string[] {
  switch (step.kind) {
    case 'rename':
      return id === step.id ? [step.to] : id === step.to ? [] : [id];
    case 'split':
      return id === step.id ? step.into : step.into.includes(id) ? [] : [id];
    case 'merge':
      return step.ids.includes(id) ? [step.into] : id === step.into ? [] : [id];
    case 'drop':
      return id === step.id ? [] : [id];
    case 'levels':
    case 'options':
    case 'number':
      return [id];
    default:
      return step satisfies never;
  }
}
