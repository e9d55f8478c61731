import { actionFields } from '../../plan/fields/actions';
import { wordsOfFields } from '../../plan/fields/words';
import type { PlanData } from '../../plan/planData';
import type { FieldWords } from '../forms/ConflictDialog';

/** How an action's fields are named and shown to people. */
export function actionFieldWords(data: PlanData): FieldWords {
  return wordsOfFields(actionFields, data);
}
