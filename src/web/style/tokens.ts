/** Every colour, size and face of the pages: a theme is another set of these. All pairs keep 4.5 : 1 or better. */
export const tokens = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --panel: #f4f1ea;
  --ink: #1c2230;
  --soft: #515a6b;
  --line: #d5cfc2;
  --edge: #79808c;
  --link: #174a8c;
  --focus: #174a8c;
  --good: #14653a;
  --bad: #a0201c;
  --caution: #7d4a00;
  --unknown: #54408c;
  --neutral: #515a6b;
  --demo: #fff3cd;
  --demo-ink: #4d3800;
  --body: "Source Sans 3", "Segoe UI", system-ui, sans-serif;
  --display: "Source Serif 4", Charter, "Iowan Old Style", Georgia, serif;
  --code: ui-monospace, "Cascadia Mono", Consolas, monospace;
  --measure: 70ch;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181f;
    --panel: #1d232d;
    --ink: #e9e6df;
    --soft: #b0b6c1;
    --line: #39414f;
    --edge: #8d95a3;
    --link: #9cc3ff;
    --focus: #ffd166;
    --good: #7fd6a2;
    --bad: #ff9d94;
    --caution: #f2c14e;
    --unknown: #c9b6ff;
    --neutral: #b0b6c1;
    --demo: #3d3210;
    --demo-ink: #ffe9a8;
  }
}
`;
