import type { Day } from './day';

/** Somebody who can be named in the plan. `login` is the user principal name, lower case. */
export interface Person {
  id: number;
  name: string;
  email: string;
  login: string;
  jobTitle?: string;
}

/** From when to when somebody was a plan manager; `to` is null while they are. */
export interface Appointment {
  personId: number;
  from: Day;
  to: Day | null;
}
