import { t } from '../../messages/index.ts';
import type { MissingKind } from '../../store/routes.ts';
import { useScreenReady } from '../../store/screen-ready.ts';
import { NotFound } from './NotFound.tsx';
import { Page } from './Page.tsx';

/** Where a link from outside leads that names nothing here. */
export function NotFoundScreen({ what }: { readonly what: MissingKind }) {
  useScreenReady('not-found', true);
  return (
    <Page crumbs={[{ label: t('app.notFound.title') }]}>
      <NotFound what={what} />
    </Page>
  );
}
