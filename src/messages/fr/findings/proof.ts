import type { ProofCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const proof: Group<ProofCode> = {};
