/** Judging in this thread: for the command line, tests and small installations. Nothing can interrupt it. */
import { judge, needs } from '../core/verification/judge.js';
import type { Judge, Vocabulary } from '../ports.js';

export function judgeHere(vocabulary: Vocabulary): Judge {
  return {
    needs: async (bytes, mediaType) => needs(bytes, mediaType),
    judge: (input) => judge(input, vocabulary),
    close: async () => {},
  };
}
