import { configure } from '@testing-library/react';

// How long a test of a screen waits for what it expects: a busy machine fails none, and nothing is asserted about time.
configure({ asyncUtilTimeout: 40_000 });
