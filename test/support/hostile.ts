// Texts that would do something if they were not data, and files that hold one of them in every place a text can stand.
import type { Report } from '../../src/model/report.ts';
import { harmless } from '../../src/render/escape.ts';
import { fakeWorld } from '../cli/fake-world.ts';
import { ferryQuestionnaire, ferrySheet, ferryTrends, rewritten } from './ferry.ts';

const LONG = 10_000;

export const HOSTILE: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  'the end of an attribute': '"><img src=x onerror=alert(1)> \'><svg onload=alert(1)>',
  'a link that acts': '<a href="javascript:alert(1)">x</a> [x](javascript:alert(1)) ![x](http://127.0.0.1/x.png)',
  'a template': '{{view}} {{{x}}} {{> partial}} {{#each this}}',
  'an entity': '&lt;script&gt; &#60;b&#62; &copy;',
  'a heading': '# heading',
  'a heading under a line': 'heading\n===\n---',
  'a table': '| table | of |\n| --- | --- |\n| a | b |',
  'a list': '- one\n* two\n+ three\n1. four\n2) five\n- [ ] six',
  'a quote': '> quote\n>> more',
  'code by its indent': '    code\n\tcode\n\n      code',
  'the end of a link': '](javascript:alert(1)) [x]: javascript:alert(1)',
  'a link by name': '[x]: http://127.0.0.1/y "title"',
  'a footnote': '[^1] [^1]: note',
  'a fence': '```\nfence\n~~~ js',
  'an open code span': 'a ` b `` c',
  'a comment': '<!-- comment',
  'the end of style and script': '</style></script></title></textarea>]]>',
  emphasis: '**bold** _slanted_ ~~gone~~ $sum$ __init__ *',
  addresses: 'http://127.0.0.1/z https://x.example www.x.example someone@x.example #1 @all',
  'a backslash at the end': 'back\\',
  'a rule': '***\n---\n___',
  'a formula': "=cmd|' /C calc'!A0",
  'a sum': '+1',
  'a difference': '-1',
  'a call': '@x',
  'a formula behind a tab': '\t=1+1',
  'cells and lines of a table of data': 'a,"b";c\r\nd,\'e\'',
  'signs that drive a terminal':
    '\u001b[31mred\u001b[0m\u0007\b\r\u001b]8;;http://127.0.0.1/\u0007link\u001b]8;;\u0007\u009b2J\u0000',
  'letters turned round': 'a\u202egnp.exe\u202c b \u2066c\u2069 \u2067d\u2069 \u200fe\u200e',
  'signs without a width': '\u200bze\u200bro\u200d\u2060\ufeff',
  'halves of a letter': 'a\ud800b\udc00c',
  'lines of another kind': 'one\u2028two\u2029three\u0085four\u000bfive\u000csix',
  'a word without an end': 'W'.repeat(LONG),
  'five thousand emoji': '\u{1f468}\u{1f3fd}\u200d\u{1f680}'.repeat(LONG / 8),
};

/** A letter that is neither small nor capital, as signs are: a capital at the beginning changes nothing. */
const CASELESS = '\u01bb';

/** A text of the same shape that does nothing: as long, with its spaces and lines, of letters. */
export function tame(text: string): string {
  return harmless(text).replace(/[^\p{L}\s.,;:]/gu, (sign) => CASELESS.repeat(sign.length));
}

/** Fields whose braces are slots: an unknown one is refused when the file is read. */
const SLOTTED = /^WrittenReading\.says$|^WrittenFinding\./;

/** Names of sources are keys, and as free as texts. */
const KEY = ['log', '</i>|"><b>l\u202eog'] as const;

/** The files of a workshop with one text everywhere, as JSON; YAML holds no half letters. */
export function workshopOf(text: string, isHostile: boolean): Readonly<Record<string, string>> {
  const put = (field: string) => (SLOTTED.test(field) ? text.replace(/[{}]/g, isHostile ? '(' : 'x') : text);
  const keyed = (json: string) => (isHostile ? json.replaceAll(JSON.stringify(KEY[0]), JSON.stringify(KEY[1])) : json);
  const questionnaire = rewritten(ferryQuestionnaire(), 'questionnaire', put).data;
  const sheet = rewritten(ferrySheet(), 'answers', put).data;
  const trends = rewritten(ferryTrends(), 'trends', put).data;
  const other = { ...sheet, respondent: { id: 'other', role: 'owner' }, pain_points: [] };
  return {
    'questionnaire.json': keyed(JSON.stringify(questionnaire)),
    'trends/tides.yaml': JSON.stringify(trends),
    'alone/answers/sheet.json': JSON.stringify(sheet),
    'group/answers/sheet.json': JSON.stringify(sheet),
    'group/answers/other.json': JSON.stringify(other),
  };
}

const PLACES = ['alone', 'group'] as const;

/** What was made of one workshop: its reports, of one and of two, and the page of its questions. */
export interface Made {
  readonly reports: readonly Report[];
  readonly questions: Readonly<Record<'html' | 'markdown', string>>;
}

/** Everything that is made of a workshop which holds one text everywhere. */
export async function madeOf(text: string, isHostile: boolean): Promise<Made> {
  const world = fakeWorld();
  try {
    for (const [name, content] of Object.entries(workshopOf(text, isHostile))) world.write(name, content);
    const run = async (...argv: string[]): Promise<string> => {
      const { code, stdout, stderr } = await world.run(argv);
      if (code !== 0) throw new Error(stderr);
      return stdout;
    };
    const scored = await run(
      'score',
      ...PLACES,
      '--questionnaire',
      'questionnaire.json',
      '-f',
      'json',
      '-q',
      '--what-if',
      'hull.tar=1',
    );
    const show = (format: string) => run('show', 'questionnaire.json', '-f', format, '--scores');
    const questions = { html: await show('html'), markdown: await show('markdown') };
    return { reports: JSON.parse(scored) as Report[], questions };
  } finally {
    world.remove();
  }
}
