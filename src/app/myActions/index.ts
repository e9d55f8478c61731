export { dutiesOf, dutyHeading, firstNameOf, nextInWords } from './duties';
export { DutyList } from './DutyList';
