import { addComment, addRequest, answerRequest } from '../../../features/touchpoints/index.ts';
import { type Loading, workOf } from '../loading.ts';
import { people as described, type PersonKey } from '../people.ts';
import { comments, requests } from '../talk.ts';
import { latestLast, type Placed } from './placed.ts';

export async function putComments(loading: Loading, { people, touchpoints }: Placed): Promise<void> {
  const idOf = (key: string) => (key in described ? people[key as PersonKey].userId : loading.actor.userId);
  for (const { at, by, daysAgo, text } of latestLast(comments)) {
    await addComment(loading.daysAgo(daysAgo), {
      ...workOf(loading, people[by]),
      touchpointId: touchpoints[at],
      text: loading.say(text).replace(/@(\w+)/g, (_, key: string) => `@[${idOf(key)}]`),
    });
  }
}

/** What departments ask of each other, and what became of it. */
export async function putRequests(loading: Loading, { people, touchpoints, departmentIds }: Placed): Promise<void> {
  const { say } = loading;
  for (const { kind, at, to, by, daysAgo, title, text, answers = [] } of latestLast(requests)) {
    let request = await addRequest(loading.daysAgo(daysAgo), {
      ...workOf(loading, people[by]),
      body: {
        ...{ kind, title: say(title), text: say(text) },
        touchpointId: at === undefined ? null : touchpoints[at],
        departmentId: to === undefined ? null : departmentIds[to],
      },
    });
    for (const answer of answers) {
      const { id, version } = request;
      request = await answerRequest(loading.daysAgo(answer.daysAgo), {
        ...workOf(loading, people[answer.by]),
        id,
        answer: { version, state: answer.state, answer: say(answer.text) },
      });
    }
  }
}
