export { type ConnectionOptions, type ConnectionService, createConnection, type DemoWorkspace } from './connection.ts';
