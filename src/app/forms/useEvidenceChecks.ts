import * as React from 'react';
import type { LinkCheck } from '../../lists/planStore';
import type { Evidence } from '../../plan/fields';
import { useServices } from '../context/contexts';
import { describeProblem } from '../ui/problem';
import { evidenceThere } from './evidenceToCome';

/** The result of checking a piece of evidence so far; `failed` when SharePoint could not be asked, with its message. */
export type EvidenceCheck = { is: LinkCheck | 'looking' } | { is: 'failed'; why: string };

export interface EvidenceChecks {
  /** The remark beside a piece of evidence; null when there is none. */
  wordsFor(evidence: Evidence): string | null;
  /** The evidence with a mark on each piece that did not open, as far as is known now. */
  marked(evidence: readonly Evidence[]): Evidence[];
  /** The same after waiting for every check. Evidence that did not open before is checked again. */
  settle(evidence: readonly Evidence[]): Promise<Evidence[]>;
}

/** The result of checking a piece of evidence in words, with what to do about it (requirement 39). */
export function evidenceCheckWords(looked: EvidenceCheck): string | null {
  switch (looked.is) {
    case 'opens':
      return null;
    case 'looking':
      return 'Looking whether it opens';
    case 'not there':
      return 'It does not open: nothing is at this address now. Find it in SharePoint and add its link again, or add the file itself.';
    case 'not allowed':
      return 'It does not open for you: you have no permission to see it. Ask its owner to share it, or add something that the plan’s readers can open.';
    case 'not looked up':
      return 'It could not be looked at from here, because it is not a file of this site. Open it once yourself before you send.';
    case 'failed':
      return `It could not be looked at whether it opens. ${looked.why}`;
  }
}

const mark = (evidence: Evidence, looked: EvidenceCheck | undefined): Evidence =>
  looked?.is === 'not there' || looked?.is === 'not allowed' ? { ...evidence, opens: false } : evidence;

/**
 * Checks whether evidence opens, each address once while `wanted` is true.
 * @param wanted whether the report says that the action is done, which needs evidence that opens
 */
export function useEvidenceChecks(evidence: readonly Evidence[], wanted: boolean): EvidenceChecks {
  const { store } = useServices();
  const [found, setFound] = React.useState<ReadonlyMap<string, EvidenceCheck>>(new Map());
  const asked = React.useRef(new Map<string, Promise<EvidenceCheck>>());
  const shown = React.useRef(true);
  React.useEffect(() => () => void (shown.current = false), []);

  const ask = React.useCallback(
    (url: string): Promise<EvidenceCheck> => {
      const answer = store.checkLink(url).then(
        (is): EvidenceCheck => ({ is }),
        (failure: unknown): EvidenceCheck => ({ is: 'failed', why: describeProblem(failure).message }),
      );
      asked.current.set(url, answer);
      return answer.then((looked) => {
        if (shown.current) setFound((before) => new Map(before).set(url, looked));
        return looked;
      });
    },
    [store],
  );

  React.useEffect(() => {
    if (!wanted) return;
    for (const { url } of evidenceThere(evidence)) if (!asked.current.has(url)) void ask(url);
  }, [evidence, wanted, ask]);

  return {
    wordsFor: ({ url }) => (wanted ? evidenceCheckWords(found.get(url) ?? { is: 'looking' }) : null),
    marked: (each) => (wanted ? each.map((one) => mark(one, found.get(one.url))) : [...each]),
    settle: async (each) =>
      Promise.all(
        each.map(async (one) => {
          const before = await asked.current.get(one.url);
          const known = before?.is === 'opens' || before?.is === 'not looked up';
          return mark(one, known ? before : await ask(one.url));
        }),
      ),
  };
}
