import type { Language } from '@anklang/domain';
import type { ChannelKey } from '../simulate/life/channels.ts';

/** As the bank's own systems would call them. */
export const channelNames: Readonly<Record<ChannelKey, Readonly<Record<Language, string>>>> = {
  branch: { de: 'Filiale', en: 'Branch' },
  phone: { de: 'Telefon', en: 'Phone' },
  online: { de: 'Online', en: 'Online' },
  app: { de: 'App', en: 'App' },
  post: { de: 'Post', en: 'Post' },
  email: { de: 'E-Mail', en: 'E-mail' },
  video: { de: 'Video', en: 'Video' },
  event: { de: 'Veranstaltung', en: 'Event' },
  public: { de: 'Öffentlichkeit', en: 'In public' },
  fax: { de: 'Fax', en: 'Fax' },
};
