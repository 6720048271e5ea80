/** What was typed and what the environment says, as one Config; or everything that is wrong with them. */
import { type Config, type Options, readConfig } from '../config.js';
import { printFindings } from './findings.js';
import type { Shell } from './shell.js';

/** @returns undefined after having said what is wrong. */
export function settings(shell: Shell, options: Options, json: boolean | undefined): Config | undefined {
  const reading = readConfig(options);
  if (reading.ok) return reading.config;
  printFindings(shell, reading.findings, json);
  return undefined;
}
