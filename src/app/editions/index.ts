export { takeStep } from './takeStep';
