import { expect } from 'chai';
import fc from 'fast-check';
import { didWebUrl } from '../../src/core/did-web.js';

function url(did: string): string {
  const location = didWebUrl(did);
  return location.ok ? location.url : location.finding.code;
}

describe('did:web location (did:web specification §3.2)', () => {
  // The three examples of the specification.
  const examples: readonly (readonly [string, string])[] = [
    ['did:web:w3c-ccg.github.io', 'https://w3c-ccg.github.io/.well-known/did.json'],
    ['did:web:w3c-ccg.github.io:user:alice', 'https://w3c-ccg.github.io/user/alice/did.json'],
    ['did:web:example.com%3A3000:user:alice', 'https://example.com:3000/user/alice/did.json'],
  ];
  for (const [did, expected] of examples) it(`${did} → ${expected}`, () => expect(url(did)).to.equal(expected));

  const hosts = {
    'userinfo by %40': 'did:web:trusted.example%40evil.example',
    'userinfo by @': 'did:web:trusted.example@evil.example',
    'a query by %3F': 'did:web:evil.example%3Fx=',
    'a fragment by %23': 'did:web:evil.example%23',
    'a path by %2F': 'did:web:evil.example%2Fsecret',
    'a backslash by %5C': 'did:web:evil.example%5C',
    'twice encoded': 'did:web:evil.example%253A80',
    'two ports': 'did:web:evil.example%3A80%3A90',
    'port 0': 'did:web:evil.example%3A0',
    'port 65536': 'did:web:evil.example%3A65536',
    'a port that is no number': 'did:web:evil.example%3Ax',
    'IPv4, dotted': 'did:web:127.0.0.1',
    'IPv4, link-local metadata': 'did:web:169.254.169.254',
    'IPv4, one decimal': 'did:web:2130706433',
    'IPv4, hexadecimal': 'did:web:0x7f000001',
    'IPv4, short hexadecimal': 'did:web:0x7f.1',
    'IPv4, bare 0x': 'did:web:0x',
    'IPv4, octal': 'did:web:0177.0.0.1',
    'IPv4, encoded dots': 'did:web:127%2E0%2E0%2E1',
    IPv6: 'did:web:[::1]',
    'IPv6, encoded': 'did:web:%5B%3A%3A1%5D',
    'a letter outside ASCII (Cyrillic а)': 'did:web:exаmple.com',
    'a full-width dot': 'did:web:127。0。0。1',
    'upper case': 'did:web:Example.com',
    'a trailing dot': 'did:web:example.com.',
    'an empty label': 'did:web:example..com',
    'a leading hyphen': 'did:web:-example.com',
    'a label of 64 characters': `did:web:${'a'.repeat(64)}.com`,
    'a host of 254 characters': `did:web:${`${'a'.repeat(49)}.`.repeat(5)}abcd`,
    nothing: 'did:web:',
    'another method': 'did:key:z6Mk',
    'a line break': 'did:web:example.com\n',
  };
  for (const [what, did] of Object.entries(hosts)) {
    it(`refuses a host with ${what}`, () => expect(url(did)).to.equal('did-web-host'));
  }

  const paths = {
    climbing: 'did:web:example.com:..:secret',
    'climbing, encoded': 'did:web:example.com:%2e%2E:secret',
    'climbing, half encoded': 'did:web:example.com:.%2e',
    staying: 'did:web:example.com:.:a',
    'an empty segment': 'did:web:example.com::a',
    'an empty end': 'did:web:example.com:a:',
    'a query': 'did:web:example.com:a%3Fb',
    'a fragment': 'did:web:example.com:a%23b',
    'a slash': 'did:web:example.com:a%2Fb',
    'a bare slash': 'did:web:example.com:a/b',
    'a control character': 'did:web:example.com:a%0Ab',
    'a byte above ASCII': 'did:web:example.com:%C3%A9',
    'half an escape': 'did:web:example.com:a%2',
  };
  for (const [what, did] of Object.entries(paths)) {
    it(`refuses a path with ${what}`, () => expect(url(did)).to.equal('did-web-path'));
  }

  it('whatever is accepted is parsed back unchanged, on the host that the DID spells', () => {
    const character = fc.constantFrom(...'ab9.-_:%@/\\?#[]0x25E3AF é'.split(''));
    fc.assert(
      fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
        const did = `did:web:${characters.join('')}`;
        const location = didWebUrl(did);
        if (!location.ok) return;
        const parsed = new URL(location.url);
        expect(parsed.hostname).to.equal(did.slice(8).split(/:|%3A/)[0]);
        expect(parsed.pathname).to.equal(location.url.slice('https://'.length).replace(/^[^/]*/, ''));
        expect([parsed.username, parsed.password, parsed.search, parsed.hash]).to.deep.equal(['', '', '', '']);
      }),
      { numRuns: 3000 },
    );
  });
});
