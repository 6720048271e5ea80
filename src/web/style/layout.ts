/** The page: masthead, columns, footer; one column on a phone, no ornament on paper. */
export const layout = `
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { font: 100%/1.5 var(--body); background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: break-word; }
main, .masthead, footer, .demo { padding-inline: max(1rem, calc((100% - 78rem) / 2)); }
main { padding-block: 1.5rem 3rem; }
main:focus { outline: none; }
h1, h2, h3 { font-family: var(--display); font-weight: 600; line-height: 1.2; margin: 1.75em 0 .5em; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.25rem); margin-top: .25em; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.12rem; }
p, ul, ol, dl { margin: 0 0 .75rem; }
p { max-width: var(--measure); }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
code, .iri, .digest { font-family: var(--code); font-size: .875em; overflow-wrap: anywhere; }
small, .kind, .sum, .about, .tagline { color: var(--soft); font-size: .9rem; }
abbr { text-decoration: none; font-weight: 600; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .6rem 1rem; background: var(--ink); color: var(--paper); z-index: 1; }
.skip:focus { top: .5rem; }

.masthead { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: baseline; justify-content: space-between; border-bottom: 1px solid var(--line); padding-block: .75rem; }
.brand { margin: 0; }
.brand a { font: 600 1.4rem var(--display); color: var(--ink); text-decoration: none; padding-block: .2rem; }
.masthead ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
.masthead nav a, .masthead nav span { display: inline-block; padding: .3rem 0; }
.masthead [aria-current] { color: var(--ink); font-weight: 600; text-decoration-thickness: 3px; }
.demo { margin: 0; max-width: none; padding-block: .4rem; background: var(--demo); color: var(--demo-ink); font-size: .9rem; }
footer { border-top: 1px solid var(--line); padding-block: 1rem 2rem; font-size: .9rem; color: var(--soft); }
footer p { margin: 0; }
footer ul { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; list-style: none; margin: 0; padding: 0; }
footer a { display: inline-block; padding-block: .2rem; }

.results > h2 { margin-top: 0; }
@media (min-width: 60rem) {
  .columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 2.5rem; align-items: start; }
}
@media print {
  .masthead nav, .question, form.question.compact, .question-more, form.day, .skip, footer, .more { display: none; }
  .columns { display: block; }
  .hit, tr { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  a { color: inherit; }
}
`;
