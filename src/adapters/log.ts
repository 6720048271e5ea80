/** The one door to pino: JSON lines on standard error, so that standard output stays for what a command answers. */
import { type DestinationStream, destination, pino, stdTimeFunctions } from 'pino';
import type { Log } from '../ports.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export function pinoLog(level: LogLevel, stream: DestinationStream = destination(2)): Log {
  const logger = pino({ level, base: null, timestamp: stdTimeFunctions.isoTime }, stream);
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, error, fields = {}) => logger.error({ ...fields, err: error }, event),
  };
}
