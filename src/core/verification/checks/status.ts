import { entriesOf, isObject, typesOf } from '../../credential/json.js';
import { excerpt, type Finding } from '../../problem.js';
import { type Answer, type DocumentSubject, NOT_APPLICABLE } from '../subject.js';

/**
 * Has it been revoked or suspended? A credential without `credentialStatus` cannot be. Status lists are not read
 * yet, so one that names a status stays undetermined: to take silence for "not revoked" would be to guess.
 * Finding: `status-not-read`, one for each entry.
 */
export function status({ reading, document }: DocumentSubject): Answer {
  const entries = entriesOf(document.payload, 'credentialStatus', reading.pointer);
  if (entries.length === 0) return NOT_APPLICABLE;
  const findings = entries.map(([pointer, entry]): Finding => {
    const types = isObject(entry) ? typesOf(entry) : [];
    return { code: 'status-not-read', pointer, found: excerpt(types) };
  });
  return { outcome: 'unknown', findings };
}
