/** Circumstances whose message is for programs: its findings are said one by one. Of the others the message is said. */
import type { CircumstanceCode } from '../../core/circumstance.js';
import type { Lines } from '../sentence.js';

export const circumstances: Partial<Lines<CircumstanceCode>> = {
  'policies-unusable': (p) => `The policies in ${p.folder} cannot be used:`,
};
