import type { Database } from './database';
import type { Clock } from './clock';
import type { Directory } from './directory';
import type { Switches } from './switches';

/** What every service of the tenant shares. */
export interface Tenant {
  /** Origin without a closing slash: `http://localhost:4380`. */
  readonly url: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: Directory;
  /** How this tenant is set, and what mood it is in; may change while it runs. */
  readonly switches: Switches;
}
