import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { UnlinkedIcon } from '../../components/icons.ts';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import type { MissingKind } from '../../store/routes.ts';

/** A link led to something that is not here: what that may mean, and the way on. */
export function NotFound({ what }: { readonly what: MissingKind }) {
  const openFloating = useStore((store) => store.openFloating);
  return (
    <EmptyState
      isWholeScreen
      icon={UnlinkedIcon}
      title={t(`app.notFound.${what}`)}
      text={t(what === 'link' ? 'app.notFound.linkText' : 'app.notFound.text')}
      action={
        <Button variant="plain" onPress={() => openFloating('palette')}>
          {t('app.notFound.search')}
        </Button>
      }
    />
  );
}
