/** Which fields the guided form has words for, read from the types of the facts: a member that is forgotten does not compile. */
import type { GuidedFact } from '../core/authoring/field.js';
import type { FactValues } from '../core/policy/facts.js';

type Plain = string | number | boolean;
type Element<T> = T extends readonly (infer E)[] ? E : T;
type Below<T, Name extends string> = T extends Plain ? Name : `${Name}.${Paths<T>}`;
type Paths<T> = { [Name in keyof T & string]-?: Below<Element<Exclude<T[Name], undefined>>, Name> }[keyof T & string];
type FactField = { [Kind in GuidedFact]: `${Kind}.${Paths<FactValues[Kind]>}` }[GuidedFact];

type DescriptionField =
  | `provider.${'identity' | 'name' | 'numberType' | 'number' | 'street' | 'postalCode' | 'locality' | 'country' | 'headquarters'}`
  | `offer.${'name' | 'type' | 'description' | 'keyword' | 'provisionType' | 'dataProtectionRegime' | 'iri'}`
  | `encryption.${'cipher' | 'keyManagement'}`
  | `terms.${'url' | 'hash'}`
  | `policy.${'policyLanguage' | 'policyDocument'}`
  | `certificate.held.${'scheme' | 'from' | 'until' | 'activity' | 'region' | 'id' | 'certifier'}`
  | `export.${'requestType' | 'accessType' | 'formatType'}`;

export interface FieldWords {
  readonly label: string;
  /** An example, or what is meant. */
  readonly hint?: string;
}

export type FieldTable = Readonly<Record<FactField | DescriptionField, FieldWords>>;
