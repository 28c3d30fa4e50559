import { useEffect } from "react";

/** Does something when the network is back, while somebody waits for it. */
export function useOnline(waits: boolean, act: () => void): void {
  useEffect(() => {
    if (!waits) return undefined;
    addEventListener("online", act);
    return () => { removeEventListener("online", act); };
  });
}
