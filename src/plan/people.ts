import type { Day } from './day';

/** A person who can be named in the plan. `login` is the user principal name in lower case. */
export interface Person {
  id: number;
  name: string;
  email: string;
  login: string;
  jobTitle?: string;
}

/** The term of a plan manager; `to` is null while the term lasts. */
export interface Appointment {
  personId: number;
  from: Day;
  to: Day | null;
}
