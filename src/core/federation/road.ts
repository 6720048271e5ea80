/**
 * The road on which a credential came: the peers that handed it on, the nearest first and the one that took it in from
 * its issuer last. `published.via` holds it as text: `https://b.example/events#57 https://a.example/events#5`; of a
 * Credentials Events Service `https://c.example/credentials-events#` and the event's id, percent-encoded.
 * Only the first step is known here; what lies behind it is that peer's word.
 */
export type Step = {
  /** Address of the peer, without a slash at its end. */
  readonly peer: string;
} & (
  | {
      /** Of the entry in its journal. */
      readonly seq: number;
    }
  | {
      /** Id of its event. */
      readonly event: string;
    }
);

/** From the nearest peer to where it was published; never empty. */
export type Road = readonly [Step, ...Step[]];

/** A federation is a few catalogues wide; a longer road is somebody's invention. */
export const LONGEST_ROAD = 8;
const LONGEST_TEXT = 2_048;

const ENTRY = /^(https?:\/\/[^\s#?]+)\/events#(\d{1,15})$/;
const EVENT = /^(https?:\/\/[^\s#?]+)\/credentials-events#([\w.!~*'()%-]+)$/;

export function roadText(road: Road): string {
  return road.map(stepText).join(' ');
}

function stepText(step: Step): string {
  if ('seq' in step) return `${step.peer}/events#${step.seq}`;
  return `${step.peer}/credentials-events#${encodeURIComponent(step.event)}`;
}

/** @returns undefined for a text that is no road, or one too long. */
export function parseRoad(text: string): Road | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const steps: Step[] = [];
  for (const part of text.split(' ')) {
    const step = stepIn(part);
    if (step === undefined) return undefined;
    steps.push(step);
  }
  const [first, ...rest] = steps;
  return first === undefined || steps.length > LONGEST_ROAD ? undefined : [first, ...rest];
}

function stepIn(text: string): Step | undefined {
  const [, peer, seq] = ENTRY.exec(text) ?? [];
  if (peer !== undefined) return { peer, seq: Number(seq) };
  const [, service, id = ''] = EVENT.exec(text) ?? [];
  const event = decoded(id);
  return service === undefined || event === undefined ? undefined : { peer: service, event };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // A percent sign that begins nothing: the function's only complaint.
  }
}

/** Did that peer take it in from its issuer? */
export function isOrigin(road: Road): boolean {
  return road.length === 1;
}

/**
 * The roads by which a credential is held up: every one whose peer took it in itself; where there is none, the first
 * that it came on. First roads form a tree towards the origin, so that no two catalogues hold up each other.
 */
export function bearingRoads(roads: readonly Road[]): readonly Road[] {
  const origins = roads.filter(isOrigin);
  return origins.length > 0 ? origins : roads.slice(0, 1);
}
