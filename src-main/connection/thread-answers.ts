import type { Supplier } from '../auth/index.ts';
import type { Question } from '../sync/index.ts';

type Parts = {
  readonly lever: Supplier;
  readonly calendar: (accountId: string) => Supplier;
  readonly limiter: {
    readonly take: (priority: Extract<Question, { what: 'permit' }>['priority']) => Promise<void>;
    readonly slowDown: (pauseMs: number) => void;
  };
};

/** Answers the sync thread: the sign-in and the share of Lever's limit live in main, for both threads. */
export function createThreadAnswers({ lever, calendar, limiter }: Parts) {
  return async (question: Question): Promise<string | null> => {
    switch (question.what) {
      case 'authorization':
        return lever.authorization();
      case 'invalidate':
        await lever.invalidate(question.header);
        return null;
      case 'accepted':
        lever.accepted?.(question.header);
        return null;
      case 'permit':
        await limiter.take(question.priority);
        return null;
      case 'slow-down':
        limiter.slowDown(question.pauseMs);
        return null;
      case 'calendar-authorization':
        return calendar(question.accountId).authorization();
      case 'calendar-invalidate':
        await calendar(question.accountId).invalidate(question.header);
        return null;
    }
  };
}
