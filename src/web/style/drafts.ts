/** The guided form: one thing a page, errors beside their answers, quiet ways aside. */
export const drafts = `
.draft { max-width: 46rem; }
.draft .group, .draft .row, .draft .choices { border: 0; margin: 0 0 1.5rem; padding: 0; min-width: 0; }
.draft .group > legend { font: 600 1.2rem var(--display); padding: .5rem 0; }
.draft .row { border: 1px solid var(--line); border-radius: 6px; background: var(--panel); padding: .5rem 1rem; margin-bottom: 1rem; }
.draft .choices label { display: flex; gap: .5rem; align-items: center; min-height: 1.75rem; font-weight: 400; }
.draft .choices input { width: 1.15rem; height: 1.15rem; accent-color: var(--link); }
.draft .kind { font-weight: 400; }
.draft h2 { margin-top: 1.25em; }
.draft .answers { border-top: 1px solid var(--line); }
button.quiet { background: var(--paper); color: var(--ink); }
.wrong { color: var(--bad); }
.draft textarea { font: inherit; }
.draft [aria-invalid="true"], .draft [data-wrong] { border-color: var(--bad); border-width: 2px; }
.summary { border: 2px solid var(--bad); border-radius: 6px; padding: .5rem 1rem; margin-bottom: 1.5rem; max-width: 46rem; }
.summary h2 { margin-top: .5rem; }
.summary a { display: inline-block; min-height: 1.5rem; vertical-align: top; }
.commands pre, details pre { max-width: 60rem; padding: .75rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 4px; }
.commands pre code, details pre code { white-space: pre-wrap; overflow-wrap: anywhere; }
.browser-key { border-left: 4px solid var(--line); padding: .25rem 1rem; margin: 1rem 0; max-width: 46rem; }
.browser-key h2 { margin-top: 0; font-size: 1.1rem; }
.browser-key pre { padding: .75rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 4px; }
.browser-key pre code { white-space: pre-wrap; overflow-wrap: anywhere; }
.fixes > li { margin-bottom: .9rem; }
`;
