/** Places in this list are the codes of the column `channel`. */
export const channels = [
  'branch',
  'phone',
  'online',
  'app',
  'post',
  'email',
  'video',
  'event',
  'public',
  'fax',
] as const;
export type ChannelKey = (typeof channels)[number];
export const noChannel = 255;
