import type { TenantResponse } from '../http';
import type { SharePointError } from './errors';
import { notSpoken } from './errors';
import type { ShownResource, ShownList, Single, Value } from './resource';
import { Complex } from './resource';

/** The amount of metadata in an answer. */
export type Metadata = 'none' | 'minimal' | 'verbose';

/**
 * The amount of metadata that the Accept header asks for. PnPjs sends plain `application/json`, which means minimal
 * metadata.
 */
export function metadataOf(accept: string | undefined): Metadata {
  const asked = (accept ?? '').toLowerCase().replace(/\s/g, '');
  if (asked.includes('odata=nometadata')) return 'none';
  if (asked.includes('odata=verbose')) return 'verbose';
  if (asked.includes('application/json') && !asked.includes('odata=fullmetadata')) return 'minimal';
  throw notSpoken(
    `answers in ${accept ? `"${accept}"` : 'Atom XML (no Accept header)'}: ask for application/json with nometadata, minimalmetadata or verbose.`,
  );
}

const CONTENT_TYPE: Record<Metadata, string> = {
  none: 'application/json;odata=nometadata;streaming=true;charset=utf-8',
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  verbose: 'application/json;odata=verbose;charset=utf-8',
};

type Plain = null | string | number | boolean | Plain[] | { [name: string]: Plain };

/** Writes an object, a collection or a single value with the wanted metadata. `base` ends in `_api/`. */
export function writeAnswer(
  answer: ShownResource | ShownList | Single | null,
  metadata: Metadata,
  base: string,
  status = 200,
  headers: Record<string, string> = {},
): TenantResponse {
  const type = { 'Content-Type': CONTENT_TYPE[metadata] };
  const body = whole(answer, metadata, base);
  const etag: Record<string, string> = answer?.kind === 'shown' && answer.etag ? { ETag: answer.etag } : {};
  return { status, headers: { ...type, ...etag, ...headers }, body: JSON.stringify(body) };
}

function whole(answer: ShownResource | ShownList | Single | null, metadata: Metadata, base: string): Plain {
  if (metadata === 'verbose') return { d: verboseWhole(answer, base) };
  const head = (what: string): { [name: string]: Plain } =>
    metadata === 'minimal' ? { 'odata.metadata': `${base}$metadata#${what}` } : {};
  if (answer === null) return { ...head('Edm.Null'), 'odata.null': true };
  if (answer.kind === 'shown') return { ...head(metadataName(answer)), ...(plain(answer, metadata, base) as object) };
  if (answer.kind === 'list') {
    const next: { [name: string]: Plain } = answer.nextLink ? { 'odata.nextLink': answer.nextLink } : {};
    return {
      ...head(`SP.ApiData.${answer.type.split('.').pop()}s`),
      ...next,
      value: answer.members.map((member) => plain(member, metadata, base)),
    };
  }
  if (answer.value === null) return { ...head('Edm.Null'), 'odata.null': true };
  if (answer.value instanceof Complex)
    return { ...head(answer.value.type), ...(plain(answer.value, metadata, base) as object) };
  return { ...head('Edm'), value: plain(answer.value, metadata, base) };
}

function metadataName(answer: ShownResource): string {
  return answer.type.startsWith('SP.Data.')
    ? `SP.ListData.${answer.type.slice('SP.Data.'.length).replace(/Item$/, '')}Items/@Element`
    : `SP.ApiData.${answer.type.split('.').pop()}s/@Element`;
}

function plain(value: Value | ShownResource | ShownList, metadata: Metadata, base: string): Plain {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one: Value) => plain(one, metadata, base));
  if (value instanceof Complex) return properties(value.values, metadata, base);
  const shown = value as ShownResource | ShownList;
  if (shown.kind === 'list') return shown.members.map((member) => plain(member, metadata, base));
  const own: { [name: string]: Plain } =
    metadata === 'minimal'
      ? {
          'odata.type': shown.type,
          'odata.id': `${base}${shown.address}`,
          ...(shown.etag ? { 'odata.etag': shown.etag } : {}),
          'odata.editLink': shown.address,
        }
      : {};
  return { ...own, ...properties(shown.values, metadata, base) };
}

function properties(
  values: Readonly<Record<string, Value | ShownResource | ShownList>>,
  metadata: Metadata,
  base: string,
): { [name: string]: Plain } {
  const out: { [name: string]: Plain } = {};
  for (const [name, value] of Object.entries(values)) out[name] = plain(value, metadata, base);
  return out;
}

function verboseWhole(answer: ShownResource | ShownList | Single | null, base: string): Plain {
  if (answer === null) return null;
  if (answer.kind === 'list') {
    const next: { [name: string]: Plain } = answer.nextLink ? { __next: answer.nextLink } : {};
    return { results: answer.members.map((member) => verbose(member, base)), ...next };
  }
  return answer.kind === 'shown' ? verbose(answer, base) : { [answer.name]: verbose(answer.value, base) };
}

function verbose(value: Value | ShownResource | ShownList, base: string): Plain {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const type =
      typeof value[0] === 'number' ? 'Edm.Int32' : value[0] instanceof Complex ? value[0].type : 'Edm.String';
    return { __metadata: { type: `Collection(${type})` }, results: value.map((one: Value) => verbose(one, base)) };
  }
  const inner = (values: Readonly<Record<string, Value | ShownResource | ShownList>>): { [name: string]: Plain } =>
    Object.fromEntries(Object.entries(values).map(([name, one]) => [name, verbose(one, base)]));
  if (value instanceof Complex) return { __metadata: { type: value.type }, ...inner(value.values) };
  const shown = value as ShownResource | ShownList;
  if (shown.kind === 'list') return { results: shown.members.map((member) => verbose(member, base)) };
  const uri = `${base}${shown.address}`;
  const deferred = shown.deferred.map((name) => [name, { __deferred: { uri: `${uri}/${name}` } }] as const);
  return {
    __metadata: { id: uri, uri, ...(shown.etag ? { etag: shown.etag } : {}), type: shown.type },
    ...Object.fromEntries(deferred),
    ...inner(shown.values),
  };
}

/** Writes a refusal as SharePoint does. */
export function writeError(error: SharePointError, metadata: Metadata): TenantResponse {
  const inner = { code: error.code, message: { lang: 'en-US', value: error.message } };
  const body = metadata === 'verbose' ? { error: inner } : { 'odata.error': inner };
  return {
    status: error.status,
    headers: { 'Content-Type': CONTENT_TYPE[metadata], ...error.headers },
    body: JSON.stringify(body),
  };
}
