const ATTRIBUTE = 'data-react-aria-top-layer';

/**
 * react-aria hides everything but field and list from assistive technology while a combobox is open. Its list opens
 * by typing, unasked, so the fields beside it must stay reachable: what the field stands in (its dialog, or the page)
 * is marked as react-aria's top layer for as long. Call it before the list opens; call what it returns afterwards.
 */
export function keepReachable(field: Element | null): () => void {
  const around = field?.closest('[role="dialog"], [role="alertdialog"], body > *');
  if (around === null || around === undefined || around.hasAttribute(ATTRIBUTE)) return () => undefined;
  around.setAttribute(ATTRIBUTE, 'true');
  return () => around.removeAttribute(ATTRIBUTE);
}
