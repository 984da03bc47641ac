import type { AnswerPages } from '../../../../src-main/auth/index.ts';

export const pages: AnswerPages = {
  language: 'en',
  received: { title: 'Received <b>', body: 'Back to Rubric.' },
  denied: { title: 'Denied', body: 'Back to Rubric.' },
  refused: { title: 'Refused', body: 'Nothing here.' },
};
