import { useLocation } from '@tanstack/react-router';
import { AcceptInvitation } from '../features/account/accept-invitation-form.tsx';

export function InvitationPage() {
  const token = useLocation({ select: (location) => location.hash });
  return <AcceptInvitation token={token} />;
}
