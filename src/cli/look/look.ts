// How a report is dressed, from the options that say so.
import { sha256 } from '../../io/sha256.ts';
import { type Look, PLAIN, type Style } from '../../render/look.ts';
import type { World } from '../world.ts';

export interface LookOptions {
  /** A folder of templates. */
  readonly template?: string;
  /** A brand file. */
  readonly brand?: string;
}

/** As shipped where nothing is asked for; what is not asked for is not loaded. */
export async function loadLook({ template, brand }: LookOptions, world: World): Promise<Look> {
  if (template === undefined && brand === undefined) return PLAIN;
  const own = template === undefined ? null : await (await import('./templates.ts')).loadTemplates(template, world);
  const branded = brand === undefined ? null : await (await import('./brand.ts')).loadBrand(brand, world);
  return {
    brand: branded?.brand ?? null,
    html: own?.html ?? null,
    markdown: own?.markdown ?? null,
    style: await styleOf(own?.css ?? null, branded?.css ?? ''),
  };
}

/** The style sheet with what the brand adds; null if both leave it as it is. */
async function styleOf(own: string | null, added: string): Promise<Style | null> {
  if (own === null && added === '') return null;
  const base = own ?? (await import('../../render/generated/templates.js')).style.css;
  const css = `${base}${added}`;
  return { css, hash: sha256(css) };
}
