/** The frame around every page, and the one door to the renderer. */
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { ICON_PATH, STYLE_PATH } from './assets.js';
import { type Frame, withLanguage } from './frame.js';
import { NAVIGATION, type NavigationId, type NavigationRow } from './navigation.js';
import { bounded } from './quoted.js';
import { Signs } from './signs.js';

/** The files of src/islands that a page may start. */
export type IslandName = 'batch' | 'identity' | 'sign';

interface PageProps {
  readonly frame: Frame;
  /** Without the product's name; also the text of the page's only h1 unless the page has another. */
  readonly title: string;
  /** The row of the navigation that this page is, or belongs to. */
  readonly current?: NavigationId;
  /** The script that does more for whoever runs it; the page does everything without. */
  readonly island?: IslandName | undefined;
  /** The address of a feed of what the page shows. */
  readonly feed?: string;
  readonly children: ComponentChildren;
}

export function Page({ frame, title, current, island, feed, children }: PageProps) {
  const { ui, language } = frame.voice;
  const links = (place: NavigationRow['place']) =>
    NAVIGATION.filter((row) => row.place === place).map(({ id, href }) => (
      <li>
        <a href={withLanguage(href, frame)} aria-current={id === current ? 'page' : undefined}>
          {ui.navigation[id]}
        </a>
      </li>
    ));
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${bounded(title)} · ${ui.productName}`}</title>
        <link rel="stylesheet" href={STYLE_PATH} />
        <link rel="icon" type="image/svg+xml" href={ICON_PATH} />
        {island !== undefined && <script type="module" src={`/islands/${island}.js`} />}
        {feed !== undefined && (
          <link rel="alternate" type="application/atom+xml" title={title} href={withLanguage(feed, frame)} />
        )}
      </head>
      <body>
        <a class="skip" href="#content">
          {ui.skipToContent}
        </a>
        <header>
          <div class="masthead">
            <p class="brand">
              <a href={withLanguage('/', frame)}>{ui.productName}</a> <span class="tagline">{ui.tagline}</span>
            </p>
            <nav aria-label={ui.mainNavigation}>
              <ul>
                {links('masthead')}
                <li>
                  <OtherLanguage frame={frame} />
                </li>
              </ul>
            </nav>
          </div>
          {frame.illustrative && <p class="demo">{ui.demoBanner}</p>}
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <p>{ui.accessibilityStatus}</p>
          <nav aria-label={ui.footerNavigation}>
            <ul>{links('footer')}</ul>
          </nav>
        </footer>
        <Signs />
      </body>
    </html>
  );
}

/** A link to the answer of what was sent would ask without it: there, one is told when to choose instead. */
function OtherLanguage({ frame }: { readonly frame: Frame }) {
  const { code, label, beforeSending } = frame.voice.ui.otherLanguage;
  if (frame.otherLanguageHref === undefined) return <span lang={code}>{beforeSending}</span>;
  return (
    <a href={frame.otherLanguageHref} lang={code} hreflang={code}>
      {label}
    </a>
  );
}

/** A whole HTML document. Text is escaped by the renderer; nothing here ever sets inner HTML. */
export function renderPage(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}
