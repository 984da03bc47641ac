import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';

/** Puts a link into Rubric on the clipboard and says so. */
export function useCopyLink(): (link: string) => void {
  const copyText = useStore((store) => store.copyText);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  return (link) => {
    void copyText(link).then((reply) => (reply.ok ? showToast(t('actions.linkCopied')) : reportError(reply.error)));
  };
}
