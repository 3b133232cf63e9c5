// The page works without this: it adds keys, keeps the chosen record in view
// while reading, and shows where else a figure stands.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const byID = id => document.getElementById(id);
  const all = selector => [...document.querySelectorAll(selector)];
  const visible = e => e.getClientRects().length > 0;

  // On a phone the record lies over the text, so going to the text closes it.
  const twoPanes = matchMedia('(min-width: 60rem)');

  const clear = () => all('.chosen').forEach(e => e.classList.remove('chosen'));

  // choose shows what an address such as #c-…, #m-… or #f-… names.
  function choose(id) {
    const kind = id.slice(0, 2), rest = id.slice(2), target = byID(id);
    if (!target || !['c-', 'm-', 'f-'].includes(kind)) return;
    clear();
    target.classList.add('chosen');
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
  function step(list, by, focus) {
    let at = list.findIndex(e => e.classList.contains('chosen'));
    if (at < 0) at = by > 0 ? -1 : list.length;
    do at += by; while (list[at] && !visible(list[at]));
    const next = list[at];
    if (!next) return;
    history.replaceState(null, '', '#' + encodeURIComponent(next.id));
    choose(next.id);
    next.scrollIntoView({ block: 'nearest' });
    focus(next).focus({ preventScroll: true });
  }
  const findings = all('.finding'), figures = all('.fig');
  const finding = by => step(findings, by, e => e.querySelector('summary'));
  const figure = by => step(figures, by, e => e);
  const keys = { j: () => finding(1), k: () => finding(-1), n: () => figure(1), p: () => figure(-1), Escape: clear };

  addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input[type=text], textarea, select')) return;
    const act = keys[e.key];
    if (act) {
      act();
      e.preventDefault();
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
})();
