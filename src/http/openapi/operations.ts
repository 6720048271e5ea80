/** The contract's operations, as its page shows them. */
import type { Operation } from '../../web/api.js';
import { paths } from './paths.js';

/** In the order of the contract. */
export function operationsOf(): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const answers = Object.entries(membersOf(operation.responses)).filter(([status]) => status !== 'default');
      return {
        method,
        path,
        summary: textOf(operation.summary),
        parameters: listOf(operation.parameters).map((parameter) => ({
          name: textOf(parameter.name),
          in: textOf(parameter.in),
          required: parameter.required === true,
          description: textOf(parameter.description),
        })),
        takes: Object.keys(membersOf(membersOf(operation.requestBody).content)),
        answers: answers.map(([status, response]) => ({
          status,
          description: textOf(membersOf(response).description),
          types: Object.keys(membersOf(membersOf(response).content)),
        })),
      };
    }),
  );
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(membersOf) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
