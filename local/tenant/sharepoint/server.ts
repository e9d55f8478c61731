import type { Handler } from '../http';
import type { Tenant } from '../tenant';
import type { Faults } from '../faults';

/** SharePoint REST under every site of the tenant. */
export function openSharePoint(_tenant: Tenant, _faults: Faults): Handler {
  return async () => null;
}
