import { configure } from '@testing-library/react';

// How long a test of a screen waits for an element. The time is generous so that a busy machine fails no test; no test
// asserts a duration.
configure({ asyncUtilTimeout: 40_000 });
