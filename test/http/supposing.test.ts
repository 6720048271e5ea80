import { expect } from 'chai';
import { type Service, startService } from './service.js';
import { worldCatalogue } from './world.js';

const HTML = { accept: 'text/html' };

describe('suppositions and changes as pages', () => {
  let service: Service;
  before(async () => {
    service = await startService(worldCatalogue());
  });
  after(() => service.close());

  it('says of every offer and of the whole that it is hypothetical', async () => {
    const { text } = await service.ask('/what-if?law=US-DPF&on=2027-01-01', { headers: HTML });
    expect(text).to.include('<title>Hypothetical: A law ends');
    expect(text.match(/<span class="tag">Hypothetical<\/span>/g)).to.have.length(2);
    expect(text).to.include('Suppose that this ends on 1 January 2027: the EU–US Data Privacy Framework.');
  });

  it('keeps what was supposed in the form, and in the link to the other language', async () => {
    const { text } = await service.ask('/what-if?law=US-DPF&on=2027-01-01', { headers: HTML });
    expect(text).to.include('value="2027-01-01"').and.include('<option value="US-DPF" selected>');
    expect(text).to.include('href="/what-if?law=US-DPF&amp;on=2027-01-01&amp;lang=fr"');
  });

  it('answers half a supposition with what is missing', async () => {
    const { status, text } = await service.ask('/what-if?law=US-DPF', { headers: HTML });
    expect(status).to.equal(400);
    expect(text).to.include('supposed-member-missing');
  });

  it('tells a change with its cause, the sentence before the law, and whether it lies ahead', async () => {
    const { text } = await service.ask('/changes?profile=hdh-2026', { headers: HTML });
    expect(text).to.include('15 January 2027').and.include('still to come');
    expect(text.indexOf('Data are stored outside the EEA')).to.be.within(
      1,
      text.lastIndexOf('Arrêté of 26 April 2024'),
    );
  });
});
