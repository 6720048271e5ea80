/** withdraw: asks a catalogue for a challenge, signs the request with the issuer's key, and sends it. */
import type { Command } from 'commander';
import { findingAnswer } from '../answers/problem.js';
import { didOf } from '../core/did.js';
import { parseDigest } from '../core/digest.js';
import { formatInstant } from '../core/instant.js';
import { action, type CommonOptions, command, oneOf } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { findingText } from './findings.js';
import { atDesk, DEFAULT_SERVER, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import type { Shell } from './shell.js';
import { type KeyOptions, signingRequest } from './signing.js';
import { FORMATS } from './workshop.js';

interface Options extends CommonOptions, DeskOptions, Omit<KeyOptions, 'created'> {
  readonly domain?: string;
}

export function withdrawCommand(shell: Shell): Command {
  const words = shell.words.withdraw;
  const made = command(shell, 'withdraw', words.about, [
    'cartulary withdraw 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 --key keys/key.jwk',
    'cartulary withdraw 9f86d08…00a08 --key keys/key.jwk --server https://catalogue.example --json',
  ])
    .argument('<digest>', words.digest)
    .requiredOption('--key <file>', shell.words.sign.key)
    .option('--format <format>', shell.words.sign.format, oneOf(shell, FORMATS), 'data-integrity')
    .option('--method <didUrl>', shell.words.sign.method)
    .option('--domain <url>', words.domain);
  return withDesk(shell, made).action(
    action(shell, (digest: string, options: Options) => withdraw(shell, digest, options)),
  );
}

async function withdraw(shell: Shell, digest: string, options: Options): Promise<ExitCode> {
  const words = shell.words.withdraw;
  const usage = (text: string): ExitCode => {
    shell.note(text);
    return EXIT.usage;
  };
  if (parseDigest(digest) === undefined) return usage(words.notDigest);
  const workshop = await shell.host.workshop();
  const key = await signingRequest(shell, workshop, options);
  if (key === undefined) return usage(shell.words.sign.keyUnusable(options.key));
  return atDesk(shell, options, 'refuse', async (desk) => {
    const challenge = await desk.challenge();
    if (!challenge.ok) return sayRefusal(shell, challenge, options.json);
    const { domain } = challenge.body;
    // Who asks one catalogue must not sign what works at another: it could be a go-between.
    if (!isMeant(domain, options)) return usage(words.otherDomain(domain));
    const signed = await workshop.sign(request(digest, challenge.body, key.method, key.created), key);
    if (!signed.ok) {
      const findings = signed.problem.findings.map((finding) => findingAnswer(finding, shell.voice));
      return usage(findings.map((finding) => findingText(finding, shell, 0)).join('\n'));
    }
    const withdrawn = await desk.withdraw(signed.value.bytes, signed.value.mediaType);
    if (!withdrawn.ok) return sayRefusal(shell, withdrawn, options.json);
    if (options.json) shell.printJson(withdrawn.body);
    else shell.print(`✓ ${(withdrawn.body.created ? words.done : words.already)(withdrawn.body.since)}`);
    return EXIT.ok;
  });
}

function request(
  contentDigest: string,
  { challenge, domain }: { readonly challenge: string; readonly domain: string },
  method: string,
  now: Parameters<typeof formatInstant>[0],
): object {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/cartulary/v1'],
    type: ['VerifiableCredential'],
    issuer: didOf(method),
    validFrom: formatInstant(now),
    credentialSubject: { withdrawal: { contentDigest, challenge, domain } },
  };
}

/** Is the catalogue that answered the one that was meant? A folder of one's own is. */
function isMeant(domain: string, { domain: wanted, server, data }: Options): boolean {
  if (wanted !== undefined) return domain === wanted;
  if (data !== undefined) return true;
  if (!URL.canParse(domain)) return false;
  const [answering, asked] = [new URL(domain), new URL(server ?? DEFAULT_SERVER)];
  return answering.origin === asked.origin || (isThisMachine(answering) && isThisMachine(asked));
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
