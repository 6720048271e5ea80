/** Shorthand of JSON Schema 2020-12 for the contract. Objects are closed: an undocumented member breaks a test. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const flag: Schema = { type: 'boolean' };
export const digest: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256, lower-case hex.' };
/** `YYYY-MM-DD` at midnight UTC, RFC 3339 otherwise, null for an open end. */
export const moment: Schema = {
  type: ['string', 'null'],
  pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z)?$',
  description: 'A day (00:00 UTC), an RFC 3339 instant, or null where there is no end.',
};
export const instant: Schema = { type: 'string', format: 'date-time' };
export const address: Schema = { type: 'string', description: 'Relative to the root of this service.' };

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

export function list(items: Schema): Schema {
  return { type: 'array', items };
}

export function oneOf(values: readonly string[]): Schema {
  return { enum: values };
}

export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** All properties are required: absence is written null. */
export function object(properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false, ...more };
}
