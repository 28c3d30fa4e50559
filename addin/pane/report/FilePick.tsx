import { useRef } from "react";
import { Button } from "../Button.js";

/** A button that asks for a file; the same file can be chosen again. */
export function FilePick({ label, disabled, onPick }: { readonly label: string; readonly disabled?: boolean; onPick(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input} type="file" hidden aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file !== undefined) onPick(file);
        }}
      />
      <Button small disabled={disabled === true} onPress={() => { input.current?.click(); }}>{label}</Button>
    </>
  );
}
