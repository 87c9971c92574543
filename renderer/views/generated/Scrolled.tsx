// A table that is larger than its place: scrolled by mouse and keys.
import type { ReactNode, Ref } from 'react';

export function Scrolled({ children, box }: { children: ReactNode; box?: Ref<HTMLDivElement> }) {
  return (
    <div className="generated-scroll" tabIndex={-1} ref={box}>
      {children}
    </div>
  );
}
