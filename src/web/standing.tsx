/** Pages of words alone. */
import type { Frame } from './frame.js';
import { Page, renderPage } from './page.js';

export function standingPage(id: 'accessibility' | 'legal', frame: Frame): string {
  const { title, sections } = frame.voice.standing[id];
  return renderPage(
    <Page frame={frame} title={title} current={id}>
      <h1>{title}</h1>
      {sections.map((section) => (
        <section>
          <h2>{section.title}</h2>
          {section.texts.map((text) => (
            <p>{text}</p>
          ))}
        </section>
      ))}
    </Page>,
  );
}
