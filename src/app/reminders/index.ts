export { confirmInWords, dueInWords, toConfirmOf, toSendOf } from './whoIsDue';
