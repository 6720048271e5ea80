/** Judging in this thread: for the command line, tests and small installations. Nothing can interrupt it. */
import { judge } from '../core/verification/judge.js';
import { needs } from '../core/verification/needs.js';
import type { Judge, Vocabulary } from '../ports.js';

export function judgeHere(vocabulary: Vocabulary): Judge {
  return {
    needs: async (bytes, mediaType, gathered, anchors) => needs(bytes, mediaType, gathered, anchors),
    judge: (input) => judge(input, vocabulary),
    close: async () => {},
  };
}
