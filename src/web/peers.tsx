/** The catalogues that this one follows, one after the other: how each stands, and what came of it. */
import type { PeerAnswer, PeersAnswer, SourceAnswer } from '../answers/peers.js';
import type { PeerState } from '../core/federation/peer.js';
import type { Voice } from '../messages/voice.js';
import { Day } from './day.js';
import { type Frame, withLanguage } from './frame.js';
import { Mark } from './mark.js';
import { Page, renderPage } from './page.js';
import { Quoted } from './quoted.js';
import type { Tone } from './signs.js';

const PEER_TONES: Readonly<Record<PeerState, Tone>> = {
  new: 'neutral',
  following: 'good',
  behind: 'caution',
  failing: 'caution',
  stopped: 'bad',
};

export function peersPage({ peers }: PeersAnswer, frame: Frame): string {
  const words = frame.voice.registers.peers;
  return renderPage(
    <Page frame={frame} title={words.title} current="peers">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {peers.length === 0 && <p>{words.none}</p>}
      {peers.map((peer, index) => (
        <Peer peer={peer} number={index} frame={frame} />
      ))}
    </Page>,
  );
}

function Peer({ peer, number, frame }: { readonly peer: PeerAnswer; readonly number: number; readonly frame: Frame }) {
  const { voice } = frame;
  const words = voice.registers.peers;
  const id = `peer-${number}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <a href={withLanguage(`${peer.url}/`, frame)}>
          <Quoted text={peer.url} longest={120} />
        </a>
      </h2>
      <p>
        <State state={peer.state} voice={voice} /> {words.states[peer.state].meaning} {words.kinds[peer.kind]}
      </p>
      {peer.stopped !== null && <Trouble told={peer.stopped} at={peer.stopped.at} voice={voice} />}
      {peer.problem !== null && <Trouble told={peer.problem} at={peer.problem.since} voice={voice} />}
      <dl class="facts">
        <dt>{words.seen}</dt>
        <dd>
          <Day at={peer.seen} voice={voice} open={words.never} />
        </dd>
        <dt>{words.position}</dt>
        <dd>{words.of(peer.seq, peer.latest)}</dd>
        {peer.successor !== null && (
          <>
            <dt>{words.successor}</dt>
            <dd>
              <Quoted text={peer.successor} longest={120} />
            </dd>
          </>
        )}
        <dt>{words.taken}</dt>
        <dd>{peer.taken}</dd>
        <dt>{words.known}</dt>
        <dd>{peer.known}</dd>
        <dt>{words.undecided}</dt>
        <dd>{peer.undecided}</dd>
        <dt>{words.withdrawn}</dt>
        <dd>{peer.withdrawn}</dd>
        <dt>{words.erased}</dt>
        <dd>{peer.erased}</dd>
      </dl>
      <Refused peer={peer} voice={voice} />
    </section>
  );
}

function State({ state, voice }: { readonly state: PeerState; readonly voice: Voice }) {
  return <Mark tone={PEER_TONES[state]}>{voice.registers.peers.states[state].label}</Mark>;
}

interface Told {
  readonly title: string;
  readonly repair: string;
}

function Trouble({ told, at, voice }: { readonly told: Told; readonly at: string; readonly voice: Voice }) {
  return (
    <div class="note">
      <p>
        <strong>{told.title}</strong> {voice.registers.peers.since} <Day at={at} voice={voice} open="" />.
      </p>
      <p>{told.repair}</p>
    </div>
  );
}

function Refused({ peer, voice }: { readonly peer: PeerAnswer; readonly voice: Voice }) {
  const words = voice.registers.peers;
  if (peer.refused.length === 0) return null;
  return (
    <>
      <h3>{words.refused}</h3>
      <p>{words.refusedIntro}</p>
      <ul>
        {peer.refused.map(({ code, count }) => (
          <li>
            <code>{code}</code> × {count}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How fresh each source of an answer is. Nothing where all was published here. */
export function Sources({ sources, frame }: { readonly sources: readonly SourceAnswer[]; readonly frame: Frame }) {
  const { voice } = frame;
  const words = voice.registers.peers;
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{words.sources}</h2>
      <ul>
        {sources.map(({ peer, state, seen, lag, credentials }) => (
          <li>
            <Quoted text={peer} longest={120} />
            {voice.ui.colon}
            <State state={state} voice={voice} /> {words.seenAt} <Day at={seen} voice={voice} open={words.never} />
            {lag > 0 && `, ${words.behind(lag)}`}
            {credentials !== null && `, ${words.credentials(credentials.length)}`}
          </li>
        ))}
      </ul>
      <p>
        <a href={withLanguage('/peers', frame)}>{words.all}</a>
      </p>
    </section>
  );
}
