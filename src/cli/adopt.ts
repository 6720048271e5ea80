/** adopt: the operator puts a version of a policy file in force, signed with the node's own key or with one of the operator's. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { findingAnswer } from '../answers/problem.js';
import type { Config } from '../config.js';
import { didOf } from '../core/did.js';
import { formatInstant } from '../core/instant.js';
import { nameOf } from '../core/policy/profile-shelf.js';
import { action, type CommonOptions, command, oneOf } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { findingText } from './findings.js';
import { atDesk, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import { settings } from './settings.js';
import type { Shell } from './shell.js';
import { jsonObject, type KeyOptions, signingRequest } from './signing.js';
import { FORMATS, type SigningRequest, type Workshop } from './workshop.js';

interface Options extends CommonOptions, DeskOptions, Omit<KeyOptions, 'created' | 'key'> {
  readonly key?: string;
  readonly as?: string;
}

export function adoptCommand(shell: Shell): Command {
  const words = shell.words.adopt;
  const made = command(shell, 'adopt', words.about, [
    'cartulary adopt law.json --data data',
    'cartulary adopt hdh-2026-v2.json --server https://catalogue.example --key keys/operator.jwk --json',
  ])
    .argument('<file>', words.file)
    .option('--as <name>', words.as)
    .option('--key <file>', words.key)
    .option('--format <format>', shell.words.sign.format, oneOf(shell, FORMATS), 'data-integrity')
    .option('--method <didUrl>', shell.words.sign.method);
  return withDesk(shell, made).action(action(shell, (file: string, options: Options) => adopt(shell, file, options)));
}

async function adopt(shell: Shell, file: string, options: Options): Promise<ExitCode> {
  const words = shell.words.adopt;
  const usage = (text: string): ExitCode => {
    shell.note(text);
    return EXIT.usage;
  };
  const json = await jsonObject(() => readFile(file));
  if (json === undefined) return usage(words.unusable(file));
  const document = await readFile(file, 'utf8');
  const workshop = await shell.host.workshop();
  const key = await keyOf(shell, workshop, options);
  if (key === undefined)
    return usage(options.key === undefined ? words.keyNeeded : shell.words.sign.keyUnusable(options.key));
  return atDesk(shell, options, 'refuse', async (desk) => {
    const challenge = await desk.challenge();
    if (!challenge.ok) return sayRefusal(shell, challenge, options.json);
    const version = String(Reflect.get(json, 'version'));
    const what = options.as ?? whatIs(json, file);
    const request = { what, version, document, ...challenge.body };
    const signed = await workshop.sign(unsigned(request, key), key);
    if (!signed.ok) {
      const findings = signed.problem.findings.map((finding) => findingAnswer(finding, shell.voice));
      return usage(findings.map((finding) => findingText(finding, shell, 0)).join('\n'));
    }
    const adopted = await desk.adopt(signed.value.bytes, signed.value.mediaType);
    if (!adopted.ok) return sayRefusal(shell, adopted, options.json);
    if (options.json) shell.printJson(adopted.body);
    else shell.print(`✓ ${(adopted.body.created ? words.done : words.already)(what, version)}`);
    return EXIT.ok;
  });
}

/** Without a key file it is the node's own, which lies in its folder. */
async function keyOf(shell: Shell, workshop: Workshop, options: Options): Promise<SigningRequest | undefined> {
  const { key, data, format, method } = options;
  if (key !== undefined)
    return signingRequest(shell, workshop, { key, format, ...(method === undefined ? {} : { method }) });
  const config: Config | undefined = data === undefined ? undefined : settings(shell, { data }, options.json);
  if (config === undefined || !(await shell.host.holdsCatalogue(config))) return undefined;
  const own = await shell.host.nodeKey(config);
  const secret = workshop.readKey(own.jwk);
  return secret === undefined ? undefined : { key: secret, method: own.method, format, created: shell.now() };
}

/** A profile says which file it is; all others go by their names. */
function whatIs(json: object, file: string): string {
  const [id, version] = ['id', 'version'].map((member) => String(Reflect.get(json, member)));
  if (!('requirements' in json) || id === undefined || version === undefined) return path.basename(file, '.json');
  return version === '1' ? `profiles/${id}` : `profiles/${nameOf({ id, version })}`;
}

function unsigned(
  { what, version, document, challenge, domain }: Readonly<Record<string, string>>,
  { method, created }: SigningRequest,
): object {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/cartulary/v1'],
    type: ['VerifiableCredential'],
    issuer: didOf(method),
    validFrom: formatInstant(created),
    credentialSubject: { adoption: { what, version, document, challenge, domain } },
  };
}
