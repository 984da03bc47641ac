import { type App, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { MenuTexts } from './menu.ts';

export type ContextMenuTexts = Pick<MenuTexts, 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'> & {
  readonly learn: string;
  readonly noSuggestion: string;
};

/** What of the place that was pressed counts. */
type Pressed = {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly misspelledWord: string;
  readonly dictionarySuggestions: readonly string[];
};

type Acts = { readonly onReplace: (word: string) => void; readonly onLearn: (word: string) => void };

const separator = { type: 'separator' } as const;

/** The menu of a text as data: other spellings first, then cut, copy and paste. Empty where there is nothing to do. */
export function contextMenuTemplate(
  pressed: Pressed,
  texts: ContextMenuTexts,
  acts: Acts,
): MenuItemConstructorOptions[] {
  const { isEditable, misspelledWord, dictionarySuggestions } = pressed;
  const hasText = pressed.selectionText.trim() !== '';
  if (!isEditable) return hasText ? [{ role: 'copy', label: texts.copy }] : [];
  const spelling: MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...(dictionarySuggestions.length === 0 ? [{ label: texts.noSuggestion, enabled: false }] : []),
          ...dictionarySuggestions.map((word) => ({ label: word, click: () => acts.onReplace(word) })),
          separator,
          { label: texts.learn, click: () => acts.onLearn(misspelledWord) },
          separator,
        ];
  return [
    ...spelling,
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    separator,
    { role: 'cut', label: texts.cut, enabled: hasText },
    { role: 'copy', label: texts.copy, enabled: hasText },
    { role: 'paste', label: texts.paste },
    separator,
    { role: 'selectAll', label: texts.selectAll },
  ];
}

/** Every page's menu of the right button. Rows of lists have their own, drawn by the page. */
export function offerContextMenus(app: App, open: readonly WebContents[], texts: ContextMenuTexts): void {
  const offer = (contents: WebContents) => {
    contents.on('context-menu', (_pressed, parameters) => {
      const template = contextMenuTemplate(parameters, texts, {
        onReplace: (word) => contents.replaceMisspelling(word),
        onLearn: (word) => contents.session.addWordToSpellCheckerDictionary(word),
      });
      if (template.length > 0) Menu.buildFromTemplate(template).popup();
    });
  };
  for (const contents of open) offer(contents);
  app.on('web-contents-created', (_event, contents) => offer(contents));
}
