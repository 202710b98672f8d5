// The method page: steps, the sum, bands, settings that differ, versions.
import type { Report } from '../../model/report.ts';
import { plain, points } from '../figures.ts';
import { changedSettings, methodSteps, sumLines } from '../wording/method.ts';
import type { PairView } from './parts.ts';
import type { MethodView } from './report-view.ts';
import { toneOfBand } from './score.ts';

/** What the method section shows. */
export function methodView(report: Report): MethodView {
  return {
    steps: methodSteps(report),
    sum: sumLines(report),
    total: report.overall.final === null ? '–' : points(report.overall.shown ?? report.overall.final),
    bands: bandRows(report),
    settings: changedSettings(report.settings).map(({ name, value }) => ({ label: name, value })),
    provenance: provenance(report),
  };
}

function bandRows(report: Report): MethodView['bands'] {
  return report.bands.map((band, index) => {
    const next = report.bands[index + 1];
    const to = next === undefined ? '100' : plain(next.from - 0.1);
    return { title: band.title, range: `${plain(band.from)} to ${to}`, says: band.says, tone: String(toneOfBand(report, index)) };
  });
}

function provenance(report: Report): PairView[] {
  const { questionnaire, dxready } = report;
  return [
    { label: 'Questionnaire', value: `${questionnaire.id} ${questionnaire.version}` },
    { label: 'Digest', value: questionnaire.digest },
    { label: 'Written by', value: `dxready ${dxready.version}, report format ${dxready.report}` },
  ];
}
