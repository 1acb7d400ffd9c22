import { useLocation } from '@tanstack/react-router';
import { AcceptInvitation } from '../features/account/accept-invitation-form.tsx';
import { keptToken } from '../features/account/invitation-token.ts';

export function InvitationPage() {
  const token = useLocation({ select: (location) => location.hash });
  return <AcceptInvitation token={token || keptToken()} />;
}
