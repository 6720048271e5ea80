/** A bound on work in progress, without a queue: whoever finds it full is told to come back. */
export interface Gate {
  /** @returns how to leave, once; undefined when full. */
  enter(): (() => void) | undefined;
}

export function gate(places: number): Gate {
  let inside = 0;
  return {
    enter() {
      if (inside >= places) return undefined;
      inside += 1;
      let left = false;
      return () => {
        if (left) return;
        left = true;
        inside -= 1;
      };
    },
  };
}
