/** Questions: fields, facets, buttons. Every target is at least 24 px high (WCAG 2.5.8). */
export const forms = `
.field { display: grid; grid-template-columns: minmax(0, 1fr); min-width: 0; gap: .2rem; margin-bottom: .9rem; }
label, legend { font-weight: 600; }
input, select, textarea, button { font: inherit; color: inherit; }
input:not([type="checkbox"]), select, textarea { width: 100%; min-height: 2.5rem; padding: .35rem .6rem; background: var(--paper); border: 1px solid var(--edge); border-radius: 4px; }
textarea { font-family: var(--code); font-size: .875rem; resize: vertical; }
button, a.button { min-height: 2.5rem; padding: .35rem 1.1rem; border: 1px solid var(--ink); border-radius: 4px; background: var(--ink); color: var(--paper); font-weight: 600; cursor: pointer; }
a.button { display: inline-block; text-decoration: none; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; }
.actions a { padding: .3rem 0; }
.question { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 1rem; margin-bottom: 1.5rem; }
.compact-fields { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: start; }
.compact-fields .field { flex: 1 1 14rem; }
.question .facet.chosen { margin: 0 0 1rem; }
.facet.chosen ul { max-height: none; }
.question.compact { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: start; margin-top: 1rem; }
.question.compact .field { flex: 1 1 14rem; }
.question.compact .actions { align-self: center; }
.verify { max-width: 46rem; }
progress { accent-color: var(--link); min-width: 12rem; }
.excerpt { margin: .25rem 0; padding: .5rem .75rem; background: var(--panel); border: 1px solid var(--line); border-radius: 4px; max-width: 40rem; }
.excerpt code { white-space: pre-wrap; overflow-wrap: anywhere; }
.with-parts { table-layout: fixed; }
.with-parts th[scope="col"]:first-child { width: 24%; }
.with-parts details > :not(summary) { margin-left: 0; }
.facet { border: 0; margin: 1rem 0 0; padding: 0; min-width: 0; }
.facet legend { padding: .6rem 0 0; width: 100%; border-top: 1px solid var(--line); }
.facet ul { list-style: none; padding: 0; margin: .25rem 0; max-height: 16rem; overflow: auto; }
.facet label { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .5rem; align-items: center; min-height: 1.75rem; font-weight: 400; cursor: pointer; }
.facet input { width: 1.15rem; height: 1.15rem; margin: 0; accent-color: var(--link); }
.count { color: var(--soft); font-variant-numeric: tabular-nums; }
.filters > summary { font-weight: 600; min-height: 2.5rem; padding: .5rem 0; }
.filters > :not(summary) { margin-left: 0; }
/* On a wide screen the filters stand open, whatever the disclosure says. */
@supports selector(::details-content) {
  @media (min-width: 60rem) {
    .filters > summary { display: none; }
    .filters::details-content { content-visibility: visible; block-size: auto; }
  }
}
`;
