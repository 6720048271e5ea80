import { expect } from 'chai';
import fc from 'fast-check';
import { archiveSize, type Member, readArchive, writeArchive } from '../../../src/core/dossier/archive.js';

const TEXT = [
  { path: 'manifest.json', bytes: Buffer.from('{}') },
  { path: 'credentials/a.json', bytes: Buffer.from('{"a":1}') },
  { path: 'did.json', bytes: Buffer.alloc(0) },
] as const;

const name = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/);
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const anyMembers: fc.Arbitrary<Member[]> = fc.uniqueArray(
  fc.record({ path, bytes: fc.uint8Array({ maxLength: 40 }) }),
  { selector: (member) => member.path, maxLength: 8 },
);

const codes = (archive: Uint8Array) => {
  const read = readArchive(archive);
  return read.ok ? [] : read.findings.map(({ code, pointer }) => `${code} ${pointer}`.trim());
};

/** A member as ZIP has it, with whatever header one likes: PKWARE APPNOTE 4.3.7. */
function local(path: string, content: Uint8Array, change: (header: Buffer) => void = () => {}): Buffer {
  const whole = Buffer.from(writeArchive([{ path: 'x'.repeat(path.length + 1), bytes: content }]));
  const header = Buffer.from(whole.subarray(0, 30 + path.length));
  header.writeUInt16LE(path.length, 26);
  header.write(path, 30, 'latin1');
  change(header);
  return Buffer.concat([header, content]);
}

describe('the archive of a dossier', () => {
  it('gives back what was put in, whatever it was', () => {
    fc.assert(
      fc.property(anyMembers, (members) => {
        const archive = writeArchive(members);
        expect(archive.length).to.equal(archiveSize(members));
        const read = readArchive(archive);
        if (!read.ok) throw new Error(JSON.stringify(read.findings));
        const found = [...read.members].map(([at, bytes]) => [at, Buffer.from(bytes).toString('hex')]);
        const put = members.map(({ path: at, bytes }) => [at, Buffer.from(bytes).toString('hex')]);
        expect(new Map(found as [string, string][])).to.deep.equal(new Map(put as [string, string][]));
      }),
    );
  });

  it('is the same bytes for the same members in any order', () => {
    fc.assert(
      fc.property(anyMembers, (members) => {
        expect(Buffer.from(writeArchive(members.toReversed()))).to.deep.equal(Buffer.from(writeArchive(members)));
      }),
    );
  });

  it('is a ZIP file by its specification: signatures, stored members, one directory at the end', () => {
    const archive = Buffer.from(writeArchive(TEXT));
    // "PK\3\4" begins the first member, "PK\5\6" the end; method 0 is "stored"; three entries.
    expect([archive.readUInt32LE(0), archive.readUInt16LE(8)]).to.deep.equal([0x04034b50, 0]);
    expect(archive.readUInt32LE(archive.length - 22)).to.equal(0x06054b50);
    expect(archive.readUInt16LE(archive.length - 12)).to.equal(3);
    expect(archive.readUInt32LE(archive.readUInt32LE(archive.length - 6))).to.equal(0x02014b50);
  });

  it('notices every single byte that is changed, removed or added', () => {
    const archive = Buffer.from(writeArchive(TEXT));
    for (let place = 0; place < archive.length; place++) {
      const changed = Buffer.from(archive);
      changed[place] = (changed[place] ?? 0) ^ 0x01;
      expect(codes(changed), `byte ${place}`).to.not.deep.equal([]);
      expect(codes(archive.subarray(0, place)), `cut at ${place}`).to.not.deep.equal([]);
      const longer = Buffer.concat([archive.subarray(0, place), Buffer.from('x'), archive.subarray(place)]);
      expect(codes(longer), `one more at ${place}`).to.not.deep.equal([]);
    }
    expect(codes(Buffer.concat([archive, Buffer.from('x')]))).to.deep.equal(['archive-malformed']);
  });

  it('names the member whose content or header was changed', () => {
    const archive = Buffer.from(writeArchive(TEXT));
    const content = Buffer.from(archive);
    content.write('2', archive.indexOf('{"a":1}') + 5);
    expect(codes(content)).to.deep.equal(['archive-member-changed credentials/a.json']);
    const size = Buffer.from(archive);
    size.writeUInt32LE(6, 22);
    expect(codes(size)).to.deep.equal(['archive-malformed credentials/a.json']);
  });

  for (const wrong of [
    '../evil.json',
    '/etc/passwd',
    'a//b.json',
    'a/../b.json',
    'C:evil.json',
    'a\\b.json',
    'A.json',
    '.x',
    'a\u0000b',
    '',
  ]) {
    it(`refuses the name ${JSON.stringify(wrong)}`, () => {
      expect(codes(local(wrong, Buffer.from('x')))[0]).to.match(/^archive-path/);
      expect(() => writeArchive([{ path: wrong, bytes: Buffer.alloc(0) }])).to.throw(/path/);
    });
  }

  it('refuses a name that stands twice, and members out of order', () => {
    const [a, b] = [local('a.json', Buffer.from('1')), local('b.json', Buffer.from('2'))];
    expect(codes(Buffer.concat([a, local('a.json', Buffer.from('2'))]))).to.deep.equal(['archive-repeated a.json']);
    expect(codes(Buffer.concat([b, a]))).to.deep.equal(['archive-order a.json']);
    expect(() => writeArchive([...TEXT, TEXT[0]])).to.throw(/twice/);
  });

  it('inflates nothing: compressed, encrypted or deferred members are no members', () => {
    const zeros = Buffer.from('x');
    const deflated = local('a.json', zeros, (header) => header.writeUInt16LE(8, 8));
    const encrypted = local('a.json', zeros, (header) => header.writeUInt16LE(1, 6));
    const deferred = local('a.json', zeros, (header) => header.writeUInt16LE(8, 6));
    const bomb = local('a.json', zeros, (header) => header.writeUInt32LE(0xffffffff, 22));
    for (const archive of [deflated, encrypted, deferred, bomb]) {
      expect(codes(archive)).to.deep.equal(['archive-malformed a.json']);
    }
  });

  it('refuses what is too large before it reads any of it', () => {
    expect(codes(new Uint8Array(64 * 1024 * 1024 + 1))).to.deep.equal(['archive-too-large']);
  });
});
