import * as React from 'react';
import type { PlanStore } from '../../lists/planStore';
import { describeProblem } from '../ui/problem';

/** The part of the plan's store that searches for people and adds them to the site. */
export type PeopleDirectory = Pick<PlanStore, 'searchPeople' | 'ensurePerson'>;
export type FoundPerson = Awaited<ReturnType<PlanStore['searchPeople']>>[number];

/** How long typing must pause before the directory is searched, in milliseconds. */
const rest = 250;

/**
 * People whose name begins with the typed text. `found` is null until the directory has answered a search for at least
 * two letters. An answer that arrives after further typing is dropped.
 */
export function usePeopleSearch(
  directory: PeopleDirectory,
  typed: string,
): { found: FoundPerson[] | null; searching: boolean; problem: string | null } {
  const text = typed.trim();
  const [answer, setAnswer] = React.useState<{ text: string; found: FoundPerson[] | null; problem: string | null }>({
    text: '',
    found: null,
    problem: null,
  });
  const wanted = text.length >= 2;
  React.useEffect(() => {
    if (!wanted) return undefined;
    let overtaken = false;
    const timer = setTimeout(() => {
      directory.searchPeople(text).then(
        (found) => {
          if (!overtaken) setAnswer({ text, found, problem: null });
        },
        (failure: unknown) => {
          if (!overtaken) setAnswer({ text, found: null, problem: describeProblem(failure).message });
        },
      );
    }, rest);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [directory, text, wanted]);
  if (!wanted) return { found: null, searching: false, problem: null };
  // The earlier results stay visible while somebody types on, so that the list does not flicker.
  return { found: answer.found, searching: answer.text !== text, problem: answer.problem };
}
