/** The VC-API part of the contract. */

import { STANDINGS } from '../../core/verification/check.js';
import { digest, flag, list, object, oneOf, ref, type Schema, text } from './words.js';

export const vcApiSchema: Schema = object({
  verified: flag,
  standing: oneOf(STANDINGS),
  hash: digest,
  problemDetails: list(
    object({ type: { type: 'string', format: 'uri' }, title: text, detail: text, code: text, pointer: text }),
  ),
});

function door(operationId: string, member: string, lang: Schema, options: Schema): Schema {
  const verdict = { 'application/json': { schema: ref('VcApi') } };
  return {
    post: {
      operationId,
      summary: `VC-API: verify a ${member === 'verifiableCredential' ? 'credential' : 'presentation'}; nothing is stored.`,
      parameters: [lang],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { [member]: { type: ['object', 'string'] }, options },
              required: [member],
            },
          },
        },
      },
      responses: {
        200: { description: 'Verified.', content: verdict },
        400: {
          description: 'Not verified, or not a request.',
          content: { ...verdict, 'application/problem+json': { schema: ref('Problem') } },
        },
        default: { $ref: '#/components/responses/Problem' },
      },
    },
  };
}

function issuing(lang: Schema): Schema {
  const format = { name: 'format', in: 'query', schema: { type: 'string', enum: ['data-integrity', 'jwt'] } };
  const credential = { type: 'object' };
  return {
    post: {
      operationId: 'vcApiIssueCredential',
      summary:
        'VC-API: sign a credential with a key set apart for conformance runs. Closed unless the operator opens it.',
      parameters: [format, lang],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { credential, options: { type: 'object' } },
              required: ['credential'],
            },
          },
        },
      },
      responses: {
        201: {
          description: 'The signed credential; a JWT in an envelope, under `verifiableCredential`.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        default: { $ref: '#/components/responses/Problem' },
      },
    },
  };
}

export function vcApiPaths(lang: Schema): Readonly<Record<string, Readonly<Record<string, Schema>>>> {
  const asked = { type: 'object', properties: { challenge: text, domain: text } };
  return {
    '/vc-api/credentials/issue': issuing(lang),
    '/vc-api/credentials/verify': door('vcApiVerifyCredential', 'verifiableCredential', lang, { type: 'object' }),
    '/vc-api/presentations/verify': door('vcApiVerifyPresentation', 'verifiablePresentation', lang, asked),
  } as Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}
