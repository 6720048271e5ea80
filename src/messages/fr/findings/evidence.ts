import type { EvidenceCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const evidence: Group<EvidenceCode> = {};
