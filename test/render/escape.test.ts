import { describe, expect, it } from 'vitest';
import { harmless, markdown, markdownLines, terminal } from '../../src/render/escape.ts';
import { fc } from '../support/random.ts';

describe('markdown', () => {
  it.each([
    ['plain words, nothing to do', 'plain words, nothing to do'],
    ['R&D and Q&A', 'R&D and Q&A'],
    ['&lt;b&gt; &#35;', '\\&lt;b\\&gt; \\&#35;'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['a | b', 'a \\| b'],
    ['back\\slash \\| pipe', 'back\\\\slash \\\\\\| pipe'],
    ['*bold* **very** ~~gone~~ `code`', '\\*bold\\* \\*\\*very\\*\\* \\~\\~gone\\~\\~ \\`code\\`'],
    ['_em_ snake_case __x__', '\\_em\\_ snake_case \\_\\_x\\_\\_'],
    ['[a](http://x.y) ![i](z)', '\\[a\\](http\\://x.y) !\\[i\\](z)'],
    ['<http://x.y> www.x.y', '\\<http\\://x.y> www\\.x.y'],
    ['{{view}} {{{x}}}', '{{view}} {{{x}}}'],
    ['# heading', '\\# heading'],
    ['no # heading', 'no # heading'],
    ['> quote', '\\> quote'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['=== ', '\\==='],
    ['1. first', '1\\. first'],
    ['2) second', '2\\) second'],
    ['1.5 times', '1.5 times'],
    ['$x$ costs $5', '\\$x\\$ costs \\$5'],
    ['two\nlines\r\nthree', 'two lines three'],
    ['\n# heading\n\n- list', '\\# heading - list'],
    ['\u001b[31mred\u001b[0m', '\\[31mred\\[0m'],
    ['\u202egnp\u2066x\u2069', 'gnpx'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(markdown(text)).toBe(expected);
  });

  it('only ever adds backslashes: a reader who takes them away has the text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const line = harmless(text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ')).trim();
        expect(markdown(line).replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(line);
      }),
    );
  });

  it('keeps lines apart with <br> where asked', () => {
    expect(markdownLines('# one\n| two\n\nthree')).toBe('\\# one<br>\\| two<br>three');
  });
});

describe('terminal', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', '[31mred[0m'],
    ['\u009b31m C1', '31m C1'],
    ['\u001b]0;title\u0007', ']0;title'],
    ['bell\u0007 null\u0000 del\u007f', 'bell null del'],
    ['one\ntwo\r\nthree\ttab', 'one two three tab'],
    ['\u202agnp\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069', 'gnp'],
    ['Ünïcode 日本 🙂', 'Ünïcode 日本 🙂'],
  ])('%j becomes %j', (text, expected) => {
    expect(terminal(text)).toBe(expected);
  });
});

describe('harmless', () => {
  it('keeps line breaks', () => {
    expect(harmless('a\nb\u0000\u202ec')).toBe('a\nbc');
  });
});
