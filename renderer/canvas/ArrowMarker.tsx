/** The arrow head of integrations; it takes the colour of its line. */
export function ArrowMarker() {
  return (
    <svg className="markers" aria-hidden>
      <defs>
        <marker
          id="flow-arrow"
          viewBox="0 0 10 10"
          refX="8.5"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M1 1L9 5L1 9z" fill="context-stroke" />
        </marker>
      </defs>
    </svg>
  );
}
