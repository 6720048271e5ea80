import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { openDemo } from '../e2e/demo-catalogue.js';
import { ARCHETYPES } from '../golden/identities.js';
import { cartulary } from './terminal.js';

describe('changes, what-if and impact in words, over the demo', function () {
  this.timeout(60_000);
  let catalogue: Catalogue;
  let folder: string;
  before(async () => {
    ({ catalogue } = await openDemo());
    folder = await mkdtemp(join(tmpdir(), 'cartulary-what-if-'));
  });
  after(() => rm(folder, { recursive: true }));

  function ask(...args: string[]) {
    const openCatalogue = async () => ({ ...catalogue, close: async () => {} });
    return cartulary([...args, '--data', 'demo'], { openCatalogue, holdsCatalogue: async () => true });
  }

  it('changes: the day that Privacy Shield fell, with what fell and who fell with it', async () => {
    const { exit, out } = await ask(
      'changes',
      '--profile',
      'hdh-2020-ce',
      '--from',
      '2020-07-15',
      '--to',
      '2020-07-16',
    );
    expect(exit).to.equal(0);
    expect(out).to.match(/^ {2}The Privacy Shield is no longer in force \(C-311\/18\)\./m);
    expect(out.match(/R-02@declared .* PASS → FAIL/g)).to.have.length(2);
    expect(out).to.match(/✓ .* → ✗ /);
  });

  it('changes: refuses days in the wrong order, and says so when nothing changes', async () => {
    expect((await ask('changes', '--from', '2026-02-01', '--to', '2026-01-01')).exit).to.equal(2);
    const { out } = await ask('changes', '--profile', 'hdh-2026', '--from', '2026-05-15', '--to', '2026-05-16');
    expect(out).to.include('Nothing changes.');
  });

  it('what-if: from an option and from a file, marked as hypothetical', async () => {
    const ends = await ask(
      'what-if',
      '--law-ends',
      'US-DPF=2027-01-01',
      '--as-of',
      '2027-01-02',
      '--profile',
      'hdh-2020-ce',
    );
    expect(ends.exit).to.equal(0);
    expect(ends.out)
      .to.include('hypothetical')
      .and.to.match(/R-02@declared .* PASS → CONDITIONAL/);
    const holder = { id: 'https://buyer.example/', name: 'Overseas Holdings', country: 'US' };
    const hypotheses = [{ suppose: 'owner-enters', company: ARCHETYPES.A1.participant, holder, capital: '30' }];
    const file = join(folder, 'buyer.json');
    await writeFile(file, JSON.stringify({ hypotheses }));
    const bought = await ask('what-if', file, '--as-of', '2026-06-01', '--profile', 'hdh-2026');
    expect(bought.out)
      .to.match(/R-05@certified \(HDH-05\) PASS → FAIL/)
      .and.to.include('At risk');
  });

  it('what-if: tells what is wrong with a file, and where', async () => {
    const file = join(folder, 'wrong.json');
    await writeFile(file, JSON.stringify({ hypotheses: [{ suppose: 'law-ends', law: 'US-DPX', on: '2027-01-01' }] }));
    const { exit, err } = await ask('what-if', file);
    expect(exit).to.equal(2);
    expect(err).to.include('US-DPF');
    expect((await ask('what-if', join(folder, 'absent.json'))).exit).to.equal(4);
  });

  it('impact: what rests on an adequacy decision', async () => {
    const { exit, out } = await ask('impact', '--law', 'US-DPF', '--as-of', '2026-06-01', '--profile', 'hdh-2020-ce');
    expect(exit).to.equal(0);
    expect(out).to.match(/R-02@declared .* PASS → CONDITIONAL/);
  });
});
