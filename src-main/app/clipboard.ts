import type { Clipboard, ClipboardItem } from 'electron';

type Content = { readonly text: string; readonly html?: string };
/** The call of Electron before its clipboard had items; the fallback runtime of `tools/electron-runtime` has only this one. */
type OldClipboard = { write(content: Content): void };

/**
 * Puts a text on the clipboard, with its form as HTML for programs that take one. `Item` is Electron's `ClipboardItem`,
 * undefined where the runtime has none.
 */
export async function copyContent(
  clipboard: Clipboard,
  Item: typeof ClipboardItem | undefined,
  { text, html }: Content,
): Promise<void> {
  if (html === undefined) {
    await clipboard.writeText(text);
    return;
  }
  if (Item === undefined) {
    // Without items the runtime is an older one, whose `write` takes the content itself.
    (clipboard as unknown as OldClipboard).write({ text, html });
    return;
  }
  await clipboard.write([new Item({ 'text/plain': text, 'text/html': html })]);
}
