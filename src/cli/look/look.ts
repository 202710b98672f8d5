// How a report is dressed, from the options that say so.
import { basename, isAbsolute, join, relative } from 'node:path';
import { STDIN } from '../../io/files.ts';
import { brandIn } from '../../io/workshop.ts';
import { type Look, PLAIN, type Style } from '../../render/look.ts';
import { printable } from '../printable.ts';
import type { World } from '../world.ts';

export interface LookOptions {
  /** A folder of templates. */
  readonly template?: string;
  /** A brand file; false: none, not even that of a workshop. */
  readonly brand?: string | false;
  /** True: for people outside, who are told nothing of who else may read it. */
  readonly redacted?: boolean;
}

/** The files of a look that an output of that name would take the place of. */
export function lookFiles({ template, brand = false }: LookOptions, output: string): string[] {
  return [...(brand === false ? [] : [brand]), ...(template === undefined ? [] : [join(template, basename(output))])];
}

/** How reports are dressed: in what was asked for, else in the brand of their workshop. */
export function looks(
  { brand: asked, ...options }: LookOptions,
  quiet: boolean,
  world: World,
): (workshop: string) => Promise<Look> {
  const known = new Map<string | false, Promise<Look>>();
  return (workshop) => {
    const brand = asked ?? brandOf(workshop, world) ?? false;
    const look = known.get(brand) ?? loadLook({ ...options, brand }, world);
    if (brand !== false && asked === undefined && !quiet && !known.has(brand))
      world.stderr.write(`note: ${printable(brand)} is used; --no-brand leaves it out\n`);
    known.set(brand, look);
    return look;
  };
}

/** The brand file of a workshop, as it is shown; null without one. */
export function brandOf(workshop: string, { cwd, files }: World): string | null {
  if (workshop === STDIN) return null;
  const folder = isAbsolute(workshop) ? workshop : join(cwd, workshop);
  const found = brandIn(folder, files);
  return found === null ? null : join(workshop, relative(folder, found));
}

/** As shipped where nothing is asked for; what is not asked for is not loaded. */
export async function loadLook({ template, brand = false, redacted = false }: LookOptions, world: World): Promise<Look> {
  if (template === undefined && brand === false) return PLAIN;
  const own = template === undefined ? null : await (await import('./templates.ts')).loadTemplates(template, world);
  const branded = brand === false ? null : await (await import('./brand.ts')).loadBrand(brand, redacted, world);
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
  return { css, hash: (await import('../../io/sha256.ts')).sha256(css) };
}
