/** Certificates and lists that OpenSSL made, and our own writer did not: what real authorities use, read and judged here. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Instant } from '../../../src/core/instant.js';
import type { Certificate } from '../../../src/core/x509/certificate.js';
import { chainOfPem } from '../../../src/core/x509/chain.js';
import { validatePath } from '../../../src/core/x509/path.js';
import { covers, isSignedBy, readRevocationList, revokedSince } from '../../../src/core/x509/revocation-list.js';
import { anchor } from '../../certificates.js';

const present = spawnSync('openssl', ['version']).status === 0;
/** Tomorrow: the certificates are made when their turn comes, and hold for thirty days from then. */
const now = (Date.now() + 86_400_000) as Instant;

interface Kind {
  readonly name: string;
  readonly newKey: readonly string[];
  readonly signing?: readonly string[];
  /** Lines of the extensions of the authority and the signer. */
  readonly authority?: string;
  readonly signer?: string;
  readonly findings: readonly string[];
}

const RSA = ['-newkey', 'rsa:2048'];
const PSS = ['-sha256', '-sigopt', 'rsa_padding_mode:pss', '-sigopt'];
const NAMES = 'subjectAltName=DNS:boreal.example,email:a@boreal.example,IP:192.0.2.1,URI:https://boreal.example/';

const KINDS: readonly Kind[] = [
  { name: 'RSA with SHA-256', newKey: RSA, findings: [] },
  { name: 'RSA with SHA-512', newKey: RSA, signing: ['-sha512'], findings: [] },
  { name: 'RSA-PSS', newKey: RSA, signing: [...PSS, 'rsa_pss_saltlen:digest'], findings: [] },
  {
    name: 'RSA-PSS with a salt of another length',
    newKey: RSA,
    signing: [...PSS, 'rsa_pss_saltlen:20'],
    findings: ['chain-algorithm', 'chain-algorithm'],
  },
  { name: 'P-256', newKey: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], findings: [] },
  {
    name: 'P-521',
    newKey: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-521'],
    signing: ['-sha512'],
    findings: [],
  },
  { name: 'Ed25519', newKey: ['-newkey', 'ed25519'], findings: [] },
  {
    name: 'Ed448, which is not known here',
    newKey: ['-newkey', 'ed448'],
    findings: ['chain-algorithm', 'chain-algorithm', 'chain-key-weak'],
  },
  { name: 'every form of name', newKey: RSA, signer: NAMES, findings: [] },
  {
    name: 'constraints that all of them keep',
    newKey: RSA,
    authority: 'nameConstraints=critical,permitted;DNS:boreal.example,excluded;DNS:evil.example',
    signer: 'subjectAltName=DNS:www.boreal.example',
    findings: [],
  },
  {
    name: 'constraints on addresses, which are not compared',
    newKey: RSA,
    authority: 'nameConstraints=critical,permitted;IP:192.0.2.0/255.255.255.0',
    signer: NAMES,
    findings: ['chain-names'],
  },
  {
    name: 'a demand for a policy',
    newKey: RSA,
    authority: 'policyConstraints=critical,requireExplicitPolicy:0',
    findings: ['chain-extension'],
  },
  {
    name: 'policies, purposes and addresses of lists',
    newKey: RSA,
    signer: [
      'certificatePolicies=2.23.140.1.1',
      'extendedKeyUsage=critical,clientAuth,emailProtection',
      'crlDistributionPoints=URI:http://lists.example/a.crl',
      'authorityInfoAccess=OCSP;URI:http://ocsp.example/',
      'authorityKeyIdentifier=keyid',
      'subjectKeyIdentifier=hash',
    ].join('\n'),
    findings: [],
  },
];

const CA = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign';

describe('what OpenSSL makes, where it is installed,', () => {
  let folder = '';
  before(function () {
    if (!present) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'cartulary-openssl-'));
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
  });
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const file = (name: string, text: string) => writeFileSync(join(folder, name), `${text}\n`);

  /** A root, an authority and a signer. @returns the chain, the root last. */
  function made({ newKey, signing = [], authority = '', signer = '' }: Kind): readonly Certificate[] {
    const csr = (name: string) =>
      openssl(
        'req',
        ...newKey,
        '-nodes',
        '-subj',
        `/O=OpenSSL/CN=${name}`,
        '-keyout',
        `${name}.key`,
        '-out',
        `${name}.csr`,
      );
    for (const name of ['root', 'authority', 'signer']) csr(name);
    file('root.ext', CA);
    file('authority.ext', `${CA}\n${authority}`);
    file('signer.ext', `basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\n${signer}`);
    const issue = (name: string, ...by: readonly string[]) => {
      const own = ['-in', `${name}.csr`, '-extfile', `${name}.ext`, '-out', `${name}.pem`, '-days', '30'];
      openssl('x509', '-req', ...own, ...signing, ...by);
    };
    issue('root', '-signkey', 'root.key');
    issue('authority', '-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', '2');
    issue('signer', '-CA', 'authority.pem', '-CAkey', 'authority.key', '-set_serial', '0xf00dfacecafe');
    const pem = ['signer', 'authority', 'root']
      .map((name) => readFileSync(join(folder, `${name}.pem`), 'utf8'))
      .join('');
    const reading = chainOfPem(Buffer.from(pem), 'https://boreal.example/');
    if (!reading.ok) throw new Error(JSON.stringify(reading.finding));
    return reading.chain;
  }

  for (const kind of KINDS) {
    it(`${kind.findings.length === 0 ? 'holds' : 'does not hold'}: ${kind.name}`, () => {
      const chain = made(kind);
      const root = openssl('x509', '-in', 'root.pem', '-outform', 'DER');
      const { faults, open } = validatePath(chain, [anchor(root)], [now]);
      expect([...faults, ...open].map(({ code }) => code)).to.deep.equal(kind.findings);
    });
  }

  it('holds: a revocation list, and what it lists', () => {
    const [signer, authority] = made({ name: 'RSA', newKey: RSA, findings: [] });
    if (signer === undefined || authority === undefined) throw new Error('no chain');
    file('index.txt', 'R\t300101000000Z\t260101000000Z\tF00DFACECAFE\tunknown\t/O=OpenSSL/CN=signer');
    file('crlnumber', '01');
    file(
      'ca.cnf',
      [
        '[ca]',
        'default_ca=d',
        '[d]',
        'database=index.txt',
        'crlnumber=crlnumber',
        'default_md=sha256',
        'default_crl_days=7',
        'crl_extensions=e',
        '[e]',
        'authorityKeyIdentifier=keyid',
      ].join('\n'),
    );
    openssl(
      'ca',
      '-gencrl',
      '-config',
      'ca.cnf',
      '-cert',
      'authority.pem',
      '-keyfile',
      'authority.key',
      '-out',
      'crl.pem',
    );
    const list = readRevocationList(openssl('crl', '-in', 'crl.pem', '-outform', 'DER'));
    if (list === undefined) throw new Error('no list');
    expect(covers(list, signer) && isSignedBy(list, authority)).to.equal(true);
    expect(revokedSince(list, signer.serial)).to.equal(Date.UTC(2026, 0, 1));
    expect(revokedSince(list, '02')).to.equal(undefined);
  });
});
