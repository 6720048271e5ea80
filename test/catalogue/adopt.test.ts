import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { readPolicies, type ShippedPolicies } from '../../src/adapters/policies.js';
import type { Adoptable } from '../../src/catalogue/open.js';
import type { AdoptionClaim } from '../../src/core/claims.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { seal } from '../../src/core/journal.js';
import type { Statement } from '../../src/core/policy/facts.js';
import type { Journal } from '../../src/ports.js';
import { anchorsFile, root } from '../certificates.js';
import { MemoryJournal } from '../contract/memory-journal.js';
import { document, NODE, OPERATOR, openWorld, type World } from './fixtures.js';
import { problem, value } from './outcomes.js';

const TYPE = 'application/vc';
type Json = Record<string, unknown>;

describe('catalogue/adopt', () => {
  let policies: ShippedPolicies;
  let law: Json;
  let journal: Journal;
  let world: World;
  before(async () => {
    policies = await readPolicies();
    law = JSON.parse(await readFile('policies/law.json', 'utf8'));
  });
  beforeEach(async () => {
    journal = new MemoryJournal();
    world = await open();
    world.clock.at = instant('2026-03-01');
  });

  function open(): Promise<World> {
    const adoptables = policies.files.map(
      ({ name, version, bytes }): Adoptable => ({ what: `policies/${name}`, version, bytes, digest: sha256(bytes) }),
    );
    return openWorld({ journal, policies, adoptables, admission: NODE });
  }

  /** The law, with one more row in it: an adequacy decision that is made up. */
  function withMars(version: string): string {
    const mars = {
      id: 'XM',
      kind: 'adequacy',
      to: 'XM',
      from: '2026-02-01',
      terms: [{ recorded: '2026-02-01', until: null }],
      reference: 'GDPR-45',
      source: 'made up',
      confirm: [],
    };
    return JSON.stringify({ ...law, version, instruments: [...(law.instruments as Json[]), mars] });
  }

  function request(change: Partial<AdoptionClaim> = {}, issuer = OPERATOR): Uint8Array {
    const { challenge, domain } = world.catalogue.challenge();
    const adoption = { what: 'law', version: '2026-12', document: withMars('2026-12'), challenge, domain, ...change };
    return document({ issuer, adoption });
  }

  const anchors = (...listed: readonly Uint8Array[]) => ({
    what: 'trust-anchors',
    version: '2026-12',
    document: JSON.stringify(anchorsFile('2026-12', ...listed)),
  });

  const adopt = (change?: Partial<AdoptionClaim>, issuer?: string) =>
    world.catalogue.adopt(request(change, issuer), TYPE);
  const seq = async () => (await journal.head()).seq;

  it('journals the request and the file’s very bytes', async () => {
    const before = await seq();
    const bytes = request();
    const adopted = value(await world.catalogue.adopt(bytes, TYPE));
    const digest = sha256(withMars('2026-12'));
    expect(adopted).to.deep.include({ what: 'law', version: '2026-12', digest, by: OPERATOR, created: true });
    const [asked, entry] = (await journal.read(before, 10)).slice(-2);
    expect(asked).to.deep.include({
      kind: 'observed',
      evidence: 'adoption',
      url: 'policies/law',
      bytesDigest: sha256(bytes),
    });
    expect(entry).to.deep.include({ kind: 'adopted', what: 'policies/law', version: '2026-12', digest });
    expect(sha256((await journal.bytes(digest)) ?? '')).to.equal(digest);
    expect(sha256((await journal.bytes(sha256(bytes))) ?? '')).to.equal(sha256(bytes));
  });

  it('judges again what rested on the law, and what was known before stays judged by the former one', async () => {
    const offer = 'https://boreal.test/offers/a';
    const period = { from: instant('2026-01-01'), until: instant('2030-01-01'), pointer: '' };
    // A transfer to a country that the shipped law knows no ground for, on no stated basis.
    const statements = [
      {
        kind: 'flows' as const,
        subject: offer,
        value: { flow: [{ country: 'XM', basis: [] }], complete: true },
        ...period,
      },
    ];
    const said = {
      issuer: 'did:web:boreal.test',
      offer: { id: offer, provider: 'did:web:boreal.test', name: 'A' },
      statements,
    };
    value(await world.catalogue.publish(document(said), TYPE));
    const transfers = async (knownAt: string) => {
      const when = { asOf: instant('2026-06-01'), knownAt: instant(knownAt) };
      const { result } = value(await world.catalogue.explain(offer, 'hdh-2020-ce', when, {}));
      return result.results.find(({ requirement }) => requirement.id === 'TRANSFERS')?.verdict;
    };
    expect(await transfers('2026-03-01')).to.not.equal('PASS');
    world.clock.at = instant('2026-04-01');
    value(await adopt());
    world.clock.at = instant('2026-05-01');
    expect(await transfers('2026-05-01')).to.equal('PASS');
    expect(await transfers('2026-03-15')).to.not.equal('PASS');
    world = await open();
    world.clock.at = instant('2026-05-01');
    expect(await transfers('2026-05-01')).to.equal('PASS');
    expect(await transfers('2026-03-15')).to.not.equal('PASS');
  });

  it('takes trust anchors from the next judgement on, judges again what was here, and tells the former on former days', async () => {
    value(await world.catalogue.publish(document({ issuer: 'did:web:boreal.test' }), TYPE));
    expect(world.judge.anchors).to.deep.equal([]);
    world.clock.at = instant('2026-04-01');
    value(await adopt(anchors(root())));
    world.clock.at = instant('2026-04-01T00:00:01Z');
    expect(await world.catalogue.reassess()).to.include({ confirmed: 1 });
    expect(world.judge.anchors).to.deep.equal([sha256(root())]);
    expect(await world.catalogue.reassess(), 'once').to.include({ confirmed: 0 });
    const listed = async (knownAt: string) => {
      const when = { asOf: instant('2026-04-02'), knownAt: instant(knownAt) };
      return value(await world.catalogue.lawRegister(when)).anchors.map(({ digest }) => digest);
    };
    expect([await listed('2026-03-15'), await listed('2026-04-02')]).to.deep.equal([[], [sha256(root())]]);
    world = await open();
    world.clock.at = instant('2026-04-02');
    expect([await listed('2026-03-15'), await listed('2026-04-02')]).to.deep.equal([[], [sha256(root())]]);
    value(await world.catalogue.publish(document({ issuer: 'did:web:tandem.test' }), TYPE));
    expect(world.judge.anchors).to.deep.equal([sha256(root())]);
  });

  describe('while everything is judged by the new law', () => {
    const provider = 'did:web:boreal.test';
    const offers = Array.from({ length: 450 }, (_, i) => `https://boreal.test/offers/${i}`);
    const [first = '', last = ''] = [offers[0], offers.at(-1)];

    /** An offer whose data go to a country that the former law knows no ground for, unless it says where else. */
    function said(id: string, country = 'XM', ...more: readonly Statement[]): Uint8Array {
      const flows = { flow: [{ country, basis: [] }], complete: true };
      const period = { from: instant('2026-01-01'), until: instant('2030-01-01'), pointer: '' };
      const statements = [{ kind: 'flows' as const, subject: id, value: flows, ...period }, ...more];
      return document({ issuer: provider, id: `${id}/c`, offer: { id, provider, name: id }, statements });
    }

    beforeEach(async () => {
      for (const id of offers) value(await world.catalogue.publish(said(id), TYPE));
      world.clock.at = instant('2026-04-01');
    });

    const when = { asOf: instant('2026-06-01'), knownAt: instant('2026-05-01') };
    async function transfers(id: string): Promise<string | undefined> {
      const { result } = value(await world.catalogue.explain(id, 'hdh-2020-ce', when, {}));
      return result.results.find(({ requirement }) => requirement.id === 'TRANSFERS')?.verdict;
    }

    /** Adopts, and does something again and again until that is done. */
    async function meanwhile(round: (times: number) => Promise<void>): Promise<number> {
      let isAdopting = true;
      const adopting = adopt().finally(() => {
        isAdopting = false;
      });
      let rounds = 0;
      while (isAdopting) {
        await round(rounds);
        rounds += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
      value(await adopting);
      return rounds;
    }

    it('answers go by the former, until it takes its place', async () => {
      const former = [await transfers(first), await transfers(last)].join();
      const seen: string[] = [];
      const head = await seq();
      expect(
        await meanwhile(async () => {
          const looked = [await transfers(first), await transfers(last)].join();
          seen.push(`${looked} ${(await seq()) > head ? 'adopted' : 'former'}`);
        }),
      ).to.be.greaterThan(2);
      expect(seen[0]).to.equal(`${former} former`);
      expect([await transfers(first), await transfers(last)]).to.deep.equal(['PASS', 'PASS']);
      // At no moment one law for the one offer and the other for another, nor a journal far ahead of the answers.
      expect(new Set(seen.slice(0, -1))).to.deep.equal(new Set([`${former} former`]));
    });

    it('publications go on: none is lost or half stored, and all is judged as a restart judges it', async () => {
      const head = await seq();
      let seat = 0;
      await meanwhile(async (times) => {
        const accepted = [
          said(`https://boreal.test/offers/late-${times}`),
          // Others that are judged by the new law already, and such that are not yet.
          said(offers[times] ?? '', times % 2 === 0 ? 'XV' : 'XM'),
          said(offers.at(-1 - times) ?? '', times % 2 === 0 ? 'XV' : 'XM'),
          // What every offer looks at: its provider.
          document({
            issuer: provider,
            id: 'https://boreal.test/seats',
            validFrom: `2026-01-01T00:00:${String(seat).padStart(2, '0')}Z`,
            participant: { id: provider, name: `Boréal ${seat}` },
          }),
        ];
        seat += 1;
        for (const bytes of accepted) {
          const published = await world.catalogue.publish(bytes, TYPE);
          expect(published.ok, JSON.stringify(published)).to.equal(true);
        }
        if (times === 1) await world.catalogue.explain(first, 'hdh-2026', when, {});
      });
      const kinds = (await journal.read(head, 1_000)).map(({ kind }) => kind);
      const before = kinds.slice(0, kinds.indexOf('adopted')).filter((kind) => kind === 'published').length;
      expect(before, 'published between two slices').to.be.greaterThan(3);
      expect(kinds.filter((kind) => kind === 'published').length).to.equal(
        kinds.filter((kind) => kind === 'assessed').length,
      );
      const here = await everythingTold();
      expect(here.filter(({ iri }) => iri.includes('late'))).to.have.length(seat);
      world = await open();
      world.clock.at = instant('2026-05-01');
      expect(await everythingTold()).to.deep.equal(here);
    });

    it('a rule that is asked for the first time is judged by both', async () => {
      await transfers(first);
      await meanwhile(async (times) => {
        if (times === 1) value(await world.catalogue.explain(first, 'hdh-2026', when, {}));
      });
      const here = await everythingTold();
      world = await open();
      world.clock.at = instant('2026-05-01');
      expect(await everythingTold()).to.deep.equal(here);
    });

    it('a second adoption is asked to wait, and what was begun is let go of when nothing is adopted', async () => {
      const [one, other] = await Promise.all([adopt(), adopt({ version: '2026-13', document: withMars('2026-13') })]);
      expect(value(one).created).to.equal(true);
      expect(problem(other)).to.deep.equal(['busy']);
    });

    /** Of every offer: each requirement's verdict, and the entry that changed it last. */
    async function everythingTold() {
      const told = [];
      const search = { text: '', facets: {}, ...when, limit: 1_000, profile: 'hdh-2026' };
      for (const { offer } of value(await world.catalogue.search(search)).hits) {
        const { result } = value(await world.catalogue.explain(offer.iri, 'hdh-2026', when, {}));
        const verdicts = result.results.map(({ requirement, verdict }) => `${requirement.id} ${verdict}`);
        told.push({ iri: offer.iri, seq: offer.changedSeq, transfers: await transfers(offer.iri), verdicts });
      }
      return told;
    }
  });

  it('adopts once: asked again it is in force already, and a former version can come back', async () => {
    value(await adopt());
    const head = await seq();
    expect(value(await adopt()).created).to.equal(false);
    expect(await seq()).to.equal(head);
    const back = value(await adopt({ version: String(law.version), document: JSON.stringify(law) }));
    expect(back.created).to.equal(true);
  });

  it('survives a restart, and the program’s own version does not replace it', async () => {
    value(await adopt());
    const head = await seq();
    world = await open();
    expect(await seq()).to.equal(head);
    world.clock.at = instant('2026-03-02');
    expect(value(await adopt()).created).to.equal(false);
    // A release that ships another text of the same file leaves the operator's in force.
    policies = {
      ...policies,
      files: policies.files.map((file) =>
        file.name === 'law' ? { ...file, bytes: Buffer.from(JSON.stringify({ ...law, note: 'newer' })) } : file,
      ),
    };
    world = await open();
    expect(await seq()).to.equal(head);
    policies = await readPolicies();
  });

  it('keeps a profile’s versions beside each other', async () => {
    const former = world.catalogue.profile('hdh-2026');
    const profile = JSON.parse(await readFile('policies/profiles/hdh-2026.json', 'utf8'));
    const next = { ...profile, version: '2', requirements: profile.requirements.slice(1) };
    value(await adopt({ what: 'profiles/hdh-2026@2', version: '2', document: JSON.stringify(next) }));
    expect(world.catalogue.profile('hdh-2026')?.version).to.equal('2');
    expect(world.catalogue.profile('hdh-2026@1')).to.deep.equal(former);
    expect(world.catalogue.profile(former?.hash ?? '')).to.deep.equal(former);
    const { hash } = world.catalogue.profile('hdh-2026@2') ?? { hash: '' };
    world = await open();
    expect(world.catalogue.profile('hdh-2026')?.hash).to.equal(hash);
    expect(world.catalogue.profile('hdh-2026@1')?.hash).to.equal(former?.hash);
  });

  const refused: readonly (readonly [
    what: string,
    change: () => Partial<AdoptionClaim>,
    codes: readonly string[],
    by?: string,
  ])[] = [
    ['somebody else', () => ({}), ['adoption-refused', 'adoption-not-operator'], 'did:web:peer.test'],
    ['for another catalogue', () => ({ domain: 'https://other.example' }), ['adoption-refused', 'adoption-domain']],
    ['with a challenge of another', () => ({ challenge: 'AAAA' }), ['adoption-refused', 'challenge-unknown']],
    ['a file that nobody reads', () => ({ what: 'laws' }), ['adoption-refused', 'adoption-file-unknown']],
    [
      'an anchor that is not the certificate it lists',
      () => ({ ...anchors(root()), document: anchors(root()).document.replace(/"sha256":"./, '"sha256":"z') }),
      ['adoption-refused', 'adoption-contradiction'],
    ],
    ['a path', () => ({ what: 'profiles/../law' }), ['adoption-refused', 'adoption-file-unknown']],
    ['no JSON', () => ({ document: '{' }), ['adoption-refused', 'adoption-document-unreadable']],
    [
      'a member twice',
      () => ({ document: '{"version":"1","version":"2026-12"}' }),
      ['adoption-refused', 'adoption-document-unreadable'],
    ],
    ['another version than signed', () => ({ version: '2027-01' }), ['adoption-refused', 'adoption-version']],
    [
      'a law that ends before it starts',
      () => ({
        document: withMars('2026-12').replace(
          '"until":null}],"reference":"GDPR-45"',
          '"until":"2026-01-01"}],"reference":"GDPR-45"',
        ),
      }),
      ['adoption-refused', 'adoption-contradiction'],
    ],
    [
      'references that rules cite and that are gone',
      () => ({ what: 'references', version: '1', document: '{"version":"1","note":"none","references":[]}' }),
      ['adoption-refused', 'adoption-contradiction'],
    ],
  ];
  for (const [what, change, codes, by] of refused) {
    it(`refuses ${what}, and nothing is stored`, async () => {
      const head = await seq();
      expect(problem(await adopt(change(), by)).slice(0, 2)).to.deep.equal(codes);
      expect(await seq()).to.equal(head);
    });
  }

  it('refuses what is not verified, and a challenge that was used', async () => {
    const head = await seq();
    const { challenge, domain } = world.catalogue.challenge();
    const adoption = { what: 'law', version: '2026-12', document: withMars('2026-12'), challenge, domain };
    const unverified = document({ issuer: OPERATOR, adoption, standing: 'refused' });
    expect(problem(await world.catalogue.adopt(unverified, TYPE))[0]).to.equal('document-refused');
    expect(await seq()).to.equal(head);
    const bytes = request();
    value(await world.catalogue.adopt(bytes, TYPE));
    expect(problem(await world.catalogue.adopt(bytes, TYPE)).slice(0, 2)).to.deep.equal([
      'adoption-refused',
      'challenge-used',
    ]);
  });

  it('says what it cannot read of what was adopted once, and goes on by what it can', async () => {
    const told: unknown[] = [];
    const inForce = world.catalogue.law();
    // As another version of the program may have adopted it.
    const text = Buffer.from('{"version":"1996"}');
    const digest = sha256(text);
    const head = await journal.head();
    const event = { kind: 'adopted', what: 'policies/law', version: '1996', digest } as const;
    const { entries } = seal(head, world.clock.at, [event]);
    await journal.append(head, entries, [{ digest, bytes: text }]);
    const again = await openWorld({
      journal,
      policies,
      admission: NODE,
      log: { warn: (name, fields) => told.push([name, fields?.file]) },
    });
    expect(told).to.deep.equal([['adopted-unreadable', 'law']]);
    expect(again.catalogue.law().instruments).to.deep.equal(inForce.instruments);
  });

  it('is none of the demo’s business', async () => {
    world = await openWorld({ policies });
    expect(problem(await adopt()).slice(0, 2)).to.deep.equal(['adoption-refused', 'adoption-demo']);
  });
});
