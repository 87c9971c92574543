// Several parts of the window ask for the same derived data: it is computed once for the same inputs, and all of them get
// the same object.

/** Remembers the last result of a function for the same inputs (compared by identity). */
export function once<I extends readonly unknown[], T>(compute: (...inputs: I) => T): (...inputs: I) => T {
  let last: { inputs: I; value: T } | undefined;
  return (...inputs) => {
    if (
      !last ||
      last.inputs.length !== inputs.length ||
      inputs.some((input, i) => input !== last?.inputs[i])
    ) {
      last = { inputs, value: compute(...inputs) };
    }
    return last.value;
  };
}
