/** Out of the notes with Escape: to the question on screen, where the room's keys are keys again and Tab goes on. */
export function leaveNotes(): void {
  const question = document.querySelector<HTMLElement>('[aria-current="step"]');
  // A guide without questions: the list of its tools comes next.
  (question ?? document.querySelector<HTMLElement>('main button'))?.focus();
}
