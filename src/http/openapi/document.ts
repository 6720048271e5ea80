/** The contract, OpenAPI 3.1. Tests hold every answer against it, and its paths against the table of routes. */
import { paths } from './paths.js';
import { schemas } from './schemas.js';
import { count, ref, type Schema } from './words.js';

export function openApi(version: string): Readonly<Record<string, unknown>> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cartulary',
      version,
      summary: 'A Gaia-X federation catalogue: signed cloud offers in, verified; explained answers out, for any day.',
      description:
        'Every answer carries `Cartulary-Seq`, the seq of the journal’s head. Unknown parameters are refused. ' +
        'A read with `minSeq` is answered once the node knows that entry: on several nodes, what one of them acknowledged. ' +
        'Addresses in answers are relative to the root of the service. Problems follow RFC 9457.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, withMinSeq(item)])),
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

const minSeq = {
  name: 'minSeq',
  in: 'query',
  description: 'Answer only when this entry is known here: the `Cartulary-Seq` of a former answer. Else 503, soon.',
  schema: count,
};

/** Every read takes it. */
function withMinSeq({ get, ...others }: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  if (get === undefined) return others;
  const { parameters = [] } = get as { readonly parameters?: readonly Schema[] };
  return { get: { ...get, parameters: [...parameters, minSeq] }, ...others };
}
