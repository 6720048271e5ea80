/** The one place where an answer goes to the wire: negotiation, languages, problems, and the headers of them all. */
import { promisify } from 'node:util';
import { gzip as gzipInThread } from 'node:zlib';
import type { Request, Response } from 'express';
import { problemAnswer } from '../answers/problem.js';
import { PROBLEMS, type Problem, type ProblemCode } from '../core/problem.js';
import { frameOf } from '../web/frame.js';
import { problemPage } from '../web/problem.js';
import type { Context } from './context.js';
import { noteRefusal } from './exchange.js';
import { FACE_TYPES, type FaceName, type Faces, type HeaderFields, type Reply } from './faces.js';

const PROBLEM_TYPE = 'application/problem+json';

const gzip = promisify(gzipInThread);
/** Characters: below this a response is one packet anyhow. */
const WORTH_COMPRESSING = 1_400;

/** @returns the face that the request likes best among those of the route, or undefined: 406. */
export function chooseFace(request: Request, offered: readonly FaceName[]): FaceName | undefined {
  const chosen = request.accepts(offered.map((face) => FACE_TYPES[face]));
  return offered.find((face) => FACE_TYPES[face] === chosen);
}

export async function respond(context: Context, reply: Reply, face: FaceName): Promise<void> {
  const { response } = context;
  switch (reply.kind) {
    case 'redirect':
      response.redirect(302, reply.to);
      return;
    case 'bytes':
      setAll(response, reply.headers);
      // Documents go out as the very bytes that came in; the site's own texts need not.
      if (reply.mediaType.startsWith('text/')) return sendText(context, reply.mediaType, Buffer.from(reply.bytes));
      response.type(reply.mediaType).send(Buffer.from(reply.bytes));
      return;
    case 'stream':
      throw new Error('a stream is written by serve.ts, which counts them');
    case 'problem':
      respondProblem(context, reply.problem, reply.headers);
      return;
    case 'faces': {
      setAll(response, { 'Cache-Control': 'no-cache', ...reply.headers });
      negotiated(context);
      response.status(reply.status);
      const begun = performance.now();
      const { type, text } = await written(context, reply.faces, face);
      // W3C Server Timing: what of the time went into writing the answer down, in ms.
      response.set('Server-Timing', `render;dur=${(performance.now() - begun).toFixed(1)}`);
      await sendText(context, utf8(type), text);
    }
  }
}

/** RFC 9457 with `code` and `findings`; a page for whoever prefers one. Never fails for want of an acceptable type. */
export function respondProblem(context: Context, problem: Problem, headers: HeaderFields = {}): void {
  const { request, response, voice } = context;
  const status = PROBLEMS[problem.code];
  noteRefusal(response, problem);
  setAll(response, { 'Cache-Control': 'no-store', ...retryAfter(problem), ...headers });
  negotiated(context);
  response.status(status);
  const body = problemAnswer(problem, status, voice);
  if (request.accepts([PROBLEM_TYPE, FACE_TYPES.json, FACE_TYPES.html]) === FACE_TYPES.html) {
    response.type(utf8(FACE_TYPES.html)).send(problemPage(body, frame(context)));
  } else {
    response.type(utf8(PROBLEM_TYPE)).send(indented(body));
  }
}

interface Text {
  readonly type: string;
  readonly text: string;
}

async function written(context: Context, faces: Faces, face: FaceName): Promise<Text> {
  if (face === 'html' && faces.html !== undefined) {
    return { type: FACE_TYPES.html, text: await faces.html(frame(context)) };
  }
  if (face === 'csv' && faces.csv !== undefined) return { type: FACE_TYPES.csv, text: faces.csv() };
  if (face === 'atom' && faces.atom !== undefined) return { type: FACE_TYPES.atom, text: faces.atom() };
  if (face === 'jsonLd') return { type: FACE_TYPES.jsonLd, text: indented(faces.jsonLd?.()) };
  return { type: FACE_TYPES.json, text: indented(faces.json) };
}

/**
 * Compressed for whoever takes it (RFC 9110 §12.5.3): answers say the same laws and rules many times over. Nothing secret
 * is ever beside what a stranger chose (no cookie, no token), so that its length gives nothing away.
 */
async function sendText({ request, response }: Context, type: string, text: string | Buffer): Promise<void> {
  response.type(type).vary('Accept-Encoding');
  if (text.length < WORTH_COMPRESSING || request.acceptsEncodings(['gzip', 'identity']) !== 'gzip') {
    response.send(text);
    return;
  }
  const compressed = await gzip(text);
  response.set('Content-Encoding', 'gzip').send(compressed);
}

const WAITING: readonly ProblemCode[] = ['busy', 'behind', 'journal-out-of-reach', 'quota-exceeded'];

/** Seconds to wait, where a full queue or a quota named them; a busy house without a number is asked again soon. */
function retryAfter({ code, params }: Problem): HeaderFields {
  if (!WAITING.includes(code)) return {};
  return { 'Retry-After': String(params?.seconds ?? 1) };
}

function frame({ request, voice, illustrative }: Context) {
  return frameOf({ voice, method: request.method, url: request.originalUrl, illustrative });
}

function negotiated({ response, voice }: Context): void {
  response.vary('Accept, Accept-Language');
  response.set('Content-Language', voice.language);
}

function utf8(type: string): string {
  return `${type}; charset=utf-8`;
}

/** Indented: a person with curl is a reader too. */
function indented(body: unknown): string {
  return `${JSON.stringify(body, null, 2)}\n`;
}

function setAll(response: Response, headers: HeaderFields): void {
  for (const [name, value] of Object.entries(headers)) response.set(name, value);
}
