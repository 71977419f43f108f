// Discord's own OpenAPI specification → a check of request bodies. The specification is not part of this project:
// DISCORD_OPENAPI names the file (github.com/discord/discord-api-spec, specs/openapi.json).

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Json } from './payloads.js';

/** Everything about a request that the specification refuses; empty when it passes. */
export type SpecValidator = (method: string, path: string, body: unknown) => readonly string[];

let loaded: SpecValidator | null | undefined;

/** The validator, built once; null, with a line that says so, when `DISCORD_OPENAPI` is not set. */
export function loadSpecValidator(): SpecValidator | null {
  if (loaded === undefined) {
    const file = process.env.DISCORD_OPENAPI;
    if (file === undefined || file === '') {
      console.info('DISCORD_OPENAPI is not set: requests are checked against our own rules only.');
      loaded = null;
    } else loaded = createSpecValidator(JSON.parse(readFileSync(file, 'utf8')));
  }
  return loaded;
}

interface Route {
  readonly method: string;
  readonly template: string;
  readonly pattern: RegExp;
  readonly parameters: number;
  readonly hasJsonBody: boolean;
}

function createSpecValidator(spec: Json): SpecValidator {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', /^(0|[1-9]\d*)$/);
  for (const format of ['nonce', 'int32', 'int64', 'double']) ajv.addFormat(format, true);
  allowPermissionsAsText(spec);
  chooseBranchesByType(spec);
  ajv.addSchema(spec, 'spec');
  const routes = listRoutes(spec);
  return (method, path, body) => {
    const route = routes.find((one) => one.method === method && one.pattern.test(path));
    if (route === undefined) return ['the specification knows no such route'];
    if (!route.hasJsonBody) return [];
    const validate = ajv.getSchema(`spec#${bodyPointer(route)}`);
    if (validate === undefined) return ['the body’s schema cannot be found'];
    if (validate(body ?? {})) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

function listRoutes(spec: Json): readonly Route[] {
  const routes = Object.entries(spec.paths as Record<string, Record<string, Json>>).flatMap(
    ([template, operations]) =>
      ['get', 'post', 'put', 'patch', 'delete'].flatMap((method): readonly Route[] => {
        const operation = operations[method];
        if (operation === undefined) return [];
        const content = (operation.requestBody as { content?: Json } | undefined)?.content ?? {};
        return [
          {
            method: method.toUpperCase(),
            template,
            pattern: new RegExp(
              `^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '([^/]+)')}$`,
            ),
            parameters: template.split('{').length - 1,
            hasJsonBody: 'application/json' in content,
          },
        ];
      }),
  );
  // Literal routes (…/@original, …/@me) before those with a parameter in the same place.
  return routes.sort((a, b) => a.parameters - b.parameters);
}

function bodyPointer({ template, method }: Route): string {
  const path = template.replace(/~/g, '~0').replace(/\//g, '~1').replace(/\{/g, '%7B').replace(/\}/g, '%7D');
  return `/paths/${path}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
}

/**
 * The specification wants `default_member_permissions` as a number; the documentation, which it tells us to follow where
 * they differ, wants text, and discord.js sends text. Both pass.
 */
function allowPermissionsAsText(value: unknown): void {
  visit(value, (node) => {
    const properties = node.properties as Record<string, { type?: unknown }> | undefined;
    const permissions = properties?.default_member_permissions;
    if (Array.isArray(permissions?.type)) permissions.type = [...permissions.type, 'string'];
  });
}

/** Unions of objects told apart by `type` become if/then, so that an error names the one branch that was meant. */
function chooseBranchesByType(spec: Json): void {
  const schemas = (spec.components as { schemas: Record<string, Json> }).schemas;
  const typeOf = (branch: Json): unknown => {
    const name = typeof branch.$ref === 'string' ? branch.$ref.split('/').at(-1) : undefined;
    const properties =
      name === undefined
        ? undefined
        : (schemas[name]?.properties as Record<string, { enum?: unknown[] }> | undefined);
    const allowed = properties?.type?.enum;
    return allowed?.length === 1 ? allowed[0] : undefined;
  };
  visit(spec, (node) => {
    for (const union of ['oneOf', 'anyOf']) {
      const branches = node[union];
      if (
        !Array.isArray(branches) ||
        branches.length < 2 ||
        branches.some((branch: Json) => typeOf(branch) === undefined)
      )
        continue;
      delete node[union];
      Object.assign(node, {
        type: 'object',
        required: ['type'],
        properties: { type: { enum: branches.map(typeOf) } },
        allOf: branches.map((branch: Json) => ({
          if: { properties: { type: { const: typeOf(branch) } } },
          // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
          then: branch,
        })),
      });
    }
  });
}

function visit(value: unknown, change: (node: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) change(value as Record<string, unknown>);
  for (const inner of Object.values(value)) visit(inner, change);
}
