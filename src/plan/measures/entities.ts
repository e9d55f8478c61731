export type * from '../fields';
