// What a browser adds to the report; all of it can be read, printed and linked to without. Controls are made here, so that
// nothing dead stands on the page where no script runs. Nothing is stored, asked for or written as markup.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

const make = (tag, fields, ...children) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...children);
  return element;
};

const button = (words, act) => make('button', { type: 'button', textContent: words, onclick: act });

/** Rows in their order, each with the headings above it; what is neither belongs to the one before it. */
const rowsOf = (elements) => {
  const rows = [];
  const heads = [];
  let current = { parts: [] };
  for (const element of elements) {
    const level = element.matches('h3, .horizon') ? 1 : element.matches('h4') ? 2 : 0;
    if (level > 0) {
      current = { parts: [element] };
      heads.splice(level - 1, heads.length, current);
    } else if (element.matches('.item, .hit')) {
      current = { parts: [element], heads: [...heads] };
      rows.push(current);
    } else current.parts.push(element);
  }
  return rows;
};

const show = ({ parts }, isShown) => {
  for (const part of parts) part.hidden = !isShown;
};

// Rows that become cards on a phone are still told as a table by browsers that judge it by its looks.
const roles = {
  table: 'table.cards, .timeline',
  rowgroup: 'thead, tbody, tfoot',
  row: 'tr',
  columnheader: 'thead th',
  rowheader: 'tbody th, tfoot th',
  cell: 'td',
};
for (const table of all(roles.table)) {
  table.setAttribute('role', 'table');
  for (const [role, selector] of Object.entries(roles).slice(1))
    for (const part of all(selector, table)) part.setAttribute('role', role);
}

const filters = [];

/** A field for words, a list of choices and a count before a list; a choice is a name and the test of a row. */
const filter = (before, label, elements, choices) => {
  const rows = rowsOf(elements);
  if (rows.length < 2) return;
  const words = make('input', { type: 'search' });
  const choice = make(
    'select',
    {},
    make('option', { textContent: 'everything' }),
    ...choices.map(([name]) => make('option', { textContent: name })),
  );
  const count = make('p', {});
  const apply = () => {
    const wanted = words.value.toLowerCase().split(/\s+/);
    const test = choices[choice.selectedIndex - 1]?.[1] ?? (() => true);
    const found = rows.filter(({ parts }) => {
      const text = parts.map(({ textContent }) => textContent.toLowerCase()).join(' ');
      return wanted.every((word) => text.includes(word)) && test(parts[0]);
    });
    for (const row of rows) for (const one of [row, ...row.heads]) show(one, false);
    for (const row of found) for (const one of [row, ...row.heads]) show(one, true);
    count.textContent = `${found.length} of ${rows.length} shown`;
  };
  const clear = () => {
    words.value = '';
    choice.selectedIndex = 0;
    apply();
  };
  words.oninput = choice.onchange = apply;
  const tools = make(
    'div',
    { className: 'tools', onkeydown: ({ key }) => void (key === 'Escape' && clear()) },
    make('label', {}, `${label} `, words),
    make('label', {}, 'Show ', choice),
    count,
  );
  tools.setAttribute('role', 'search');
  tools.setAttribute('aria-label', label);
  count.setAttribute('role', 'status');
  before.before(tools);
  filters.push(clear);
  apply();
};

const answers = document.querySelector('.answers > h3');
if (answers)
  filter(answers, 'Find an answer', all('.answers > :not(h2)'), [
    ['under 50', (item) => Number.parseFloat(item.querySelector('.chip').textContent) < 50],
    ['open', (item) => item.querySelector('.open')],
    ['claims without evidence', (item) => item.querySelector('.claim')],
  ]);

const list = document.querySelector('.hit-list');
if (list) {
  const rows = all('.hit-list tbody > tr');
  const valuesOf = (name) => [...new Set(rows.map(({ dataset }) => dataset[name]).filter(Boolean))].sort();
  filter(
    list,
    'Find a pain point',
    rows,
    ['kind', 'owner'].flatMap((name) => valuesOf(name).map((value) => [value, ({ dataset }) => dataset[name] === value])),
  );
}

/** An address that somebody typed may be no name at all. */
const nameIn = (hash) => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
};

/** Opens what a link leads into, and shows it again where a filter hides it. */
const reveal = (hash) => {
  const target = hash.length > 1 && document.getElementById(nameIn(hash));
  if (!target) return;
  if (target.closest('[hidden]')) for (const clear of filters) clear();
  const inside = target.matches('.hit') ? target.nextElementSibling : target.matches('.item') ? target : undefined;
  const leaf = inside?.querySelector('details') ?? target;
  for (let details = leaf.closest('details'); details; details = details.parentElement.closest('details')) details.open = true;
};
reveal(location.hash);
addEventListener('hashchange', () => reveal(location.hash));
addEventListener('click', ({ target }) => reveal(target.closest('a[href^="#"]')?.hash ?? ''));

const workings = all('details');
const contents = document.querySelector('.contents');
if (workings.length > 0 && contents) {
  const isOpen = () => workings.every(({ open }) => open);
  const toggle = button('', () => {
    const open = !isOpen();
    for (const one of workings) one.open = open;
  });
  const name = () => {
    toggle.textContent = isOpen() ? 'Close all workings' : 'Open all workings';
  };
  // Said of each of them, in one go after the last.
  document.addEventListener('toggle', name, true);
  name();
  contents.append(make('p', { className: 'tools' }, toggle, make('small', {}, 'What is open is printed.')));
}

if (navigator.clipboard) {
  const said = make('p', { className: 'hidden' });
  said.setAttribute('role', 'status');
  document.body.append(said);
  for (const heading of all('h2[id], h3[id], .item > h5')) {
    const id = heading.id || heading.parentElement.id;
    // The heading keeps its name, and so does what is called after it.
    const words = make('span', { id: `${id}-name` }, ...heading.childNodes);
    const tell = (text) => {
      copy.textContent = said.textContent = text;
      setTimeout(() => {
        copy.textContent = 'copy link';
        said.textContent = '';
      }, 2000);
    };
    const copy = button('copy link', () =>
      navigator.clipboard.writeText(`${location.href.split('#')[0]}#${id}`).then(
        () => tell('copied'),
        () => tell('not copied'),
      ),
    );
    copy.className = 'copy';
    copy.setAttribute('aria-describedby', words.id);
    heading.append(words, ' ', copy);
    heading.setAttribute('aria-labelledby', words.id);
    for (const part of all(`[aria-labelledby="${CSS.escape(id)}"]`)) part.setAttribute('aria-labelledby', words.id);
  }
}
