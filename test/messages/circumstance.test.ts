import { expect } from 'chai';
import { CIRCUMSTANCES, Circumstance } from '../../src/core/circumstance.js';
import { JournalDamaged } from '../../src/core/journal/damaged.js';
import { circumstanceIn } from '../../src/messages/circumstance.js';

describe('what stands in the way', () => {
  it('is said in English by itself, and in French by its code and parameters', () => {
    const damaged = new JournalDamaged('database', 'cartulary', { seq: 5, reason: 'prev', detail: 'found ab, due cd' });
    expect(circumstanceIn('en', damaged)).to.equal(
      'The MongoDB database cartulary is damaged at entry 5 (prev: found ab, due cd). Restore it from a copy.',
    );
    expect(circumstanceIn('fr', damaged)).to.equal(
      'La base MongoDB cartulary\u00A0: l’entrée 5 est endommagée (prev\u00A0: trouvé ab, attendu cd). Restaurez depuis une copie.',
    );
  });

  it('names in French all that it names in English', () => {
    const params = { path: '/p', pid: 7, host: 'h', since: 's', found: 1, format: 2, detail: 'd', name: 'n' };
    const rest = { seq: 3, reason: 'at', kept: 'file', folder: '/f', problems: 'x', variable: 'V', expected: 'e' };
    for (const code of CIRCUMSTANCES) {
      const said = circumstanceIn('fr', new Circumstance(code, { ...params, ...rest }, 'in English'));
      expect(said, code).to.not.match(/undefined|in English/);
    }
  });

  it('says of a database without a name for its holder that it is another process', () => {
    const held = new Circumstance('database-held', { path: '/data/journal.sqlite' }, '');
    expect(circumstanceIn('fr', held)).to.match(/^\/data\/journal\.sqlite est tenu par un autre processus\./);
  });
});
