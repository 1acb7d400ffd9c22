import { type Comment, piecesOf } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/session/index.ts';
import classes from './comments.module.css';

/** Words as they were typed, whom they mention by name. */
export function CommentText({ comment, lines }: { comment: Comment; lines?: number }) {
  const { t } = useTranslation('comments');
  const me = useMe();
  const nameOf = (id: string) => comment.mentioned.find(({ userId }) => userId === id)?.name ?? t('former');

  return (
    <Text component="div" className={classes['text']} {...(lines ? { lineClamp: lines } : {})}>
      {piecesOf(comment.text).map((piece, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change their places.
        if (typeof piece === 'string') return <span key={index}>{piece}</span>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <strong key={index} className={classes['mention']} data-me={piece.userId === me.id || undefined}>
            @{nameOf(piece.userId)}
          </strong>
        );
      })}
    </Text>
  );
}
