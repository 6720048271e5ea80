import type { RequestCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const request: Group<RequestCode> = {};
