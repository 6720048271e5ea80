import { expect } from 'chai';
import fc from 'fast-check';
import { publicHalf, readPrivateJwk } from '../../../src/adapters/keys.js';
import { chainOfX5c } from '../../../src/core/x509/chain.js';
import { isKeyOf } from '../../../src/core/x509/leaf-key.js';
import { validatePath } from '../../../src/core/x509/path.js';
import { covers, isSignedBy, readRevocationList } from '../../../src/core/x509/revocation-list.js';
import { anchor, curve, issuing, KEYS, LIST_URL, list, read, root, rsa, signer } from '../../certificates.js';
import { NOW } from '../../signers.js';

const jwk = readPrivateJwk(KEYS.signer.export({ format: 'jwk' }));
const ANCHORS = [anchor(root())];
const strong = rsa(2048);
const p256 = curve('P-256');

const CHAINS: Readonly<Record<string, readonly Uint8Array[]>> = {
  'Ed25519, with its anchor': [signer({ lists: [LIST_URL], dns: ['boreal.example'] }), issuing(), root()],
  RSA: [signer({ signedBy: strong }), issuing({ key: strong })],
  'P-256': [signer({ signedBy: p256 }), issuing({ key: p256 })],
};

function validates(ders: readonly Uint8Array[]): boolean {
  const reading = chainOfX5c(ders.map((der) => Buffer.from(der).toString('base64')));
  if (!reading.ok || jwk === undefined) return false;
  const { faults, open } = validatePath(reading.chain, ANCHORS, [NOW]);
  const [leaf] = reading.chain;
  return faults.length === 0 && open.length === 0 && leaf !== undefined && isKeyOf(leaf, publicHalf(jwk));
}

describe('any changed byte', () => {
  for (const [what, chain] of Object.entries(CHAINS)) {
    it(`of a chain of ${what} is noticed, wherever it stands`, () => {
      expect(validates(chain)).to.equal(true);
      for (const [index, der] of chain.entries()) {
        for (let at = 0; at < der.length; at += 1) {
          const changed = Buffer.from(der);
          changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
          expect(validates(chain.with(index, changed)), `certificate ${index + 1}, byte ${at}`).to.equal(false);
        }
      }
    });
    it(`of a chain of ${what} is noticed, whatever it becomes`, () => {
      const places = fc
        .nat({ max: chain.length - 1 })
        .chain((index) =>
          fc.tuple(
            fc.constant(index),
            fc.nat({ max: (chain[index]?.length ?? 1) - 1 }),
            fc.integer({ min: 1, max: 255 }),
          ),
        );
      fc.assert(
        fc.property(places, ([index, at, mask]) => {
          const changed = Buffer.from(chain[index] ?? []);
          changed[at] = (changed[at] ?? 0) ^ mask;
          expect(validates(chain.with(index, changed))).to.equal(false);
        }),
        { numRuns: 500 },
      );
    });
  }

  it('of a revocation list is noticed too', () => {
    const der = list({ revoked: [{ serial: 3, since: '2026-05-01' }] });
    const believed = (bytes: Uint8Array) => {
      const found = readRevocationList(bytes);
      return found !== undefined && covers(found, read(signer())) && isSignedBy(found, read(issuing()));
    };
    expect(believed(der)).to.equal(true);
    for (let at = 0; at < der.length; at += 1) {
      const changed = Buffer.from(der);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(believed(changed), `byte ${at}`).to.equal(false);
    }
  });

  it('makes reading stop with an answer, and never throws', () => {
    const whole = Buffer.from(
      signer({ lists: [LIST_URL], dns: ['a.example'], permitted: { dns: ['a'] }, ocsp: 'http://o/' }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 8 }),
        (edits) => {
          const changed = Buffer.from(whole);
          for (const [at, octet] of edits) changed[at] = octet;
          chainOfX5c([changed.toString('base64')]);
          readRevocationList(changed);
        },
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        chainOfX5c([Buffer.from(bytes).toString('base64')]);
        readRevocationList(bytes);
      }),
    );
  });
});
