/** GET /profiles: what buyers can ask for, requirement by requirement. */
import { profileAnswer } from '../../answers/requirement.js';
import type { Handler } from '../asked.js';
import { answer } from '../faces.js';

export const profiles: Handler = ({ catalogue, voice }) =>
  answer({
    json: {
      seq: catalogue.head().seq,
      profiles: catalogue.profiles().map((profile) => ({
        ...profileAnswer(profile, voice),
        requirements: profile.requirements.map(({ id, title, kind, rules, source }) => ({
          id,
          title: voice.text(title),
          kind,
          rules,
          source,
        })),
      })),
    },
  });
