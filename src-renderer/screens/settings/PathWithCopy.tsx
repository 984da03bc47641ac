import { Button } from '../../components/Button.tsx';
import { CopyIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import styles from './settings.module.css';

/** A path that can be copied. */
export function PathWithCopy({ path }: { readonly path: string }) {
  const copyText = useStore((store) => store.copyText);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  async function copy(): Promise<void> {
    const reply = await copyText(path);
    if (reply.ok) showToast(t('settings.about.copied'));
    else reportError(reply.error);
  }
  return (
    <>
      <bdi className={styles.path}>{path}</bdi>
      <Button
        variant="quiet"
        size="s"
        icon={CopyIcon}
        aria-label={`${t('settings.about.copyPath')} ${path}`}
        onPress={() => void copy()}
      >
        {t('settings.about.copyPath')}
      </Button>
    </>
  );
}
