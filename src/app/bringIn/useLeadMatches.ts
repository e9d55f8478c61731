import * as React from 'react';
import type { ReadPlan } from '../../documents/existingPlan';
import { lookUpLeads } from '../../plan/bringIn/leads';
import type { Candidate, LeadMatch } from '../../plan/bringIn/leads';
import type { Person } from '../../plan/people';
import type { PeopleDirectory } from '../forms/usePeopleSearch';
import { describeProblem } from '../ui/problem';
import type { LeadMatches } from '../../plan/bringIn/understood';

/** The result of looking up the leads that a file names. */
export interface LeadSearch {
  matches: LeadMatches;
  /** How many of the leads (`of`) were looked up so far. */
  done: number;
  of: number;
  /** Why the directory did not answer; leads can still be chosen by hand. */
  problem: string | null;
}

/**
 * Looks each lead of a file up: names in the directory, posts among the people of the site. Nothing is written. A
 * person who is new to the site is added to it when the plan is brought in.
 */
export function useLeadMatches(directory: PeopleDirectory, read: ReadPlan, people: readonly Person[]): LeadSearch {
  const leads = React.useMemo(() => [...new Set(read.actions.flatMap((action) => action.leads))], [read]);
  const [search, setSearch] = React.useState<LeadSearch>({
    matches: new Map(),
    done: 0,
    of: leads.length,
    problem: null,
  });
  React.useEffect(() => {
    let overtaken = false;
    const site = people.map(({ name, login, email, jobTitle = '' }): Candidate => ({ name, login, email, jobTitle }));
    const matches = new Map<string, LeadMatch>();
    let why: string | null = null;
    setSearch({ matches: new Map(), done: 0, of: leads.length, problem: null });
    void lookUpLeads(leads, directory.searchPeople, site, (words, match, problem) => {
      if (overtaken) return false;
      matches.set(words, match);
      if (problem !== null) why = describeProblem(problem).message;
      setSearch({ matches: new Map(matches), done: matches.size, of: leads.length, problem: why });
      return true;
    });
    return () => {
      overtaken = true;
    };
  }, [directory, leads, people]);
  return search;
}
