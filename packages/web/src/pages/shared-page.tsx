import { useLocation } from '@tanstack/react-router';
import { SharedJourney } from '../features/journeys/share/shared-view.tsx';

/** The token stands behind `#`: no server log and no referrer ever sees it. */
export function SharedPage() {
  const token = useLocation({ select: (location) => location.hash });
  return <SharedJourney key={token} token={token} />;
}
