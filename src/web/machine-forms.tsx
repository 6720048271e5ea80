/** The same answer for machines, in fields that can be copied without script; and the ways to a comparison and to a dossier. */
import type { Frame } from './frame.js';
import { withLanguage } from './frame.js';

interface Props {
  /** Of this answer, relative to the root of the service. */
  readonly address: string;
  readonly compare: string;
  readonly dossier: string;
  readonly frame: Frame;
}

const TYPES = [
  ['json', 'application/json'],
  ['jsonLd', 'application/ld+json'],
] as const;

export function MachineForms({ address, compare, dossier, frame }: Props) {
  const words = frame.voice.ui.offerPage.machine;
  return (
    <section aria-labelledby="machine">
      <h2 id="machine">{words.heading}</h2>
      <p>{words.hint}</p>
      {TYPES.map(([name, type]) => (
        <label class="copied">
          {words[name]}
          <input class="digest" type="text" readOnly value={`Accept: ${type}  GET ${address}`} size={64} />
        </label>
      ))}
      <p>
        <a class="target" href={withLanguage(compare, frame)}>
          {words.compare}
        </a>{' '}
        <a class="target" href={withLanguage(dossier, frame)}>
          {frame.voice.tender.assembly.putIn}
        </a>
      </p>
    </section>
  );
}
