import { Stack } from '@mantine/core';
import { AnswerInput } from '../perceptions/index.ts';
import type { QuestionProps } from './which-touchpoint.tsx';

const questions = ['expect', 'get', 'react'] as const;

/** The second question: the core form, short, in the first person. */
export function WhatIsFelt({ draft, change, error }: QuestionProps) {
  return (
    <Stack gap="md" maw={720}>
      {questions.map((question, index) => (
        <AnswerInput
          key={question}
          question={question}
          value={draft[question]}
          onChange={(text) => change({ [question]: text })}
          theirs={null}
          error={index === 0 ? error : null}
        />
      ))}
    </Stack>
  );
}
