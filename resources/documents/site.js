// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

// The search field of each page. Its data is loaded when somebody begins to search, as a script: a page opened from the
// disk may load nothing else. Without scripts there is no field, and the pages are complete.
(() => {
  const { wordsOf } = errdexWords;
  const most = 100;
  const root = document.currentScript.src.replace(/assets\/site\.js$/, '');
  const language = document.documentElement.lang;
  const form = document.getElementById('search');
  const query = document.getElementById('query');
  const choice = document.getElementById('vendor');
  const results = document.getElementById('results');
  let entries = null;
  let isLoading = false;

  const spoken = (en, ru) => (language === 'ru' ? ru || en : en || ru);

  // What records.js calls.
  window.errdexRecords = (vendors, records) => {
    for (const [slug, en, ru, count] of vendors) {
      if (count > 0)
        choice.append(new Option(spoken(en, ru), slug));
    }
    const groups = vendors.map(([slug, en, ru, , categories]) =>
      categories.map(names => ' ' + [slug, en, ru, ...names].flatMap(wordsOf).join(' ')));
    entries = records.map(([page, anchor, vendor, category, code, name, http, en, ru]) => ({
      page, anchor, code, name, http,
      vendor: vendors[vendor][0],
      vendorName: spoken(vendors[vendor][1], vendors[vendor][2]),
      text: spoken(en[0] || en[1], ru[0] || ru[1]),
      words: ' ' + [code, name, ...en, ...ru].flatMap(wordsOf).join(' ') + groups[vendor][category],
    }));
    apply();
  };

  const load = () => {
    if (isLoading)
      return;
    isLoading = true;
    const script = document.createElement('script');
    script.src = root + 'assets/records.js';
    document.head.append(script);
  };

  // Exact codes and names first, then codes that begin so, then the rest as they stand.
  const rank = (entry, typed) => {
    if (entry.code.toLowerCase() === typed || entry.name.toLowerCase() === typed)
      return 0;
    return entry.code.toLowerCase().startsWith(typed) ? 1 : 2;
  };

  const item = entry => {
    const link = document.createElement('a');
    link.href = root + language + '/' + entry.page + '#' + entry.anchor;
    link.textContent = entry.name ? entry.code + ' ' + entry.name : entry.code;
    const about = document.createElement('span');
    about.textContent = ' ' + entry.vendorName + (entry.http ? ' · HTTP ' + entry.http : '');
    const text = document.createElement('div');
    text.textContent = entry.text;
    const line = document.createElement('li');
    line.append(link, about, text);
    return line;
  };

  const apply = () => {
    const words = wordsOf(query.value);
    results.hidden = (words.length === 0 && choice.value === '') || !entries;
    if (results.hidden)
      return;
    const typed = query.value.trim().toLowerCase();
    const found = entries.filter(entry => (choice.value === '' || entry.vendor === choice.value)
      && words.every(word => entry.words.includes(' ' + word)));
    found.sort((left, right) => rank(left, typed) - rank(right, typed));
    results.querySelector('ul').replaceChildren(...found.slice(0, most).map(item));
    results.querySelector('.shown').textContent = Math.min(found.length, most);
    results.querySelector('.found').textContent = found.length;
    results.querySelector('.count').hidden = found.length === 0;
    results.querySelector('.nothing').hidden = found.length > 0;
  };

  form.hidden = false;
  for (const place of [query, choice]) {
    place.addEventListener('focus', load);
    place.addEventListener('input', () => {
      load();
      apply();
    });
  }
  form.addEventListener('submit', event => {
    event.preventDefault();
    results.querySelector('a')?.click();
  });
  // A result on this very page would stand behind the list.
  results.addEventListener('click', event => {
    if (event.target.closest('a')) {
      query.value = '';
      results.hidden = true;
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && event.target === query) {
      query.value = '';
      apply();
    }
    const isTyping = event.target.closest?.('input, select, textarea');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
    }
  });
})();
