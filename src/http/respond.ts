/** The one place where an answer goes to the wire: negotiation, languages, problems, and the headers of them all. */
import type { Request, Response } from 'express';
import { problemAnswer } from '../answers/problem.js';
import { PROBLEMS, type Problem } from '../core/problem.js';
import { frameOf } from '../web/frame.js';
import { problemPage } from '../web/problem.js';
import type { Context } from './context.js';
import { FACE_TYPES, type FaceName, type HeaderFields, type Reply } from './faces.js';

const PROBLEM_TYPE = 'application/problem+json';

/** @returns the face that the request likes best among those of the route, or undefined: 406. */
export function chooseFace(request: Request, offered: readonly FaceName[]): FaceName | undefined {
  const chosen = request.accepts(offered.map((face) => FACE_TYPES[face]));
  return offered.find((face) => FACE_TYPES[face] === chosen);
}

export function respond(context: Context, reply: Reply, face: FaceName): void {
  const { response } = context;
  switch (reply.kind) {
    case 'redirect':
      response.redirect(302, reply.to);
      return;
    case 'bytes':
      setAll(response, reply.headers);
      response.type(reply.mediaType).send(Buffer.from(reply.bytes));
      return;
    case 'problem':
      respondProblem(context, reply.problem, reply.headers);
      return;
    case 'faces':
      setAll(response, { 'Cache-Control': 'no-cache', ...reply.headers });
      negotiated(context);
      response.status(reply.status);
      if (face === 'html' && reply.faces.html !== undefined) sendHtml(response, reply.faces.html(frame(context)));
      else if (face === 'jsonLd') sendJson(response, FACE_TYPES.jsonLd, reply.faces.jsonLd?.());
      else sendJson(response, FACE_TYPES.json, reply.faces.json);
  }
}

/** RFC 9457 with `code` and `findings`; a page for whoever prefers one. Never fails for want of an acceptable type. */
export function respondProblem(context: Context, problem: Problem, headers: HeaderFields = {}): void {
  const { request, response, voice } = context;
  const status = PROBLEMS[problem.code];
  setAll(response, { 'Cache-Control': 'no-store', ...retryAfter(problem), ...headers });
  negotiated(context);
  response.status(status);
  const body = problemAnswer(problem, status, voice);
  if (request.accepts([PROBLEM_TYPE, FACE_TYPES.json, FACE_TYPES.html]) === FACE_TYPES.html) {
    sendHtml(response, problemPage(body, frame(context)));
  } else {
    sendJson(response, PROBLEM_TYPE, body);
  }
}

/** Seconds to wait, where a full queue or a quota named them; a busy house without a number is asked again soon. */
function retryAfter({ code, params }: Problem): HeaderFields {
  if (code !== 'busy' && code !== 'quota-exceeded') return {};
  return { 'Retry-After': String(params?.seconds ?? 1) };
}

function frame({ request, voice, illustrative }: Context) {
  return frameOf({ voice, url: request.originalUrl, illustrative });
}

function negotiated({ response, voice }: Context): void {
  response.vary('Accept, Accept-Language');
  response.set('Content-Language', voice.language);
}

/** Indented: a person with curl is a reader too. */
function sendJson(response: Response, type: string, body: unknown): void {
  response.type(`${type}; charset=utf-8`).send(`${JSON.stringify(body, null, 2)}\n`);
}

function sendHtml(response: Response, page: string): void {
  response.type('text/html; charset=utf-8').send(page);
}

function setAll(response: Response, headers: HeaderFields): void {
  for (const [name, value] of Object.entries(headers)) response.set(name, value);
}
