export { type ConnectionOptions, type ConnectionService, createConnection, type DemoWorkspace } from './connection.ts';
export { createRequestCount } from './request-count.ts';
export { mostSharedBytes } from './shared-file.ts';
export { createThreadAnswers } from './thread-answers.ts';
