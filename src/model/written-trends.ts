// Generated from schemas/trends.schema.json by `npm run generate`. Do not edit: change the schema.

export type WrittenTrendFigure =
  | string
  | {
      /**
       * Score of this item, 0 to 100: the id of an item.
       */
      item?: string;
      /**
       * One option of a checklist, written ITEM/OPTION: 100 if ticked, 0 if not.
       */
      option?: string;
      /**
       * Weighted mean of all scored items and options that carry this tag, 0 to 100.
       */
      tag?: string;
      /**
       * Raw score of this capability, 0 to 100: the id of a capability.
       */
      capability?: string;
      /**
       * Raw score of this pillar, 0 to 100: the id of a pillar.
       */
      pillar?: string;
      /**
       * Fewest scored items and options that must go in; with fewer there is no number.
       */
      members?: number;
    };

/**
 * A trend pack of dxready: a dated list of trends, each with how the organisation's readiness for it is known.
 */
export interface WrittenTrendPack {
  /**
   * Version of the file format, always 1.
   */
  dxready: 1;
  /**
   * Stable name of the pack, in quotes, the same as that of its file.
   */
  id: string;
  /**
   * What the file is, always trends.
   */
  kind: 'trends';
  /**
   * Name of the pack as readers see it.
   */
  title: string;
  /**
   * When the list was published, as a year, year-month or year-month-day; printed beside it.
   */
  dated: string | number;
  /**
   * Where the list comes from, in words; printed beside it.
   */
  source: string;
  /**
   * The scale of how much a trend matters: a word for each whole number from 0.
   */
  relevance: {
    [k: string]: string;
  };
  /**
   * The scale of how ready the organisation is: for each step its points, 0 to 100.
   */
  readiness: {
    [k: string]: number;
  };
  /**
   * What a trend can serve, each in a word; without it nothing is said of that.
   */
  serves?: string[];
  /**
   * The trends, in the order they are asked.
   *
   * @minItems 1
   */
  entries: WrittenTrend[];
}
/**
 * One trend.
 */
export interface WrittenTrend {
  /**
   * Stable short name of the trend.
   */
  id: string;
  /**
   * The trend in plain words.
   */
  says: string;
  /**
   * The figure its readiness is taken from; without it, or while the figure is none, the trend form asks.
   */
  from?: WrittenTrendFigure;
  /**
   * Whether that figure stands for the trend only in part.
   */
  indirect?: boolean;
  /**
   * What it serves, of the list of the pack; without it nothing is said of that.
   */
  serves?: string[];
}
