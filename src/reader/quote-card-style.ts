/** How a card looks. Its colours keep a contrast of 4.5 to 1 at least, in the light and in the dark. */
export const quoteCardStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #595959; --paper: #fff; --edge: #d0d0d0; --mark: #0b5c43; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --soft: #b0b0b0; --paper: #161616; --edge: #444; --mark: #7fd6b6; }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 1rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
main { border: 1px solid var(--edge); border-inline-start: 4px solid var(--mark); min-height: 100vh; padding: 1rem 1.25rem; }
h1 { font: inherit; }
figure { margin-bottom: .75rem; }
blockquote { font: 1.125rem/1.5 Georgia, "Times New Roman", serif; }
.claimed { font-style: italic; }
figcaption { margin-top: .5rem; font-weight: 600; }
.published, .record { color: var(--soft); font-size: .875rem; }
.record { margin-top: .5rem; }
a { color: var(--mark); text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
@media (max-width: 320px) { main { padding: .75rem; } blockquote { font-size: 1rem; } }
`;
