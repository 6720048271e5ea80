/**
 * Question 5 on a node of its own: its operator puts a newer version of a tender in force while it runs, by the command and
 * the door that operators use. What was given out before stays what it was.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { KeptDossierAnswer, ReviewedDossierAnswer } from '../../src/answers/kept-dossier.js';
import type { OffersAnswer } from '../../src/answers/offers.js';
import type { ComparisonAnswer } from '../../src/answers/profile.js';
import { readConfig } from '../../src/config.js';
import { type Running, startServer } from '../../src/service.js';
import { draft, folder } from '../cli/drafts.js';
import { cartulary } from '../cli/terminal.js';

/** A tender asks about a day of its own, not about the day on which this test runs. */
const DAY = 'asOf=2026-06-01';

describe('question 5: a newer version of a profile, adopted at run time', function () {
  this.timeout(120_000);
  let place: Awaited<ReturnType<typeof folder>>;
  let operator: string;
  let running: Running;
  /** Of the provider whose backup lies in the United Kingdom, and of the one whose data stay in France. */
  const offers = { abroad: '', home: '' };
  let kept: KeptDossierAnswer;
  let second: object;

  before(async () => {
    place = await folder();
    operator = await keygen('operator');
    running = await serve();
    offers.abroad = await provider('abroad', (text) => text.replace(/("backup": \[\s*)"FR"/, '$1"GB"'));
    offers.home = await provider('home');
    const first = JSON.parse(await readFile('policies/profiles/hdh-2026.json', 'utf8'));
    // The second version scores where data are stored, and no longer excludes by it.
    const requirements = first.requirements.map((one: { id: string }) =>
      one.id === 'HDH-03' ? { ...one, kind: 'S' } : one,
    );
    second = { ...first, version: '2', requirements };
    await writeFile(place.at('hdh-2026-v2.json'), JSON.stringify(second));
  });
  after(async () => {
    await running.close();
    await place.remove();
  });

  function serve(): Promise<Running> {
    const reading = readConfig(
      { data: place.at('data'), port: '0', logLevel: 'silent' },
      { CARTULARY_OPERATORS: operator },
    );
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    return startServer(reading.config);
  }

  async function demand(...args: readonly string[]): Promise<string> {
    const ran = await cartulary(args, { now: () => Date.now() });
    expect(ran.exit, `${args.join(' ')}: ${ran.out}${ran.err}`).to.equal(0);
    return ran.out;
  }

  async function keygen(name: string): Promise<string> {
    return JSON.parse(await demand('keygen', '--out', place.at(name), '--json')).did;
  }

  async function provider(name: string, altered?: (text: string) => string): Promise<string> {
    const did = await keygen(name);
    const [drafts, signed] = [place.at(`${name}-drafts`), place.at(`${name}-signed`)];
    await draft(did, drafts, altered);
    await demand('sign', drafts, '--key', place.at(name, 'key.jwk'), '--out', signed);
    await demand('publish', signed, '--server', running.url);
    return `${did}#offers/health-cloud`;
  }

  async function get<T>(path: string): Promise<T> {
    const answer = await fetch(running.url + path, { headers: { accept: 'application/json' } });
    const text = await answer.text();
    expect(answer.status, text).to.equal(200);
    return JSON.parse(text) as T;
  }

  async function outcomes(profile: string): Promise<readonly unknown[]> {
    const { offers: found } = await get<OffersAnswer>(`/offers?profile=${profile}&${DAY}`);
    return [offers.abroad, offers.home].map((iri) => found.find((one) => one.iri === iri)?.eligibility);
  }

  /** Verifies an archive with no network and no catalogue. @returns its verdict hash, and each outcome. */
  async function verified(file: string): Promise<{ readonly hash: string; readonly outcomes: readonly unknown[] }> {
    const told = JSON.parse(await demand('dossier', 'verify', place.at(file), '--json'));
    expect(told).to.include({ ok: true });
    const outcomeOf = (iri: string) => told.offers.find((one: { offer: string }) => one.offer === iri)?.eligibility;
    return { hash: told.verdictHash, outcomes: [offers.abroad, offers.home].map(outcomeOf) };
  }

  const make = (profile: string, file: string) =>
    demand(
      'dossier',
      'make',
      '--profile',
      profile,
      '--as-of',
      '2026-06-01',
      '--out',
      place.at(file),
      '--server',
      running.url,
    );

  it('gives and keeps a dossier under the first version', async () => {
    expect(await outcomes('hdh-2026')).to.deep.equal(['excluded', 'to-clarify']);
    await make('hdh-2026', 'first.zip');
    const asked = await fetch(`${running.url}/dossiers?profile=hdh-2026&${DAY}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(asked.status).to.equal(201);
    kept = (await asked.json()) as KeptDossierAnswer;
    expect((await verified('first.zip')).outcomes).to.deep.equal(['excluded', 'to-clarify']);
  });

  it('adopts the second, signed by an operator, and nobody else’s', async () => {
    const adopt = ['adopt', place.at('hdh-2026-v2.json'), '--server', running.url, '--json', '--key'];
    const stranger = await cartulary([...adopt, place.at('home', 'key.jwk')], { now: () => Date.now() });
    expect(stranger.exit).to.equal(1);
    expect(stranger.out).to.include('adoption-not-operator');
    const told = JSON.parse(await demand(...adopt, place.at('operator', 'key.jwk')));
    expect(told).to.include({ what: 'profiles/hdh-2026@2', version: '2', created: true, by: operator });
  });

  it('answers by both, and tells them apart over the same offers', async () => {
    expect(await outcomes('hdh-2026'), 'the newest').to.deep.equal(['to-clarify', 'to-clarify']);
    expect(await outcomes('hdh-2026@2')).to.deep.equal(['to-clarify', 'to-clarify']);
    expect(await outcomes('hdh-2026@1')).to.deep.equal(['excluded', 'to-clarify']);
    expect(await outcomes(kept.profile.hash), 'by its hash').to.deep.equal(['excluded', 'to-clarify']);
    const compared = await get<ComparisonAnswer>(`/profiles/hdh-2026@1/compare?with=hdh-2026@2&${DAY}`);
    expect(compared.requirements.map(({ id, members }) => [id, members])).to.deep.equal([['HDH-03', ['kind']]]);
    expect(compared.offers.map(({ offer, before, after }) => [offer.iri, before, after])).to.deep.equal([
      [offers.abroad, 'excluded', 'to-clarify'],
    ]);
    const text = await demand(
      'profiles',
      'compare',
      'hdh-2026@1',
      'hdh-2026@2',
      '--as-of',
      '2026-06-01',
      '--server',
      running.url,
    );
    expect(text).to.include('± HDH-03 (kind)').and.to.include('Excluded → To clarify');
  });

  it('leaves the old dossier its verdicts: offline, and where it was kept', async () => {
    const before = await verified('first.zip');
    expect(before.outcomes).to.deep.equal(['excluded', 'to-clarify']);
    const told = await get<ReviewedDossierAnswer>(kept.url);
    expect([told.profile.id, told.profile.version, told.profile.hash]).to.deep.equal([
      'hdh-2026',
      '1',
      kept.profile.hash,
    ]);
    expect([told.reproduced, told.verdictHash]).to.deep.equal([true, kept.verdictHash]);
    expect(Object.fromEntries(told.offers.map(({ offer, given }) => [offer.iri, given]))).to.deep.equal({
      [offers.abroad]: 'excluded',
      [offers.home]: 'to-clarify',
    });
    // Made again, it is by the version that it was asked for.
    const archive = await fetch(new URL(kept.archive, running.url));
    await writeFile(place.at('again.zip'), new Uint8Array(await archive.arrayBuffer()));
    expect(await verified('again.zip')).to.deep.equal({ hash: kept.verdictHash, outcomes: before.outcomes });
  });

  it('gives new verdicts to the new dossier, with the version’s hash in it', async () => {
    await make('hdh-2026', 'second.zip');
    const { hash, outcomes: given } = await verified('second.zip');
    expect(given).to.deep.equal(['to-clarify', 'to-clarify']);
    expect(hash).to.not.equal(kept.verdictHash);
    const { profile } = JSON.parse(await demand('dossier', 'verify', place.at('second.zip'), '--json'));
    const answered = await get<OffersAnswer>(`/offers?profile=hdh-2026@2&${DAY}`);
    expect(profile).to.include({ id: 'hdh-2026', version: '2', hash: answered.profile?.hash });
  });

  it('is all so after a restart', async () => {
    await running.close();
    running = await serve();
    expect(await outcomes('hdh-2026')).to.deep.equal(['to-clarify', 'to-clarify']);
    expect(await outcomes('hdh-2026@1')).to.deep.equal(['excluded', 'to-clarify']);
    const told = await get<ReviewedDossierAnswer>(kept.url);
    expect([told.reproduced, told.profile.version]).to.deep.equal([true, '1']);
  });
});
