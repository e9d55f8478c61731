import * as React from 'react';
import type { ReadPlan } from '../../documents/existingPlan';
import { matchLead, namesIn } from '../../plan/bringIn/leads';
import type { Candidate } from '../../plan/bringIn/leads';
import type { Person } from '../../plan/entities';
import type { PeopleDirectory } from '../forms/usePeopleSearch';
import { describeProblem } from '../ui/problem';
import type { LeadMatches } from '../../plan/bringIn/understood';

/** Searches at once: the directory is asked for each name once, a few at a time. */
const AT_ONCE = 4;

/** What the directory says of the leads that a file names. */
export interface LeadSearch {
  matches: LeadMatches;
  /** How many of how many were looked up; equal when it is done. */
  done: number;
  of: number;
  /** Why the directory did not answer; leads can still be chosen by hand. */
  problem: string | null;
}

/**
 * Looks each lead of a file up in the directory, by name, and among the people of the site by post. Nothing is written: who
 * is new to the site becomes known to it when the plan is brought in.
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
    const site = people.map(({ name, login, jobTitle = '' }): Candidate => ({ name, login, jobTitle }));
    const matches = new Map<string, ReturnType<typeof matchLead>>();
    const queue = [...leads];
    let problem: string | null = null;
    const look = async (): Promise<void> => {
      for (let words = queue.shift(); words !== undefined && !overtaken; words = queue.shift()) {
        const found: Candidate[] = [...site];
        for (const name of namesIn(words).slice(0, 2)) {
          try {
            found.push(...(await directory.searchPeople(name)));
            // "S Penrose" is found by the surname.
            const surname = name.split(' ').pop() ?? '';
            if (!found.some((each) => each.name === name) && surname.length > 2)
              found.push(...(await directory.searchPeople(surname)));
          } catch (error) {
            problem = describeProblem(error).message;
          }
        }
        matches.set(words, matchLead(words, found));
        if (!overtaken) setSearch({ matches: new Map(matches), done: matches.size, of: leads.length, problem });
      }
    };
    setSearch({ matches: new Map(), done: 0, of: leads.length, problem: null });
    void Promise.all(Array.from({ length: AT_ONCE }, look));
    return () => {
      overtaken = true;
    };
  }, [directory, leads, people]);
  return search;
}
