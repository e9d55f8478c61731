import * as React from 'react';
import type { PlanStore } from '../../lists/planStore';
import { describeProblem } from '../ui/problem';

/** What the picker asks of the store. */
export type PeopleDirectory = Pick<PlanStore, 'searchPeople' | 'ensurePerson'>;
export type FoundPerson = Awaited<ReturnType<PlanStore['searchPeople']>>[number];

/** How long typing must rest before the directory is asked, in milliseconds. */
const rest = 250;

/**
 * People whose name begins as typed. `found` is null until the directory has answered for at least two letters; an
 * answer that was overtaken by more typing is dropped.
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
  // While more is typed, those found so far stay in sight instead of flickering.
  return { found: answer.found, searching: answer.text !== text, problem: answer.problem };
}
