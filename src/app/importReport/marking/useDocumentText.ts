import * as React from 'react';
import type { Passage, TextPage, TextPlace } from '../../../documents/report';
import { useQuery } from '../../ui/useQuery';
import type { Query } from '../../ui/useQuery';
import type { ReportAtHand } from '../reportInProgress';

/** The words of a document page by page, and what finds a passage of them. */
export interface DocumentText {
  pages: TextPage[];
  passageIn(pages: TextPage[], one: TextPlace, other: TextPlace): Passage | null;
}

/**
 * Reads a document's words to mark passages on.
 * @param enabled whether to read them yet
 */
export function useDocumentText({ bytes, name }: ReportAtHand, enabled: boolean): Query<DocumentText> {
  const read = React.useCallback(async (): Promise<DocumentText> => {
    const { textOf, passageIn } = await import(/* webpackChunkName: 'read-report' */ '../../../documents/report');
    return { pages: await textOf(bytes.slice(), name), passageIn };
  }, [bytes, name]);
  return useQuery(read, { enabled });
}
