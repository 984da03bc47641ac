import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { planJsonSchema, planSchemaFile } from '../../../tools/plan-schema.ts';

it('publishes the schema of plan files as the parser has it (node tools/plan-schema.ts)', () => {
  expect(JSON.parse(readFileSync(planSchemaFile, 'utf8'))).toEqual(JSON.parse(planJsonSchema()));
});
