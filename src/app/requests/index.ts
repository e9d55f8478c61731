export { ActionRequests } from './ActionRequests';
export { problemOfAskedDay } from './askedDay';
export { RequestButtons } from './RequestButtons';
export { RequestFacts, requestInWords } from './RequestFacts';
export { useDecides } from './useDecides';
