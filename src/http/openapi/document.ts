/** The contract, OpenAPI 3.1: what every address takes and gives. Tests hold each answer against it. */
export function openApi(version: string): unknown {
  return {
    openapi: '3.1.0',
    info: { title: 'Cartulary', version },
    paths: {},
  };
}
