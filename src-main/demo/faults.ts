import type { FaultRule } from './types.ts';

/** The rules that spoil answers, newest last; the first one that matches strikes. */
export interface Faults {
  add(rule: FaultRule): void;
  clear(): void;
  /** The rule that strikes this request, used up by one. */
  take(method: string, path: string): FaultRule | undefined;
}

interface Armed {
  rule: FaultRule;
  pattern: RegExp | undefined;
  left: number;
}

/** A copy without the `g` and `y` flags, with which a pattern would remember its last match. */
function toPattern(match: RegExp | string | undefined): RegExp | undefined {
  if (match === undefined) return undefined;
  return typeof match === 'string' ? new RegExp(match) : new RegExp(match.source, match.flags.replace(/[gy]/g, ''));
}

export function createFaults(): Faults {
  let armed: Armed[] = [];
  return {
    add: (rule) => {
      armed.push({ rule, pattern: toPattern(rule.match), left: rule.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      armed = [];
    },
    take: (method, path) => {
      const hit = armed.find((entry) => entry.pattern === undefined || entry.pattern.test(`${method} ${path}`));
      if (hit === undefined) return undefined;
      hit.left -= 1;
      if (hit.left <= 0) armed = armed.filter((entry) => entry !== hit);
      return hit.rule;
    },
  };
}
