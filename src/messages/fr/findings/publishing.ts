import type { PublishingCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const publishing: Group<PublishingCode> = {};
