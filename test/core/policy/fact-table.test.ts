import { expect } from 'chai';
import { sha256 } from '../../../src/core/digest.js';
import { FOREVER } from '../../../src/core/instant.js';
import type { Fact, FactKind } from '../../../src/core/policy/facts.js';
import { dependencyOf, kindOf, subjectOf, viewOf, World, type WorldView } from '../../../src/core/policy/world.js';
import { fact } from '../../golden/said.js';
import { FACTS } from '../../golden/world.js';

const GIVEN: readonly Fact[] = FACTS.map(fact);

function worldOf(facts: readonly Fact[]): World {
  const world = new World();
  for (const one of facts) world.add(one);
  return world;
}

const read = (world: World, kind: FactKind, about: string) => world.factsOf(kind, about, FOREVER);

describe('a table of facts', () => {
  it('gives back every fact as it was put in, under its subject and kind, in order of arrival', () => {
    const world = worldOf(GIVEN);
    const keys = new Set(GIVEN.map(dependencyOf));
    for (const key of keys) {
      const given = GIVEN.filter((one) => dependencyOf(one) === key);
      expect(read(world, kindOf(key) as FactKind, subjectOf(key)), key).to.deep.equal(given);
    }
    expect(keys.size).to.be.greaterThan(100);
    expect(read(world, 'gpu', 'https://nobody.example/')).to.deep.equal([]);
  });

  it('holds more facts than it had room for at first, about one subject too', () => {
    const [first] = GIVEN.filter(({ kind }) => kind === 'gpu');
    if (first === undefined) throw new Error('the golden world has no such fact');
    const many = Array.from({ length: 5_000 }, (_, i): Fact => ({ ...first, pointer: `/${i}` }));
    expect(read(worldOf(many), 'gpu', first.subject)).to.deep.equal(many);
  });

  it('keeps where a third party read it', () => {
    const [first] = GIVEN;
    if (first === undefined) throw new Error('the golden world is empty');
    const cited: Fact = { ...first, sources: ['https://read.example/'], sourceDate: '2026-01-01' };
    expect(read(worldOf([cited]), cited.kind, subjectOf(dependencyOf(cited)))).to.deep.equal([cited]);
  });

  it('tells what a credential states, and nothing of it once it is erased', () => {
    const [one, two] = GIVEN.filter(({ kind }) => kind === 'storage');
    if (one === undefined || two === undefined) throw new Error('the golden world stores nothing');
    const both = [one, { ...two, credential: one.credential, issuer: one.issuer, recorded: one.recorded }];
    const world = worldOf([...both, ...GIVEN.filter(({ kind }) => kind === 'gpu')]);
    const statements = both.map(({ kind, subject, value, from, until, pointer }) => {
      return { kind, subject, value, from, until, pointer };
    });
    expect(world.statementsOf(one.credential)).to.deep.equal(statements);
    world.erase(one.credential);
    expect(world.statementsOf(one.credential)).to.deep.equal([]);
    expect(read(world, 'storage', one.subject)).to.deep.equal([]);
    expect(read(world, 'gpu', one.subject)).to.have.length.above(0);
  });

  it('keeps no value that was stated only in what is erased, and every one that others state too', () => {
    const [one] = GIVEN.filter(({ kind }) => kind === 'storage');
    if (one === undefined) throw new Error('the golden world stores nothing');
    const only = { primary: ['XA'], backup: ['XB'], logs: ['XC'], metadata: ['XD'] };
    const erased = { ...one, credential: sha256('erased') };
    const world = worldOf([one, erased, { ...erased, pointer: '/other', value: only } as Fact]);
    expect(world.soFar.facts.values).to.deep.include(only);
    world.erase(erased.credential);
    expect(world.soFar.facts.values).to.not.deep.include(only);
    expect(read(world, 'storage', one.subject)).to.deep.equal([one]);
  });

  it('tells another thread what it held when that was told, in the same memory', () => {
    const [gpu] = GIVEN.filter(({ kind }) => kind === 'gpu');
    if (gpu === undefined) throw new Error('the golden world has no such fact');
    const world = worldOf(GIVEN);
    const told = viewOf(structuredClone(world.soFar));
    const keys = [...new Set(GIVEN.map(dependencyOf))];
    const all = (view: WorldView) => keys.map((key) => view.factsOf(kindOf(key) as FactKind, subjectOf(key), FOREVER));
    const before = all(world);
    for (let more = 0; more < 2_000; more++) world.add({ ...gpu, pointer: `/${more}` });
    expect(all(told)).to.deep.equal(before);
    expect(read(world, 'gpu', gpu.subject)).to.have.length.above(2_000);
  });
});
