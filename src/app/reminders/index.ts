export { confirmInWords, dueInWords, toConfirmOf, toSendOf } from './outcomes';
