import * as React from 'react';
import type { Passage, TextPage, TextPlace } from '../../../documents/report';
import { useQuery } from '../../ui/useQuery';
import type { Query } from '../../ui/useQuery';
import type { ReportAtHand } from '../reportInProgress';

/** The text of a document page by page, and a function that finds a passage in it. */
export interface DocumentText {
  pages: TextPage[];
  passageIn(pages: TextPage[], one: TextPlace, other: TextPlace): Passage | null;
}

/**
 * Reads a document's text so that passages can be marked on it.
 * @param enabled whether to read the text yet
 */
export function useDocumentText({ bytes, name }: ReportAtHand, enabled: boolean): Query<DocumentText> {
  const read = React.useCallback(async (): Promise<DocumentText> => {
    const { textOf, passageIn } = await import(/* webpackChunkName: 'read-report' */ '../../../documents/report');
    return { pages: await textOf(bytes.slice(), name), passageIn };
  }, [bytes, name]);
  return useQuery(read, { enabled });
}
