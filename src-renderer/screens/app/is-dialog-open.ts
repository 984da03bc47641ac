/** A dialog asks for an answer first: what leads away from it would throw away what was typed there. */
export function isDialogOpen(): boolean {
  return document.querySelector('[data-dialog]') !== null;
}
