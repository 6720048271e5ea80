/** What an offer is, as its provider describes it; the certificates and labels that others state for it. */
import type { OfferFacts } from '../answers/offer.js';
import type { Voice } from '../messages/voice.js';
import { Period } from './day.js';
import { type Frame, withLanguage } from './frame.js';
import { Labels } from './labels.js';
import { Identifier } from './quoted.js';

export function Facts({ offer, frame }: { readonly offer: OfferFacts; readonly frame: Frame }) {
  const { voice } = frame;
  const { ui } = voice;
  const list = (values: readonly string[]) => (values.length === 0 ? ui.compare.nothing : values.join(', '));
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{ui.offer.facts}</h2>
      <dl class="facts">
        <dt>{ui.offer.iri}</dt>
        <dd>
          <Identifier id={offer.iri} />
        </dd>
        <dt>{ui.offer.provider}</dt>
        <dd>
          <a href={withLanguage(offer.provider.url, frame)}>{offer.provider.name}</a>
          {offer.provider.country !== null && ` (${voice.country(offer.provider.country)})`}
        </dd>
        <dt>{ui.offer.issuer}</dt>
        <dd>
          <Identifier id={offer.issuer} />
        </dd>
        <dt>{ui.offer.types}</dt>
        <dd>{list(offer.types.map(voice.service))}</dd>
        <dt>{ui.offer.locations}</dt>
        <dd>{list(offer.locations.map(voice.country))}</dd>
        <dt>{ui.offer.keywords}</dt>
        <dd>{list(offer.keywords)}</dd>
        <dt>{ui.offer.period}</dt>
        <dd>
          <Period from={offer.from} until={offer.until} voice={voice} />
        </dd>
      </dl>
      <Certificates offer={offer} voice={voice} />
      <Labels labels={offer.labels} voice={voice} />
    </section>
  );
}

function Certificates({ offer, voice }: { readonly offer: OfferFacts; readonly voice: Voice }) {
  const { ui } = voice;
  if (offer.certificates.length === 0) return null;
  return (
    <table>
      <caption>{ui.offer.certificateCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{ui.offer.scheme}</th>
          <th scope="col">{ui.offer.validity}</th>
          <th scope="col">{ui.offer.issuerEntitled}</th>
          <th scope="col">{ui.reason.credential}</th>
        </tr>
      </thead>
      <tbody>
        {offer.certificates.map((certificate) => (
          <tr>
            <th scope="row">{voice.scheme(`${certificate.scheme} ${certificate.version}`)}</th>
            <td>
              <Period from={certificate.from} until={certificate.until} voice={voice} />
            </td>
            <td>{certificate.entitled ? ui.offer.entitled : ui.offer.notEntitled}</td>
            <td>
              <a class="digest" href={certificate.credential.url}>
                {certificate.credential.digest.slice(0, 12)}…
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
