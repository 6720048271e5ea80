/** What is asked about a certificate of the offer. */
import type { Field, Group } from './field.js';

/** A certification scheme of the law register: `HDS 2024`. */
export interface SchemeName {
  readonly id: string;
  readonly version: string;
}

/** The name of its rows. */
export const CERTIFICATES_HELD = 'held';

/** Activities of HDS (contexts/README.md). */
const ACTIVITIES = ['1', '2', '3', '4', '5', '6'];

export function certificateGroup(schemes: readonly SchemeName[]): Group {
  const field = (path: string, kind: Field['kind'], more: Partial<Field> = {}): Field => {
    return { path, kind, many: false, required: true, ...more };
  };
  const optional = { required: false };
  const fields = [
    field('scheme', 'choice', { values: schemes.map(({ id, version }) => `${id} ${version}`) }),
    field('from', 'day'),
    field('until', 'day'),
    field('activity', 'choice', { ...optional, many: true, values: ACTIVITIES }),
    field('region', 'text', { ...optional, many: true }),
    field('id', 'iri', optional),
    field('certifier', 'identity', optional),
  ];
  return { id: 'certificate', optional: true, fields: [], rows: { name: CERTIFICATES_HELD, fields } };
}
