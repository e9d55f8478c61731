// A browser on a busy machine can miss a beat. What fails is tried once more, its first failure shown; what fails twice is broken.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

export {};
