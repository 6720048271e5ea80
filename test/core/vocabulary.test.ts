/** One vocabulary is written four times: facts.ts (by its types), fact-forms.ts, the context, the shapes. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { DataFactory, Parser, Store } from 'n3';
import { readVocabulary, SHIPPED_CONTEXTS } from '../../src/adapters/vocabulary.js';
import { COMMON_FORMS, FACT_FORMS, FACT_KINDS } from '../../src/core/claims/fact-forms.js';
import { type Form, type Member, SELF } from '../../src/core/claims/form.js';
import { OFFERING_PARENTS } from '../../src/core/claims/offering-classes.js';
import { knownTermsOf } from '../../src/core/known-terms.js';
import { CARTULARY, GAIA_X } from '../../src/core/namespace.js';
import { shapesOf } from '../../src/core/shacl.js';
import type { Vocabulary } from '../../src/core/vocabulary.js';

type AnyMembers = Readonly<Record<string, Member<unknown>>>;
type Definition = { '@id': string; '@type'?: string; '@context'?: Readonly<Record<string, Definition | null>> };

const SH = 'http://www.w3.org/ns/shacl#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

describe('the vocabulary', () => {
  let vocabulary: Vocabulary;
  let store: Store;
  before(async () => {
    vocabulary = await readVocabulary();
    store = new Store(new Parser().parse(vocabulary.shapes));
  });

  function context(): Readonly<Record<string, Definition>> {
    const document = vocabulary.contexts['https://w3id.org/cartulary/v1'] as { '@context': Record<string, Definition> };
    return document['@context'];
  }

  for (const kind of FACT_KINDS) {
    const members: AnyMembers = { ...(FACT_FORMS[kind] as AnyMembers), ...COMMON_FORMS };

    it(`defines in the context every member of ${kind}, and nothing more`, () => {
      const definition = context()[kind];
      expect(definition).to.include({ '@id': `cty:${kind}`, '@type': '@id' });
      expect(definition?.['@context']?.['@vocab'], 'a typo must not become a term').to.equal(null);
      sameTerms(members, definition?.['@context'], kind);
    });

    it(`holds every member of ${kind} in its shape, as it is read`, () => {
      const shape = shapesOf(vocabulary.shapes).ofObjects(CARTULARY + kind);
      if (shape === undefined) throw new Error(`no shape for ${kind}`);
      sameShape(members, shape, kind);
    });
  }

  function sameTerms(members: AnyMembers, scoped: Definition['@context'], where: string): void {
    const { '@vocab': _none, ...terms } = scoped ?? {};
    const named = Object.entries(members).filter(([, { property }]) => property !== SELF);
    expect(Object.keys(terms), where).to.have.members(named.map(([name]) => name));
    for (const [name, { property, form }] of named) {
      const definition = terms[name];
      expect(definition?.['@id'].replace('cty:', CARTULARY), `${where}.${name}`).to.equal(property);
      expect(definition?.['@type'], `${where}.${name}`).to.equal(coercionOf(form));
      if (form.is === 'node') sameTerms(form.members as AnyMembers, definition?.['@context'], `${where}.${name}`);
    }
  }

  function coercionOf(form: Form<unknown>): string | undefined {
    if (form.is !== 'literal') return '@id';
    return form.datatype === `${XSD}string` ? undefined : form.datatype.replace(XSD, 'xsd:');
  }

  function sameShape(members: AnyMembers, shape: string, where: string): void {
    const properties = store.getObjects(shape, `${SH}property`, null).map(({ value }) => value);
    const paths = new Map(properties.map((property) => [only(property, 'path') ?? '', property]));
    const named = Object.entries(members).filter(([, { property }]) => property !== SELF);
    expect([...paths.keys()], where).to.have.members(named.map(([, { property }]) => property));
    if (members.id?.property === SELF) expect(only(shape, 'nodeKind'), where).to.equal(`${SH}IRI`);
    for (const [name, { property, occurs, form }] of named) {
      const at = paths.get(property) ?? '';
      const place = `${where}.${name}`;
      if (occurs === 'one') expect(only(at, 'minCount'), place).to.equal('1');
      if (occurs === 'maybe') expect(only(at, 'minCount'), place).to.equal(undefined);
      expect(only(at, 'maxCount'), place).to.equal(occurs === 'many' ? undefined : '1');
      if (form.is === 'node') sameShape(form.members as AnyMembers, at, place);
      else sameValue(form, at, place);
      const languages = store.getObjects(at, `${SH}message`, null).map((text) => 'language' in text && text.language);
      expect(languages, place).to.have.members(['en', 'fr']);
    }
  }

  function sameValue(form: Form<unknown>, at: string, place: string): void {
    if (form.is === 'iri') expect(only(at, 'nodeKind'), place).to.equal(`${SH}IRI`);
    if (form.is !== 'literal') return;
    if (form.values === undefined) {
      expect(only(at, 'datatype'), place).to.equal(form.datatype);
      if (form.country) expect(only(at, 'pattern'), place).to.equal('^[A-Z]{2}$');
      return;
    }
    const [head] = store.getObjects(at, `${SH}in`, null);
    const found: string[] = [];
    for (let node = head; node !== undefined && !node.value.endsWith('#nil'); ) {
      found.push(store.getObjects(node, RDF('first'), null)[0]?.value ?? '');
      node = store.getObjects(node, RDF('rest'), null)[0];
    }
    expect(found, place).to.deep.equal([...form.values]);
  }

  function only(subject: string, parameter: string): string | undefined {
    const values = store.getObjects(subject, SH + parameter, null);
    expect(values, `${subject} ${parameter}`).to.have.length.below(2);
    return values[0]?.value;
  }

  it('has a label in both languages for every term, and describes no other', async () => {
    const ontology = new Store(
      new Parser().parse(await readFile(path.join(SHIPPED_CONTEXTS, 'cartulary-v1.ttl'), 'utf8')),
    );
    const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
    const described = ontology
      .getSubjects(LABEL, null, null)
      .map(({ value }) => value)
      .filter((iri) => iri.startsWith(CARTULARY));
    expect(described).to.have.members([...termsOf(context())]);
    for (const iri of described) {
      const labels = ontology.getObjects(DataFactory.namedNode(iri), LABEL, null);
      expect(
        labels.map((label) => 'language' in label && label.language),
        iri,
      ).to.have.members(['en', 'fr']);
    }
  });

  function termsOf(scoped: Readonly<Record<string, unknown>>): ReadonlySet<string> {
    const terms = new Set<string>();
    for (const definition of Object.values(scoped)) {
      if (typeof definition !== 'object' || definition === null) continue;
      const { '@id': id, '@context': inner } = definition as Definition;
      if (id.startsWith('cty:')) terms.add(id.replace('cty:', CARTULARY));
      for (const term of termsOf(inner ?? {})) terms.add(term);
    }
    return terms;
  }

  it('knows every Gaia-X class and property that the shapes speak of', () => {
    const known = knownTermsOf(vocabulary.contexts);
    const spoken = [
      ...store.getObjects(null, `${SH}path`, null),
      ...store.getObjects(null, `${SH}targetClass`, null),
      ...store.getObjects(null, `${SH}class`, null),
    ].map(({ value }) => value);
    expect(spoken).to.have.length.above(100);
    expect(spoken.filter((iri) => !known.has(iri))).to.deep.equal([]);
  });

  it('gives offers the same parents in the shapes as in the claims', () => {
    const parents = new Map(shapesOf(vocabulary.shapes).hierarchy());
    const inShapes = Object.keys(OFFERING_PARENTS).map((name) => [name, parents.get(GAIA_X + name) ?? null]);
    const inClaims = Object.entries(OFFERING_PARENTS).map(([name, parent]) => [name, parent && GAIA_X + parent]);
    expect(inShapes).to.deep.equal(inClaims);
  });
});

function RDF(name: string): string {
  return `http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`;
}
