/** A route of the table as an Express handler: negotiate, admit, read the body, ask the handler, answer. */
import type { Request, Response } from 'express';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Finding } from '../core/problem.js';
import { ParameterReader } from '../core/search/parameter-reader.js';
import { LANGUAGES } from '../messages/sentence.js';
import { bodyReader } from './body.js';
import { type Context, contextOf, searchOf, tellHead } from './context.js';
import { FACE_TYPES, type Reply } from './faces.js';
import type { Gate } from './gate.js';
import { isTaken } from './media-types.js';
import { reachMinSeq } from './min-seq.js';
import { isForeignForm } from './own-forms.js';
import { chooseFace, respond, respondProblem } from './respond.js';
import type { Route } from './routes.js';
import { isJsonLines, serveLines } from './serve-lines.js';
import type { Site } from './site.js';
import { goneSignal, writeStream } from './stream.js';

interface House {
  readonly catalogue: Catalogue;
  readonly site: Site;
  /** Documents being read or judged, over all routes. */
  readonly documents: Gate;
  /** Bodies of JSON lines under way. */
  readonly batches: Gate;
  /** Answers that are written piece by piece. */
  readonly streams: Gate;
}

export function serve(route: Route, house: House): (request: Request, response: Response) => Promise<void> {
  const { catalogue, site } = house;
  const readBody = bodyReader(site.limits.documentBytes);

  return async (request, response) => {
    const context = contextOf(request, response, catalogue);
    // Before any work: a publication must not succeed and then find no way to say so.
    const face = route.gives.length === 0 ? 'json' : chooseFace(request, route.gives);
    if (face === undefined) {
      const offered = route.gives.map((name) => FACE_TYPES[name]).join(', ');
      const findings = [{ code: 'accept-unsatisfiable', pointer: '', params: { offered } }] as const;
      return respondProblem(context, { code: 'not-acceptable', findings });
    }
    const search = searchOf(request);
    if (route.method === 'get') {
      const behind = await reachMinSeq(search, catalogue);
      tellHead(response, catalogue);
      if (behind !== undefined) return respondProblem(context, behind);
    }
    const findings = commonFindings(search, route);
    if (findings.length > 0) return respondProblem(context, { code: 'parameter-invalid', findings });
    const asked = {
      catalogue,
      site,
      voice: context.voice,
      path: pathParameters(request),
      search,
      url: request.originalUrl,
      face,
      gone: goneSignal(response, site.closing),
      header: (name: string) => request.get(name),
    };
    if (route.takes === undefined) {
      const reply = await route.handler({ ...asked, body: new Uint8Array(), contentType: '' });
      return reply.kind === 'stream' ? stream(context, reply, asked.gone) : respond(context, reply, face);
    }
    const contentType = request.get('content-type') ?? '';
    if (!isTaken(contentType, route.takes)) {
      const params = { allowed: route.takes.join(', ') };
      const findings = [{ code: 'body-type-unsupported', pointer: '', params }] as const;
      return respondProblem(context, { code: 'media-type-unsupported', findings });
    }
    if (isForeignForm(request)) return respondProblem(context, { code: 'cross-site', findings: [] });
    const lines = route.lines !== undefined && isJsonLines(contentType) ? route.lines : undefined;
    const leave = (lines === undefined ? house.documents : house.batches).enter();
    if (leave === undefined) {
      return respondProblem(context, { code: 'busy', findings: [] });
    }
    try {
      if (lines !== undefined) {
        const answers = lines({ ...asked, body: new Uint8Array(), contentType });
        if (!answers.ok) return respondProblem(context, answers.problem);
        return await serveLines(context, answers.value, site.limits);
      }
      const body = await readBody(request, response);
      if (!body.ok) return respondProblem(context, body.problem);
      const reply = await route.handler({ ...asked, body: body.bytes, contentType });
      // With what was just appended: another node that has this much shows it.
      tellHead(response, catalogue);
      await respond(context, reply, face);
    } finally {
      leave();
    }
  };

  /** Each holds a page in memory for as long as its reader takes. */
  async function stream(context: Context, reply: Extract<Reply, { kind: 'stream' }>, gone: AbortSignal): Promise<void> {
    const leave = house.streams.enter();
    if (leave === undefined) return respondProblem(context, { code: 'busy', findings: [] });
    context.response.status(200).type(reply.mediaType).set(reply.headers).vary('Accept');
    tellHead(context.response, catalogue);
    await writeStream(context, reply.pieces, gone).finally(leave);
  }
}

/** Only named parameters are used in the table, so every value is one text. */
function pathParameters(request: Request): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(request.params).map(([name, value]) => [name, Array.isArray(value) ? value.join('/') : value]),
  );
}

/** A language that is not spoken here, or a parameter that would be ignored, is said and not passed over. */
function commonFindings(search: URLSearchParams, route: Route): readonly Finding[] {
  const reader = new ParameterReader(search);
  if (route.asks !== true) reader.allowOnly(['lang']);
  const language = reader.single('lang');
  if (language !== undefined && !LANGUAGES.some((known) => known === language)) {
    reader.report('facet-value-unknown', 'lang', language, { allowed: LANGUAGES.join(', ') });
  }
  return reader.findings;
}
