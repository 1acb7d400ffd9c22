import { useSignOut } from '../features/account/index.ts';
import { Welcome } from '../features/workspaces/welcome.tsx';

export function WelcomePage() {
  const signOut = useSignOut();
  return <Welcome onSignOut={() => signOut.mutate('here')} />;
}
