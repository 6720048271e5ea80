import { expect } from 'chai';
import { ANSWERS } from './drafting.js';
import { type Service, startService } from './service.js';
import { worldCatalogue } from './world.js';

const FORM = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
const whole = { cartularyDraft: 1, answers: Object.assign({}, ...Object.values(ANSWERS)) as Record<string, string> };

/** A document as the page of signing shows it. */
function documentIn(text: string, file: string): object {
  const shown = new RegExp(`<summary>${file}</summary><pre><code[^>]*>([^<]*)<`).exec(text)?.[1] ?? '';
  return JSON.parse(shown.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
}

describe('the guided form over HTTP', () => {
  let service: Service;
  before(async () => {
    service = await startService(worldCatalogue());
  });
  after(() => service.close());

  const send = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    service.ask('/drafts', {
      method: 'POST',
      headers: { ...FORM, ...headers },
      body: new URLSearchParams(fields).toString(),
    });

  it('says what is wrong on top and beside the answer, and keeps what was typed', async () => {
    const { status, text } = await send({
      step: 'provider',
      'provider.identity': 'not a host',
      'provider.name': 'A & B',
    });
    expect(status).to.equal(422);
    expect(text).to.include('href="#provider.identity"').and.include('id="provider.identity-error"');
    expect(text).to.match(
      /<input[^>]*id="provider.identity"[^>]*aria-describedby="provider.identity-hint provider.identity-error"/,
    );
    expect(text).to.include('value="not a host"').and.include('value="A &amp; B"');
  });

  it('goes back without asking for anything, and keeps the answers', async () => {
    const { status, text } = await send({ step: 'offer', 'offer.name': 'Half', go: 'back' });
    expect(status).to.equal(200);
    expect(text).to.include('Page 1 of 10').and.include('&quot;offer.name&quot;:&quot;Half&quot;');
  });

  it('shows one empty row more when asked, and closes up rows that were emptied', async () => {
    const rows = {
      'thirdParties.thirdParty.4.party.id': 'https://a.example/',
      'thirdParties.thirdParty.4.role': 'support',
    };
    const { text } = await send({ step: 'suppliers', ...rows, go: 'more' });
    expect(text).to.match(/id="thirdParties.thirdParty.0.party.id"[^>]*value="https:\/\/a.example\/"/);
    expect(text)
      .to.include('id="thirdParties.thirdParty.1.role"')
      .and.not.include('id="thirdParties.thirdParty.2.role"');
  });

  it('tells of a change to what was answered, and takes it back', async () => {
    const before = { ...whole.answers, 'exit.charge': 'charged' };
    const draft = JSON.stringify({ cartularyDraft: 1, answers: before });
    const { text } = await send({
      draft,
      step: 'terms',
      ...ANSWERS.terms,
      'terms.url': 'https://a.example/new',
      go: 'check',
    });
    expect(text).to.include('value="undo:terms"').and.include('https://a.example/new');
    const undone = await send({ draft: JSON.stringify(whole), before: draft, go: 'undo:terms' });
    expect(undone.text).to.include('value="https://nordlicht.example/terms"').and.not.include('value="undo:terms"');
    expect(undone.text).to.include('&quot;exit.charge&quot;:&quot;charged&quot;');
  });

  it('does not take a first answer, or the same again, for a change', async () => {
    const first = await send({ step: 'provider', ...ANSWERS.provider });
    const same = await send({ draft: JSON.stringify(whole), step: 'provider', ...ANSWERS.provider });
    for (const { status, text } of [first, same]) {
      expect(status).to.equal(200);
      expect(text).not.to.include('value="undo:');
    }
  });

  it('refuses to go back to what is no draft', async () => {
    expect((await send({ before: '{}', go: 'undo:terms' })).status).to.equal(400);
  });

  it('states certificates as the provider’s word, and writes what their certifiers would sign', async () => {
    const shown = await send({ draft: JSON.stringify(whole), go: 'sign' });
    const statements = documentIn(shown.text, 'offer-statements.json');
    const certificate = {
      id: 'https://nordlicht.example/certificates/hds-2024',
      scheme: 'HDS',
      schemeVersion: '2024',
      region: ['par-1'],
      activity: [1],
      effectiveFrom: '2026-01-01T00:00:00Z',
      effectiveUntil: '2029-01-01T00:00:00Z',
    };
    expect(statements).to.have.nested.property('credentialSubject.certificate').that.deep.equals([certificate]);
    const archive = await service.ask('/drafts', {
      method: 'POST',
      headers: FORM,
      body: new URLSearchParams({ draft: JSON.stringify(whole), go: 'certificates' }).toString(),
    });
    expect(archive.headers['content-disposition']).to.include('cartulary-for-certifiers.zip');
    expect(archive.text)
      .to.include('"issuer": "did:web:hds-certifier.trust.example"')
      .and.include('"validUntil": "2029-01-01T00:00:00Z"');
  });

  it('asks for a period that ends after it begins', async () => {
    const answers = { ...ANSWERS.certificates, 'certificate.held.0.until': '2026-01-01' };
    const { status, text } = await send({ step: 'certificates', ...answers });
    expect(status).to.equal(422);
    expect(text).to.include('The end must be later than the beginning.');
  });

  for (const [identity, name] of [
    [
      'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
      'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK#offers/a-b',
    ],
    ['did:web:provider.example:cloud', 'https://provider.example/cloud/offers/a-b'],
    ['provider.example', 'https://provider.example/offers/a-b'],
  ] as const) {
    it(`names an offer such as ${identity} may speak for`, async () => {
      const answers = { ...whole.answers, 'provider.identity': identity, 'offer.name': 'A b' };
      const { text } = await send({ draft: JSON.stringify({ ...whole, answers }), go: 'sign' });
      expect(documentIn(text, 'offer.json')).to.have.nested.property('credentialSubject.id', name);
    });
  }

  it('takes no key that cannot sign for an identity', async () => {
    const answers = {
      ...whole.answers,
      'provider.identity': 'did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc',
    };
    const { text } = await send({ draft: JSON.stringify({ ...whole, answers }), go: 'sign' });
    expect(text).to.include('value="at:provider"').and.not.include('data-document');
  });

  it('escapes what a draft says', async () => {
    const answers = { ...whole.answers, 'offer.description': '</textarea><script>alert(1)</script>' };
    const { text } = await send({ draft: JSON.stringify({ ...whole, answers }), go: 'at:offer' });
    expect(text).not.to.include('<script>');
  });

  it('leads from a check to the pages that are not right, never to signing', async () => {
    const { text } = await send({ draft: '{"cartularyDraft":1,"answers":{"provider.name":"A"}}', go: 'download' });
    expect(text).to.include('value="at:provider"').and.not.include('value="sign"');
  });

  for (const [name, draft] of [
    ['another version', { ...whole, cartularyDraft: 2 }],
    ['a member more', { ...whole, more: 1 }],
    ['an answer to no question', { ...whole, answers: { 'provider.secret': 'x' } }],
    ['a row beyond the last', { ...whole, answers: { 'flows.flow.20.country': 'FR' } }],
    ['a row that is spelled otherwise', { ...whole, answers: { 'flows.flow.01.country': 'FR' } }],
    ['an answer that is no text', { ...whole, answers: { 'provider.name': { a: 1 } } }],
    ['an answer that is too long', { ...whole, answers: { 'provider.name': 'x'.repeat(2_002) } }],
  ] as const) {
    it(`refuses a draft with ${name}`, async () => {
      const { status, text } = await send({ draft: JSON.stringify(draft) });
      expect(status).to.equal(400);
      expect(text).to.include('draft-unreadable');
    });
  }

  for (const [headers, status] of [
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{}, 200],
  ] as const) {
    it(`answers ${status} to a form sent with ${JSON.stringify(headers)}`, async () => {
      expect((await send({ go: 'next' }, headers)).status).to.equal(status);
      const published = await service.ask('/credentials', {
        method: 'POST',
        headers: { ...FORM, ...headers },
        body: 'document=%7B%7D',
      });
      expect(published.status === 403).to.equal(status === 403);
    });
  }
});
