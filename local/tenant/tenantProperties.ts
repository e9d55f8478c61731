import { json, pathOf } from './http';
import type { Handler } from './http';

const call = /^(?:\/sites\/[^/]+)?\/_api\/web\/GetStorageEntity\('((?:[^']|'')*)'\)$/i;

/**
 * Tenant properties ("storage entities"), as everybody of the tenant may read them from any site:
 * `GET _api/web/GetStorageEntity('key')`. An administrator sets them (Set-SPOStorageEntity), so they are given here; a key
 * that was never set is answered `{"odata.null":true}`, with status 200.
 * Source: learn.microsoft.com, "SharePoint Framework tenant properties".
 */
export function tenantProperties(values: Readonly<Record<string, string>>): Handler {
  return async (request) => {
    const key = call.exec(pathOf(request))?.[1]?.replaceAll("''", "'");
    if (key === undefined || request.method !== 'GET') return null;
    if (request.caller === null)
      return { status: 401, headers: { 'Content-Type': 'text/plain' }, body: 'Unauthorized' };
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    return json(200, value === undefined ? { 'odata.null': true } : { Comment: null, Description: null, Value: value });
  };
}
