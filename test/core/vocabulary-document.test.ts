import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { SHIPPED_CONTEXTS } from '../../src/adapters/vocabulary.js';
import { COMMON_FORMS, FACT_FORMS, FACT_KINDS } from '../../src/core/claims/fact-forms.js';
import type { Member } from '../../src/core/claims/form.js';

describe('contexts/README.md', () => {
  it('has one row for each kind of fact, which names its members and how often they occur', async () => {
    const text = await readFile(path.join(SHIPPED_CONTEXTS, 'README.md'), 'utf8');
    const rows = new Map(
      text.split('\n').flatMap((line) => {
        const kind = /^\| `(\w+)` — /.exec(line)?.[1];
        return kind === undefined ? [] : [[kind, line] as const];
      }),
    );
    expect([...rows.keys()]).to.have.members([...FACT_KINDS]);
    const MARKS = { one: '', maybe: '?', many: '*' };
    for (const kind of FACT_KINDS) {
      for (const [name, { occurs }] of Object.entries<Member<unknown>>(FACT_FORMS[kind])) {
        expect(rows.get(kind), kind).to.include(`${name}${MARKS[occurs]}: `);
      }
    }
    for (const [name, { occurs }] of Object.entries(COMMON_FORMS)) {
      expect(text).to.include(`\`${name}${MARKS[occurs]}: `);
    }
  });
});
