/** The front page: a line of days, lists side by side, one table across them. */
export const home = `
.lead { font-size: 1.15rem; }
.stops { list-style: none; margin: 1rem 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0 1rem; }
.stops li { border-top: 3px solid var(--line); padding: .1rem 0 .75rem; position: relative; }
.stops li::before { content: ""; position: absolute; top: -.55rem; left: 0; width: .75rem; height: .75rem; border: 3px solid var(--edge); border-radius: 50%; background: var(--paper); }
.stops li:has([aria-current])::before { background: var(--ink); border-color: var(--ink); }
.stops a { display: inline-block; padding: .5rem 0 .1rem; font-weight: 600; }
.stops [aria-current] { color: var(--ink); text-decoration-thickness: 3px; }
.stops small { display: block; line-height: 1.3; }
.day { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: center; }
.day .field { flex: 0 1 14rem; }
.lists { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1rem; }
.list { border: 1px solid var(--line); border-radius: 6px; background: var(--panel); padding: .9rem 1rem; }
.list h4 { font: 600 1.12rem/1.2 var(--display); margin: 0; }
.list h4 a { display: inline-block; padding: .15rem 0; }
.tally { list-style: none; margin: 0; padding: 0; display: grid; gap: .1rem; }
.tally strong { display: inline-block; min-width: 2.2ch; text-align: right; font-variant-numeric: tabular-nums; margin-right: .4ch; }
.narrow { display: none; }
@media (max-width: 40rem) { .narrow { display: block; } }
`;
