/** What changes and what would: days, causes, verdicts that move; and the mark of what is only supposed. */
export const changing = `
.changed-day .hit { padding: .8rem 0; }
.cause { border-left: 2px solid var(--line); padding-left: .9rem; margin: .4rem 0 .8rem; }
.cause > p { margin-bottom: .3rem; }
.moved { list-style: none; margin: 0; padding: 0; }
.moved .rule-name, .cause > p { max-width: none; }
.moved .remedy { grid-column: 2; }
.moved > li { margin: .35rem 0 .6rem; }
.question-more { margin-bottom: 1rem; }
.question-more li { padding: .15rem 0; }
.question-more a { display: inline-block; padding: .1rem 0; }
.kinds { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
.kinds a { display: inline-block; padding: .35rem 0; }
.kinds [aria-current] { color: var(--ink); font-weight: 600; text-decoration-thickness: 3px; }
.hypothetical { border: 2px dashed var(--unknown); border-radius: 6px; padding: .25rem 1.25rem 1rem; margin-top: 1.5rem; }
.hypothetical h2 { margin-top: .75rem; }
.hypothetical-note { font-weight: 600; color: var(--unknown); }
@media (max-width: 40rem) { .moved .remedy { grid-column: 1; } }
h2 .tag, h3 .tag { font-family: var(--body); font-weight: 400; vertical-align: middle; }
`;
