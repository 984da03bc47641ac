export { fail, fromAppError, isRubricError, RubricError } from './rubric-error.ts';
export { type Report, toAppError } from './to-app-error.ts';
