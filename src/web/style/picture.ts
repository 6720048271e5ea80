/** Pictures: strips of time and graphs. They scale with their page down to a legible size, then scroll inside their frame. */
export const picture = `
.scroll { position: relative; overflow-x: auto; margin: 0 0 1rem; border: 1px solid var(--line); border-radius: 6px; padding: .5rem; }
.picture { display: block; width: 100%; font-family: var(--body); }
.picture.strip { min-width: 56rem; }
.picture.sample { display: inline-block; width: auto; vertical-align: middle; }
.picture text { fill: var(--ink); font-size: 12px; }
.picture .year, .picture .mark-number { fill: var(--soft); font-size: 11px; font-variant-numeric: tabular-nums; }
.picture .mark-number { font-weight: 600; fill: var(--ink); font-size: 10px; }
.picture .grid { stroke: var(--line); stroke-width: 1; }
.picture .mark-line { stroke: var(--edge); stroke-width: 1; stroke-dasharray: 2 3; }
.picture .today { stroke: var(--ink); stroke-width: 1.6; fill: var(--ink); }
.picture .bar { stroke: currentColor; stroke-width: 1; }
.picture .bar.full { fill: currentColor; fill-opacity: .28; }
.picture .bar.hollow { fill: var(--paper); stroke-dasharray: 4 3; }
.picture .bar.striped { fill: url(#stripes); }
.picture .stripe { fill: var(--caution); fill-opacity: .45; }
.picture .stripe-paper { fill: var(--paper); }
.picture .sign-on { --sign-ground: var(--paper); }
.picture .row-label { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.picture.graph { width: auto; max-width: none; margin-inline: auto; }
.picture .edge { fill: none; stroke: var(--edge); stroke-width: 1.3; }
.picture .edge.supplied-by, .picture .edge.runs-on { stroke-dasharray: 5 3; }
.picture .edge.decides { stroke: var(--ink); stroke-width: 3.5; stroke-dasharray: none; }
.picture .arrow { fill: var(--ink); }
.picture .node { fill: var(--panel); stroke: var(--edge); stroke-width: 1.2; }
.picture .node.third-party { stroke-dasharray: 5 3; }
.picture .node.offer { stroke: var(--ink); }
.picture .node.decides { stroke: var(--ink); stroke-width: 3; }
.picture .node-name { font-weight: 600; }
.picture .node-name, .picture .node-place, .picture .edge-text { unicode-bidi: plaintext; }
.picture text.node-place { fill: var(--soft); font-size: 11px; }
.picture .edge-text { paint-order: stroke; stroke: var(--paper); stroke-width: 7px; font-size: 11.5px; }
.picture .edge-text .decides { font-weight: 600; }
.relations { padding-left: 1.2rem; }
.relations > li { margin-bottom: .5rem; }
.scroll thead { position: static; width: auto; height: auto; clip-path: none; display: table-header-group; }
.scroll tr { display: table-row; padding: 0; }
.scroll th, .scroll td { display: table-cell; padding: .45rem .7rem .45rem 0; border-bottom: 1px solid var(--line); width: auto; }
.scroll > table { margin: 0; }
.matrix th[scope="row"] { min-width: 9rem; }
table.history { table-layout: fixed; }
.history th[scope="col"] { width: 34%; }
.history th[scope="col"]:first-child, .history th[scope="col"]:last-child { width: 16%; }
.compared th[scope="row"] { position: sticky; left: 0; background: var(--paper); min-width: 9rem; max-width: 16rem; }
.compared td, .compared thead th { min-width: 9rem; overflow-wrap: anywhere; }
.compared .group th { font: 600 1.12rem/1.2 var(--display); padding-top: 1rem; }
.likeness { font-size: .9rem; white-space: nowrap; font-weight: 400; }
.likeness.different { font-weight: 600; }
.likeness.different::before { content: '≠ ' / ''; }
.likeness.missing { font-style: italic; }
.likeness.same { color: var(--soft); }
.pick { font-weight: 400; font-size: .9rem; display: inline-flex; gap: .4em; align-items: center; min-height: 1.75rem; cursor: pointer; }
.hit .pick { margin-inline-start: auto; }
.pick input { width: 1.15rem; height: 1.15rem; margin: 0; accent-color: var(--link); }
form.compare { border-top: 1px solid var(--line); padding: .75rem 0; }
.again { display: inline-block; margin-left: .75rem; }
.again button { min-height: 1.75rem; padding: .05rem .7rem; font-size: .9rem; background: var(--paper); color: var(--ink); }
.contents ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; font-size: .95rem; }
.contents a { display: inline-block; padding: .15rem 0; }
.target { display: inline-block; padding: .2rem 0; }
.without { font-weight: 400; font-size: .9rem; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; font-size: .9rem; }
@media print { .scroll { overflow: visible; border: 0; padding: 0; } .picture.strip { min-width: 0; } .compared { font-size: .8rem; } .again, .contents, .pick, form.compare, .without { display: none; } .compared td, .compared thead th, .compared th[scope="row"] { min-width: 0; } }
`;
