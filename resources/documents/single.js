// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// Search, filters and the words that a style cannot switch. Without this script the page is complete, but for the search.
(() => {
  const byId = id => document.getElementById(id);
  const form = byId('search');
  const query = byId('query');
  const choices = { vendor: byId('vendor'), category: byId('category'), http: byId('http') };

  const { fold, wordPattern, wordsOf } = errdexWords;

  // What is searched: codes, names and texts, not the captions around them.
  const textNodes = article => {
    const elements = article.querySelectorAll('.code > :not(.http), dd p');
    return Array.from(elements, element => element.firstChild).filter(node => node && node.nodeType === Node.TEXT_NODE);
  };
  const indexOf = texts => ' ' + texts.flatMap(wordsOf).join(' ');

  const sections = Array.from(document.querySelectorAll('section.vendor'), node => ({
    node,
    slug: node.dataset.slug,
    categories: Array.from(node.querySelectorAll('section.category'), category => ({
      node: category,
      id: category.id,
      records: Array.from(category.querySelectorAll('article'), article => ({
        node: article,
        http: article.dataset.http || '',
        words: '',
      })),
    })),
  }));
  for (const vendor of sections) {
    const common = indexOf([vendor.node.dataset.en, vendor.node.dataset.ru, vendor.slug]);
    for (const category of vendor.categories) {
      const group = common + indexOf([category.node.dataset.en, category.node.dataset.ru]);
      for (const record of category.records)
        record.words = indexOf(textNodes(record.node).map(node => node.data)) + group;
    }
  }

  const addOption = (parent, value, en, ru) => {
    const option = document.createElement('option');
    option.value = value;
    option.dataset.en = en;
    option.dataset.ru = ru;
    parent.append(option);
  };
  const fillChoices = () => {
    const statuses = new Set();
    for (const vendor of sections) {
      addOption(choices.vendor, vendor.slug, vendor.node.dataset.en, vendor.node.dataset.ru);
      const group = document.createElement('optgroup');
      group.dataset.en = vendor.node.dataset.en;
      group.dataset.ru = vendor.node.dataset.ru;
      for (const category of vendor.categories) {
        addOption(group, category.id, category.node.dataset.en, category.node.dataset.ru);
        category.records.forEach(record => statuses.add(record.http));
      }
      choices.category.append(group);
    }
    const numbers = Array.from(statuses).filter(status => status !== '').sort((a, b) => a - b);
    new Set(numbers.map(status => status[0])).forEach(first => addOption(choices.http, first, first + 'xx', first + 'xx'));
    numbers.forEach(status => addOption(choices.http, status, status, status));
    if (statuses.has(''))
      addOption(choices.http, 'none', form.dataset.en, form.dataset.ru);
  };

  const language = () => {
    const chosen = document.querySelector('input[name="lang"]:checked');
    return chosen && chosen.value !== 'both' ? chosen.value : document.querySelector('.page').classList.contains('lead-ru') ? 'ru' : 'en';
  };
  const speak = () => {
    const spoken = language();
    document.documentElement.lang = spoken;
    for (const option of form.querySelectorAll('option'))
      option.textContent = option.dataset[spoken];
    for (const group of form.querySelectorAll('optgroup'))
      group.label = group.dataset[spoken];
    query.placeholder = query.dataset[spoken];
    document.title = Array.from(document.querySelectorAll('h1 .l'), span => span).find(span => span.lang === spoken)?.textContent
      ?? document.title;
  };

  const highlight = words => {
    if (!CSS.highlights)
      return;
    const ranges = [];
    if (words.length > 0) {
      for (const article of document.querySelectorAll('article:not([hidden])')) {
        for (const node of textNodes(article)) {
          for (const match of node.data.matchAll(wordPattern)) {
            const folded = fold(match[0]);
            const found = words.filter(word => folded.startsWith(word));
            if (found.length === 0)
              continue;
            const whole = folded.length !== match[0].length;
            const length = whole ? match[0].length : Math.max(...found.map(word => word.length));
            const range = new Range();
            range.setStart(node, match.index);
            range.setEnd(node, match.index + length);
            ranges.push(range);
          }
          if (ranges.length > 2000)
            break;
        }
      }
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  };

  const matchesStatus = (record, wanted) =>
    wanted === '' || (wanted === 'none' ? record.http === '' : record.http.startsWith(wanted));
  const apply = () => {
    const words = wordsOf(query.value);
    let shown = 0;
    for (const vendor of sections) {
      let inVendor = 0;
      const isChosen = choices.vendor.value === '' || choices.vendor.value === vendor.slug;
      for (const category of vendor.categories) {
        let inCategory = 0;
        const isWanted = isChosen && (choices.category.value === '' || choices.category.value === category.id);
        for (const record of category.records) {
          const matches = isWanted && matchesStatus(record, choices.http.value)
            && words.every(word => record.words.includes(' ' + word));
          record.node.hidden = !matches;
          inCategory += matches;
        }
        category.node.hidden = inCategory === 0;
        inVendor += inCategory;
      }
      vendor.node.hidden = inVendor === 0;
      shown += inVendor;
    }
    form.querySelectorAll('.shown').forEach(place => { place.textContent = shown; });
    byId('nothing').hidden = shown > 0;
    // What is found comes first on the screen, not what is known of its vendor.
    document.body.classList.toggle('searching', words.length > 0);
    highlight(words);
  };

  const clear = () => {
    query.value = '';
    Object.values(choices).forEach(choice => { choice.value = ''; });
    apply();
  };
  // A link to a record that a filter hides shows it all the same.
  const follow = () => {
    const raw = location.hash.slice(1);
    let target = raw === '' ? null : byId(raw);
    try {
      target = target || byId(decodeURIComponent(raw));
    } catch { /* not an encoded address: nothing to go to */ }
    if (target && target.closest('[hidden]')) {
      clear();
      target.scrollIntoView();
    }
  };

  fillChoices();
  speak();
  form.hidden = false;
  apply();
  query.addEventListener('input', apply);
  Object.values(choices).forEach(choice => choice.addEventListener('change', apply));
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', event => {
    event.preventDefault();
    clear();
    query.focus();
  });
  document.querySelectorAll('input[name="lang"]').forEach(button => button.addEventListener('change', speak));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && event.target === query)
      clear();
    const isTyping = event.target.closest?.('input, select, textarea');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
    }
  });
  window.addEventListener('hashchange', follow);
  // The browser could not scroll to a place while the style was still laying things out around the form.
  if (location.hash !== '')
    follow();
})();
