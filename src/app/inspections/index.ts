export { gradeColumns } from './planForms';
