export { DateRow } from './NextDates';
export { SentenceText } from './SentenceText';
