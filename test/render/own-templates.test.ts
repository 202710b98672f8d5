// Templates that somebody brings along: what is told before one runs, and that only what was changed changes.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as html from '../../src/render/formats/html.ts';
import * as markdown from '../../src/render/formats/markdown.ts';
import { type Look, PLAIN } from '../../src/render/look.ts';
import { calledWith, checkTemplates, shippedTemplates } from '../../src/render/own/check.ts';
import { compile, TemplateStop } from '../../src/render/own/compile.ts';
import { RULES } from '../../src/render/own/rules.ts';
import type { TextFile } from '../../src/render/own/template-files.ts';
import { toView } from '../../src/render/view.ts';
import { lensReport } from './build-lenses.ts';
import { fullReport, hostileReport, REPORTS } from './reports.ts';

const home = new URL('../../templates/', import.meta.url);
const texts: TextFile[] = (readdirSync(home, { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(hbs|css)$/.test(file))
  .toSorted()
  .map((file) => ({ file, text: readFileSync(new URL(file, home), 'utf8') }));
const shipped = shippedTemplates(texts);
const ofReport = texts.filter(({ file }) => /^(report\.|partials\/)/.test(file));

/** Problems of some files as lines; a template is broken over lines where the test does. */
function told(files: Readonly<Record<string, string>>): string[] {
  return checkTemplates(
    Object.entries(files).map(([file, text]) => ({ file, text })),
    shipped,
  ).problems.map(
    ({ file, line, column, severity, message, suggest }) =>
      `${file}:${line}:${column} ${severity}: ${message}${suggest === null ? '' : ` (${suggest.given})`}`,
  );
}

/** Codes only. */
function codes(files: Readonly<Record<string, string>>): string[] {
  const list = Object.entries(files).map(([file, text]) => ({ file, text }));
  return checkTemplates(list, shipped).problems.map(({ code }) => code);
}

/** A look made of some files. */
function lookOf(files: readonly TextFile[], beside = shipped): Look {
  const { sets } = checkTemplates(files, beside);
  return {
    ...PLAIN,
    html: sets.html === null ? null : compile('html', sets.html),
    markdown: sets.md === null ? null : compile('md', sets.md),
  };
}

const TITLE = 'partials/title.html.hbs';
const title = (text: string) => told({ [TITLE]: text });

describe('what is told before a template runs', () => {
  it('says nothing of the shipped ones, also where each counts as changed', () => {
    expect(checkTemplates(ofReport, shipped)).toMatchObject({ problems: [], css: null, sets: { html: null, md: null } });
    const touched = ofReport.filter(({ file }) => file.endsWith('.hbs')).map(({ file, text }) => ({ file, text: `${text} ` }));
    expect(checkTemplates(touched, shipped).problems).toEqual([]);
  });

  it.each([
    ['{{nam}}', "1:3 error: 'nam' is no field of TitleView (nam)"],
    ['a\n  {{kind}} {{this.nam}}', "2:19 error: 'nam' is no field of TitleView (nam)"],
    ['{{#each facts}}\n{{lable}}{{/each}}', "2:3 error: 'lable' is no field of PairView (lable)"],
    ['{{#each facts}}{{../nam}}{{/each}}', "1:21 error: 'nam' is no field of TitleView (nam)"],
    ['{{#each facts}}{{#if label}}{{../nam}}{{/if}}{{/each}}', "1:34 error: 'nam' is no field of TitleView (nam)"],
    ['{{#each facts as |fact index|}}{{index}} {{fact.lable}}{{/each}}', "1:49 error: 'lable' is no field of PairView (lable)"],
    ['{{#if kind}}{{else}}{{#unless name}}{{nam}}{{/unless}}{{/if}}', "1:39 error: 'nam' is no field of TitleView (nam)"],
    ['{{#each facts}}{{else}}{{nam}}{{/each}}', "1:26 error: 'nam' is no field of TitleView (nam)"],
    ['{{#if nam}}{{/if}}', "1:7 error: 'nam' is no field of TitleView (nam)"],
    ['{{@root.view.titel.name}}', "1:14 error: 'titel' is no field of ReportView (titel)"],
    ['{{#with @root.view.summary}}{{bnad}}{{/with}}', "1:31 error: 'bnad' is no field of SummaryView (bnad)"],
    [
      '{{#with (lookup @root.workings.of "overall")}}{{lable}}{{/with}}',
      "1:49 error: 'lable' is no field of WorkingView (lable)",
    ],
    ['{{lookup this "nam"}}', "1:15 error: 'nam' is no field of TitleView (nam)"],
    ['{{name.first}}', "1:8 error: there is no field 'first' here: this is a text"],
    ['{{facts.label}}', "1:9 error: there is no field 'label' here: this is a list"],
    ['{{facts}}', "1:3 error: 'facts' cannot be printed: it is a list"],
    ['{{@root.view.summary}}', "1:3 error: '@root.view.summary' cannot be printed: it is a part of the view (SummaryView)"],
    ['{{#each name}}{{this}}{{/each}}', "1:9 error: {{#each}} needs a list, and 'name' is a text"],
    ['{{../name}}', "1:3 error: '../name' leads out of the template: a partial sees what it is called with, and nothing above"],
    ['{{#each facts}}{{@indx}}{{/each}}', '1:18 error: there is no @indx (@indx)'],
    ['{{meter name}}', "1:9 error: 'meter' draws something with the fields text and tone, and this is a text"],
    ['{{@constructor}}', '1:3 error: there is no @constructor (@constructor)'],
    ['{{constructor name}}', "1:3 error: there is no helper 'constructor' (constructor)"],
    ['{{constructor}}', "1:3 error: 'constructor' is no field of TitleView (constructor)"],
    ['{{shout name}}', "1:3 error: there is no helper 'shout' (shout)"],
    ['{{name size=3}}', "1:3 error: there is no helper 'name' (name)"],
    ['{{#if (eq name kind)}}{{/if}}', "1:8 error: 'eq' cannot be called in brackets (eq)"],
    ['{{#facts}}{{/facts}}', "1:4 error: there is no block 'facts' (facts)"],
    ['{{log name}}', "1:3 error: there is no helper 'log' (log)"],
    ['{{#if}}{{/if}}', '1:4 error: {{#if}} takes one value and has none'],
    ['{{chart}}', "1:3 error: the helper 'chart' is not told of what"],
    ['{{chart @root.charts.scale @root.charts.scale}}', "1:3 error: the helper 'chart' takes one value"],
    ['{{#with (chart name)}}{{this}}{{/with}}', "1:10 error: 'chart' cannot be called in brackets (chart)"],
    ['{{chart name}}', "1:9 error: 'chart' draws the pictures in @root.charts, and 'name' is a text"],
    [
      '{{#each profile}}{{chart value}}{{/each}}',
      "1:26 error: 'chart' draws the pictures in @root.charts, and 'value' is a text",
    ],
    ['{{chart (lookup this "name")}}', "1:9 error: 'chart' draws the pictures in @root.charts, and '(lookup …)' is a text"],
    [
      '{{chart (lookup this kind)}}',
      "1:9 error: 'chart' draws the pictures in @root.charts, and '(lookup …)' is something that cannot be told beforehand",
    ],
    [
      '{{chart @root.charts.pillarsKind}}',
      "1:9 error: 'chart' draws the pictures in @root.charts, and '@root.charts.pillarsKind' is a text",
    ],
    [
      '{{chart @root.charts.lenses}}',
      "1:9 error: 'chart' draws the pictures in @root.charts, and '@root.charts.lenses' is a table",
    ],
    ['{{chart nam}}', "1:9 error: 'nam' is no field of TitleView (nam)"],
    ['{{@root.charts.scale}}', "1:3 error: '@root.charts.scale' cannot be printed: it is a picture"],
    ['{{> title}}', "1:1 error: the partial 'title' calls itself without end"],
    ['{{lookup facts}}', "1:3 error: 'lookup' takes two values: where to look, and the key to look for"],
    ['{{#with (lookup facts)}}{{/with}}', "1:10 error: 'lookup' takes two values: where to look, and the key to look for"],
    [
      '{{#each @root.view.gaps as |script|}}{{{script.code}}}{{/each}}',
      "1:4 error: 'script' is a part of the page, and no name for something else",
    ],
    ['{{true}}', "1:3 error: 'true' in quotes or as a bare value is no field"],
    ['{{"chart" name}}', "1:3 error: 'chart' in quotes or as a bare value is no field"],
    ['{{@../index}}', "1:3 error: '@../index' asks for an {{#each}} that is not around it"],
    ['{{@../../root.view.title.name}}', "1:3 error: '@../../root.view.title.name' asks for an {{#each}} that is not around it"],
    ['{{#with @root.view.title}}{{@index}}{{/with}}', "1:29 error: '@index' asks for an {{#each}} that is not around it"],
    ['{{#each facts}}{{@../index}}{{/each}}', "1:18 error: '@../index' asks for an {{#each}} that is not around it"],
    ['{{#if name}}{{/if}}\n{{else}}', '2:1 error: {{else}} outside a block'],
    ['x {{else if name}}', '1:3 error: {{else}} outside a block'],
    ['{{> titel}}', "1:1 error: there is no partial 'titel' (titel)"],
    ['{{> (lookup this "name")}}', '1:1 error: the name of a partial cannot be worked out'],
    ['{{#if kind}}{{> title a=name}}{{/if}}', "1:13 error: the partial 'title' is given more than one thing"],
    ['{{#> link}}{{/link}}', '1:1 error: inline partials and blocks of partials are not for reports'],
    ['{{#*inline "x"}}{{/inline}}', '1:1 error: inline partials and blocks of partials are not for reports'],
    ['{{{name}}}', '1:1 error: {{{name}}} prints text from people as it is, so that it could pass for markup'],
    ['{{&name}}', '1:1 error: {{{name}}} prints text from people as it is, so that it could pass for markup'],
    ['<p>\n{{#if name}}', "2:1 error: the block 'if' is never closed"],
    ['{{#if name}}\n{{/each}}', "1:4 error: 'if' is closed by 'each'"],
    ['<p>\n  {{/if}}', '2:3 error: this closes a block that was never opened'],
    ['<p>\n\n <b>{{name}</b>', '3:11 error: the tag is not finished, or holds a character that it cannot'],
    ['{{#if name}}{{else}}{{else}}{{/if}}', '1:21 error: there is a second {{else}} here'],
    [
      '<p onclick="x()">',
      '1:1 warning: browsers will block code in an attribute (on…=): the security policy of the page does not let it through',
    ],
    [
      '<p>\n<script>x</script>',
      '2:1 warning: browsers will block a script of your own: the security policy of the page does not let it through',
    ],
    [
      '<p style="color: red">',
      '1:1 warning: browsers will block a style in an attribute: the security policy of the page does not let it through',
    ],
    [
      '<img alt="" src="https://example.org/x.png">',
      '1:1 warning: browsers will block what is loaded from elsewhere: the security policy of the page does not let it through',
    ],
    ['<p title={{name}}>', '1:10 warning: a value in an attribute ends at its first blank'],
  ])('%j', (text, expected) => {
    expect(title(text)).toEqual([`${TITLE}:${expected}`]);
  });

  it("follows a partial of the user's own to what it is called with, wherever that is", () => {
    const files = {
      [TITLE]: '{{#each facts}}{{> pair}}{{/each}}{{> pair this}}',
      'partials/pair.html.hbs': '<b>{{label}}</b>\n{{value}} {{kind}}',
    };
    expect(told(files)).toEqual([
      "partials/pair.html.hbs:2:13 error: 'kind' is no field of PairView (kind)",
      "partials/pair.html.hbs:1:6 error: 'label' is no field of TitleView (label)",
      "partials/pair.html.hbs:2:3 error: 'value' is no field of TitleView (value)",
    ]);
  });

  it('comes to an end where partials call each other in circles', () => {
    const loop = '{{#each facts}}{{#if label}}{{> title @root.view.title}}{{nam}}{{/if}}{{/each}}';
    expect(title(loop)).toEqual([`${TITLE}:1:59 error: 'nam' is no field of PairView (nam)`]);
    const fields = ['name', 'kind', 'full', 'profile', 'facts'];
    const view = ['firstStep', 'board', 'targets', 'map', 'roadmap', 'followUp', 'improvements', 'risks', 'quality', 'heard'];
    const many = [...fields, ...view.map((name) => `@root.view.${name}`)];
    expect(title(many.map((name) => `{{#if ${name}}}{{> title}}{{/if}}`).join(''))).toEqual([]);
  });

  it('lets pictures be drawn, wherever they are found', () => {
    expect(title('{{chart @root.charts.pillars}}{{chart (lookup @root.charts.lenses "lens-1")}}')).toEqual([]);
    expect(title('{{#each @root.charts.places}}{{#each this}}{{chart this}}{{/each}}{{/each}}')).toEqual([]);
    expect(title('{{#with @root.charts}}{{chart matrix}}{{chart improvements}}{{/with}}')).toEqual([]);
  });

  it('counts each around what asks for its numbers, also around the call of a partial', () => {
    expect(
      title('{{#each facts}}{{#each @root.view.pillars}}{{@../index}}{{@../../root.view.title.name}}{{/each}}{{/each}}'),
    ).toEqual([]);
    const row = 'partials/row.html.hbs';
    expect(told({ [TITLE]: '{{#each facts}}{{> row}}{{/each}}', [row]: '{{@index}} {{label}}' })).toEqual([]);
    expect(told({ [TITLE]: '{{#each facts}}{{> row}}{{/each}}', [row]: '{{@../index}}' })).toHaveLength(1);
  });

  it('tells of partials that call each other outside of blocks', () => {
    const files = { [TITLE]: '{{> row}}', 'partials/row.html.hbs': '<p>\n{{> title}}' };
    expect(told(files)).toEqual([
      "partials/title.html.hbs:1:1 error: the partial 'title' calls itself without end, by way of 'row'",
      "partials/row.html.hbs:2:1 error: the partial 'row' calls itself without end, by way of 'title'",
    ]);
  });

  it('mends with what runs', () => {
    const mends = (text: string, file = TITLE) => checkTemplates([{ file, text }], shipped).problems.map(({ mend }) => mend);
    const told = ['{{meter}}', '{{chart}}', '{{@root.charts.scale}}'].flatMap((text) => mends(text));
    expect(told).toEqual(['write {{meter score}}', 'write {{chart @root.charts.pillars}}', 'write {{chart @root.charts.scale}}']);
    expect(mends('{{chart @root.charts.pillars}}')).toEqual([]);
    expect(mends('{{chart name}}')).toEqual(['print it without a helper: it is escaped']);
  });

  it('tells of a shipped partial that is called with something else than it takes', () => {
    expect(title('{{> working}}')).toEqual([
      expect.stringMatching(
        /:1:1 error: the partial 'working' does not go with a part of the view \(TitleView\): '\w+' is no field of /,
      ),
    ]);
  });

  it('warns of what stops some reports only, unless somebody has asked', () => {
    const says = "'@root.view.firstStep' is missing in some reports, which would stop here";
    expect(title('{{@root.view.firstStep.says}}')).toEqual([`${TITLE}:1:3 warning: ${says}`]);
    expect(title('{{> first-step @root.view.firstStep}}')).toEqual([`${TITLE}:1:1 warning: ${says}`]);
    expect(title('{{#if @root.view.firstStep}}{{@root.view.firstStep.says}}{{/if}}')).toEqual([]);
    expect(title('{{#unless @root.view.firstStep}}{{else}}{{@root.view.firstStep.says}}{{/unless}}')).toEqual([]);
    expect(title('{{#with @root.view.firstStep}}{{says}}{{/with}}')).toEqual([]);
    expect(title('{{@root.view.firstStep.when}}{{#if kind}}{{/if}}')).toHaveLength(1);
    const md = 'partials/title.md.hbs';
    expect(told({ [md]: '{{#with @root.view.firstStep}}{{md when}}{{/with}}' })).toEqual([
      `${md}:1:36 warning: 'when' is nothing in some reports, where the word null would stand here`,
    ]);
  });

  it('keeps Markdown escaped', () => {
    const md = 'partials/title.md.hbs';
    expect(codes({ [md]: '# {{name}}' })).toEqual(['unescaped']);
    expect(codes({ [md]: '# {{{name}}}' })).toEqual(['unescaped']);
    expect(codes({ [md]: '# {{lookup this "name"}}' })).toEqual(['unescaped']);
    expect(codes({ [md]: '# {{md name}} {{lines kind}} {{md (lookup this "name")}} <p style="a">' })).toEqual([]);
    expect(told({ [md]: '{{md facts}} {{chart name}}' })).toEqual([
      `${md}:1:16 error: there is no helper 'chart' (chart)`,
      `${md}:1:6 error: 'facts' cannot be printed: it is a list`,
    ]);
  });

  it('finds a broken file and goes on with the others', () => {
    const files = { 'report.html.hbs': '{{#if view}}', [TITLE]: '{{nam}}' };
    expect(codes(files)).toEqual(['no-policy', 'syntax', 'unknown-field']);
  });

  it('says which files change nothing, and where they belong', () => {
    expect(told({ 'partials/titel.html.hbs': '' })).toEqual([
      "partials/titel.html.hbs:1:1 warning: no template calls the partial 'titel', so that this file changes nothing (titel)",
    ]);
    const mends = (file: string) =>
      checkTemplates(
        [
          { file, text: '' },
          { file: TITLE, text: '' },
        ],
        shipped,
      ).problems.map(({ mend }) => mend);
    expect(mends('title.html.hbs')).toEqual(['name it partials/title.html.hbs']);
    expect(mends('parts/title.md.hbs')).toEqual(['name it partials/title.md.hbs']);
    expect(mends('partials/title.hbs')).toEqual(['name it partials/title.html.hbs or partials/title.md.hbs']);
    expect(mends('html/report.html.hbs')).toEqual(['name it report.html.hbs']);
    expect(mends('style.css')).toEqual(['name it report.css']);
    expect(mends('README.md')).toEqual([]);
    expect(codes({ 'README.md': '' })).toEqual(['no-templates']);
  });

  it('warns of a page that leaves its security policy out', () => {
    expect(codes({ 'report.html.hbs': '<h1>{{view.title.name}}</h1>' })).toEqual(['no-policy']);
  });

  it('reads a style sheet', () => {
    const css = 'p { color: red }\n/* url(x) */ b { background: URL(http://x) } i { mask: url(#a) }\n@import "x";';
    expect(told({ 'report.css': css }).map((line) => line.slice(0, 70))).toEqual([
      'report.css:2:30 warning: browsers will not load url(…): the security p',
      'report.css:3:1 warning: browsers will not load what @import names: the',
    ]);
    expect(codes({ 'report.css': 'p::after { content: "</style>" }' })).toEqual(['ends-style']);
    expect(codes({ 'report.css': '/* </style> */' })).toEqual(['ends-style']);
    expect(checkTemplates([{ file: 'report.css', text: 'p {}' }], shipped)).toMatchObject({ css: 'p {}', sets: { html: null } });
  });
});

describe("a report with templates of somebody's own", () => {
  /** Every template counts as changed where nothing is shipped. */
  const copied = lookOf(ofReport, shippedTemplates([]));
  it.each(REPORTS)('is the same byte by byte if they say the same: %s', (_, build) => {
    expect(html.html(build(), undefined, copied)).toBe(html.html(build()));
    expect(markdown.markdown(build(), undefined, copied)).toBe(markdown.markdown(build()));
  });

  it('changes in what was changed, and in nothing else', () => {
    const look = lookOf([
      { file: TITLE, text: '<h1>Mine: {{name}}</h1>\n' },
      { file: 'partials/title.md.hbs', text: '# Mine: {{md name}}\n' },
    ]);
    const cut = (page: string) => page.replace(/<header class="title">[\s\S]*?<\/header>\n|<h1>Mine: .*<\/h1>\n/, '');
    const mine = html.html(fullReport(), undefined, look);
    expect(mine).toContain('<h1>Mine: ');
    expect(cut(mine)).toBe(cut(html.html(fullReport())));
    expect(markdown.markdown(fullReport(), undefined, look)).toMatch(/^# Mine: .*$/m);
    expect(lookOf([{ file: TITLE, text: '' }]).markdown).toBeNull();
  });

  it('calls partials of its own, within shipped ones too', () => {
    const look = lookOf([
      { file: TITLE, text: '{{#each facts}}{{> pair}}{{/each}}' },
      { file: 'partials/pair.html.hbs', text: '<i>{{label}}={{value}}</i>' },
    ]);
    expect(html.html(fullReport(), undefined, look)).toMatch(/<i>[^<]+=[^<]+<\/i><i>/);
  });

  it('shows hostile text as text', () => {
    const look = lookOf([
      {
        file: TITLE,
        text: '<h1 title="{{name}}">{{name}}</h1>{{#each profile}}<p>{{label}}{{value}}{{lookup this "value"}}</p>{{/each}}',
      },
      { file: 'partials/title.md.hbs', text: '# {{md name}}\n{{#each profile}}\n- {{md label}} {{lines value}}\n{{/each}}\n' },
    ]);
    const page = html.html(hostileReport(), undefined, look);
    expect(page).toContain('<h1 title="');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script>alert|<img|<i>|\p{Cc}(?<!\n)|[\u202e\u202c]/u);
    const text = markdown.markdown(hostileReport(), undefined, look);
    expect(text).toContain('\\<script>alert(1)\\</script>');
    expect(text).not.toMatch(/[^\\]<script>|\p{Cc}(?<!\n)|[\u202e\u202c]/u);
  });

  it('draws only pictures of ours, also where nobody has checked', () => {
    const attack = '<svg onload="x()"><img src=x onerror="x()">';
    const report = fullReport();
    const view = toView(report);
    const page = (text: string): string =>
      html.html(report, { ...view, title: { ...view.title, name: attack } }, lookOf([{ file: TITLE, text }]));
    for (const text of ['{{chart name}}', '{{chart (lookup this "name")}}', '{{#with (chart name)}}{{this}}{{/with}}'])
      expect(page(`<h1>${text}</h1>`)).toMatch(/<h1>&lt;svg onload[^<>]*&gt;&lt;img [^<>]*&gt;<\/h1>/);
    expect(page('<h1>{{chart @root.charts.scale}}</h1>')).toMatch(/<h1><svg [\s\S]+<\/svg><\/h1>/);
  });

  it.each([
    ['name', ''],
    ['note', '{{#each @root.view.gaps}}{{#each notes}}PRINT this}}{{/each}}{{/each}}'],
    ['quote', '{{#with @root.view.map}}{{#each rows}}{{#if quote}}PRINT quote}}{{/if}}{{/each}}{{/with}}'],
  ])('escapes a %s that is given to chart as if it were printed', (_, around) => {
    const text = around === '' ? 'PRINT name}}' : around;
    const page = (tag: string) => {
      const look = lookOf([{ file: TITLE, text: `<header>${text.replace('PRINT ', tag)}</header>` }]);
      return html.html(hostileReport(), undefined, look);
    };
    expect(page('{{chart ')).toBe(page('{{'));
    expect(page('{{chart ')).toMatch(/<header>[^<]*&lt;[^<]*<\/header>/);
  });

  it('stops with the template and the line if something is not there', () => {
    const stop = (text: string): TemplateStop | null => {
      try {
        html.html(lensReport(), undefined, lookOf([{ file: TITLE, text }]));
        return null;
      } catch (error) {
        return error instanceof TemplateStop ? error : null;
      }
    };
    expect(stop('\n {{nam}}')).toMatchObject({
      file: TITLE,
      isOwn: true,
      line: 2,
      column: 4,
      message: "'nam' is not there in this report",
    });
    expect(stop('{{@root.view.whatIf.result.nam}}')).toMatchObject({ file: TITLE, line: 0 });
    expect(stop('{{> title}}')).toMatchObject({ message: 'the partials call each other without end' });
    expect(stop('{{> working}}')).toMatchObject({ file: 'partials/working.html.hbs', isOwn: false });
  });
});

describe('the shipped templates', () => {
  it('are held to the same rules', () => {
    const build = readFileSync(new URL('../../scripts/build-templates.mjs', import.meta.url), 'utf8');
    for (const { helpers, raw } of Object.values(RULES))
      for (const list of [helpers, raw]) expect(build).toContain(`[${list.map((name) => `'${name}'`).join(', ')}]`);
  });

  it('say at their heads what they show and what they are called with', () => {
    const types = calledWith(shipped);
    const wanted = (file: string): string[] =>
      file === 'report.html.hbs' ? ['HtmlPage'] : file === 'report.md.hbs' ? ['MarkdownPage'] : [...(types.get(file) ?? [])];
    const inWords = (type: string) => (type.endsWith('[]') ? `list of ${type.slice(0, -2)}` : type);
    for (const { file, text } of ofReport.filter((one) => one.file.endsWith('.hbs'))) {
      const [, said] = /^\{\{!-- [A-Z].+\. Called with: (.+)\. --\}\}\n/.exec(text) ?? [];
      expect(said, `${file} begins with {{!-- What it shows. Called with: TYPE. --}}`).toBe(wanted(file).map(inWords).join(', '));
    }
  });
});
