import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

/** Puts a link into Rubric on the clipboard and says so. */
export async function copyLink(link: string): Promise<void> {
  const { copyText, showToast, reportError } = useStore.getState();
  const reply = await copyText(link);
  if (reply.ok) showToast(t('actions.linkCopied'));
  else reportError(reply.error);
}
