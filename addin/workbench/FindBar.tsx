import { useEffect, useRef, useState } from "react";
import { say } from "../../roster/words/words.js";
import type { FileHost } from "../host/file/fileHost.js";
import type { CellPlace } from "../host/sheetHost.js";
import { Button } from "../pane/Button.js";
import { useSpeech } from "../pane/language.js";
import { findCells, mostFound } from "./findCells.js";
import { useWords } from "./useWords.js";

interface FindBarProps {
  readonly host: FileHost;
  readonly sheets: readonly (string | null)[];
  onClose(): void;
}

/** 查找: through all sheets; Enter goes on, Shift+Enter back, Esc closes. */
export function FindBar({ host, sheets, onClose }: FindBarProps) {
  const { pane } = useSpeech();
  const words = useWords();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly CellPlace[] | null>(null);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => { input.current?.focus(); }, []);
  const go = (places: readonly CellPlace[], place: number): void => {
    setAt(place);
    const target = places[place];
    if (target !== undefined) host.point(target);
  };
  useEffect(() => {
    const abort = new AbortController();
    setFound(null);
    const timer = setTimeout(() => {
      void findCells(host, sheets, text.trim(), abort.signal).then((places) => {
        if (places === null) return;
        setFound(places);
        go(places, 0);
      });
    }, 200);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, host]);
  const step = (by: 1 | -1): void => { if (found !== null && found.length > 0) go(found, (at + by + found.length) % found.length); };
  const count = found === null ? "" : found.length === 0 ? words.findNone : say(found.length >= mostFound ? words.findMany : words.findCount, { place: at + 1, count: found.length });
  return (
    <form
      className="findBar row" role="search" onSubmit={(event) => { event.preventDefault(); }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        if (event.key === "Enter" && event.target === input.current) step(event.shiftKey ? -1 : 1);
      }}
    >
      <label>{words.findLabel} <input ref={input} value={text} onChange={({ target }) => { setText(target.value); }} /></label>
      <Button small onPress={() => { step(-1); }}>{words.findPrevious}</Button>
      <Button small onPress={() => { step(1); }}>{words.findNext}</Button>
      <Button small onPress={onClose}>{pane.close}</Button>
      <span role="status">{text.trim() === "" ? "" : found === null ? words.finding : count}</span>
    </form>
  );
}
