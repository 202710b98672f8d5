// What a template can show of the heat map of capabilities. See report-view.ts for what is true of all views.
import type { LinkView, ScoreView } from './parts.ts';

export interface HeatMapView {
  /** Pillars with their capabilities, in the order of the questionnaire. */
  readonly pillars: readonly HeatPillarView[];
  /** Number of columns for capabilities, in words for the heading that spans them. */
  readonly columns: string;
  /** What the tones mean, from the lowest band. */
  readonly bands: readonly { readonly title: string; readonly tone: string }[];
}

export interface HeatPillarView {
  readonly title: string;
  readonly score: ScoreView;
  /** "Held by G4"; null if no gate holds it. */
  readonly held: string | null;
  /** Lines of the table that it takes. */
  readonly lines: readonly HeatLineView[];
  /** Number of its lines, for the heading that spans them. */
  readonly span: string;
}

export interface HeatLineView {
  /** True for the first line of a pillar, which carries its name. */
  readonly first: boolean;
  readonly cells: readonly HeatCellView[];
}

export interface HeatCellView {
  /** Leads to its answers, where they are shown. */
  readonly capability: LinkView;
  readonly score: ScoreView;
  /** open, na, thin, missed, or an empty text: for a class name, the gravest that is true. */
  readonly look: string;
  /** What the number does not say: "does not apply", "nothing answered", "thin: 33.3% answered", "target 75: 25.0 missing". */
  readonly remarks: readonly string[];
}
