import type { TenantResponse } from '../http';
import { json } from '../http';
import { accessDenied, notSpoken, SharePointError } from '../odata/errors';
import type { Element } from '../xml';
import { child, readXml } from '../xml';
import { mayEditMembers } from './permissions';
import type { PrincipalRow } from './principals';
import { principal, SITE_GROUP } from './principals';
import { askServicePrincipal, SERVICE_PRINCIPAL } from './servicePrincipal';
import type { Site } from './site';
import { run } from './site';

/** The form of every object identity in the client object model. */
const IDENTITY = /^740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:([0-9a-f-]{36}):(g|u):(\d+)$/i;

/**
 * `_vti_bin/client.svc/ProcessQuery`: the client object model, for what REST cannot do. A group can own a group, but
 * REST can only make a person the owner (`SetUserAsOwner`); the object model sets `Group.Owner` to any principal. The
 * permission requests of packages, too, are listed and approved only through the object model.
 */
export function answerProcessQuery(site: Site, text: string): TenantResponse {
  try {
    let results: unknown[] = [];
    site.tenant.database.transaction(() => {
      results = perform(site, text);
    })();
    return answer(null, results);
  } catch (error) {
    if (!(error instanceof SharePointError) || error.status === 501) throw error;
    // The object model answers 200 and puts the refusal into the body.
    return answer(error);
  }
}

function perform(site: Site, text: string): unknown[] {
  let request: Element;
  try {
    request = readXml(text);
  } catch {
    throw new SharePointError(
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      'The XML is not valid.',
    );
  }
  const paths = new Map(
    (child(request, 'ObjectPaths')?.children ?? []).map((path) => [path.attributes.Id ?? '', path]),
  );
  const actions = child(request, 'Actions')?.children ?? [];
  const asksPrincipal = [...paths.values()].some(
    ({ name, attributes }) => name === 'Constructor' && attributes.TypeId?.toLowerCase() === SERVICE_PRINCIPAL,
  );
  if (asksPrincipal) return askServicePrincipal(site, actions, paths);
  changeOwners(site, actions, paths);
  return [];
}

function changeOwners(site: Site, actions: readonly Element[], paths: ReadonlyMap<string, Element>): void {
  const object = (id: string | undefined): PrincipalRow => {
    const path = paths.get(id ?? '');
    const identity = path?.name === 'Identity' ? IDENTITY.exec(path.attributes.Name ?? '') : null;
    if (!identity) throw notSpoken(`the client object model's ${path?.name ?? 'missing object'} (ProcessQuery)`);
    const row = identity[1]!.toLowerCase() === site.web.site ? principal(site, Number(identity[3])) : undefined;
    if (!row) throw new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.');
    return row;
  };
  for (const action of actions) {
    const { Name, ObjectPathId } = action.attributes;
    const parameter = child(action, 'Parameter')?.attributes.ObjectPathId;
    if (action.name === 'SetProperty' && Name === 'Owner' && parameter !== undefined)
      setOwner(site, object(ObjectPathId), object(parameter));
    else if (!(action.name === 'Method' && Name === 'Update') && action.name !== 'ObjectPath')
      throw notSpoken(`the client object model's ${action.name} ${Name ?? ''} (ProcessQuery)`);
  }
}

function setOwner(site: Site, group: PrincipalRow, owner: PrincipalRow): void {
  if (group.kind !== SITE_GROUP) throw notSpoken('an owner of anything but a group (ProcessQuery)');
  if (!mayEditMembers(site, group)) throw accessDenied();
  run(site, 'UPDATE principals SET owner = ? WHERE web = ? AND id = ?', owner.id, site.web.id, group.id);
}

function answer(error: SharePointError | null, results: readonly unknown[] = []): TenantResponse {
  const [code, type] = (error?.code ?? '').split(', ');
  return json(200, [
    {
      SchemaVersion: '15.0.0.0',
      LibraryVersion: '16.0.26330.12010',
      ErrorInfo: error && {
        ErrorMessage: error.message,
        ErrorValue: null,
        TraceCorrelationId: '00000000-0000-0000-0000-000000000000',
        ErrorCode: Number(code),
        ErrorTypeName: type,
      },
      TraceCorrelationId: '00000000-0000-0000-0000-000000000000',
    },
    ...results,
  ]);
}
