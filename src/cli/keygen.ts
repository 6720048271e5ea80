/** keygen: a key pair, and the DID document that publishes its public half. Never overwrites. */
import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { authoredDocument, didKeyOf } from '../core/did-authoring.js';
import { didWebUrl } from '../core/did-web.js';
import { fileInTheWay, makeFolder } from '../folder.js';
import { action, type CommonOptions, command, oneOf } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { printFindings } from './findings.js';
import type { Shell } from './shell.js';
import { KEY_KINDS, type KeyKind } from './workshop.js';

interface Options extends CommonOptions {
  readonly did?: string;
  readonly kind: KeyKind;
  readonly out: string;
}

export function keygenCommand(shell: Shell): Command {
  const words = shell.words.keygen;
  return command(shell, 'keygen', words.about, [
    'cartulary keygen --out keys',
    'cartulary keygen --did did:web:boreal.example --out keys',
    'cartulary keygen --kind P-256 --json',
  ])
    .option('--did <did>', words.did)
    .option('--kind <kind>', words.kind, oneOf(shell, KEY_KINDS), 'Ed25519')
    .option('--out <folder>', words.out, '.')
    .action(action(shell, (options: Options) => keygen(shell, options)));
}

async function keygen(shell: Shell, { did: wanted, kind, out, json }: Options): Promise<ExitCode> {
  const location = wanted === undefined ? undefined : didWebUrl(wanted);
  if (location?.ok === false) {
    printFindings(shell, [location.finding], json);
    return EXIT.usage;
  }
  const inTheWay = await fileInTheWay(out);
  if (inTheWay !== undefined) {
    shell.note(shell.words.files.noFolder(inTheWay));
    return EXIT.usage;
  }
  const [keyFile, documentFile] = [path.join(out, 'key.jwk'), path.join(out, 'did.json')];
  for (const file of [keyFile, documentFile]) {
    if (await isThere(file)) {
      shell.note(shell.words.files.exists(file));
      return EXIT.exists;
    }
  }
  const key = (await shell.host.workshop()).generateKey(kind);
  const { did, method } = wanted === undefined ? didKeyOf(key.publicKey) : { did: wanted, method: `${wanted}#key-1` };
  await makeFolder(out);
  // `wx`: whoever was faster keeps their file.
  await writeFile(keyFile, text({ kid: method, ...key.jwk }), { flag: 'wx', mode: 0o600 });
  await writeFile(documentFile, text(authoredDocument(did, method, key.publicKey)), { flag: 'wx' });

  const serveAt = location?.url ?? null;
  if (json) shell.printJson({ did, verificationMethod: method, key: keyFile, didDocument: documentFile, serveAt });
  else {
    const words = shell.words.keygen;
    shell.print([words.made(method), words.secret(keyFile), words.document(documentFile)].join('\n'));
    if (serveAt !== null) shell.print(words.serve(serveAt));
  }
  return EXIT.ok;
}

function text(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
