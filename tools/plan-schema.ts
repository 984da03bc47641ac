// Writes resources/plan.schema.json, the published form of plan files, from the parser that reads them.
// usage: node tools/plan-schema.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { planFileSchema } from '../src-preload/contract/plans.ts';

/** The JSON Schema (draft 2020-12) of a plan file. */
export function planJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(planFileSchema, { io: 'input' }), null, 2)}\n`;
}

export const planSchemaFile = join(import.meta.dirname, '..', 'resources', 'plan.schema.json');

if (import.meta.main) writeFileSync(planSchemaFile, planJsonSchema());
