import { t } from '../../messages/index.ts';

export type TitleValues = { readonly position: string; readonly round: string; readonly candidate: string };

/** The placeholders that a title may have, as people write them. */
export const titlePlaceholders: readonly (keyof TitleValues)[] = ['position', 'round', 'candidate'];

/** The template where a person has none of their own, in the language of the app. */
export function usualTemplate(): string {
  return t('events.create.usualTitle', { position: '{position}', candidate: '{candidate}' });
}

/**
 * A title out of its template: `{candidate}` and the like are filled in. What is not known yet leaves no trace: neither
 * two spaces nor a comma, colon or dash that would stand alone. Braces around anything else stay as they are.
 */
export function titleFrom(template: string, values: TitleValues): string {
  return template
    .replace(/\{(position|round|candidate)\}/gu, (_, name: keyof TitleValues) => values[name].trim())
    .replace(/\(\s*\)|\[\s*\]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,:;])/gu, '$1')
    .replace(/([,:;])(?:\s*[,:;])+/gu, '$1')
    .replace(/^[\s,:;|·–—-]+|[\s,:;|·–—-]+$/gu, '');
}
