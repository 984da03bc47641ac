import type { Route } from '../../store/routes.ts';
import { CandidateScreen } from '../candidate/CandidateScreen.tsx';
import { ExportsScreen } from '../exports/ExportsScreen.tsx';
import { CompactScreen } from '../interview/CompactScreen.tsx';
import { InterviewScreen } from '../interview/InterviewScreen.tsx';
import { InterviewsScreen } from '../interviews/InterviewsScreen.tsx';
import { PanelScreen } from '../panel/PanelScreen.tsx';
import { PositionScreen } from '../position/PositionScreen.tsx';
import { PositionsScreen } from '../positions/PositionsScreen.tsx';
import { ScorecardScreen } from '../scorecard/ScorecardScreen.tsx';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import { TranscriptScreen } from '../transcript/TranscriptScreen.tsx';
import { Gallery } from './Gallery.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';

/** The screen of a route. A key per thing, so that no screen shows what was typed for another one. */
export function Screen({ route }: { readonly route: Route }) {
  switch (route.name) {
    case 'positions':
      return <PositionsScreen />;
    case 'position':
      return <PositionScreen key={route.id} positionId={route.id} tab={route.tab} />;
    case 'candidate':
      return <CandidateScreen key={route.id} candidateId={route.id} />;
    case 'interviews':
      return <InterviewsScreen />;
    case 'interview':
      return <InterviewScreen key={route.id} interviewId={route.id} />;
    case 'compact':
      return <CompactScreen key={route.id} interviewId={route.id} />;
    case 'scorecard':
      return <ScorecardScreen key={route.id} interviewId={route.id} />;
    case 'transcript':
      return <TranscriptScreen key={route.id} interviewId={route.id} />;
    case 'panel':
      return <PanelScreen key={route.id} interviewId={route.id} />;
    case 'exports':
      return <ExportsScreen />;
    case 'settings':
      return <SettingsScreen section={route.section} tab={route.tab} />;
    case 'gallery':
      return <Gallery />;
    case 'not-found':
      return <NotFoundScreen what={route.what} />;
  }
}
