// Every question that was asked with what was answered, under its pillar and capability.
import type { Report, ReportCapability, ReportItem, ReportPillar } from '../../model/report.ts';
import { list } from '../figures.ts';
import { targetWords } from '../wording/improvements.ts';
import { answerWords, evidenceWord, levelWords, otherwise, readAlone } from '../wording/items.ts';
import { loweredWords, UNSUPPORTED } from '../wording/trust.ts';
import type { CapabilityAnswersView, ItemView, PillarAnswersView } from './answers-view.ts';
import { isGroup, noteLines, orNull } from './items.ts';
import { itemScore } from './next.ts';
import { capabilityView, pillarBand, pillarScore } from './pillars.ts';

/** Pillars with at least one question that was asked. */
export function answersView(report: Report): PillarAnswersView[] {
  return report.pillars.map((pillar) => pillarAnswers(report, pillar)).filter(({ capabilities }) => capabilities.length > 0);
}

function pillarAnswers(report: Report, pillar: ReportPillar): PillarAnswersView {
  return {
    id: pillar.id,
    title: pillar.title,
    asks: orNull(pillar.asks),
    score: pillarScore(report, pillar),
    band: pillarBand(report, pillar),
    capabilities: pillar.capabilities
      .map((capability) => capabilityAnswers(report, capability))
      .filter(({ items }) => items.length > 0),
  };
}

function capabilityAnswers(report: Report, capability: ReportCapability): CapabilityAnswersView {
  const asked = capability.items.filter((item) => item.state !== 'not_asked');
  return { ...capabilityView(report, capability), items: asked.map((item) => itemView(report, item)) };
}

function itemView(report: Report, item: ReportItem): ItemView {
  const claim = claimWords(report, item);
  return {
    id: item.id,
    code: orNull(item.code),
    title: item.title,
    ask: item.ask,
    score: itemScore(report, item),
    answered: item.state === 'answered',
    level: levelWords(item),
    answer: answerWords(item, isGroup(report)),
    otherwise: otherwise(item),
    whatIf: report.what_if?.changes.some((change) => change.item === item.id) === true,
    evidence: item.state === 'answered' && item.type !== 'text' ? evidenceWords(item, claim) : null,
    claim,
    target: targetWords(item.target, item.score),
    reason: item.reason,
    saidBy: saidByWords(item),
    notes: noteLines(item),
    proof: item.state === 'na' ? null : orNull(item.proof),
    nextLevel: nextLevel(item),
    contested: item.contested,
    weightless: item.weight === 0 && item.type !== 'text',
  };
}

/** The answer stands just above it: what is added is enough. What else there is to do stands once, in the section on that. */
function nextLevel({ advice, anchors, answer }: ReportItem): string | null {
  if (advice?.kind !== 'next_level') return null;
  const asNow = `As level ${String(answer)},`;
  return advice.says.startsWith(asNow) ? `As now,${advice.says.slice(asNow.length)}` : readAlone(anchors, advice.says);
}

/** That nothing was stated is worth a line only where something was claimed. */
function evidenceWords({ evidence }: ReportItem, claim: string | null): string | null {
  return evidenceWord(evidence) ?? (claim === null ? null : 'none stated');
}

function claimWords(report: Report, { id, unsupported }: ReportItem): string | null {
  const lowered = report.evidence.audited.includes(id) ? [loweredWords(report)] : [];
  return orNull(list([...(unsupported ? [UNSUPPORTED] : []), ...lowered]));
}

function saidByWords({ by, voices }: ReportItem): string | null {
  const people = voices === null ? [] : [voices === 1 ? '1 person' : `${voices} people`];
  return orNull([...(by === null ? [] : [by]), ...people].join(', '));
}
