import { join } from 'node:path';
import { expect } from 'chai';
import { type ConfigReading, optionName, readConfig, SETTINGS, settingsTable } from '../src/config.js';
import { DEFAULT_LIMITS } from '../src/http/site.js';

function config(reading: ConfigReading) {
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.config;
}
function findings(reading: ConfigReading) {
  return reading.ok ? [] : reading.findings.map(({ code, params, found }) => `${code} ${params?.name} ${found}`);
}

describe('readConfig', () => {
  it('has a default for everything, and listens to this machine alone', () => {
    const settings = config(readConfig({}, { HOME: '/home/someone' }));
    expect(settings).to.include({
      mode: 'node',
      data: 'data',
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      allowLoopback: false,
      trustedProxies: 0,
    });
    expect(settings.admittedIssuers).to.equal(undefined);
    expect(settings.struckIssuers).to.deep.equal(new Set());
    expect(settings).to.include(DEFAULT_LIMITS);
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(config(readConfig({}, {})))).to.equal(true);
  });

  it('keeps the demo out of a node’s directory', () => {
    expect(config(readConfig({ mode: 'demo' }, {})).data).to.equal(join('data', 'demo'));
    expect(config(readConfig({ mode: 'demo', data: 'elsewhere' }, {})).data).to.equal('elsewhere');
  });

  it('takes the command line before the environment, and an empty variable as not set', () => {
    const environment = { CARTULARY_PORT: '4000', CARTULARY_HOST: '' };
    expect(config(readConfig({ port: '5000' }, environment)).port).to.equal(5000);
    expect(config(readConfig({}, environment))).to.include({ port: 4000, host: '127.0.0.1' });
    expect(config(readConfig({}, environment)).baseUrl).to.equal('http://localhost:4000');
  });

  it('tells everything that is wrong at once, by the name the operator used', () => {
    const reading = readConfig(
      { port: '65536' },
      {
        CARTULARY_MODE: 'production',
        CARTULARY_BASE_URL: 'ftp://catalogue.example',
        CARTULARY_ALLOW_LOOPBACK: 'yes',
        CARTULARY_STRUCK_ISSUERS: 'did:web:a.example, boreal',
        CARTULARY_HOST: ' ',
        CARTULARY_CONTACT: 'javascript:alert(1)',
        CARTULARY_PORTS: '1',
      },
    );
    expect(findings(reading)).to.have.members([
      'setting-unknown CARTULARY_PORTS undefined',
      'setting-not-choice CARTULARY_MODE production',
      'setting-not-text CARTULARY_HOST  ',
      'setting-not-integer --port 65536',
      'setting-not-url CARTULARY_BASE_URL ftp://catalogue.example',
      'setting-not-choice CARTULARY_ALLOW_LOOPBACK yes',
      'setting-not-contact CARTULARY_CONTACT javascript:alert(1)',
      'setting-not-did CARTULARY_STRUCK_ISSUERS boreal',
    ]);
  });

  it('takes an e-mail address or a page for the operator’s contact', () => {
    for (const contact of ['accessibility@catalogue.example', 'https://operator.example/write?to=us']) {
      expect(config(readConfig({ contact }, {})).contact).to.equal(contact);
    }
    for (const contact of ['nobody', 'http://operator.example', 'a@b', 'a@b.example?cc=all']) {
      expect(readConfig({ contact }, {}).ok, contact).to.equal(false);
    }
  });

  it('suggests the setting that was probably meant', () => {
    const reading = readConfig({}, { CARTULARY_BASEURL: 'https://catalogue.example', CARTULARY_COLOUR: 'red' });
    expect(reading.ok ? [] : reading.findings.map(({ params }) => params)).to.deep.equal([
      { name: 'CARTULARY_BASEURL', suggestion: 'CARTULARY_BASE_URL' },
      { name: 'CARTULARY_COLOUR' },
    ]);
  });

  for (const text of ['', '-1', '1.5', '1e3', '0x10', '12 ', 'NaN', '9'.repeat(20)]) {
    it(`does not take “${text}” for a number`, () => {
      expect(findings(readConfig({ readsPerMinute: text }, {}))).to.have.length(1);
    });
  }

  for (const text of ['catalogue.example', 'https://u:p@x.example', 'https://x.example/?a', 'https://x.example/#a']) {
    it(`does not take “${text}” for a base address`, () => {
      expect(findings(readConfig({ baseUrl: text }, {}))).to.have.length(1);
    });
  }

  it('writes a base address in one way', () => {
    expect(config(readConfig({ baseUrl: 'HTTPS://Catalogue.Example:443/gx//' }, {})).baseUrl).to.equal(
      'https://catalogue.example/gx',
    );
  });

  it('tells a fault once, and not again of a default that is made from it', () => {
    const reading = readConfig({ port: '99999' }, {});
    expect(reading.ok ? [] : reading.findings.map(({ code, params }) => [code, params?.name])).to.deep.equal([
      ['setting-not-integer', '--port'],
    ]);
  });

  it('reads lists of DIDs', () => {
    const text = 'did:web:boreal.example, did:key:z6Mk,';
    expect(config(readConfig({ admittedIssuers: text }, {})).admittedIssuers).to.deep.equal(
      new Set(['did:web:boreal.example', 'did:key:z6Mk']),
    );
  });
});

describe('the table of settings', () => {
  it('documents every variable in one row', () => {
    const rows = settingsTable().split('\n').slice(2);
    expect(rows).to.have.length(Object.keys(SETTINGS).length);
    for (const { variable } of Object.values(SETTINGS)) expect(settingsTable()).to.contain(`| \`${variable}\` |`);
    expect(rows[0]).to.equal(
      '| `CARTULARY_MODE` | A real node, or the illustrative demo catalogue | node, demo | node |',
    );
  });

  it('names options as one types them', () => {
    expect(optionName('publicationsPerHour')).to.equal('--publications-per-hour');
  });
});
