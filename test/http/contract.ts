/** Holds an answer against the contract: `expectContract` fails on any member, status or type that it does not name. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'chai';
import { openApi } from '../../src/http/openapi/document.js';
import type { Answer } from './service.js';

type Json = Readonly<Record<string, unknown>>;

const document = openApi('0.0.0-test');
// The packages are CommonJS: their default export sits one level deeper for a module than its types promise.
const addFormats = formats as unknown as (ajv: Ajv2020) => void;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ $id: 'contract', ...document });

function at(value: unknown, ...keys: readonly string[]): Json | undefined {
  let found: unknown = value;
  for (const key of keys) found = typeof found === 'object' && found !== null ? (found as Json)[key] : undefined;
  return found as Json | undefined;
}

const token = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** @param path as the contract writes it: `/offers/{id}`. */
export function expectContract(method: 'get' | 'post', path: string, answer: Answer): void {
  const operation = at(document, 'paths', path, method);
  if (operation === undefined) throw new Error(`the contract has no ${method} ${path}`);
  const status = at(operation, 'responses', String(answer.status)) === undefined ? 'default' : String(answer.status);
  const shared = status === 'default';
  const base = shared ? ['components', 'responses', 'Problem'] : ['paths', path, method, 'responses', status];
  const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
  expect(at(document, ...base, 'content'), `${method} ${path} ${answer.status}`).to.have.property(type);
  if (answer.json === undefined) return;
  const pointer = [...base, 'content', type, 'schema'].map(token).join('/');
  const validate = ajv.compile({ $ref: `contract#/${encodeURI(pointer)}` });
  expect(validate(answer.json), JSON.stringify(validate.errors, null, 1)).to.equal(true);
}

/** Holds a part of an answer against a schema of the contract. */
export function expectSchema(name: string, value: unknown): void {
  const validate = ajv.compile({ $ref: `contract#/components/schemas/${name}` });
  expect(validate(value), JSON.stringify(validate.errors, null, 1)).to.equal(true);
}
