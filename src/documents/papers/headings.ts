import { actionFields } from '../../plan/fields/actions';
import { shortLabel } from '../../plan/fields/field';
import { measureFields } from '../../plan/fields/measures';

/**
 * The headings of columns and the labels of facts in papers: the catalogue's words for the fields of actions and
 * measures.
 */
export const headings = {
  ref: shortLabel(actionFields.ref),
  text: shortLabel(actionFields.text),
  outcome: shortLabel(actionFields.outcome),
  measure: shortLabel(actionFields.measure),
  lead: actionFields.leadId.label,
  due: actionFields.due.label,
  priority: actionFields.priorityId.label,
  measured: measureFields.title.label,
  target: measureFields.target.label,
};
