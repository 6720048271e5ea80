/** Verdicts, reasons, evidence. A tone is always icon, shape and word together. */
export const answers = `
.mark { display: inline-flex; gap: .35em; align-items: baseline; font-weight: 600; }
.mark svg { flex: none; align-self: center; width: 1.1em; height: 1.1em; }
.outline { fill: var(--sign-ground, none); stroke: currentColor; stroke-width: 1.4; stroke-linejoin: round; }
.sign { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.good { color: var(--good); } .bad { color: var(--bad); } .caution { color: var(--caution); }
.unknown { color: var(--unknown); } .neutral { color: var(--neutral); }
#sign-bad .outline { fill: currentColor; } #sign-bad .sign { stroke: var(--paper); }

.level { white-space: nowrap; }
.level svg { width: 22px; height: 12px; margin-right: .3em; vertical-align: baseline; }
.reached { fill: currentColor; stroke: currentColor; stroke-width: .8; }
.unreached { fill: none; stroke: currentColor; stroke-width: .8; }

.counts { list-style: none; margin: 0 0 1rem; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: .6rem; }
.counts li { border: 1px solid var(--line); border-radius: 6px; background: var(--panel); }
.counts a, .counts li { display: block; color: inherit; text-decoration: none; }
.counts a { padding: .6rem .8rem; }
.counts a:hover { text-decoration: underline; }
.counts [aria-current] { outline: 2px solid var(--ink); border-radius: 6px; }
.counts strong { display: block; font: 600 1.9rem/1.1 var(--display); font-variant-numeric: tabular-nums; }

.hit { border-top: 1px solid var(--line); padding: 1.1rem 0; }
.hit header { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline; justify-content: space-between; }
.hit h2, .hit h3 { margin: 0; font-size: 1.25rem; }
.hit .standing { margin: 0; font-size: 1.05rem; }
.about { margin-bottom: .5rem; }
mark { background: var(--demo); color: var(--demo-ink); padding: 0 .15em; border-radius: 2px; }
ul.actions { list-style: none; padding: 0; }
.keep h2 { margin-top: 1rem; }
.tag { border: 1px solid var(--edge); border-radius: 3px; padding: 0 .35em; font-size: .8rem; color: var(--soft); }
h3 .tag { font-family: var(--code); font-weight: 400; }
.note { border-left: 3px solid var(--caution); padding-left: .75rem; }
.sum { margin-top: .5rem; max-width: none; }
.sum a { display: inline-block; padding-block: .15rem; }

ul.others { list-style: none; padding: 0; margin: .25rem 0 0 1.15rem; }
.others .mark { font-weight: 400; }
details { margin: .15rem 0; }
summary { cursor: pointer; padding: .25rem 0; min-height: 1.75rem; }
details > :not(summary) { margin-left: 1.15rem; }
.rule { border-left: 2px solid var(--line); padding-left: .9rem; margin: .15rem 0 .75rem; }
td .rule { border: 0; padding: 0; }
.rule-name { color: var(--soft); font-size: .9rem; margin: 0; }
.reasons { list-style: none; padding: 0; margin: 0; }
.reasons > li + li { margin-top: .6rem; }
.reason-text { margin: 0 0 .2rem; font-weight: 600; }
.remedy { font-style: italic; }
.inline { list-style: none; padding: 0; margin: 0; display: inline; }
.inline li { display: inline; }
.inline li + li::before { content: " · "; }

.facts { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .3rem 1.25rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; min-width: 0; }
.facts.tight { grid-template-columns: 8.5rem minmax(0, 1fr); gap: .15rem 1rem; font-size: .94rem; margin: 0; }

table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .35rem; }
th, td { text-align: left; vertical-align: top; padding: .55rem .9rem .55rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-size: .9rem; font-weight: 600; }
tbody th { font-weight: 600; }
.requirements th[scope="row"] { width: 30%; }
.requirements td:nth-of-type(1) { white-space: nowrap; }

.evidence, .findings { padding-left: 1.4rem; }
.evidence > li { border-top: 1px solid var(--line); padding: .5rem 0 .25rem; }
.evidence h3 { display: inline; margin: 0; }
.evidence details > .chain { margin-left: 0; }
.copied { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; font-weight: 400; margin-bottom: .35rem; }
.copied input.digest { flex: 1 1 18rem; min-width: 0; max-width: 40rem; font-size: .8125rem; min-height: 1.75rem; padding: .1rem .4rem; }
.moves th[scope="row"] { width: 3rem; }
.chain { list-style: none; padding: 0; border-left: 2px solid var(--line); }
.chain > li { padding: .15rem 0 .15rem .9rem; }
ul.checks { list-style: none; padding: 0; margin: .15rem 0; }
.findings > li { margin-bottom: .9rem; }
.finding-title { font-weight: 600; margin-bottom: .2rem; }
.chain a, .facts a, td a { display: inline-block; min-height: 1.5rem; }

ul.rules { list-style: none; padding: 0; margin: 0; }
.rules li + li { margin-top: .35rem; }
td > p, tbody th > p { margin: 0 0 .3rem; }
.pair th[scope="row"] { width: 28%; }
.law th[scope="row"] { width: 30%; }
.law .mark { white-space: nowrap; }
.contents { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.contents a { display: inline-block; padding-block: .15rem; }
.narrow-label { display: none; }
.journal td { padding-block: .35rem; }
.host { overflow-wrap: anywhere; }

@media (max-width: 40rem) {
  .facts, .facts.tight { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .facts dd { margin-bottom: .5rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); }
  tbody th, td { display: block; border: 0; padding: .15rem 0; width: auto; }
  .requirements th[scope="row"], .pair th[scope="row"], .law th[scope="row"] { width: auto; }
  .narrow-label { display: block; color: var(--soft); font-size: .85rem; }
}
`;
