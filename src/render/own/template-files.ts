// The names of templates: what a file in a folder of templates is, and where one belongs that would be passed over.

export const FORMATS = ['html', 'md'] as const;
export type TemplateFormat = (typeof FORMATS)[number];

export interface TextFile {
  /** Below the folder of templates, with slashes: `partials/title.html.hbs`. */
  readonly file: string;
  readonly text: string;
}

/** The style sheet of the HTML page. */
export const SHEET = 'report.css';

/** What a file is; `name` is null for the page itself. */
export type Kind =
  | { readonly kind: 'template'; readonly format: TemplateFormat; readonly name: string | null }
  | { readonly kind: 'sheet' }
  /** Looks like one of ours and is none; `belongs` says what it would have to be called. */
  | { readonly kind: 'passed-over'; readonly belongs: string };

/** Null for a file that has nothing to do with templates. */
export function kindOf(file: string): Kind | null {
  if (file === SHEET) return { kind: 'sheet' };
  const page = /^report\.(html|md)\.hbs$/.exec(file);
  if (page !== null) return { kind: 'template', format: formatOf(page[1]), name: null };
  const partial = /^partials\/([^/]+)\.(html|md)\.hbs$/.exec(file);
  if (partial !== null) return { kind: 'template', format: formatOf(partial[2]), name: partial[1] ?? '' };
  if (file.endsWith('.css')) return { kind: 'passed-over', belongs: SHEET };
  return file.endsWith('.hbs') ? { kind: 'passed-over', belongs: placeFor(file) } : null;
}

function formatOf(word = ''): TemplateFormat {
  return word === 'html' ? 'html' : 'md';
}

function placeFor(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.hbs$/, '');
  const bare = name.replace(/\.(html|md)$/, '');
  const folder = bare === 'report' ? '' : 'partials/';
  return bare === name ? `${folder}${bare}.html.hbs or ${folder}${bare}.md.hbs` : `${folder}${name}.hbs`;
}
