import { Paper, Title } from '@mantine/core';
import classes from './guiding-questions.module.css';

/** The questions that lead through a step of the method. */
export function GuidingQuestions(props: { title: string; questions: readonly string[] }) {
  return (
    <Paper p="xl" component="section">
      <Title order={2} mb="md">
        {props.title}
      </Title>
      <ol className={classes['list']}>
        {props.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </Paper>
  );
}
