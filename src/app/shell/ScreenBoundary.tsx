import * as React from 'react';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';

/**
 * Keeps a screen that fails (or whose part of the program could not be loaded) from taking the whole app with it. Going
 * to another screen clears it: give the screen's name as `key`.
 */
export class ScreenBoundary extends React.Component<{ children: React.ReactNode }, { problem: Problem | null }> {
  public state: { problem: Problem | null } = { problem: null };

  public static getDerivedStateFromError(error: unknown): { problem: Problem } {
    const notLoaded = error instanceof Error && error.name === 'ChunkLoadError';
    return {
      problem: notLoaded
        ? {
            message: 'This screen could not be loaded. Check the connection, then reload the page.',
            detail: error.message,
          }
        : describeProblem(error),
    };
  }

  public render(): React.ReactNode {
    if (this.state.problem === null) return this.props.children;
    return (
      <ProblemNotice
        problem={this.state.problem}
        retryLabel="Reload the page"
        onRetry={() => window.location.reload()}
      />
    );
  }
}
