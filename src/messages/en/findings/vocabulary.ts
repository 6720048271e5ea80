import type { VocabularyCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const vocabulary: Group<VocabularyCode> = {};
