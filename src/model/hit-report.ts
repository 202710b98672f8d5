// The part of a report that speaks of pain points; a file of them alone comes to the same.
import type { Report } from './report.ts';

export type HitReport = Pick<
  Report,
  'subject' | 'date' | 'questionnaire' | 'hits' | 'roadmap' | 'plan' | 'portfolio' | 'suggestions' | 'follow_up'
>;
