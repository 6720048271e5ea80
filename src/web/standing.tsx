/** Pages of words alone, and whom to write to. */
import type { Frame } from './frame.js';
import { Outward } from './outward.js';
import { Page, renderPage } from './page.js';

/** @param contact of the operator: an e-mail address or an https URL; undefined: none was given. */
export function standingPage(id: 'accessibility' | 'legal', contact: string | undefined, frame: Frame): string {
  const { operator } = frame.voice.standing;
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
      <section>
        <h2>{operator.title}</h2>
        <p>
          {contact === undefined ? operator.unnamed : operator.reached}{' '}
          {contact !== undefined && <Contact to={contact} />}
        </p>
      </section>
    </Page>,
  );
}

function Contact({ to }: { readonly to: string }) {
  return to.startsWith('https:') ? <Outward href={to}>{to}</Outward> : <a href={`mailto:${to}`}>{to}</a>;
}
