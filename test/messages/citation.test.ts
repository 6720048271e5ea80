import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { voice } from '../../src/messages/voice.js';

const [en, fr] = [voice('en'), voice('fr')];

/** Every text below a member of that name, in any of the files. */
function members(value: unknown, name: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) =>
    key === name && typeof below === 'string' ? [below] : members(below, name),
  );
}

const files = ['policies', join('policies', 'profiles')].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'seal.json')
    .map((file): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))),
);

describe('where something comes from, in the reader’s language', () => {
  it('is said in French where the form is known, and with its days in words', () => {
    expect(fr.cited('GDPR, art. 28')).to.equal('RGPD, art. 28');
    expect(fr.cited('Health Data Hub, functional needs of 2019')).to.equal(
      'Health Data Hub, besoins fonctionnels de 2019',
    );
    expect(fr.cited('Decision 2000/520/EC; CJEU C-362/14 of 2015-10-06')).to.equal(
      'Décision 2000/520/CE\u202F; CJUE C-362/14 du 6 octobre 2015',
    );
    expect(en.cited('CJEU C-362/14 of 2015-10-06')).to.equal('CJEU C-362/14 of 6 October 2015');
  });

  it('stays a quotation where the form is not known: a part is said whole or not at all', () => {
    expect(fr.cited('GDPR, art. 28, as our lawyers read it')).to.equal('GDPR, art. 28, as our lawyers read it');
    expect(fr.cited('Our own need; Data Act, art. 25')).to.equal(
      'Our own need\u202F; Règlement sur les données, art. 25',
    );
    expect(fr.cited('ref-2026-01-01')).to.equal('ref-2026-01-01');
  });

  it('leaves no English in French of what the policies name', () => {
    const cited = [...new Set([...members(files, 'source'), ...members(files, 'endedBy')])];
    expect(cited.length).to.be.greaterThan(100);
    const english = /\b(of|the|and|by|for|with|on|as|not|no|its|day|world|tender|decision|regulation|agreement)\b/i;
    expect(cited.map(fr.cited).filter((text) => english.test(text))).to.deep.equal([]);
  });
});
