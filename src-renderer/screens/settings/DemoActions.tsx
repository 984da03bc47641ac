import type { DemoAction } from '../../../src-preload/contract/app.ts';
import { Button } from '../../components/Button.tsx';
import { t } from '../../messages/index.ts';
import { useStore } from '../../store/index.ts';
import styles from './settings.module.css';

/** In the order of the contract; a missing or unknown one fails to compile. */
const actions = [
  'move-candidate',
  'add-applicant',
  'revoke-access',
  'go-slow',
  'go-fast',
  'fail-once',
] as const satisfies readonly DemoAction[];
type Forgotten = Exclude<DemoAction, (typeof actions)[number]>;
const noneForgotten: [Forgotten] extends [never] ? readonly DemoAction[] : never = actions;

/** Makes things happen in the made-up Lever, so that people can see the app react. */
export function DemoActions() {
  const runDemoAction = useStore((store) => store.runDemoAction);
  const showToast = useStore((store) => store.showToast);
  const reportError = useStore((store) => store.reportError);
  async function run(action: DemoAction): Promise<void> {
    const reply = await runDemoAction(action);
    if (reply.ok) showToast(t('settings.about.demo.done'));
    else reportError(reply.error);
  }
  return (
    <div className={styles.buttons}>
      {noneForgotten.map((action) => (
        <Button key={action} variant="plain" onPress={() => void run(action)}>
          {t(`settings.about.demo.${action}`)}
        </Button>
      ))}
    </div>
  );
}
