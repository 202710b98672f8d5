// How a report is dressed: what a user brings along, read and checked before a format sees it.
import type { Helper } from './templates.ts';

/** What stands on every page of a report besides what it says. Texts are plain: each format escapes them. */
export interface BrandView {
  /** Who hands the report over; null for nobody. */
  readonly name: string | null;
  /** A picture as a `data:` address, with the words that stand for it; null for none. */
  readonly logo: { readonly data: string; readonly alt: string } | null;
  /** Line at the foot of every page; null for none. */
  readonly footer: string | null;
  /** Who may read it: "Confidential"; null for nothing. */
  readonly confidentiality: string | null;
}

/** A style sheet and its hash, as a security policy names it. */
export interface Style {
  readonly css: string;
  readonly hash: string;
}

/** Templates that take the place of the shipped ones: the text of a page over its context. */
export type OwnTemplates = (helpers: Readonly<Record<string, Helper>>, page: unknown) => string;

/** Null wherever the shipped one is used. */
export interface Look {
  readonly brand: BrandView | null;
  /** The whole style of the HTML page. */
  readonly style: Style | null;
  readonly html: OwnTemplates | null;
  readonly markdown: OwnTemplates | null;
}

/** As shipped. */
export const PLAIN: Look = { brand: null, style: null, html: null, markdown: null };

/** What templates see where nothing was brought along, so that they can ask for each field. */
export const NO_BRAND: BrandView = { name: null, logo: null, footer: null, confidentiality: null };
