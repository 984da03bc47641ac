import texts from '../../resources/messages/pdf.en.json' with { type: 'json' };

export type PdfMessage = keyof typeof texts;

/** A text of the document, with the values of its gaps (`{name}`) filled in. The values are not looked through for gaps. */
export function say(key: PdfMessage, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[key].replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
