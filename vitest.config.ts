import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,migrations,integration,rules}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    pool: 'forks',
    reporters: ['default'],
  },
});
