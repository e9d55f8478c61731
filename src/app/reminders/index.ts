export { dueInWords, toSendOf } from './outcomes';
