// What pages do besides being read: copy citations, show only some claims, show what belongs together.
// All of it is extra: without it every link leads where it says.

/** @param {string} selector */
const all = (selector) => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);

/**
 * The ids of the claims and quotes that an element is a part of.
 * @param {HTMLElement} element
 */
const idsOf = ({ dataset: { claims = '', quotes = '' } }) =>
  `${claims} ${quotes}`.split(' ').filter((id) => id !== '');

/** The words that belong to each claim and quote. */
const words = all('.text .said').reduce(
  (byId, element) => {
    for (const id of idsOf(element)) byId.set(id, [...(byId.get(id) ?? []), element]);
    return byId;
  },
  /** @type {Map<string, HTMLElement[]>} */ (new Map()),
);

/** @param {string} id */
const noteOf = (id) => document.getElementById(`note-${id}`);

/**
 * Lights up claims and quotes, in the text and beside it, and nothing else.
 * @param {readonly string[]} ids
 */
const light = (ids) => {
  for (const element of all('.lit')) element.classList.remove('lit');
  for (const id of ids) {
    for (const element of [noteOf(id), ...(words.get(id) ?? [])]) element?.classList.add('lit');
  }
};

/**
 * Where the lists scroll by themselves, moves them so that a note is in view; the page stays where it is.
 * @param {string | undefined} id
 * @param {number} tries how often more: in a long list, places are estimates until they are come to
 */
const showNote = (id, tries = 3) => {
  const note = id === undefined ? null : noteOf(id);
  const list = note?.closest('.notes');
  if (!note || !list || list.scrollHeight <= list.clientHeight) return;
  const place = note.getBoundingClientRect();
  const view = list.getBoundingClientRect();
  const isLong = list.classList.contains('long');
  if (place.top < view.top || place.bottom > view.bottom) {
    list.scrollBy({
      top: place.top - view.top - view.height / 3,
      behavior: isLong ? 'instant' : 'auto',
    });
  }
  if (isLong && tries > 0 && note.classList.contains('lit')) {
    requestAnimationFrame(() => showNote(id, tries - 1));
  }
};

/** @param {Event} event */
const pointedAt = ({ type, target }) => {
  if (!(target instanceof Element)) return;
  // What the address leads to gets the focus: that is one claim, whichever others share its words.
  if (type === 'focusin' && target.matches('.text .said:target')) {
    lightTarget();
    return;
  }
  const element = /** @type {HTMLElement | null} */ (target.closest('.text .said'));
  const note = /** @type {HTMLElement | null} */ (target.closest('[id^="note-"]'));
  if (element !== null) {
    const ids = idsOf(element);
    light(ids);
    showNote(ids[0]);
  } else if (note !== null) light([note.id.slice('note-'.length)]);
};

const lightTarget = () => {
  const id = location.hash.slice(1).replace(/^note-/, '');
  if (!words.has(id)) return;
  light([id]);
  showNote(id);
};

/** The words that were tapped last. @type {Element | null} */
let tapped = null;

/**
 * Where nothing can hover, the first tap on words shows the note and the second follows the link.
 * @param {MouseEvent} event
 */
const tap = (event) => {
  const element = event.target instanceof Element ? event.target.closest('.text .said') : null;
  if (element !== null && element !== tapped && matchMedia('(hover: none)').matches) {
    event.preventDefault();
    /** @type {HTMLElement} */ (element).focus({ preventScroll: true });
  }
  tapped = element;
};

/**
 * Copies what a link leads to. Browsers let pages copy only where the connection is safe; elsewhere the link is followed.
 * @param {MouseEvent} event
 */
const copy = async (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-copy]') : null;
  if (!(link instanceof HTMLAnchorElement) || !navigator.clipboard) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(String(answer.status));
    await navigator.clipboard.writeText(await answer.text());
    say(link, 'Copied');
  } catch {
    location.assign(link.href);
  }
};

/** Where screen readers are told what was done; it has to be there before it says something. */
const told = document.createElement('p');
told.className = 'unseen';
told.role = 'status';
document.querySelector('main')?.append(told);

/**
 * Says something in a link’s place for a moment.
 * @param {HTMLElement} link
 * @param {string} message
 */
const say = (link, message) => {
  const [shown] = link.childNodes;
  if (!shown || link.dataset.said) return;
  const before = shown.textContent;
  link.dataset.said = message;
  shown.textContent = message;
  told.textContent = message;
  setTimeout(() => {
    shown.textContent = before;
    told.textContent = '';
    delete link.dataset.said;
  }, 2000);
};

/** Shows only the claims and quotes that are chosen; words of none of them are not marked. */
const filter = () => {
  const [speaker = '', type = ''] = all('.filter select').map(
    (select) => /** @type {HTMLSelectElement} */ (select).value,
  );
  const notes = all('[data-type]');
  for (const note of notes) {
    note.hidden =
      (speaker !== '' && note.dataset.speaker !== speaker) ||
      (type !== '' && note.dataset.type !== type);
  }
  const shown = notes.filter(({ hidden }) => !hidden);
  const ids = new Set(shown.map(({ id }) => id.slice('note-'.length)));
  const counts = ['claim', 'quote'].flatMap((what) => {
    const isOf = (/** @type {HTMLElement} */ { id }) => id.startsWith(`note-${what[0]}`);
    const total = notes.filter(isOf).length;
    return total === 0 ? [] : [`${shown.filter(isOf).length} of ${total} ${what}s`];
  });
  const isLimited = speaker !== '' || type !== '';
  for (const element of all('.text .said')) {
    element.classList.toggle('dim', isLimited && !idsOf(element).some((id) => ids.has(id)));
  }
  const [status] = all('.filter [role="status"]');
  if (status) status.textContent = isLimited ? counts.join(', ') : '';
};

document.addEventListener('mouseover', pointedAt);
document.addEventListener('focusin', pointedAt);
document.addEventListener('click', tap);
document.addEventListener('click', copy);
document.addEventListener('change', ({ target }) => {
  if (target instanceof Element && target.closest('.filter')) filter();
});
// A note that is in the way goes with Escape, until something else is pointed at.
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') document.documentElement.classList.add('quiet');
});
for (const name of ['mouseover', 'focusin']) {
  document.addEventListener(name, () => document.documentElement.classList.remove('quiet'));
}
addEventListener('hashchange', lightTarget);
lightTarget();
document.documentElement.classList.add('ready');
