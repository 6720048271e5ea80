import type { FindingCode } from '../../core/finding-codes.js';
import type { Group } from '../sentence.js';
import { chain } from './findings/chain.js';
import { dossier } from './findings/dossier.js';
import { evidence } from './findings/evidence.js';
import { label } from './findings/label.js';
import { peer } from './findings/peer.js';
import { policy } from './findings/policy.js';
import { profile } from './findings/profile.js';
import { proof } from './findings/proof.js';
import { publishing } from './findings/publishing.js';
import { reading } from './findings/reading.js';
import { request } from './findings/request.js';
import { setting } from './findings/setting.js';
import { status } from './findings/status.js';
import { supposition } from './findings/supposition.js';
import { transport } from './findings/transport.js';
import { vocabulary } from './findings/vocabulary.js';

export const findings: Group<FindingCode> = {
  ...reading,
  ...proof,
  ...status,
  ...chain,
  ...evidence,
  ...vocabulary,
  ...label,
  ...request,
  ...supposition,
  ...setting,
  ...transport,
  ...publishing,
  ...dossier,
  ...policy,
  ...profile,
  ...peer,
};
