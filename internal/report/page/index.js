// The index works without this: it adds the keys of the pages it leads to.
(() => {
  'use strict';
  const links = [...document.querySelectorAll('.index th a')];
  addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const by = { j: 1, k: -1 }[e.key], at = links.indexOf(document.activeElement);
    const next = by && links[at < 0 ? 0 : at + by];
    if (next) next.focus();
    if (e.key === 'm') document.querySelector('.desk a')?.click();
  });
})();
