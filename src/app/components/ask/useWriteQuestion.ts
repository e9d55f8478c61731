import type { Question } from '../../../lists/planStore';
import type { ProgressRow } from '../../../plan/fields';
import { useServices } from '../../context/contexts';
import type { AskSubject } from './askTargets';

/** Writes a question about a subject, or its answer, as a row of Progress; a repeat with the same key adds none. */
export function useWriteQuestion(): (subject: AskSubject, question: Question, key: string) => Promise<ProgressRow> {
  const { store } = useServices();
  return (subject, question, key) =>
    'rated' in subject
      ? store.changeAction(subject.rated.action, question, key)
      : store.askAboutItem(subject.item, question, key);
}
