/**
 * Five catalogues that follow each other in part, each with its own list of whom it does not admit: 10,000 credentials,
 * peers that come and go, catalogues that restart. What each must end with is worked out apart, from who follows whom.
 * The judge believes what documents say of themselves: what is tested is what travels, not signatures.
 */
import { expect } from 'chai';
import { mulberry32 } from '../../bench/random.js';
import type { Digest } from '../../src/core/digest.js';
import { convergence, FOLLOWS, NAMES, reaches } from './five.js';
import { digestOf, document, NODE, type Said, type World } from './fixtures.js';
import { Neighbourhood } from './neighbours.js';
import { value } from './outcomes.js';

const ISSUERS = 25;
const ROUNDS = 20;
const A_ROUND = 100;
const SEED = 20_261_123;

const issuerOf = (number: number) => `did:web:provider-${number % ISSUERS}.test`;
/** Issuers that a catalogue does not admit: each another fifth. */
const struckBy = (name: string) =>
  new Set(
    Array.from({ length: ISSUERS }, (_, n) => n)
      .filter((n) => n % 5 === NAMES.indexOf(name))
      .map(issuerOf),
  );

interface Publication {
  readonly at: string;
  readonly said: Said;
  readonly digest: Digest;
}

describe('five catalogues', function () {
  this.timeout(240_000);

  it('come to what the lists of each allow, over partitions and restarts', async () => {
    const all = new Neighbourhood();
    const random = mulberry32(SEED);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const open = (name: string, former?: World) =>
      all.open(name, FOLLOWS[name] ?? [], {
        admission: { ...NODE, struck: struckBy(name) },
        perHour: 1_000_000,
        ...(former === undefined ? {} : { journal: former.journal, facts: former.facts }),
      });
    for (const name of NAMES) await open(name);

    const published: Publication[] = [];
    const gone = new Set<Digest>();
    let [number, restarts, partitions] = [0, 0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of NAMES) {
        const said: Said[] = [];
        while (said.length < A_ROUND) {
          number += 1;
          if (!struckBy(name).has(issuerOf(number)))
            said.push({ issuer: issuerOf(number), id: `urn:credential:${number}` });
        }
        value(await all.world(name).catalogue.publish(document(...said), 'application/vp'));
        published.push(...said.map((one) => ({ at: name, said: one, digest: digestOf(one) })));
      }
      all.away.clear();
      for (const name of NAMES) if (random() < 0.3) all.away.add(name);
      partitions += all.away.size;
      for (let step = 0; step < 6; step += 1) {
        const name = pick(NAMES);
        await all.follow(name, pick(FOLLOWS[name] ?? []));
      }
      if (random() < 0.5) {
        const name = pick(NAMES);
        await open(name, all.world(name));
        restarts += 1;
      }
      const back = pick(published);
      if (!gone.has(back.digest)) {
        gone.add(back.digest);
        await takeBack(back, random() < 0.5);
      }
    }

    async function takeBack({ at, said, digest }: Publication, erase: boolean): Promise<void> {
      const { catalogue } = all.world(at);
      if (erase) return void value(await catalogue.erase(digest));
      const { challenge, domain } = catalogue.challenge();
      const request = { issuer: said.issuer, withdrawal: { contentDigest: digest, challenge, domain } };
      value(await catalogue.withdraw(document(request), 'application/vc'));
    }

    all.away.clear();
    const { seconds, sweeps } = await convergence(all);

    for (const name of NAMES) {
      const { catalogue } = all.world(name);
      const wrong: string[] = [];
      for (const { at, said, digest } of published) {
        const due = reaches(at, name, admitting(said.issuer)) && !gone.has(digest);
        const report = await catalogue.report(digest);
        const active = report.ok && report.value.life.state === 'active';
        if (active !== due) wrong.push(`${said.id} of ${at}: ${due ? 'missing' : 'here'}`);
      }
      expect(wrong, name).to.deep.equal([]);
      const entries = await all.world(name).journal.read(0, 1_000_000);
      const first = entries.flatMap((entry) => (entry.kind === 'assessed' ? [entry.contentDigest] : []));
      expect(new Set(first).size, `${name}: each judged into the journal once`).to.equal(first.length);
    }
    expect(published).to.have.length(10_000);
    const counts = NAMES.map(
      (name) =>
        `${name} ${published.filter(({ at, said, digest }) => reaches(at, name, admitting(said.issuer)) && !gone.has(digest)).length}`,
    );
    console.log(
      `      ${published.length} credentials, ${gone.size} taken back, ${partitions} partitions, ${restarts} restarts; ` +
        `converged in ${seconds} s, ${sweeps} sweeps; active: ${counts.join(', ')}`,
    );
  });
});

const admitting = (issuer: string) => (name: string) => !struckBy(name).has(issuer);
