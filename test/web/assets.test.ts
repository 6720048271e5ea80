import { expect } from 'chai';
import { startService } from '../http/service.js';

describe('the stylesheet', () => {
  it('is found under the name that pages give it, and may be kept for ever', async () => {
    const service = await startService();
    const page = await service.ask('/verifications', { headers: { accept: 'text/html' } });
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(page.text)?.[1] ?? '';
    expect(href).to.match(/^\/assets\/style\.[0-9a-f]{16}\.css$/);
    const style = await service.ask(href);
    await service.close();
    expect(style.status).to.equal(200);
    expect(style.headers['content-type']).to.equal('text/css; charset=utf-8');
    expect(style.headers['cache-control']).to.include('immutable');
    expect(style.text).to.include('prefers-color-scheme: dark');
  });
});
