/** The one door to pino: JSON lines on standard error, so that standard output stays for what a command answers. */
import { type DestinationStream, destination, pino, stdTimeFunctions } from 'pino';
import type { Log } from '../ports.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export function pinoLog(level: LogLevel, stream: DestinationStream = destination(2)): Log {
  const serializers = { err: plainError };
  const logger = pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, serializers }, stream);
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, error, fields = {}) => logger.error({ ...fields, err: error }, event),
  };
}

/**
 * What it is, what it says, and where. pino's own serializer adds every member of an error, and libraries hang what they
 * worked on on theirs: a document, a request, an address with a password.
 */
function plainError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = (error as NodeJS.ErrnoException).code;
  return {
    type: name,
    message,
    stack,
    ...(code === undefined ? {} : { code }),
    ...(cause === undefined ? {} : { cause: plainError(cause) }),
  };
}
