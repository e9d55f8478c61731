export type * from '../plan/bringIn/write';
