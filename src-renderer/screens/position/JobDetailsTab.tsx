import type { JobDetails, PositionDetail } from '../../../src-preload/contract/positions.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FileIcon } from '../../components/icons.ts';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import { idle } from '../../store/loaded.ts';
import { useReadOf } from '../../store/watch.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import styles from './job-details.module.css';

/** The posting as it stands in Lever: its text, and the facts about it beside. */
export function JobDetailsTab({ position }: { readonly position: PositionDetail }) {
  const details = useStore((store) => store.jobDetailsById[position.id] ?? idle);
  const loadJobDetails = useStore((store) => store.loadJobDetails);
  useReadOf(loadJobDetails, position.id, 'positions', 'sync');
  if (details.state === 'failed') {
    return <FailureNotice error={details.error} onTryAgain={() => void loadJobDetails(position.id)} />;
  }
  if (details.state !== 'ready') return <LoadingRows rows={6} label={t('app.loading')} />;
  if (details.value === null) {
    const why =
      position.posting === null
        ? t('position.job.noPosting')
        : position.sync.importJobDetails
          ? t('position.job.empty.text')
          : t('position.job.off');
    return <EmptyState icon={FileIcon} title={t('position.job.empty.title')} text={why} />;
  }
  return (
    // It holds nothing to focus, so it takes the focus itself: keys must be able to scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.page} aria-label={t('position.tab.job-details')} tabIndex={0}>
      <PostingText details={details.value} />
      <Facts details={details.value} />
    </section>
  );
}

/** Text of Lever comes with line breaks; each of its paragraphs becomes one. */
function Paragraphs({ text }: { readonly text: string }) {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        // Paragraphs have no identity of their own and are never moved.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={index} dir="auto">
          {paragraph}
        </p>
      ))}
    </>
  );
}

function PostingText({ details }: { readonly details: JobDetails }) {
  return (
    <article className={styles.text} aria-label={t('position.job.text')}>
      <h2 dir="auto">{details.text}</h2>
      <Paragraphs text={details.description} />
      {details.lists.map((list) => (
        <section key={list.title}>
          <h3 dir="auto">{list.title}</h3>
          <ul>
            {list.items.map((item, index) => (
              // Items have no identity of their own and are never moved.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={index} dir="auto">
                {item}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Paragraphs text={details.closing} />
    </article>
  );
}

/** Lever's own word for a workplace in ours; one that is new is shown as it came. */
function workplace(type: string | null): string | null {
  if (type === 'onsite' || type === 'remote' || type === 'hybrid') return t(`position.job.workplace.${type}`);
  return type === 'unspecified' ? null : type;
}

function Facts({ details }: { readonly details: JobDetails }) {
  const facts: readonly (readonly [string, string | null])[] = [
    [t('position.job.state'), t(`positions.postingState.${details.state}`)],
    [t('position.job.team'), details.team],
    [t('position.job.department'), details.department],
    [t('position.job.location'), details.location],
    [t('position.job.workplace'), workplace(details.workplaceType)],
    [t('position.job.commitment'), details.commitment],
    [t('position.job.hiringManager'), details.hiringManager],
    [t('position.job.owner'), details.owner],
  ];
  return (
    <aside className={styles.facts} aria-label={t('position.job.facts')}>
      <dl>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
        )}
      </dl>
    </aside>
  );
}
