import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Demo, readDemo } from '../../src/adapters/demo.js';
import { formatInstant } from '../../src/core/instant.js';

const FOLDER = join(process.cwd(), 'credentials');

describe('reading the demo', () => {
  let demo: Demo;
  before(async () => {
    demo = await readDemo(FOLDER);
  });

  it('plays from 2016 to 2026, never backwards', () => {
    const instants = demo.steps.map(({ at }) => at);
    expect(instants).to.deep.equal([...instants].sort((a, b) => a - b));
    expect(instants.slice(0, 1).map(formatInstant)).to.deep.equal(['2016-09-01T00:00:00.000Z']);
    expect(instants.slice(-1).map(formatInstant)).to.deep.equal(['2026-11-20T00:00:00.000Z']);
  });

  it('shows every form in which a document can arrive', () => {
    expect(new Set(demo.steps.map(({ mediaType }) => mediaType))).to.have.keys(
      'application/vc',
      'application/vc+jwt',
      'application/vp',
      'application/vp+jwt',
    );
  });

  it('pins a DID document for everyone who signs', () => {
    for (const { url, content } of demo.evidence.filter(({ kind }) => kind === 'did-document')) {
      expect(content.ok && JSON.parse(Buffer.from(content.bytes).toString()), url).to.have.property('id', url);
    }
    expect(demo.evidence.map(({ url }) => url)).to.include('did:web:boreal.example');
  });

  it('stops at a schedule that names a file outside its folders', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demo-'));
    try {
      const step = { at: '2020-01-01T00:00:00.000Z', file: '../secret', mediaType: 'application/vc' };
      await writeFile(join(folder, 'schedule.json'), JSON.stringify([step]));
      const failure = await readDemo(folder).catch((error: unknown) => error);
      expect(failure).to.be.an('error').with.property('name', 'ZodError');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
