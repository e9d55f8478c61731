export { deskHeading } from './deskWords';
export { dutiesOf, firstNameOf, nextInWords } from './duties';
export { DutyList } from './DutyList';
export { DeskSections } from './DeskSections';
export { useDesk } from './useDesk';
