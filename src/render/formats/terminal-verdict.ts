// What a policy says of the result, on the scorecard: the rules that are not met, and how many are.
import { terminal as safe } from '../escape.ts';
import { paragraph } from '../paragraph.ts';
import type { BreachAnswerView, BreachView, VerdictView } from '../view/verdict-view.ts';
import { type Screen, section } from './terminal-screen.ts';

/** Nothing without a policy. */
export function verdictBlock(verdict: VerdictView | null, screen: Screen): string {
  if (verdict === null) return '';
  const { word, says, breaches } = verdict;
  const head = paragraph(`${word}. ${safe(says)}`, screen.width, '  ');
  return section('Policy', [screen.chalk.bold(head), ...breaches.map((breach) => breachLines(breach, screen))], screen);
}

function breachLines({ label, title, says, mend, answers }: BreachView, { chalk, width }: Screen): string {
  const said = [safe(says), ...(mend === null ? [] : [safe(mend)]), `${safe(title)}.`];
  const lines = paragraph(`${label}: ${said.join(' ')}`, width, '    ').trimStart();
  return [
    `  ${lines.replace(label, () => chalk.yellow(label))}`,
    ...answers.map((answer) => chalk.dim(paragraph(answerWords(answer), width, '    '))),
  ].join('\n');
}

function answerWords({ where, says }: BreachAnswerView): string {
  return [where, says].flatMap((part) => (part === null ? [] : [safe(part)])).join(' ');
}
