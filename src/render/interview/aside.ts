// What is shown in place of the choices on request: why it is asked and how to prove the answer, or tips for who leads.
import type { Question } from '../../model/screens.ts';
import { termsIn } from '../terms.ts';
import { questionKeys } from './keys.ts';
import { labelled, type Style } from './screen.ts';

/** The lines below the choices; none unless asked for. */
export function asideLines(question: Question, style: Style): string[] {
  switch (question.aside) {
    case 'nothing':
      return [];
    case 'help':
      return helpLines(question, style);
    case 'facilitation':
      return facilitationLines(question, style);
    default:
      return question.aside satisfies never;
  }
}

/** Label and text of one part each; parts the questionnaire leaves empty are left out. */
function parts(list: readonly (readonly [string, string])[], style: Style): string[] {
  return list
    .filter(([, text]) => text !== '')
    .flatMap(([label, text]) =>
      labelled(`${label}: `, text, style).map((line, index) => (index === 0 ? boldLabel(line, label, style) : line)),
    );
}

function boldLabel(line: string, label: string, { chalk }: Style): string {
  return chalk.bold(label) + line.slice(label.length);
}

/** Why it is asked, what would prove it, who knows best, and every key in a sentence. */
function helpLines(question: Question, style: Style): string[] {
  const keys = questionKeys(question).flatMap(({ key, says }) => labelled(`  ${key.padEnd(6)} `, says, style));
  return [...whyLines(question, style), '', ...keys];
}

/** Why it is asked, what would prove it, who knows best. */
export function whyLines(question: Question, style: Style): string[] {
  const { item, capability, trend } = question.stop;
  return parts(
    [
      ['Why it matters', item.why],
      ['What it measures', item.measures],
      ['What would prove it', item.proof],
      ['Who knows best', whoKnows(question)],
      ['Part of', capability.about === '' ? capability.title : `${capability.title}: ${capability.about}`],
      ...termsIn([item], question.glossary).map(({ title, says }) => [title, says] as const),
      ['Throughout', trend === null ? question.about : ''],
    ],
    style,
  );
}

function whoKnows({ stop: { item }, roles }: Question): string {
  return item.who.map((id) => roles.find((role) => role.id === id)?.title ?? id).join(', ');
}

/** How to lead the room through this question. */
function facilitationLines(question: Question, style: Style): string[] {
  const { item, trend } = question.stop;
  if (trend !== null) return parts([['Open', FINGERS], DRIFTS], style);
  const first = whoKnows(question);
  return parts(
    [
      ['Open', 'Read the question aloud, give everyone a silent minute, then let people say their answer before anybody argues.'],
      ['Ask first', first === '' ? '' : `${first}; the most senior voice last.`],
      [
        'Levels',
        item.type === 'level' ? 'Read them from the lowest. Stop at the last one that is fully true; half true is not true.' : '',
      ],
      ['Ask for', item.proof],
      ['If they differ', 'Ask both ends for an example. If they still differ take the lower answer and note why (e).'],
      DRIFTS,
    ],
    style,
  );
}

const DRIFTS = ['If it drifts', 'Park the subject (k) or note it as a pain point (p), and come back to the question.'] as const;
const FINGERS =
  'Read the trend aloud, let everybody show their number with their fingers at once, and take the one in the middle: nobody has to be convinced.';
