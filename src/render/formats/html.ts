// The report as one HTML file: no network, its style and its script inside and named by hash in the security policy.
import { OVERALL } from '../../model/questionnaire.ts';
import type { Report } from '../../model/report.ts';
import { type Axis, axes } from '../charts/axis.ts';
import { bars } from '../charts/bars.ts';
import { change } from '../charts/change.ts';
import { type HitsPage, hitsPage } from '../charts/hits-page.ts';
import { placeMarks } from '../charts/hits-places.ts';
import { improvements } from '../charts/improvements.ts';
import { isBars, lensPicture } from '../charts/lens-picture.ts';
import { matrix } from '../charts/matrix.ts';
import { meter } from '../charts/meter.ts';
import { radar } from '../charts/radar.ts';
import { scale } from '../charts/scale.ts';
import { type WorkingView, workingView } from '../explain/working-view.ts';
import { script, style, html as templates } from '../generated/templates.js';
import { type BrandView, type Look, NO_BRAND, PLAIN, type Style } from '../look.ts';
import { drawn, run } from '../templates.ts';
import { comparisonOf } from '../view/change.ts';
import { lensKey } from '../view/lenses.ts';
import type { ReportView } from '../view/report-view.ts';
import { toView } from '../view.ts';

/** Fewer axes make no radar; more, or long labels, would run into each other. */
const RADAR_FROM = 3;
const LONGEST_LABEL: readonly { readonly axes: number; readonly letters: number }[] = [
  { axes: 6, letters: 28 },
  { axes: 8, letters: 18 },
];

/** Which marks the chart of the pillars uses. */
export interface Legend {
  readonly target: boolean;
  readonly before: boolean;
  readonly unrated: boolean;
  /** Where 100 lies. */
  readonly edge: string;
}

/** SVG drawn by us, or nothing: the one text that templates may print unescaped. */
export type Picture = string;

/** SVG drawn by us. */
export interface Charts {
  /** The pillars; empty if there are none. */
  readonly pillars: Picture;
  readonly pillarsKind: string;
  /** The overall on its scale. */
  readonly scale: Picture;
  readonly legend: Legend;
  /** The lenses by their keys; empty for one without a picture. */
  readonly lenses: Readonly<Record<string, Picture>>;
  /** By the same keys: true where bars in the rows of a table are the picture. */
  readonly bars: Readonly<Record<string, boolean>>;
  /** What each of the best steps gains; empty without any. */
  readonly improvements: Picture;
  /** How the overall and the pillars changed; empty without an earlier assessment. */
  readonly change: Picture;
  /** Pain points by value and effort; empty without any. */
  readonly matrix: Picture;
  /** Marks for the places of pain points: a list for the journey, the promises and the chain, by field. */
  readonly places: Readonly<Record<string, readonly Picture[]>>;
}

/** How numbers came about; null where nothing was worked out. */
export interface Workings {
  /** By id: the overall, pillars, capabilities, questions, gates, flags. */
  readonly of: Readonly<Record<string, WorkingView | null>>;
  /** The lenses by their keys. */
  readonly lenses: Readonly<Record<string, WorkingView | null>>;
  /** That of the confidence; null while there is none. */
  readonly confidence: WorkingView | null;
  /** Priorities of pain points, by id. */
  readonly hits: Readonly<Record<string, WorkingView | null>>;
}

/** What a browser adds, and its hash, as a security policy names it. */
export interface Script {
  readonly code: string;
  readonly hash: string;
}

/** What the HTML templates see. */
export interface HtmlPage {
  readonly view: ReportView;
  readonly charts: Charts;
  readonly workings: Workings;
  readonly hits: HitsPage;
  readonly style: Style;
  readonly script: Script;
  readonly brand: BrandView;
}

/** The whole report as HTML. */
export function html(report: Report, view: ReportView = toView(report), look: Look = PLAIN): string {
  return render(htmlPage(report, view, look), look);
}

/** The view with its charts. */
export function htmlPage(report: Report, view: ReportView = toView(report), look: Look = PLAIN): HtmlPage {
  const drawnAxes = axes(report);
  const round = fitsRadar(drawnAxes);
  const hits = hitsPage(report, view);
  const pillars = drawnAxes.length === 0 ? '' : round ? radar(drawnAxes) : bars(drawnAxes);
  return {
    view,
    charts: {
      pillars,
      pillarsKind: round ? 'radar' : 'bars',
      scale: scale(report),
      improvements: improvements(report, view.improvements),
      change: changePicture(report, view),
      legend: legend(drawnAxes, round),
      lenses: Object.fromEntries(
        report.lenses.map((lens, index) => [lensKey(index), isBars(lens) ? '' : (lensPicture(lens) ?? '')]),
      ),
      bars: Object.fromEntries(report.lenses.map((lens, index) => [lensKey(index), isBars(lens)])),
      ...hitCharts(view, hits),
    },
    workings: workings(report),
    hits,
    style: look.style ?? style,
    script,
    brand: look.brand ?? NO_BRAND,
  };
}

function changePicture(report: Report, view: ReportView): Picture {
  const comparison = comparisonOf(report);
  return comparison === null || view.change === null ? '' : change(comparison, report.bands);
}

function hitCharts({ map }: ReportView, { points }: HitsPage): Pick<Charts, 'matrix' | 'places'> {
  return {
    matrix: matrix(points.map(({ number, point, hit: { isQuick, mustFix } }) => ({ ...point, number, isQuick, mustFix }))),
    places: Object.fromEntries((map?.places ?? []).map((places) => [places.field, placeMarks(places)])),
  };
}

function workings(report: Report): Workings {
  const capabilities = report.pillars.flatMap((pillar) => pillar.capabilities);
  const parts = [
    ...report.pillars,
    ...capabilities,
    ...capabilities.flatMap(({ items }) => items),
    ...report.gates,
    ...report.flags,
  ];
  const ids = [OVERALL, ...parts.map(({ id }) => id)];
  return {
    of: Object.fromEntries(ids.map((id) => [id, workingView(report, id)])),
    lenses: Object.fromEntries(report.lenses.map(({ id }, index) => [lensKey(index), workingView(report, id)])),
    hits: Object.fromEntries(report.hits.map(({ id }) => [id, workingView(report, `hit:${id}`)])),
    confidence: report.workings.confidence?.kind === 'confidence' ? workingView(report, 'confidence') : null,
  };
}

function fitsRadar(drawnAxes: readonly Axis[]): boolean {
  const limit = LONGEST_LABEL.find(({ axes: most }) => drawnAxes.length <= most);
  return drawnAxes.length >= RADAR_FROM && limit !== undefined && drawnAxes.every(({ label }) => label.length <= limit.letters);
}

function legend(drawnAxes: readonly Axis[], round: boolean): Legend {
  return {
    target: drawnAxes.some(({ target }) => target !== null),
    before: drawnAxes.some(({ before }) => before !== null),
    unrated: drawnAxes.some(({ rated, value }) => !rated && value !== null),
    edge: round ? 'the outer edge is 100' : 'a full bar is 100',
  };
}

/** The text of a page; a template that names a field which does not exist throws. */
export function render(page: HtmlPage, { html: own }: Look = PLAIN): string {
  return own === null ? run(templates, HELPERS, page) : own(HELPERS, page);
}

/** What a picture says for those who have no style, and a page need not. */
const IN_THE_STYLE = / (stroke="currentColor"|font-size="14"|transform="translate\(0 0\)")/g;

/** The page a helper was called on, as Handlebars hands it over. */
interface Called {
  readonly data: { readonly root: HtmlPage };
}

const HELPERS = {
  /** A text that is none of the pictures of this page stays text, whatever it looks like: it is escaped. */
  chart: (markup: string, { data }: Called) =>
    isPicture(markup, data.root.charts) ? drawn(markup.replace(IN_THE_STYLE, '')) : markup,
  meter: (score: { text: string }) => drawn(meter(score.text)),
};

function isPicture(markup: string, { pillars, scale, improvements, change, matrix, lenses, places }: Charts): boolean {
  const all = [pillars, scale, improvements, change, matrix, ...Object.values(lenses), ...Object.values(places).flat()];
  return all.includes(markup);
}
