import { type Dispatch, type SetStateAction, useState } from 'react';

/** What is being typed begins with a value from outside, and begins anew where that value changes. */
export function useFollowing<T>(value: T): [T, Dispatch<SetStateAction<T>>] {
  const [typed, setTyped] = useState(value);
  const [followed, setFollowed] = useState(value);
  if (followed !== value) {
    setFollowed(value);
    setTyped(value);
  }

  return [typed, setTyped];
}
