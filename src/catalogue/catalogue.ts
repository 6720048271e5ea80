/**
 * The verbs, as the two faces (HTTP and the command line) see them. Reads are synchronous over the in-memory fold;
 * `knownAt` in the past may need a fold of its own, hence the promises.
 */
import type { Instant } from '../core/instant.js';
import type { ChangingVerbs } from './verbs/changing.js';
import type { ExplainingVerbs } from './verbs/explaining.js';
import type { FederatingVerbs } from './verbs/federating.js';
import type { FindingVerbs } from './verbs/finding.js';
import type { ProfilingVerbs } from './verbs/profiling.js';
import type { PublishingVerbs } from './verbs/publishing.js';
import type { RecordingVerbs } from './verbs/recording.js';
import type { TenderingVerbs } from './verbs/tendering.js';

export interface Catalogue
  extends PublishingVerbs,
    FindingVerbs,
    ExplainingVerbs,
    ChangingVerbs,
    TenderingVerbs,
    ProfilingVerbs,
    RecordingVerbs,
    FederatingVerbs {
  readonly illustrative: boolean;
  now(): Instant;
  close(): Promise<void>;
}
