// Gates, each with its state in a word and in a sentence.
import type { Report, ReportGate } from '../../model/report.ts';
import { clearingSentence } from '../wording/improvements.ts';
import { gateSentence } from '../wording.ts';
import { orNull } from './items.ts';
import type { GateView } from './report-view.ts';

const STATE_WORDS: Readonly<Record<ReportGate['state'], string>> = {
  passed: 'Passed',
  fired: 'Not passed',
  unverified: 'Not verified',
  not_applicable: 'Does not apply',
};

/** One gate with its state in words. */
export function gateView(report: Report, gate: ReportGate): GateView {
  const open = gate.state === 'fired' || gate.state === 'unverified';
  return {
    id: gate.id,
    state: gate.state.replace('_', '-'),
    word: STATE_WORDS[gate.state],
    says: gateSentence(report, gate),
    clearing: clearingSentence(report, gate),
    why: open ? orNull(gate.why) : null,
  };
}
