/** THE table of what a node tells whoever watches over it. No label holds anything that a stranger chose. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Instant } from '../../core/instant.js';
import type { Head } from '../../core/journal.js';
import type { Meter, NodeState } from '../../ports.js';
import { Counter, exposition, type Family, Gauge, Histogram, type Sample } from './exposition.js';

/** What is looked at when somebody asks. */
export interface Watched {
  readonly version: string;
  readonly head: () => Head;
  /** Milliseconds since 1970. */
  readonly now: () => Instant;
  /** Documents that wait for a worker. */
  readonly judging: () => number;
  /** Publications that wait for the journal, the one under way included. */
  readonly publishing: () => number;
  readonly state: () => NodeState;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

export interface NodeMetrics extends Meter {
  /** In Prometheus' text format. */
  readonly text: () => string;
}

/** @param more families that other parts of the node bring. */
export function nodeMetrics(watched: Watched, more: readonly Family[] = []): NodeMetrics {
  const requests = new Counter('cartulary_requests_total', 'Requests by route, method and status.');
  const durations = new Histogram(
    'cartulary_request_seconds',
    'Time from a request to the end of its answer.',
    SECONDS,
  );
  const refusals = new Counter('cartulary_refusals_total', 'Problems answered, by code.');
  const findings = new Counter(
    'cartulary_findings_total',
    'What was wrong with refused documents and parameters, by code.',
  );
  const reassessments = new Counter(
    'cartulary_reassessments_total',
    'Stored credentials judged again, by what came of it.',
  );
  const lag = monitorEventLoopDelay();
  lag.enable();

  const families: readonly Family[] = [
    gauge('cartulary_info', 'The version that runs.', () => [{ labels: { version: watched.version }, value: 1 }]),
    requests,
    durations,
    refusals,
    findings,
    reassessments,
    gauge('cartulary_journal_seq', 'Number of the last entry that this node answers from.', () => watched.head().seq),
    gauge('cartulary_journal_head_timestamp_seconds', 'When that entry was appended.', () => {
      const { at } = watched.head();
      return at === '' ? undefined : Date.parse(at) / 1000;
    }),
    ...following(watched),
    gauge('cartulary_judging_queue', 'Documents that wait for a worker to judge them.', () => watched.judging()),
    gauge('cartulary_publish_queue', 'Publications that wait for the journal.', () => watched.publishing()),
    ...more,
    ...processFamilies(() => lag.percentile(99) / 1e9),
  ];

  return {
    requested(route, method, status, seconds) {
      requests.add({ route, method: METHODS.includes(method) ? method : 'other', status });
      durations.observe({ route }, seconds);
    },
    refused(problem) {
      refusals.add({ code: problem.code });
      for (const { code } of problem.findings) findings.add({ code });
    },
    reassessed(outcome, count) {
      reassessments.add({ outcome }, count);
    },
    text: () => exposition(families),
  };
}

/** Nothing is said of following on a node whose journal is its own. */
function following({ state, now }: Watched): readonly Family[] {
  return [
    gauge('cartulary_catch_up_age_seconds', 'Since this node last knew all that the shared journal holds.', () => {
      const { following } = state();
      return following === undefined ? undefined : (now() - following.caughtUp) / 1000;
    }),
    gauge('cartulary_catch_up_failing', '1 while the shared journal is out of reach.', () => {
      const { following } = state();
      return following === undefined ? undefined : Number(following.failingSince !== undefined);
    }),
  ];
}

/** Under the names that dashboards know: https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics. */
function processFamilies(lag: () => number): readonly Family[] {
  return [
    {
      name: 'process_cpu_seconds_total',
      help: 'Processor time of this process.',
      type: 'counter',
      samples: cpuSeconds,
    },
    gauge('process_resident_memory_bytes', 'Memory that this process holds.', () => process.memoryUsage.rss()),
    gauge('process_start_time_seconds', 'When this process began.', () => performance.timeOrigin / 1000),
    gauge('nodejs_eventloop_lag_p99_seconds', 'How late the serving thread gets, since the start.', lag),
  ];
}

function cpuSeconds(): readonly Sample[] {
  const { user, system } = process.cpuUsage();
  return [{ labels: {}, value: (user + system) / 1e6 }];
}

function gauge(...given: ConstructorParameters<typeof Gauge>): Gauge {
  return new Gauge(...given);
}
