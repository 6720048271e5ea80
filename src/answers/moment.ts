/** Instants as answers write them: a day where it is midnight UTC, RFC 3339 otherwise, null for an open end. */
import { formatDay, type Instant } from '../core/instant.js';

export type Moment = string | null;

export const moment: (at: Instant) => Moment = formatDay;
