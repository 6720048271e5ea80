import { expect } from 'chai';
import { readConfig } from '../../src/config.js';
import { startServer } from '../../src/service.js';
import { folder } from './drafts.js';
import { cartulary } from './terminal.js';

describe('cartulary --data, beside --server', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  beforeEach(async () => {
    place = await folder();
  });
  afterEach(() => place.remove());

  it('opens the folder itself and answers what a server of it answers', async () => {
    const reading = readConfig({ data: place.at('data'), port: '0', logLevel: 'silent' }, {});
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    const server = await startServer(reading.config);
    const question = ['search', '--profile', 'hdh-2026', '--as-of', '2026-06-01', '--known-at', '2026-06-02', '--json'];
    const served = await cartulary([...question, '--server', server.url]);
    await server.close();
    const opened = await cartulary([...question, '--data', place.at('data')]);
    expect(opened.exit).to.equal(4);
    expect(JSON.parse(opened.out)).to.deep.equal(JSON.parse(served.out));
    const wrong = await cartulary(['explain', 'x', '--data', place.at('data'), '--profile', 'nope']);
    expect(wrong).to.include({ exit: 2 });
    expect(await cartulary(['explain', 'x', '--data', place.at('data')])).to.include({ exit: 4 });
  });

  it('serves until it is asked to end, and says where', async () => {
    const ran = await cartulary(['serve', '--port', '0', '--data', place.at('data'), '--json']);
    expect(ran.exit).to.equal(0);
    expect(JSON.parse(ran.out).url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('says in one line that a node’s folder is not the demo’s, and how to mend it', async () => {
    expect(await cartulary(['serve', '--port', '0', '--data', place.at('data')])).to.include({ exit: 0 });
    const demo = await cartulary(['demo', '--port', '0', '--data', place.at('data')]);
    expect(demo).to.include({ exit: 70, out: '' });
    expect(demo.err).to.match(/^This data directory holds a real node\..*CARTULARY_DATA.*\n$/);
  });

  it('refuses a port that is none', async () => {
    const ran = await cartulary(['serve', '--port', 'http', '--data', place.at('data')]);
    expect(ran).to.include({ exit: 2, out: '' });
    expect(ran.err).to.include('[setting-not-integer]');
  });
});
