import { useState } from "react";
import type { ServiceProblem } from "../service/answered.js";
import { run } from "./run.js";
import { useDesk } from "./useDesk.js";

export interface Act {
  /** It is under way: asked twice it would be done once all the same, but nobody should wonder. */
  readonly waits: boolean;
  /** Why it could not be done; null while it was not tried, or is done. */
  readonly problem: ServiceProblem | null;
  start(work: () => Promise<ServiceProblem | null>, onDone?: () => void): void;
}

/** Something that is done at the service on a press of a button. @example act.start(() => answerQuestion(desk, question, answer)) */
export function useAct(): Act {
  const desk = useDesk();
  const [waits, setWaits] = useState(false);
  const [problem, setProblem] = useState<ServiceProblem | null>(null);
  return {
    waits, problem,
    start(work, onDone) {
      if (waits) return;
      setWaits(true);
      const settle = async (): Promise<void> => {
        try {
          const met = await work();
          setProblem(met);
          if (met === null) onDone?.();
        } finally {
          setWaits(false);
        }
      };
      run(desk, settle());
    },
  };
}
