import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../pane/Button.js";
import { useSpeech } from "../pane/language.js";

interface SaveDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: readonly { readonly text: string; readonly primary?: boolean; onPress(): void }[];
  onClose(): void;
}

/** Asks before something is done that cannot be seen beforehand. */
export function SaveDialog({ title, children, actions, onClose }: SaveDialogProps) {
  const { pane } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-label={title}>
      <h2>{title}</h2>
      {children}
      <div className="row">
        {actions.map(({ text, primary, onPress }) => <Button key={text} primary={primary === true} onPress={() => { onClose(); onPress(); }}>{text}</Button>)}
        <Button onPress={onClose}>{pane.cancel}</Button>
      </div>
    </dialog>
  );
}
