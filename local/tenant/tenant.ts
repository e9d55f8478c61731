import type { Database } from './database';
import type { Clock } from './clock';
import type { Directory } from './directory';
import type { Switches } from './switches';

/** The data that every service of the tenant shares. */
export interface Tenant {
  /** The origin without a closing slash: `http://localhost:4380`. */
  readonly url: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: Directory;
  /** The switches of this tenant, which may change while it runs. */
  readonly switches: Switches;
  /** Whether texts are sent compressed. */
  readonly compresses: boolean;
}
