import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { navigationFor, type PlaceKey, places } from '../../../app/navigation.ts';
import { useMembership } from '../../../lib/session/index.ts';
import { idOf } from '../library.ts';
import { readLink } from '../text/read-link.ts';
import { useReading } from './reading.ts';

/** A link of a text. What cannot be opened here – a page the role may not see, a file of the project – is words only. */
export function GuideLink(props: { href: string; children: ReactNode }) {
  const { file, texts } = useReading();
  const { workspace, permissions } = useMembership();
  const workspaceId = workspace.id;
  const link = readLink(props.href, file);
  if (link.kind === 'web') {
    return (
      <Anchor href={link.address} target="_blank" rel="noreferrer" inherit>
        {props.children}
      </Anchor>
    );
  }
  if (link.kind === 'place') {
    const place = navigationFor(permissions).all.find((key) => key === link.place);
    return place ? <PlaceLink {...{ place, workspaceId }}>{props.children}</PlaceLink> : props.children;
  }
  const text = texts.find(({ id }) => id === idOf(link.file));
  if (!text) return props.children;
  const to = {
    to: '/w/$workspaceId/guide/$topic',
    params: { workspaceId, topic: text.id },
    ...(link.anchor === '' ? {} : { hash: link.anchor }),
  } as const;
  return (
    <Anchor renderRoot={(root) => <Link {...root} {...to} />} inherit>
      {props.children}
    </Anchor>
  );
}

function PlaceLink(props: { place: PlaceKey; workspaceId: string; children: ReactNode }) {
  const { workspaceId } = props;
  return (
    <Anchor renderRoot={(root) => <Link {...root} to={places[props.place].to} params={{ workspaceId }} />} inherit>
      {props.children}
    </Anchor>
  );
}
