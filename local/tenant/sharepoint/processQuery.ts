import type { TenantResponse } from '../http';
import type { Site } from './site';
import { notSpoken } from '../odata/errors';
export function answerProcessQuery(_site: Site, _xml: string): TenantResponse {
  throw notSpoken('the client object model');
}
