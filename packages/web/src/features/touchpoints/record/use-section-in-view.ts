import { useEffect, useState } from 'react';

/** Of parts that stand below each other, the one that is being read: the last whose beginning has passed the upper third. */
export function useSectionInView(ids: readonly string[]): string | null {
  const [inView, setInView] = useState<string | null>(null);
  const all = ids.join(' ');

  useEffect(() => {
    const find = () => {
      const line = window.innerHeight / 3;
      const begun = all.split(' ').filter((id) => {
        const place = document.getElementById(id)?.getBoundingClientRect();
        return place !== undefined && place.top <= line;
      });
      setInView(begun.at(-1) ?? null);
    };
    find();
    window.addEventListener('scroll', find, { passive: true });
    return () => window.removeEventListener('scroll', find);
  }, [all]);

  return inView;
}
