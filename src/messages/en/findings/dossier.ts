import type { DossierCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

const COPY = 'Take the file again from whoever gave it to you, and compare its SHA-256.';

export const dossier: Group<DossierCode> = {
  'archive-too-large': ({ size, limit }) => ({
    title: `The archive is too large (${size}).`,
    expected: `At most ${limit}.`,
    repair: 'Ask for a dossier of fewer offers.',
  }),
  'archive-malformed': ({ offset }) => ({
    title: `The archive does not have the form of a dossier at byte ${offset}.`,
    expected: 'A ZIP file exactly as it was made: stored members, nothing between or behind them.',
    repair: `Do not pack it anew. ${COPY}`,
  }),
  'archive-path': ({ offset }) => ({
    title: `A member of the archive has a name that is refused (byte ${offset}).`,
    expected: 'Short names in lower case below the archive’s own folders; none that leads out of them.',
    repair: COPY,
  }),
  'archive-repeated': ({ offset }) => ({
    title: `A member stands in the archive twice (byte ${offset}).`,
    expected: 'Each name once: two readers could see two different members.',
    repair: COPY,
  }),
  'archive-order': ({ offset }) => ({
    title: `A member of the archive is not in its place (byte ${offset}).`,
    expected: 'Members in the order of their names.',
    repair: `Do not pack it anew. ${COPY}`,
  }),
  'archive-member-changed': () => ({
    title: 'The member is not what it was.',
    expected: 'The bytes whose checksum the archive and whose SHA-256 the manifest gives.',
    repair: COPY,
  }),
  'dossier-item-missing': () => ({
    title: 'The manifest names a member that is not in the archive.',
    expected: 'Every member of the manifest.',
    repair: COPY,
  }),
  'dossier-item-unlisted': () => ({
    title: 'The archive holds a member that the manifest does not name.',
    expected: 'Nothing that was not signed for.',
    repair: COPY,
  }),
  'dossier-manifest-unreadable': () => ({
    title: 'The manifest cannot be read.',
    expected: 'A manifest of version 1 as canonical JSON (RFC 8785).',
    repair: `Verify with the version of Cartulary that made the dossier. ${COPY}`,
  }),
  'dossier-manifest-changed': () => ({
    title: 'The manifest is not the one that was signed.',
    expected: 'The manifest whose SHA-256 the signature covers.',
    repair: COPY,
  }),
  'dossier-signature': () => ({
    title: 'The signature of the manifest does not hold.',
    expected: 'A signature (Ed25519) by the key that the manifest names.',
    repair: COPY,
  }),
  'dossier-credential-differs': () => ({
    title: 'The credential is not the one that the manifest names.',
    expected: 'A document whose content has the digest that the manifest gives.',
    repair: 'Ask the catalogue for a new dossier, and report this one to it.',
  }),
  'dossier-judgement-differs': ({ recorded, judged }) => ({
    title: `Judged again from its bytes and evidence, the credential comes out differently: recorded ${recorded}, judged ${judged}.`,
    expected: 'The very report that the catalogue journalled.',
    repair: 'Do not rely on this dossier: what it says of this credential does not follow from what it holds.',
  }),
  'dossier-policies-unusable': ({ file }) => ({
    title: `The law and lists in the dossier cannot be used: ${file}.json.`,
    expected: 'Law, memberships, schemes, references, trust list and profile, as the catalogue had adopted them.',
    repair: 'Verify with the version of Cartulary that made the dossier.',
  }),
  'dossier-profile-differs': ({ recorded, found }) => ({
    title: `The profile in the dossier has another hash: recorded ${recorded}, found ${found}.`,
    expected: 'The requirements under which the verdicts were given.',
    repair: COPY,
  }),
  'dossier-verdicts-differ': ({ offers }) => ({
    title: `Evaluated again, the verdicts come out differently: ${offers}.`,
    expected: 'The verdicts that follow from the credentials, the evidence and the law in the dossier.',
    repair: 'Do not rely on this dossier; ask the catalogue to explain these offers.',
  }),
  'dossier-rules-differ': ({ made, here }) => ({
    title: `The dossier was made by rules ${made}; this program judges by rules ${here}.`,
    expected: 'The same version: other rules may give other verdicts, and prove nothing against the old ones.',
    repair: 'Verify with the version of Cartulary that made the dossier.',
  }),
};
