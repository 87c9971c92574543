// How wide the box of a picture is, so that a picture takes the width that there is.
import { useEffect, useRef, useState, type RefObject } from 'react';

/** A reference to put on the element, and its width in pixels; 0 before it is known. */
export function useRoom(): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, room];
}
