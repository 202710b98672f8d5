// Generated from schemas/brand.schema.json by `npm run generate`. Do not edit: change the schema.

/**
 * A brand file of dxready: how reports look when they are handed over in somebody's name.
 */
export interface WrittenBrandFile {
  /**
   * Version of the file format, always 1.
   */
  dxready: 1;
  brand: WrittenBrand;
}
/**
 * What is changed; whatever is left out stays as shipped.
 */
export interface WrittenBrand {
  /**
   * Who hands the report over, beside the logo at its head.
   */
  name?: string;
  /**
   * Picture at the head of the HTML report: the path of an SVG, PNG, JPEG or WebP file of at most 100 KB, from this file on.
   */
  logo?: string;
  /**
   * Words for those who do not see the logo; the name stands beside it already.
   */
  logo_alt?: string;
  colours?: WrittenBrandColours;
  /**
   * Font of all text, as it is called where the report is read; several with commas, the first that is there is taken.
   */
  font?: string;
  /**
   * Font of headings and large figures; without it they take the font of the text if that is named.
   */
  heading_font?: string;
  /**
   * Line at the foot of every printed page and at the end of the report.
   */
  footer?: string;
  /**
   * Who may read the report: a line at its head and on every printed page.
   */
  confidentiality?: string;
}
/**
 * Colours, each in quotes as # with three or six hexadecimal digits; those of the scores stay, because they carry meaning.
 */
export interface WrittenBrandColours {
  /**
   * Small headings, marks and the lines and shapes of charts.
   */
  accent?: string;
  /**
   * The accent on a screen in dark mode; without it the accent is lightened until it can be read.
   */
  accent_dark?: string;
  /**
   * Text and headings, in light and in print.
   */
  ink?: string;
  /**
   * The page in light; printers leave it white.
   */
  paper?: string;
  /**
   * The ground of what is set apart from the page, in light and in print.
   */
  panel?: string;
}
