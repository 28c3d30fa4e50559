import { useSpeech } from "../pane/language.js";

interface SheetTabsProps {
  readonly names: readonly (string | null)[];
  readonly at: string | null;
  /** Stands for the one sheet of a CSV, which has no name. */
  readonly fileName: string;
  onChoose(name: string | null): void;
}

/** The sheets of the workbook, below the grid as in any spreadsheet; arrows go from one to the next. */
export function SheetTabs({ names, at, fileName, onChoose }: SheetTabsProps) {
  const { pane } = useSpeech();
  const step = (by: 1 | -1, element: HTMLElement): void => {
    const next = (names.indexOf(at) + by + names.length) % names.length;
    onChoose(names[next] ?? null);
    (element.parentElement?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div className="sheetTabs" role="tablist" aria-label={pane.sheets}>
      {names.map((name) => (
        <button
          key={name} type="button" role="tab" aria-selected={name === at} tabIndex={name === at ? 0 : -1} onClick={() => { onChoose(name); }}
          onKeyDown={({ key, currentTarget }) => { if (key === "ArrowRight" || key === "ArrowLeft") step(key === "ArrowRight" ? 1 : -1, currentTarget); }}
        >
          {name ?? fileName}
        </button>
      ))}
    </div>
  );
}
