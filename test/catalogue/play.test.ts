import { expect } from 'chai';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { playDemo, type ScriptedPublication } from '../../src/catalogue/play.js';
import { readDocuments } from '../../src/core/credential.js';
import { formatInstant, type Instant, instant } from '../../src/core/instant.js';
import { refused } from '../../src/core/problem.js';

const DAYS = ['2018-06-01', '2018-06-01', '2019-01-01', '2020-07-16', '2021-03-01', '2022-01-01', '2023-01-01'];

/** More steps than are judged ahead. */
const STEPS = [...DAYS, ...DAYS.map((day) => day.replace(/^20\d\d/, '2025'))].map(
  (day, number): ScriptedPublication => ({
    at: instant(day),
    file: `demo/${number}.json`,
    mediaType: 'application/vc',
    bytes: Buffer.from(
      JSON.stringify({
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        id: `urn:example:${number}`,
        type: ['VerifiableCredential'],
      }),
    ),
  }),
);

/** A catalogue that takes the longer to judge the earlier it was asked, and writes down what it stores, and when. */
class Stage {
  readonly prepared: string[] = [];
  readonly stored: string[] = [];
  readonly #held = new Set<string>();
  #now: Instant | undefined;
  readonly clock = {
    holdAt: (at: Instant) => {
      this.#now = at;
    },
    letGo: () => {
      this.#now = undefined;
    },
  };

  constructor(readonly refuses?: string) {}

  /** When the clock stands still: where; else undefined. */
  get heldAt(): Instant | undefined {
    return this.#now;
  }

  hold(step: ScriptedPublication): void {
    this.#held.add(contentOf(step.bytes));
  }

  readonly prepare: Catalogue['prepare'] = async (bytes, _mediaType, at) => {
    const content = contentOf(bytes);
    const { id }: { readonly id: string } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    this.prepared.push(`${id} ${formatInstant(at)}`);
    await new Promise((resolve) => setTimeout(resolve, 20 - this.prepared.length));
    return async () => {
      if (id === this.refuses) return refused('document-refused', [{ code: 'expired', pointer: '/validUntil' }]);
      this.stored.push(`${id} ${this.#now === undefined ? 'now' : formatInstant(this.#now)}`);
      this.#held.add(content);
      return { ok: true, value: {} as never };
    };
  };

  readonly knows: Catalogue['knows'] = (digest) => this.#held.has(digest);
}

function contentOf(bytes: Uint8Array): string {
  return readDocuments(bytes, 'application/vc')[0].document?.contentDigest ?? '';
}

function script(steps: readonly ScriptedPublication[]): readonly string[] {
  return steps.map(({ at, file }) => `urn:example:${file.replace(/\D/g, '')} ${formatInstant(at)}`);
}

const quietly = () => {};

describe('playing a script', () => {
  it('stores in the order of the script, each at its instant, whatever is judged first', async () => {
    const stage = new Stage();
    const told: string[] = [];
    await playDemo(STEPS, stage, stage.clock, (done, total) => told.push(`${done}/${total}`));
    expect(stage.stored).to.deep.equal(script(STEPS));
    expect(stage.prepared).to.deep.equal(script(STEPS));
    expect(told.at(0)).to.equal('1/14');
    expect(told.at(-1)).to.equal('14/14');
    expect(stage.heldAt).to.equal(undefined);
  });

  it('goes on where it was interrupted', async () => {
    const stage = new Stage();
    for (const step of STEPS.slice(0, 5)) stage.hold(step);
    await playDemo(STEPS, stage, stage.clock, quietly);
    expect(stage.stored).to.deep.equal(script(STEPS.slice(5)));
  });

  it('judges nothing when all is published', async () => {
    const stage = new Stage();
    for (const step of STEPS) stage.hold(step);
    await playDemo(STEPS, stage, stage.clock, quietly);
    expect(stage.prepared).to.be.empty;
  });

  it('stops at what is refused, and names the file and the findings', async () => {
    const stage = new Stage('urn:example:3');
    let message = '';
    try {
      await playDemo(STEPS, stage, stage.clock, quietly);
    } catch (error) {
      message = String(error);
    }
    expect(message).to.contain('demo/3.json').and.to.contain('expired at /validUntil');
    expect(stage.stored).to.deep.equal(script(STEPS.slice(0, 3)));
  });
});
