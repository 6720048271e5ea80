import type { ReadingCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const reading: Group<ReadingCode> = {
  'not-utf8': () => ({
    title: 'The document is not UTF-8 text.',
    expected: 'Text encoded as UTF-8 (RFC 8259 §8.1), without a byte order mark.',
    repair: 'Save the file as UTF-8 and sign it again if its bytes change.',
  }),
  'not-json': () => ({
    title: 'The document is not JSON.',
    expected: 'One JSON value (RFC 8259) and nothing after it.',
    repair: 'Check that the file is complete and has no trailing text.',
  }),
};
