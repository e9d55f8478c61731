export * from './edition';
