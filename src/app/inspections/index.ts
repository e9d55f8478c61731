export { recommendationOptions } from './FindingForm';
export { targetsField } from './planForms';
