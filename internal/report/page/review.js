// Deciding: the buttons and keys of a review, and what comes back.
(() => {
  'use strict';
  const { byID, all, visible, choose, go, sift, keys } = page;
  const root = document.documentElement;
  const said = byID('said'), ask = byID('ask'), fields = byID('ask-fields'), wrong = byID('ask-wrong');
  const say = words => { said.textContent = words; };
  const remembered = 'figcheck said';

  // What was said before the page had to be laid out anew.
  say(sessionStorage.getItem(remembered) ?? '');
  sessionStorage.removeItem(remembered);

  // send makes one decision after the other; its answer is the pieces of the
  // page that are no longer as they were.
  let last = Promise.resolve();
  function send(decision) {
    last = last.then(() => decide(decision));
    return last;
  }

  async function decide(decision) {
    try {
      const answer = await fetch(root.dataset.up + 'decide', {
        method: 'POST', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ page: root.dataset.page, step: Number(root.dataset.step), ...decision }),
      });
      const news = await answer.json();
      if (!answer.ok) {
        if (news.reload) return again(news.error);
        say(news.error);
        return news.error;
      }
      show(news);
      const to = news.show && byID(news.show);
      if (to) leadTo(to);
      else if (['accept', 'reject'].includes(decision.act)) onward(decision.target);
      return '';
    } catch {
      say('Not saved: figcheck review does not answer. Is it still running?');
      return said.textContent;
    }
  }

  // leadTo goes to what an answer is about, but never takes the keys from
  // somebody who has begun to type meanwhile.
  const typing = () => document.activeElement?.matches('#find, #filter *') || document.querySelector('dialog[open]');
  const leadTo = to => typing() ? choose(to.id) : go(to);

  const open = e => e.dataset.status === 'unreviewed' && e.matches('.inconsistent, .tension') && visible(e);

  // onward goes from a finding that was judged to the next that is not.
  function onward(id) {
    const list = all('.finding'), at = list.findIndex(e => idOf(e) === id);
    if (at < 0) return;
    const next = [...list.slice(at + 1), ...list.slice(0, at)].find(open);
    if (next) leadTo(next);
    else if (!list.some(open)) say(`${said.textContent} That was the last; m opens the memo.`);
  }

  function again(words) {
    sessionStorage.setItem(remembered, words);
    location.reload();
    return '';
  }

  function show(news) {
    root.dataset.step = news.step;
    const focus = document.activeElement?.closest('[id]')?.id, act = document.activeElement?.dataset.act;
    for (const [id, html] of Object.entries(news.pieces)) {
      const old = byID(id);
      if (!old) continue;
      const before = parts(old);
      old.outerHTML = html;
      for (const [key, now] of parts(byID(id))) {
        const was = before.get(key);
        if (!was) continue;
        now.classList.toggle('chosen', was.matches('.chosen'));
        if (now.matches('details')) now.open = was.open;
        if (now.matches('select')) now.value = was.value;
      }
    }
    for (const [state, count] of Object.entries(news.counts)) byID('show-' + state).parentElement.querySelector('.count').textContent = count;
    sift();
    if (focus && !document.activeElement?.closest('[id]')) {
      const home = byID(focus);
      (home?.querySelector(`[data-act="${act}"]`) ?? home?.querySelector('summary') ?? home)?.focus({ preventScroll: true });
    }
    say(news.said);
  }

  // parts are those of a piece that a person may have unfolded, set or chosen.
  const parts = piece => new Map([piece, ...piece.querySelectorAll('details, select, .record, .fig')].map(e => [e.id || e.className, e]));

  // form asks for the fields in the dialog and sends what save makes of them.
  function form(title, about, list, save, refusal) {
    byID('ask-title').textContent = title;
    byID('ask-about').textContent = about;
    wrong.textContent = '';
    fields.replaceChildren(...list.map(f => {
      const label = document.createElement('label');
      const input = document.createElement(f.options ? 'select' : 'input');
      label.append(f.label, input);
      for (const o of f.options ?? []) input.append(new Option(o.replaceAll('_', ' '), o));
      input.name = f.name;
      input.value = f.value ?? '';
      input.required = f.required ?? false;
      return label;
    }));
    const submit = async e => {
      e.preventDefault();
      const given = Object.fromEntries([...fields.querySelectorAll('[name]')].map(i => [i.name, i.value]));
      const decision = save(given);
      if (!decision) {
        wrong.textContent = refusal;
        return;
      }
      ask.close(); // at once: what is typed before the answer is not for it
      document.activeElement.blur(); // nor for its field, which keeps the keys until the next frame
      const at = chosen();
      (at?.querySelector('summary') ?? at)?.focus({ preventScroll: true });
      const failed = await send(decision);
      if (failed) {
        if (ask.onsubmit !== submit || document.querySelector('dialog[open]')) return; // another is being made
        wrong.textContent = failed;
        ask.showModal();
      }
    };
    ask.onsubmit = submit;
    ask.showModal();
    fields.querySelector('[name]').select?.();
  }
  byID('ask-close').addEventListener('click', () => ask.close());

  const finding = () => document.querySelector('.finding.chosen');
  const record = () => document.querySelector('.record.chosen');
  // A finding and a record are never chosen together.
  const chosen = () => finding() ?? record();
  const idOf = e => e.id.slice(2);
  const nameOf = e => (e.querySelector('.message') ?? e.querySelector('h3')).textContent;
  const needed = (e, use) => e ? use(e) : say('Choose a finding with j and k, or a figure with l and h, first.');

  const relations = ['exact', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'up_to', 'almost', 'range', 'vague'];
  function edit(e) {
    const pairs = JSON.parse(e.dataset.cells), cells = Object.fromEntries(pairs);
    const list = pairs.map(([name, value]) => ({ name, value, label: name, options: name === 'relation' ? relations : undefined }));
    form('Correct the record', nameOf(e), list, given => {
      const changed = Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== cells[name]));
      const was = Object.fromEntries(Object.keys(changed).map(name => [name, cells[name]]));
      return { act: 'correct', target: idOf(e), cells: changed, was };
    });
  }

  let one; // of two figures that state the same fact
  function same(e) {
    if (!one || one === idOf(e)) {
      one = idOf(e);
      return say('Now choose the figure that states the same fact, and press s again.');
    }
    const pair = { act: 'same', target: idOf(e), other: one };
    one = undefined;
    send(pair);
  }

  const acts = {
    accept: e => needed(e, x => send({ act: 'accept', target: idOf(x) })),
    reject: e => needed(e, x => form('Reject', nameOf(x), [{ name: 'reason', label: 'reason', required: true }], given => ({ act: 'reject', target: idOf(x), ...given }))),
    note: e => needed(e, x => form('Note', nameOf(x), [{ name: 'reason', label: 'note', required: true }], given => ({ act: 'note', target: idOf(x), ...given }))),
    correct: e => e?.matches('.record') ? edit(e) : say('Choose a figure with l and h, or by its link, to correct it.'),
    same: e => e?.matches('.record') ? same(e) : say('Choose a figure with l and h first.'),
    undo: () => send({ act: 'undo' }),
  };
  document.addEventListener('click', e => {
    const button = e.target.closest('button[data-act]');
    if (!button) return;
    const on = button.closest('.finding, .record');
    if (on) choose(on.id);
    acts[button.dataset.act](on);
  });
  Object.assign(keys, {
    a: () => acts.accept(chosen()), r: () => acts.reject(chosen()), n: () => acts.note(chosen()),
    e: () => acts.correct(record()), s: () => acts.same(record()), u: () => acts.undo(), '+': add,
    m: () => byID('memo').click(),
  });

  // selected is the words chosen in the text: which block, and which code
  // points of what is shown of it.
  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const within = n => (n.nodeType === Node.TEXT_NODE ? n.parentElement : n)?.closest('[data-block]');
    const block = within(range.startContainer);
    if (!block || block !== within(range.endContainer)) return;
    const until = (node, offset) => {
      const before = document.createRange();
      before.setStart(block, 0);
      before.setEnd(node, offset);
      return [...shown(before.cloneContents())].length;
    };
    return { ...named(block), start: until(range.startContainer, range.startOffset), end: until(range.endContainer, range.endOffset) };
  }
  const named = block => ({ source: block.closest('[data-source]').dataset.source, block: Number(block.dataset.block) });
  // shown is the text of a part of the page without what is there for listeners only.
  function shown(part) {
    const copy = part.cloneNode(true);
    copy.querySelectorAll('.vh').forEach(x => x.remove());
    return copy.textContent;
  }
  const button = byID('add');
  document.addEventListener('selectionchange', () => { button.hidden = !selected(); });
  button.addEventListener('click', add);
  function add() {
    const where = selected();
    if (where) return send({ act: 'add', ...where });
    form('Add a figure', 'Its words, as they stand in the text', [{ name: 'words', label: 'words', required: true }], ({ words }) => {
      const at = written(words);
      return at && { act: 'add', ...at };
    }, 'These words do not stand in the text.');
  }

  // written looks for words in the text, first at and after the chosen figure.
  function written(words) {
    const blocks = all('.reading [data-block]'), from = blocks.findIndex(b => b.querySelector('.fig.chosen'));
    for (const block of [...blocks.slice(Math.max(from, 0)), ...blocks]) {
      const text = shown(block), at = text.indexOf(words);
      if (at < 0) continue;
      const start = [...text.slice(0, at)].length;
      return { ...named(block), start, end: start + [...words].length };
    }
  }

  // A review begins at the first finding that nobody has judged. Loading ends
  // with the browser's own look at the address, which would take the focus.
  addEventListener('load', () => setTimeout(() => {
    const first = all('.finding').find(open);
    if (location.hash || !first) return;
    go(first);
    if (byID('index')) byID('text').scrollTop = 0; // the documents first, beside it
  }));
})();
