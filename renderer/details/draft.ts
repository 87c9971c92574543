// What is being typed into a field. It is written when the cursor leaves the field, on Enter, and also when the field goes
// from the screen (another card was chosen, the window closes): nothing typed is lost.
import { useEffect, useRef, useState } from 'react';

export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Writes the text where it differs from what is shown. */
  readonly commit: () => void;
  /** Back to what is written. */
  readonly reset: () => void;
}

/** A draft over the written text; `write` is called with the new text only where it differs. */
export function useDraft(written: string, write: (text: string) => void): Draft {
  const [text, setText] = useState(written);
  const latest = useRef({ text, written, write });
  latest.current = { text, written, write };
  const sent = useRef<string | null>(null);
  useEffect(() => {
    sent.current = null;
    setText(written);
  }, [written]);
  const commit = useRef(() => {
    const now = latest.current;
    // Enter, blur and unmount may all come: what has been sent once is not sent again.
    if (now.text === now.written || now.text === sent.current) return;
    sent.current = now.text;
    now.write(now.text);
  }).current;
  useEffect(() => {
    window.addEventListener('pagehide', commit);
    return () => {
      window.removeEventListener('pagehide', commit);
      commit();
    };
  }, [commit]);
  const change = (next: string): void => {
    sent.current = null;
    setText(next);
  };
  return { text, setText: change, commit, reset: () => change(written) };
}
