/** Pictures: strips of time and graphs. They scale with their page down to a legible size, then scroll inside their frame. */
export const picture = `
.scroll { overflow-x: auto; margin: 0 0 1rem; border: 1px solid var(--line); border-radius: 6px; padding: .5rem; }
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
.picture .sign-on .outline { fill: var(--paper); stroke: currentColor; stroke-width: 1.4; stroke-linejoin: round; }
.picture .sign-on .sign { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.picture .bad .sign-on .outline { fill: currentColor; }
.picture .bad .sign-on .sign { stroke: var(--paper); }
.picture .row-label { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; font-size: .9rem; }
@media print { .scroll { overflow: visible; border: 0; padding: 0; } .picture.strip { min-width: 0; } }
`;
