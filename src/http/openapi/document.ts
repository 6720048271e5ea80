/** The contract, OpenAPI 3.1. Tests hold every answer against it, and its paths against the table of routes. */
import { paths } from './paths.js';
import { schemas } from './schemas.js';
import { ref } from './words.js';

export function openApi(version: string): Readonly<Record<string, unknown>> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cartulary',
      version,
      summary: 'A Gaia-X federation catalogue: signed cloud offers in, verified; explained answers out, for any day.',
      description:
        'Every answer carries `Cartulary-Seq`, the seq of the journal’s head. Unknown parameters are refused. ' +
        'Addresses in answers are relative to the root of the service. Problems follow RFC 9457.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas,
      responses: {
        Problem: {
          description: 'Why not, with every finding. 429 and 503 carry Retry-After.',
          content: {
            'application/problem+json': { schema: ref('Problem') },
            'text/html': { schema: { type: 'string' } },
          },
        },
      },
    },
  };
}
