/** How the values of a datatype are written (XML Schema 1.1 part 2 §3.3). */
import { XSD } from '../namespace.js';

const DECIMAL = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)';
const DAY = '-?(?:[1-9]\\d{3,}|0\\d{3})-\\d{2}-\\d{2}';
const TIME = '\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?';
const ZONE = '(?:Z|[+-]\\d{2}:\\d{2})';

const FORMS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    string: '[^]*',
    // Any characters of XML: what a URL looks like is not said here.
    anyURI: '[^\\ufffe\\uffff]*',
    boolean: 'true|false|1|0',
    integer: '[+-]?\\d+',
    decimal: DECIMAL,
    float: `${DECIMAL}(?:[Ee][+-]?\\d+)?|-?INF|NaN`,
    date: `${DAY}${ZONE}?`,
    dateTime: `${DAY}T${TIME}${ZONE}?`,
  }).map(([name, form]) => [XSD + name, new RegExp(`^(?:${form})$`)]),
);

/** @returns the pattern of a datatype's values, or undefined for a datatype that is not known here. */
export function lexicalForm(datatype: string): RegExp | undefined {
  return FORMS.get(datatype);
}

const INTEGERS =
  'integer long int short byte nonNegativeInteger nonPositiveInteger positiveInteger negativeInteger ' +
  'unsignedLong unsignedInt unsignedShort unsignedByte';
const NUMBERS: ReadonlySet<string> = new Set(`${INTEGERS} decimal float double`.split(' ').map((name) => XSD + name));

/** @returns the number that a literal of a number's datatype stands for; NaN or undefined otherwise. */
export function numberOf(lexical: string, datatype: string): number | undefined {
  return NUMBERS.has(datatype) ? Number.parseFloat(lexical) : undefined;
}

const ZONED = new RegExp(`${ZONE}$`);

/** @returns ms since 1970 of an `xsd:dateTime` with an offset (NaN for none at all), or undefined for anything else. */
export function momentOf(lexical: string, datatype: string): number | undefined {
  return datatype === `${XSD}dateTime` && ZONED.test(lexical) ? Date.parse(lexical) : undefined;
}
