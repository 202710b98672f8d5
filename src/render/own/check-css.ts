// A style sheet that somebody brings along stands in the page as it is: it must not end its element, nor load anything.
import type { LocatedProblem } from '../../model/problem.ts';
import { slip, warning } from './slip.ts';

const RULES = [
  {
    pattern: /<\//g,
    say: slip,
    code: 'ends-style',
    message: "'</' would end the style sheet in the page",
    mend: String.raw`write it as '<\/', or leave it out`,
  },
  {
    pattern: /\burl\(\s*(?!["']?#)/gi,
    say: warning,
    code: 'blocked',
    message: 'browsers will not load url(…): the security policy of the page does not let it through',
    mend: 'leave it out: a report is one file that loads nothing',
  },
  {
    pattern: /@import\b/gi,
    say: warning,
    code: 'blocked',
    message: 'browsers will not load what @import names: the security policy of the page does not let it through',
    mend: 'copy its rules into report.css',
  },
];

/** Comments may say what they like, as long as they end nothing. */
export function checkCss(file: string, text: string): LocatedProblem[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, (comment) =>
    comment.replace(/<\/|[^\n]/g, (part) => (part === '</' ? part : ' ')),
  );
  return RULES.flatMap(({ pattern, say, code: name, message, mend }) =>
    [...code.matchAll(pattern)].map(({ index }) => {
      const before = code.slice(0, index);
      const spot = { line: before.split('\n').length, column: index - before.lastIndexOf('\n') - 1 };
      return say(file, spot, { code: name, message, mend });
    }),
  );
}
