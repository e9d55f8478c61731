import type { QuestionToClerk } from '../plan/fields';
import type { SentQuestion } from '../plan/reminders';
import { derivedKey } from './keys';
import { SiteError } from './planStore';
import type { PlanStore } from './planStore';

/** The key of the row that a question to the clerk has once it is public, so that two clerks make one of it. */
export const publicQuestionKey = ({ key }: Pick<QuestionToClerk, 'key'>): string => derivedKey(key, 'publicQuestion');

/**
 * The questions to the clerk that the caller may read, of every plan of the site, for reminders. None on a site whose
 * lists are older than these questions.
 */
export async function readSentQuestions(store: Pick<PlanStore, 'readRecords'>): Promise<SentQuestion[]> {
  try {
    const questions = await store.readRecords('questionsToClerk');
    return questions.map((question) => ({ ...question, publicKey: publicQuestionKey(question) }));
  } catch (error) {
    if (error instanceof SiteError && error.kind === 'not found') return [];
    throw error;
  }
}
