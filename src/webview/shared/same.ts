import { useRef } from 'preact/hooks';

/** The former value, while the new one is the same in all its parts: what is made of it need not be made again. */
export function useSame<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
