import * as React from 'react';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';

/**
 * Keeps the rest of the app running when a screen fails or its code cannot be loaded. Going to another screen clears
 * the failure: give the screen's name as `key`.
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
