// The brand file: a name, a logo, colours, fonts and two lines for every page.
import { dirname, isAbsolute, join } from 'node:path';
import { problem } from '../../core/problems.ts';
import { readDocument } from '../../io/document.ts';
import { nameOf, STDIN } from '../../io/files.ts';
import { readPicture } from '../../io/read-picture.ts';
import type { LocatedProblem, Problem } from '../../model/problem.ts';
import type { WrittenBrand, WrittenBrandFile } from '../../model/written-brand.ts';
import { changesOf } from '../../render/brand/colours.ts';
import { brandStyle } from '../../render/brand/style.ts';
import { judge, ratios } from '../../render/brand/verdict.ts';
import { harmless } from '../../render/escape.ts';
import type { BrandView } from '../../render/look.ts';
import { type Palettes, palettesOf } from '../../render/palette.ts';
import { UserError } from '../exit.ts';
import { printable } from '../printable.ts';
import { hasErrors, printProblems } from '../problems.ts';
import type { World } from '../world.ts';

export interface LoadedBrand {
  readonly brand: BrandView;
  /** Rules to stand behind the style sheet. */
  readonly css: string;
}

/** A brand file, checked; what is hard to read is told on standard error. */
export async function loadBrand(file: string, redacted: boolean, world: World): Promise<LoadedBrand> {
  const { loaded, problems } = await readBrand(file, redacted, world);
  printProblems(problems, world.stderr);
  if (loaded === null) throw new UserError('no report is made until the brand file is mended');
  return loaded;
}

/** Every problem of a brand file; how well its text can be read goes to standard output, unless there is an error. */
export async function lintBrand(file: string, quiet: boolean, world: World): Promise<readonly LocatedProblem[]> {
  const { problems, contrast } = await readBrand(file, false, world);
  if (!quiet && contrast !== '') world.stdout.write(`${printable(nameOf(file))}: contrast: ${contrast}\n`);
  return problems;
}

interface ReadBrand {
  /** Null if something is wrong with the file. */
  readonly loaded: LoadedBrand | null;
  /** The contrast of text in the colours of the brand; empty without colours. */
  readonly contrast: string;
  readonly problems: readonly LocatedProblem[];
}

async function readBrand(file: string, redacted: boolean, world: World): Promise<ReadBrand> {
  const { cwd, files, readStdin } = world;
  const path = isAbsolute(file) || file === STDIN ? file : join(cwd, file);
  const read = await readDocument<WrittenBrandFile>({ path, shown: file, files, readStdin }, 'brand');
  if (read.kind === 'failed') return { loaded: null, contrast: '', problems: read.problems };
  const { value, whole, problemsWith } = read.document;
  const { data, problems: ofLogo } = logoOf(value.brand ?? {}, file === STDIN ? cwd : dirname(path), world);
  if (whole === null) return { loaded: null, contrast: '', problems: await problemsWith(ofLogo) };
  const { brand } = whole;
  const palettes = await shippedPalettes();
  const problems = await problemsWith([...ofLogo, ...ofColours(brand, palettes)]);
  if (hasErrors(problems)) return { loaded: null, contrast: '', problems };
  return {
    loaded: dressed(redacted ? forOutside(brand) : brand, data, palettes),
    contrast: ratios(brand.colours ?? {}, palettes),
    problems,
  };
}

/** The colours of the shipped style sheet. */
async function shippedPalettes(): Promise<Palettes> {
  return palettesOf((await import('../../render/generated/templates.js')).style.css);
}

/** Who may read it is nothing for those outside. */
function forOutside({ confidentiality: _, ...brand }: WrittenBrand): WrittenBrand {
  return brand;
}

function dressed(brand: WrittenBrand, data: string | null, palettes: Palettes): LoadedBrand {
  const view = {
    name: lineOf(brand.name),
    logo: data === null ? null : { data, alt: lineOf(brand.logo_alt) ?? '' },
    footer: lineOf(brand.footer),
    confidentiality: lineOf(brand.confidentiality),
  };
  const fonts = { text: brand.font ?? null, headings: brand.heading_font ?? null };
  return { brand: view, css: brandStyle(changesOf(brand.colours ?? {}, palettes), fonts, view, palettes.light) };
}

/** One line without anything that acts by itself. */
function lineOf(text: string | undefined): string | null {
  return text === undefined ? null : harmless(text).replace(/\s+/g, ' ').trim();
}

function ofColours({ colours = {} }: WrittenBrand, palettes: Palettes): Problem[] {
  return judge(colours, palettes).map(({ key, message, mend }) =>
    problem('contrast', ['brand', 'colours', key], message, mend, { severity: 'warning' }),
  );
}

interface Logo {
  /** A `data:` address; null without a logo. */
  readonly data: string | null;
  readonly problems: readonly Problem[];
}

/** Its file stands where the brand file says, from that file on. */
function logoOf({ logo, logo_alt, name }: WrittenBrand, folder: string, { files }: World): Logo {
  if (logo === undefined) return { data: null, problems: [] };
  const path = ['brand', 'logo'];
  if (ADDRESS.test(logo))
    return { data: null, problems: [problem('address', path, NOT_FETCHED, 'save the picture beside this file and name it')] };
  const picture = readPicture(isAbsolute(logo) ? logo : join(folder, logo), files);
  if (picture.kind === 'failed') {
    const { code, message, mend } = picture.problem;
    return { data: null, problems: [problem(code, path, `the logo: ${message}`, mend)] };
  }
  const warning = (code: string, message: string, mend: string) => problem(code, path, message, mend, { severity: 'warning' });
  const nameless = logo_alt === undefined && name === undefined;
  return {
    data: picture.data,
    problems: [
      ...(nameless ? [warning('no-alt', 'nothing is said to those who do not see the logo', 'add name: or logo_alt:')] : []),
      ...(picture.hasPath ? [warning('path-inside', PATH_INSIDE, 'save it again without metadata, an SVG as plain SVG')] : []),
    ],
  };
}

/** A scheme has two letters or more: one is a drive. */
const ADDRESS = /^\s*(?:[a-z][a-z0-9+.-]+:|\/\/|\\\\)/i;
const NOT_FETCHED = 'the logo is an address, and nothing is ever fetched';
const PATH_INSIDE = 'the logo seems to say where a file lies on a machine, and the report would carry that along';
