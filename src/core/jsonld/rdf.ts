/** RDF 1.1 as the JSON-LD processor gives it. */
export interface Term {
  readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
  readonly value: string;
  readonly datatype?: Datatype;
  readonly language?: string;
}

export interface Datatype {
  readonly termType: 'NamedNode';
  readonly value: string;
}

export interface Quad {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
  readonly graph: Term;
}
