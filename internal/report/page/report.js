// The page works without this: it adds keys, search and filters, keeps the
// chosen record in view while reading, and shows where else a figure stands.
const page = (() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const byID = id => document.getElementById(id);
  const all = selector => [...document.querySelectorAll(selector)];
  const visible = e => e.getClientRects().length > 0 && !e.matches('.sifted');

  // On a phone the record lies over the text, so going to the text closes it.
  const twoPanes = matchMedia('(min-width: 60rem)');

  const clear = () => all('.chosen').forEach(e => e.classList.remove('chosen'));

  // choose shows what an address such as #c-…, #m-… or #f-… names.
  function choose(id) {
    const kind = id.slice(0, 2), rest = id.slice(2), target = byID(id);
    if (!target || !['c-', 'm-', 'f-'].includes(kind)) return;
    clear();
    target.classList.add('chosen');
    const fold = target.parentElement.closest('details');
    if (fold) fold.open = true;
    if (kind === 'f-') {
      target.open = true;
      const figures = [...target.querySelectorAll('blockquote a')].map(a => byID('m-' + a.dataset.claim)).filter(Boolean);
      figures.forEach(f => f.classList.add('chosen'));
      if (twoPanes.matches) figures[0]?.scrollIntoView({ block: 'nearest' });
      return;
    }
    byID('m-' + rest)?.classList.add('chosen');
    if (kind === 'c-' || twoPanes.matches) byID('c-' + rest)?.classList.add('chosen');
    if (kind === 'c-') {
      byID('m-' + rest)?.scrollIntoView({ block: 'nearest' });
      target.scrollIntoView({ block: 'nearest' });
    }
  }

  const fromAddress = () => choose(decodeURIComponent(location.hash.slice(1)));
  addEventListener('hashchange', fromAddress);
  fromAddress();

  // step goes to the next or previous shown one of a list, from the chosen one.
  function step(list, by) {
    let at = list.findIndex(e => e.classList.contains('chosen'));
    if (at < 0) at = by > 0 ? -1 : list.length;
    do at += by; while (list[at] && !visible(list[at]));
    if (list[at]) go(list[at]);
  }
  const finding = by => step(all('.finding'), by);
  const figure = by => step(all('.fig'), by);

  // go chooses a finding or figure, brings it into view whole where there is
  // room, and leaves the keys there.
  function go(to) {
    history.replaceState(null, '', '#' + encodeURIComponent(to.id));
    choose(to.id);
    to.scrollIntoView({ block: to.offsetHeight > innerHeight * 0.8 ? 'start' : 'nearest' });
    (to.querySelector('summary') ?? to).focus({ preventScroll: true });
  }

  const help = byID('help'), filter = byID('filter');
  byID('help-close').addEventListener('click', () => help.close());
  const keys = {
    j: () => finding(1), k: () => finding(-1), l: () => figure(1), h: () => figure(-1), Escape: clear,
    '/': () => byID('find').focus(), f: () => { filter.open = true; filter.querySelector('select')?.focus(); }, '?': () => help.showModal(),
  };
  addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (e.target.matches('input:not([type=checkbox]), textarea, select')) {
      if (e.key === 'Escape') e.target.blur();
      return;
    }
    const act = keys[e.key];
    if (act) {
      e.preventDefault();
      act();
    }
  });

  // light marks the same figure wherever it stands.
  function light(e) {
    const on = e.target.closest?.('[data-claim]');
    all('.lit').forEach(x => x.classList.remove('lit'));
    if (!on) return;
    for (const x of all('a[data-claim]')) {
      if (x.dataset.claim === on.dataset.claim) x.classList.add('lit');
    }
  }
  addEventListener('mouseover', light);
  addEventListener('focusin', light);

  // sift hides the findings and figures that search and filters leave out. A
  // finding has the kinds and claimants of its figures.
  const find = byID('find');
  const wanted = name => byID('by-' + name)?.value ?? '';
  function sift() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length && !['check', 'severity', 'kind', 'claimant', 'status'].some(wanted)) {
      all('.sifted').forEach(e => e.classList.remove('sifted'));
      byID('sifted').textContent = '';
      return;
    }
    const fits = (value, name) => !wanted(name) || value === wanted(name);
    const says = e => { const text = e.textContent.toLowerCase(); return words.every(w => text.includes(w)); };
    const claims = e => new Set([...e.querySelectorAll('blockquote a[data-claim], li a[data-claim]')].map(a => a.dataset.claim));
    const suits = new Set(), within = new Set(), findings = all('.finding'), records = all('.record');
    for (const r of records) {
      if (fits(r.dataset.kind, 'kind') && fits(r.dataset.claimant, 'claimant')) suits.add(r.dataset.claim);
    }
    let shown = 0;
    for (const f of findings) {
      const of = [...claims(f)];
      const ok = fits(f.dataset.check, 'check') && fits(f.dataset.severity, 'severity') && fits(f.dataset.status, 'status') &&
        (!(wanted('kind') || wanted('claimant')) || of.some(id => suits.has(id))) && says(f);
      f.classList.toggle('sifted', !ok);
      shown += ok;
      if (fits(f.dataset.check, 'check') && fits(f.dataset.severity, 'severity')) of.forEach(id => within.add(id));
    }
    let figures = 0;
    const out = new Set(), narrow = wanted('check') || wanted('severity');
    for (const r of records) {
      const ok = suits.has(r.dataset.claim) && fits(r.dataset.status, 'status') && (!narrow || within.has(r.dataset.claim)) && says(r);
      figures += ok;
      if (!ok) out.add(r.dataset.claim);
    }
    all('.fig').forEach(e => e.classList.toggle('sifted', out.has(e.dataset.claim)));
    all('[data-row]').forEach(e => e.classList.toggle('sifted', out.has(e.dataset.row)));
    const rest = byID('rest');
    if (rest) rest.open = true;
    byID('sifted').textContent = `${shown} of ${findings.length} findings, ${figures} of ${records.length} figures`;
  }
  find.addEventListener('input', sift);
  filter.addEventListener('change', sift);

  return { byID, all, visible, choose, go, sift, keys };
})();
