import { useEffect, useRef } from "react";

/** F8 goes on, Shift+F8 goes back, wherever the keyboard is. */
export function useStepKeys(onStep: (step: 1 | -1) => void): void {
  const latest = useRef(onStep);
  latest.current = onStep;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== "F8") return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", listen);
    return () => { document.removeEventListener("keydown", listen); };
  }, []);
}
