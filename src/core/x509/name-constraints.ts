/** What a CA may name (RFC 5280 §4.2.1.10). */
import type { Certificate } from './certificate.js';
import type { GeneralName, NameForm } from './name.js';

/**
 * Every name of a certificate must be permitted by, and none excluded by, the constraints of each CA above it. A
 * constraint on a form of name that is not compared here (mail and IP addresses, URIs) refuses every certificate that
 * has such a name: the RFC asks to process it or to reject.
 */
export function violatesConstraints({ subject, extensions }: Certificate, above: Certificate): boolean {
  const { nameConstraints } = above.extensions;
  if (nameConstraints === undefined) return false;
  const { permitted, excluded } = nameConstraints;
  const names: GeneralName[] = [...extensions.names];
  if (subject.folded.length > 0) names.push({ form: 'directory', value: subject });
  if (subject.hasEmail) names.push({ form: 'email' });
  return names.some((name) => {
    const within = (bases: readonly GeneralName[]) => bases.filter(({ form }) => form === name.form);
    const [allowed, forbidden] = [within(permitted), within(excluded)];
    if (allowed.length + forbidden.length > 0 && !COMPARED.includes(name.form)) return true;
    if (allowed.length > 0 && !allowed.some((base) => isBelow(name, base))) return true;
    return forbidden.some((base) => isBelow(name, base) || mayCover(name, base));
  });
}

const COMPARED: readonly NameForm[] = ['dns', 'directory'];

function isBelow(name: GeneralName, base: GeneralName): boolean {
  if (name.form === 'dns' && base.form === 'dns') {
    const [host, domain] = [name.value.toLowerCase(), base.value.toLowerCase().replace(/^\./, '')];
    return domain === '' || host === domain || host.endsWith(`.${domain}`);
  }
  if (name.form === 'directory' && base.form === 'directory') {
    const { folded } = name.value;
    return base.value.folded.every((part, index) => folded[index] === part);
  }
  return false;
}

/** A wildcard stands for names of which one may be excluded. */
function mayCover(name: GeneralName, base: GeneralName): boolean {
  if (name.form !== 'dns' || base.form !== 'dns' || !name.value.startsWith('*.')) return false;
  return base.value.toLowerCase().endsWith(name.value.slice(1).toLowerCase());
}
