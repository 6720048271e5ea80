/** Names and descriptions: a text, or texts that say their language and direction (VCDM 2.0 §4.6, §11.1). */
import { excerpt, type Finding } from '../problem.js';
import { entriesOf, isObject, type Json, type JsonObject } from './json.js';

const MEMBERS: ReadonlySet<string> = new Set(['@value', '@language', '@direction']);
/** The form of a language tag (RFC 5646 §2.1), not whether it is registered. */
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Of a credential or its issuer. Finding: `text-invalid`. */
export function namesAndDescriptions(node: JsonObject, pointer: string): readonly Finding[] {
  return ['name', 'description'].flatMap((member) =>
    entriesOf(node, member, pointer)
      .filter(([, entry]) => !isText(entry))
      .map(
        ([at, entry]): Finding => ({ code: 'text-invalid', pointer: at, found: excerpt(entry), params: { member } }),
      ),
  );
}

function isText(entry: Json): boolean {
  if (!isObject(entry)) return typeof entry === 'string';
  const { '@value': value, '@language': language, '@direction': direction } = entry;
  return (
    typeof value === 'string' &&
    Object.keys(entry).every((member) => MEMBERS.has(member)) &&
    (language === undefined || (typeof language === 'string' && LANGUAGE.test(language))) &&
    (direction === undefined || direction === 'ltr' || direction === 'rtl')
  );
}
