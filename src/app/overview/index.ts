export { SentenceText } from './SentenceText';
