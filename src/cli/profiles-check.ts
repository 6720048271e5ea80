/** profiles check: is a profile of one's own well made? Against the shipped profiles, without a catalogue or a network. */
import { readJson } from '../core/credential/strict-json.js';
import { requirementDifferences } from '../core/policy/compare-profiles.js';
import { deriveProfile } from '../core/policy/derive.js';
import type { Profile } from '../core/policy/profile.js';
import type { Finding } from '../core/problem.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { fileAt } from './file-at.js';
import { printFindings } from './findings.js';
import { differenceLine } from './profiles-text.js';
import type { Shell } from './shell.js';

export async function checkProfile(shell: Shell, file: string, json: boolean | undefined): Promise<ExitCode> {
  const bytes = await fileAt(file);
  if (bytes === undefined) {
    shell.note(shell.words.files.absent(file));
    return EXIT.notFound;
  }
  const { shelf } = await shell.host.workshop();
  const read = readJson(bytes);
  if (!read.ok) return wrong(shell, [...read.syntax, ...read.limits], json);
  const derived = deriveProfile(read.value, shelf);
  if (!derived.ok) return wrong(shell, derived.problem.findings, json);
  const profile = derived.value;
  const { id, version, hash } = profile.derivedFrom ?? profile;
  const base = shelf.find(id, version, hash) ?? profile;
  if (json) shell.printJson(asJson(profile, base));
  else shell.print(asText(profile, base, shell));
  return EXIT.ok;
}

function wrong(shell: Shell, findings: readonly Finding[], json: boolean | undefined): ExitCode {
  printFindings(shell, findings, json);
  return EXIT.refused;
}

function asJson(profile: Profile, base: Profile): object {
  const { id, version, hash, requirements } = profile;
  return {
    id,
    version,
    hash,
    derivedFrom: { id: base.id, version: base.version, hash: base.hash },
    requirements: requirements.length,
    changes: requirementDifferences(base, profile).map(({ id: changed, before, after, members }) => ({
      id: changed,
      change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      members,
    })),
  };
}

function asText(profile: Profile, base: Profile, { words, voice }: Shell): string {
  const { id, version, hash, title, requirements } = profile;
  return [
    `✓ ${id}@${version}   ${title[voice.language]}`,
    `sha256:${hash}`,
    words.profiles.wellMade(`${base.id}@${base.version}`, requirements.length),
    ...requirementDifferences(base, profile).map(differenceLine),
  ].join('\n');
}
