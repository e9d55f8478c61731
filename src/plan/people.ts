/** A person who can be named in the plan. `login` is the user principal name in lower case. */
export interface Person {
  id: number;
  name: string;
  email: string;
  login: string;
  jobTitle?: string;
}
