import { Validator } from '@seriousme/openapi-schema-validator';
import { expect } from 'chai';
import { openApi } from '../../src/http/openapi/document.js';
import { ROUTES } from '../../src/http/routes.js';

describe('the contract', () => {
  const document = openApi('0.0.0-test');

  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result).to.deep.include({ valid: true });
  });

  it('has the addresses and methods of the table, no more and no less', () => {
    const paths = document.paths as Record<string, Record<string, unknown>>;
    const promised = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((verb) => `${verb} ${path}`),
    );
    const served = ROUTES.filter(({ furniture }) => furniture !== true).map(
      ({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(promised.sort()).to.deep.equal(served.sort());
  });

  it('names every path parameter', () => {
    for (const [path, item] of Object.entries(
      document.paths as Record<string, Record<string, { parameters?: unknown }>>,
    )) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(item)) {
        const declared = ((operation.parameters ?? []) as { in: string; name: string }[])
          .filter((parameter) => parameter.in === 'path')
          .map(({ name }) => name);
        expect(declared, path).to.deep.equal(names);
      }
    }
  });
});
